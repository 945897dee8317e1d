"""Levels in brackets behind their nouns: "accidents (2,313) fell by 180 (7%)", "40 more here (190) than there (150)".

A bracket of one figure says how many of the noun before it there are. What a verb of change in the past says of the
noun has led to that figure; of two nouns that "more … than" compares, the first has the higher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import one_voice
from claimcheck.extract.change_ends import changes, is_level, is_of_another_kind, is_size
from claimcheck.extract.joints import alike
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole

_TIME = r"(?:,? (?:in|for|during|at|on|by) (?:the )?(?:<d\d+>|(?:19|20)[0-9]{2}[-/][0-9]{2,4}))?"
_WORDS = r"(?:[^<>.;:()]|<d\d+>){0,80}"
_AFTER, _BEFORE = r"\(<[nm](?P<after>\d+)>\)", r"\(<[nm](?P<before>\d+)>\)"
_AGAIN = r"(?:,? or <[pcx](?P<again>\d+)>| \((?:or )?<[pcx](?P<bracketed>\d+)>\))"
MOVED = Shape(
    "in brackets behind what changed",
    rf"(?:[a-z]\"?|<d\d+>) {_AFTER}{_TIME} <c(?P<change>\d+)>{_AGAIN}?"
    r"(?: from (?:the )?<[nm](?P<before>\d+)>)?(?! to\b[^<>.;]*<[nm]| (?:more|less|faster|slower) than\b)",
)
MORE = Shape(
    "in brackets behind both", rf"<[ce](?P<change>\d+)>(?!{_WORDS} than\b){_WORDS} {_AFTER} than {_WORDS} {_BEFORE}"
)
_IN_BRACKETS = r"\(<[nmp](?P<{}>\d+)>\)"
RANKED = (
    (("higher", "lower"), r"more|higher|greater|larger"),
    (("lower", "higher"), r"fewer|lower|smaller|less"),
)
RANKS = tuple(
    Shape(
        "in brackets behind both",
        rf"(?<!\bno )(?<!\bnot )(?<!> )\b(?:{way})(?! than)\b{_WORDS} {_IN_BRACKETS.format(first)} than {_WORDS}"
        rf" {_IN_BRACKETS.format(second)}",
    )
    for (first, second), way in RANKED
)
_OF_SHARES = re.compile(r"^(?:more|less) likely\b|^(?:higher|lower|greater|larger|smaller)\b")
_PAST = re.compile(
    r"\b(?:fell|rose|increased|decreased|dropped|declined|grew|climbed|jumped|was|were|has|have|shrank|soared|slumped)\b",
    re.IGNORECASE,
)
_MAY_TELL = words("fell rose increased decreased dropped declined grew climbed jumped shrank soared slumped than")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each change of a noun with its level in brackets, and for two such levels that are compared."""
    for mentions in page.sentences():
        passage = mentions[0].passage
        if len(mentions) < 2 or passage.section.role is SectionRole.TABLE:
            continue
        if _MAY_TELL.isdisjoint(words_of(page, passage.number)) or is_of_another_kind(page.sentence(passage.number)):
            continue
        told = line(page, passage.number)
        yield from _moved(told, page)
        yield from _compared(told, page)


def _moved(told: str, page: Page) -> Iterator[Link]:
    for shape in (MOVED, MORE):
        for found, _ in shape.found(told, page):
            if len(found) > 2 and _fit(found, page) and (shape is MORE or _PAST.search(page.quote(found["change"]))):
                yield _link("change", found, shape.because)


def _compared(told: str, page: Page) -> Iterator[Link]:
    for shape in RANKS:
        for found, at in shape.found(told, page):
            # "More women (40%) than men (45%)" may compare how many they are.
            of_shares = found["higher"].kind is Kind.PERCENTAGE and not _OF_SHARES.search(at.group())
            if alike(found["higher"], found["lower"]) and one_voice(*found.values()) and not of_shares:
                yield _link("direction", found, shape.because)


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice tells of a change that can be of its levels."""
    levels = [found[role] for role in ("after", "before") if role in found]
    change = found["change"]
    one_thing = all(is_level(level) and changes(change, level) and alike(level, levels[0]) for level in levels)
    return one_thing and is_size(page, change) and one_voice(*found.values())


_ROLES = {"again": "change", "bracketed": "change"}


def _link(kind: str, found: dict[str, Mention], because: str) -> Link:
    members = sorted((mention.start, _ROLES.get(role, role), mention.id) for role, mention in found.items())
    return Link(kind, tuple((role, name) for _, role, name in members), because)
