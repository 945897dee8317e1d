"""How far something has come since what it was: "There are 860. In 1994 there were 2,900, so it has fallen by 70%".

One sentence states one level; the next says what it was at another time, and by how much it has changed since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.alike import counted_alike, noun, one_voice
from claimcheck.extract.change_ends import changes, is_level, is_of_another_kind, is_size
from claimcheck.extract.near import goes_on
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import BREAK, Shape, line
from claimcheck.link import Link
from claimcheck.release import SectionRole

_TEXT = r"(?:[^<>¦;]|<[dto]\d+>)*"
_WHEN = (
    r"(?:(?:<t\d+>|(?:a|one) (?:year|decade|month|week|quarter)) (?:ago|before|earlier|previously)"
    r"|(?:in|over|during) (?:<d\d+>|[12][0-9]{3}[-/][0-9]{2,4}|the year before"
    r"|the previous (?:year|season|quarter|month)|the same (?:period|season|month|week|quarter|<t\d+>)"
    r" (?:last year|of (?:<d\d+>|[12][0-9]{3}[-/][0-9]{2,4}|last year|the (?:year before|previous year)))))"
)
_WAS = (
    r"(?:there (?:were|was)|it (?:was|had|stood at|came to)|they (?:were|numbered|had|came to)"
    r"|the (?:figure|number|total|rate|share|count) (?:was|stood at|came to))"
)
COMPARES = Shape(
    "what it was is told behind it",
    rf"^{_TEXT}<(?P<kind>[nmp])(?P<after>\d+)>{_TEXT}{BREAK}(?:this|that|it|which) compare[sd] (?:with|to)"
    rf" (?:the )?<(?P=kind)(?P<before>\d+)>{_TEXT}(?:,| -| and)(?: (?:and|so|it|this|that))*"
    r" (?:is|was|represents?|means?|marks?|an?)\b[^<>¦;]{0,40}<c(?P<change>\d+)>",
)
SHAPES = (
    Shape(
        "what it was is told behind it",
        rf"^{_TEXT}<(?P<kind>[nmp])(?P<after>\d+)>{_TEXT}{BREAK}{_WHEN},? {_WAS}(?: only| just| about| some)?"
        rf" <(?P=kind)(?P<before>\d+)>{_TEXT}(?:,| -) (?:so|and so|which (?:is|means|makes)|that is|this is)\b"
        r"[^<>¦;]{0,60}<c(?P<change>\d+)>",
    ),
    Shape(
        "what it was is told behind it",
        rf"^{_TEXT}<(?P<kind>[nmp])(?P<after>\d+)>{_TEXT}{BREAK}{_WHEN},? {_WAS}(?: only| just| about| some)?"
        rf" <(?P=kind)(?P<before>\d+)>{_TEXT}{BREAK}(?:the|that|this)[^<>¦;]{{0,60}}<c(?P<change>\d+)>"
        # "The number has risen by 298 since September", "by 5 per cent to 2,041": that is no change from a year ago.
        r"(?! (?:since|in|over|on)\b|[^¦;]{0,60}? to <[nmp])",
    ),
)
_NOW = r"(?:this (?:year|season|month|week|quarter|time|summer|winter|spring|autumn)|now|today|in <d\d+>|by <d\d+>)"
_IS = (
    r"(?:there (?:were|was|are|is)|it (?:was|is|had|has|stands at|stood at)|they (?:were|are|numbered|number)"
    r"|the (?:figure|number|total|rate|share|count) (?:was|is|stands at|stood at|rose to|fell to|reached))"
)
NOW = Shape(
    "what it is now is told behind it",
    rf"^(?:{_WHEN}|last (?:year|season|month|week|quarter|summer|winter|spring|autumn)),? {_WAS}"
    r"(?: only| just| about| some)?"
    rf" <(?P<kind>[nmp])(?P<before>\d+)>{_TEXT}{BREAK}(?:but )?{_NOW},? {_IS}(?: only| just| about| some)?"
    rf" <(?P=kind)(?P<after>\d+)>[^<>¦;]{{0,60}}(?:,| -) (?:an? |which is an? |that is an? )?<c(?P<change>\d+)>",
)
_OPENS = re.compile(_WHEN)
_COMPARES = re.compile(r"(?:this|that|it|which) compare[sd] (?:with|to)\b")
_OPENS_NOW = re.compile(rf"(?:but )?{_NOW}")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each level with what it was before and how it has changed, told in sentences that follow."""
    for passage in page.stating:
        number = passage.number
        told = line(page, number) if goes_on(page, number) else ""
        if passage.section.role is SectionRole.TABLE or is_of_another_kind(told):
            continue
        if _OPENS_NOW.match(told):
            yield from _told(NOW, (line(page, number - 1), told), page)
        if _COMPARES.match(told):
            yield from _told(COMPARES, (line(page, number - 1), told), page)
        if not _OPENS.match(told):
            continue
        following = line(page, number + 1) if goes_on(page, number + 1) else ""
        for shape, lines in zip(SHAPES, ((told,), (told, following)), strict=True):
            if links := list(_told(shape, (line(page, number - 1), *lines), page)):
                yield from links
                break


def _told(shape: Shape, lines: Sequence[str], page: Page) -> Iterator[Link]:
    """The link of the first two levels and their change that fit a shape."""
    found = next((found for found, _ in shape.found(BREAK.join(lines), page) if _fit(found, page)), None)
    if found is not None:
        members = sorted((mention.start, role, mention.id) for role, mention in found.items())
        yield Link("change", tuple((role, name) for _, role, name in members), shape.because)


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice speaks of two levels of one thing and of a change in their unit."""
    before, after, change = found["before"], found["after"], found["change"]
    levels = is_level(before) and is_level(after) and (counted_alike(before, after) or _does(after, before, page))
    return levels and is_size(page, change) and changes(change, after) and one_voice(before, after, change)


def _does(one: Mention, other: Mention, page: Page) -> bool:
    """True when people are counted by what they do, and that is counted beside them: "900 people started", "starts"."""
    doing = noun(other)
    return (
        noun(one) == "people"
        and bool(doing)
        and page.words_after(one).lstrip().startswith((f"{doing}ed ", f"{doing}d "))
    )
