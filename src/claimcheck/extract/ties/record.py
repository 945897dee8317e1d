"""A record, what beat it, and by how much: "her throw of 71.4 metres beat the old record of 69.9 metres by 1.5 metres".

The margin may stand in the sentence before: "beating the record by 2 minutes. He took 61 minutes, against a previous
record of 63." The two sentences then speak of one record only where they name the same place and no other kind of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, one_voice
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.scope import NATION, NATIONS, places
from claimcheck.extract.shape import BREAK, line
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral

_BEAT = (
    r"(?:beat|beats|beating|beaten|broke|breaks|breaking|broken|smash(?:ed|es|ing)|surpass(?:ed|es|ing)"
    r"|topp?(?:ed|ing|s)|eclips(?:ed|es|ing)|exceed(?:ed|s|ing)|bettered|bettering|improv(?:ed|es|ing) on)"
)
_OLD = r"(?:previous |old |earlier |former |last |existing |standing |all-time )*"
_THE = rf"(?:the|a|an|its|his|her|their|last (?:year|month|season|week)'s|[a-z]+'s) {_OLD}record"
_THE_OLD = rf"(?:the|a|an|its|his|her|their) {_OLD}(?:record|best|figure|total|mark) of"
_SET = r"(?:,? (?:set|held|made|established|dating) (?:in|from|since|on) <d\d+>| (?:from|of|in) <d\d+>)?"
_FIGURE = r"<[a-z](?P<{0}>\d+)>"
_NEW, _WAS, _BY = (_FIGURE.format(role) for role in ("new", "was", "by"))
_MARGIN = rf"by (?:only |just |about |almost |nearly |exactly )?{_BY}"
IN_ONE = re.compile(
    rf"{_NEW}(?: in [a-z]+| on [a-z]+)?,? (?:which |that |and )?{_BEAT} {_THE}{_SET}(?: of|,)? {_WAS}{_SET},? {_MARGIN}"
)
_AGAINST = "(?:against|compared with|compared to|up from|down from|beating|with)"
IN_TWO = re.compile(
    rf"{_BEAT} {_THE}{_SET} {_MARGIN}[.;]?{BREAK}[^<>¦]{{0,120}}{_NEW}(?: [a-z]+){{0,3}},? {_AGAINST} {_THE}{_SET}"
    rf" of {_WAS}"
)
# “Beat the record by 12mm: 148mm fell, against 141mm in 1983.”
IN_TWO_CLAUSES = re.compile(
    rf"{_BEAT} {_THE}{_SET},? {_MARGIN}(?::| -|;|,(?: at| with)?) {_NEW}(?: [a-z]+){{0,3}},? {_AGAINST}"
    rf"(?: {_THE_OLD})? {_WAS}"
)
# A record that was nearly beaten, or may be.
_NOT = re.compile(r"\b(?:not|never|almost|nearly|narrowly miss\w*|short of|could|would|may|might|if|hopes?|adjusted)\b")
_COUNTED = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.DURATION, Kind.PERCENTAGE)


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each record that a text says was beaten by so much."""
    for passage in page.stating:
        if "record" not in words_of(page, passage.number):
            continue
        words = line(page, passage.number)
        for match in (*IN_ONE.finditer(words), *IN_TWO_CLAUSES.finditer(words)):
            yield from _beaten(match, page)
        follows = passage.number + 1 < len(page.passages) and page.passages[passage.number + 1]
        if follows and follows.paragraph == passage.paragraph and _one_place(page, passage.number):
            for match in IN_TWO.finditer(words + BREAK + line(page, passage.number + 1)):
                yield from _beaten(match, page)


def _beaten(match: re.Match[str], page: Page) -> Iterator[Link]:
    new, was, by = (page.mentions[int(match[role])] for role in ("new", "was", "by"))
    if _are_of_one_kind(new, was, by) and not _NOT.search(match[0]):
        members = (("before", was.id), ("change", by.id), ("after", new.id))
        yield Link("change", members, "a record, what beat it and by how much")


def _are_of_one_kind(new: Mention, was: Mention, by: Mention) -> bool:
    all_of_them = (new, was, by)
    plain = all(isinstance(one.quantity.figure, Numeral) and one.kind in _COUNTED for one in all_of_them)
    units = {(one.quantity.unit.dimension, one.quantity.per) for one in all_of_them}
    alike = len(units) == 1 and counted_alike(new, was) and counted_alike(was, by)
    return plain and alike and one_voice(*all_of_them)


def _one_place(page: Page, number: int) -> bool:
    """True when a sentence and the next name the same places, or neither any."""
    return _named(page, number) == _named(page, number + 1)


def _named(page: Page, number: int) -> set[str]:
    text = page.release.text[page.passages[number].start : page.passages[number].end]
    nations = {NATIONS.get(found[0], found[0]) for found in re.finditer(NATION, text)}
    return nations or {place.name for place in places(text)}
