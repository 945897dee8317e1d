"""Levels set above or below others: "57,845, 5.3% above last year's 54,946", "171 bushels, 12.9 above the 158.1".

How far the one is from the other stands between them. Percentages of percentages are left alone, for “3% above the 40%”
may be meant in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, one_voice
from claimcheck.extract.change_ends import changes, is_level, is_of_another_kind
from claimcheck.extract.joints import alike
from claimcheck.extract.near import COMPARED, goes_on
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import BREAK, Shape, line
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole
from claimcheck.unit import PERCENT

_OTHERS = r"(?:[^<>;:()¦]|<[dto]\d+>)"
_IS = r"(?:,| -|,? (?:which |that |and |but )?(?:is|was|are|were))(?: (?:about|just|only|some|still|now))?"
_OVER = r"(?:(?P<higher>above|ahead of|clear of)|below|behind|short of)"
FAR = Shape(
    "“above” and “below” compare the two",
    rf"<(?P<kind>[nmpr])(?P<one>\d+)>{_OTHERS}{{0,60}}?{_IS} <[pnmqxc](?P<size>\d+)> {_OVER}"
    rf" {_OTHERS}{{0,60}}<(?P=kind)(?P<other>\d+)>",
)
# "492,000 came, beating the 410,000 of 2018 by 20 per cent", "£44m, £6m over its budget of £38m".
_BEATS = "beating|exceeding|topping|surpassing|passing|outdoing|overtaking|bettering"
_MISSES = "missing|undershooting"
_PLAN = "(?:[a-z]+ )?(?:budget|estimate|target|forecast|limit|ceiling|quota|cap|goal|plan)"
BESIDE = (
    FAR,
    Shape(
        FAR.because,
        rf"^{_OTHERS}*<(?P<kind>[nm])(?P<one>\d+)>{_OTHERS}{{0,80}}?, (?:(?P<higher>{_BEATS})|{_MISSES})"
        rf" {_OTHERS}{{0,40}}<(?P=kind)(?P<other>\d+)>{_OTHERS}{{0,60}}? by <[pnmqxc](?P<size>\d+)>",
    ),
    Shape(
        FAR.because,
        rf"^{_OTHERS}*<(?P<kind>[nm])(?P<one>\d+)>{_OTHERS}{{0,60}}?{_IS} <[pnmqxc](?P<size>\d+)>"
        rf" (?:(?P<higher>over)|under) (?:the|its|their|a) {_PLAN} of <(?P=kind)(?P<other>\d+)>",
    ),
    Shape(
        FAR.because,
        rf"^{_OTHERS}*<(?P<kind>[nm])(?P<one>\d+)>{_OTHERS}{{0,60}}?,? (?:against|compared with)"
        rf" (?:the|its|their|a) {_PLAN} of <(?P=kind)(?P<other>\d+)>(?:,| -) an?"
        r" (?:(?P<higher>overspend|overrun|excess)|underspend|saving|shortfall) of <[pnmqxc](?P<size>\d+)>",
    ),
)
# "The promise of 20,000 more trees has been kept. The town planted 20,951 trees, 951 above the target."
_AIM = "(?:target|goal|aim|objective|promise|pledge|commitment|ambition)"
TARGET = Shape(
    "how far it is from the target told before",
    rf"^{_OTHERS}*\b{_AIM}{_OTHERS}*<[ne](?P<other>\d+)>[^<>¦]*{BREAK}(?:[^<>¦;]|<[dto]\d+>)*<n(?P<one>\d+)>"
    rf"{_OTHERS}{{0,60}}?(?:,| -) (?:which is |or )?<[nc](?P<size>\d+)>"
    r" (?:(?P<higher>above|over|more than|ahead of|past|beyond)|below|under|short of|behind|fewer than|less than)"
    rf" (?:the|its|that|this|their) {_AIM}\b",
)
_MAY_TELL = words(
    "above below ahead behind short clear beating exceeding topping surpassing passing outdoing overtaking bettering "
    "missing undershooting over under overspend overrun excess underspend saving shortfall"
)
_AIMS = words("target goal aim objective promise pledge commitment ambition")
_TOO_FAR = re.compile(r"\b(?:and|but|while|which|who|with)\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for two levels and how far the one is above or below the other."""
    for mentions in page.sentences():
        passage = mentions[0].passage
        if passage.section.role is SectionRole.TABLE:
            continue
        yield from _from_target(passage.number, page)
        if len(mentions) < 3:
            continue
        if _MAY_TELL.isdisjoint(words_of(page, passage.number)) or is_of_another_kind(page.sentence(passage.number)):
            continue
        far = (pair for shape in BESIDE for pair in shape.found(line(page, passage.number), page))
        for found, at in far:
            if _fit(found, page):
                yield _link(found, is_higher=at["higher"] is not None)


def _from_target(number: int, page: Page) -> Iterator[Link]:
    """How far an outcome is from the one target that the sentence before tells."""
    if not goes_on(page, number) or _AIMS.isdisjoint(words_of(page, number)):
        return
    for found, at in TARGET.found(line(page, number - 1) + BREAK + line(page, number), page):
        one, size, target = found["one"], found["size"], found["other"]
        counts = size.quantity.per is None and changes(size, one) and counted_alike(one, target)
        if counts and one_voice(one, size, target):
            lower, higher = (target, one) if at["higher"] else (one, target)
            yield linked("gap", ("one", "gap", "other"), (lower, size, higher), TARGET.because)


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice sets two levels of one thing apart, by words that bring in nothing else."""
    one, size, other = found["one"], found["size"], found["other"]
    # "To 104.2 in May from 103.8 in April, and was 2.1% above": of the later one.
    present = not COMPARED.search(page.low[one.passage.start : one.start])
    levels = present and is_level(one) and is_level(other) and alike(one, other) and one_voice(one, size, other)
    of_shares = size.quantity.unit == PERCENT == one.quantity.unit
    plain = not _TOO_FAR.search(page.words_between(*sorted((size, other), key=lambda each: each.start)))
    return levels and plain and not of_shares and size.quantity.per is None and changes(size, one)


def _link(found: dict[str, Mention], *, is_higher: bool) -> Link:
    """A gap for an amount, the lower level first; for a per cent a change, whose way the rules leave open."""
    one, size, other = found["one"], found["size"], found["other"]
    if size.quantity.unit == PERCENT and size.kind is not Kind.CHANGE:
        return linked("change", ("after", "change", "before"), (one, size, other), FAR.because)
    lower, higher = (other, one) if is_higher else (one, other)
    return linked("gap", ("one", "gap", "other"), (lower, size, higher), FAR.because)
