"""Accounts of one event side by side: "Radio Vale: 12 homes were flooded. The Herald: the rain flooded 15 homes".

Each account opens with the name of an outlet and a colon, and gives one figure for the same thing in the same verb. The
outlets are of more than one kind: a list of stations may tell of the stations themselves. Where a time or a word of
change stands among them, the figures may have grown from one to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from claimcheck.extract.alike import noun, topics
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.passages import Passage
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole

_OUTLETS = (
    "paper|newspaper|station|channel|network|broadcaster|agency|magazine|radio|television|tv|website|wire|daily|weekly"
    "|herald|gazette|post|tribune|chronicle|courier|echo|mercury|journal|observer|reporter|times|mail|express|mirror"
    "|guardian|standard|argus|star|press|bulletin|news|telegraph|examiner|advertiser|globe|record|despatch|dispatch"
)
_NAME = rf"(?:[\w'’]+ ){{0,3}}?(?P<outlet>{_OUTLETS})(?: [\w'’]+)?"
_LABEL = re.compile(rf"(?:(?:The|A|An|One|Another) )?{_NAME}:\s", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:so far|still|later|earlier|early|now|then|already|had|at first|initial\w*|updat\w*|revis\w*|correct\w*|rose"
    r"|risen|rising|grew|grown|more|another|further|yesterday|today|tomorrow|morning|evening|night|noon|am|pm|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|expect\w*|predict\w*|could|would|may|might)\b",
    re.IGNORECASE,
)


@frozen
class Account:
    """What one outlet tells: its sentences, by their passages."""

    outlet: str
    passages: tuple[Passage, ...]

    def text(self, page: Page) -> str:
        """Its words."""
        return page.release.text[self.passages[0].start : self.passages[-1].end]

    def figures(self, page: Page) -> list[Mention]:
        """What it counts."""
        return [one for passage in self.passages for one in page.in_passage(passage.number) if _is_count(one)]


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each thing that two accounts, one after the other, both count."""
    for run in _runs(page):
        words = " ".join(_unlabelled(account, page) for account in run)
        kinds = {one.kind for account in run for passage in account.passages for one in page.in_passage(passage.number)}
        if (
            len({account.outlet for account in run}) < 2
            or _MOVES.search(words)
            or kinds & {Kind.DATE, Kind.CHANGE, Kind.ORDINAL, Kind.DURATION}
        ):
            continue
        for one, other in pairwise(run):
            yield from _same(one, other, page)


def _runs(page: Page) -> Iterator[list[Account]]:
    """The accounts of each paragraph, or of paragraphs on end, that has two or more."""
    run: list[Account] = []
    for passage in page.passages:
        text = page.release.text[passage.start : passage.end]
        labelled = ":" in text and passage.section.role is not SectionRole.TABLE
        label = _LABEL.match(text) if labelled else None
        if label is not None:
            run.append(Account(label["outlet"].lower(), (passage,)))
        elif run and passage.paragraph == run[-1].passages[-1].paragraph:
            run[-1] = Account(run[-1].outlet, (*run[-1].passages, passage))
        else:
            yield from [run] if len(run) > 1 else []
            run = []
    yield from [run] if len(run) > 1 else []


def _same(one: Account, other: Account, page: Page) -> Iterator[Link]:
    """The one figure of each account that counts the same thing, where both use the same verb of it."""
    for first in one.figures(page):
        mine, its = (_of_noun(account, noun(first), page) for account in (one, other))
        if len(mine) == len(its) == 1 and _shared(one, other, first, page):
            because = "two accounts of one event count the same"
            yield Link("same", (("claim", first.id), ("claim", its[0].id)), because)


def _of_noun(account: Account, counted: str, page: Page) -> list[Mention]:
    return [each for each in account.figures(page) if counted and noun(each) == counted]


def _shared(one: Account, other: Account, first: Mention, page: Page) -> bool:
    """True when the accounts share a word beside what they count: what was done to it, or where."""
    counted = topics(first.quantity.unit.name)
    both = topics(_unlabelled(one, page)) & topics(_unlabelled(other, page))
    return bool(both - counted)


def _unlabelled(account: Account, page: Page) -> str:
    return _LABEL.sub("", account.text(page), count=1)


def _is_count(mention: Mention) -> bool:
    counted = mention.kind in (Kind.COUNT, Kind.POPULATION) and mention.quantity.per is None
    return counted and mention.quantity.figure is not None
