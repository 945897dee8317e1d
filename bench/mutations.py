"""The ways in which one figure of a text is changed: what a typist, or a writer in a hurry, gets wrong."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from claimcheck.check import check_statements
from claimcheck.claim import Claim
from claimcheck.extract.reader import extract
from claimcheck.finding import Finding, Outcome, Verdict
from claimcheck.quantity import Kind
from claimcheck.read.draft import Read
from claimcheck.read.text import read_text
from claimcheck.release import Release
from claimcheck.statements import Statements

ACCUSING = (Verdict.CONTRADICTION, Verdict.TENSION)


@frozen
class Page:
    """A text with what it states and what `check` makes of it."""

    text: str
    statements: Statements
    outcome: Outcome

    @property
    def accused(self) -> list[Finding]:
        return [finding for finding in self.outcome.findings if finding.verdict in ACCUSING]

    def related(self) -> list[Claim]:
        """The claims of the text that take part in a relation, in reading order."""
        tied = {name for relation in self.outcome.relations if not relation.note for name in relation.claims}
        return [claim for claim in self.statements.of_texts if claim.id in tied]


def paged(text: str, known: Read) -> Page | None:
    """The text, read and checked beside the reference series; None when it cannot be read."""
    release = read_text("page.txt", text.encode())
    if not isinstance(release, Release) or release.text != text:
        return None
    stated = extract(release)
    statements = Statements.of(
        [release, *known.releases], [*stated.claims, *known.claims], [*stated.links, *known.links]
    )
    return Page(text, statements, check_statements(statements))


@frozen
class Edit:
    """Other words for a place of a text."""

    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]

    def moved(self, place: int) -> int:
        """Where a place that stands behind the edit has gone; one before it stays."""
        return place if place <= self.start else place + len(self.words) - (self.end - self.start)


NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALE = re.compile(r"(?<=[\d\s])(million|billion|bn|m)\b")
OTHER_SCALE = {"million": "billion", "billion": "million", "bn": "m", "m": "bn"}
PERCENT = re.compile(r"\s?%|\s(?:per cent|percent|pct)\b(?! point)")
POINTS = re.compile(r"(?:\s|-)?(?:percentage|per cent|%)[ -]points?\b|\spoints?\b")
OPPOSITES = (
    ("rose", "fell"), ("rise", "fall"), ("rises", "falls"), ("rising", "falling"), ("risen", "fallen"),
    ("increased", "decreased"), ("increase", "decrease"), ("increases", "decreases"), ("up", "down"),
    ("higher", "lower"), ("more", "fewer"), ("grew", "shrank"), ("grown", "shrunk"), ("growth", "decline"),
)  # fmt: skip
OPPOSITE = {word: other for pair in OPPOSITES for word, other in (pair, pair[::-1])} | {"less": "more"}
DIRECTION = re.compile(rf"\b(?:{'|'.join(OPPOSITE)})\b")
NEAR = 60


def numerals(page: Page, claim: Claim) -> Iterator[re.Match[str]]:
    start, end = place(claim)
    return NUMERAL.finditer(page.text, start, end)


def place(claim: Claim) -> tuple[int, int]:
    evidence = claim.evidence
    assert evidence.start is not None
    assert evidence.end is not None
    return evidence.start, evidence.end


def swapped_digits(page: Page, claim: Claim, draw: random.Random) -> Iterator[Edit]:
    """Two neighbours of each numeral swapped."""
    for numeral in numerals(page, claim):
        digits = [at for at, sign in enumerate(numeral[0]) if sign.isdigit()]
        pairs = [(a, b) for a, b in pairwise(digits) if numeral[0][a] != numeral[0][b]]
        pairs = [pair for pair in pairs if pair[0] or numeral[0][pair[1]] != "0"]
        if pairs:
            a, b = draw.choice(pairs)
            signs = list(numeral[0])
            signs[a], signs[b] = signs[b], signs[a]
            yield Edit(*numeral.span(), "".join(signs))


def ten_times(page: Page, claim: Claim, _: random.Random) -> Iterator[Edit]:
    for numeral in numerals(page, claim):
        yield Edit(*numeral.span(), printed(10 * value(numeral[0]), like=numeral[0], places=places(numeral[0]) - 1))


def value(numeral: str) -> Fraction:
    return Fraction(numeral.replace(",", ""))


def places(numeral: str) -> int:
    return len(numeral.partition(".")[2])


def printed(number: Fraction, *, like: str, places: int) -> str:
    """The number with so many decimals, and commas where the other has them or is too short to tell."""
    whole = round(number * 10 ** max(places, 0))
    digits = f"{whole:0{max(places, 0) + 1}}"
    head, tail = (digits[:-places], f".{digits[-places:]}") if places > 0 else (digits, "")
    return (f"{int(head):,}" if "," in like or len(like) < 4 else head) + tail


def million_for_billion(page: Page, claim: Claim, _: random.Random) -> Iterator[Edit]:
    for scale in SCALE.finditer(page.text, *place(claim)):
        yield Edit(*scale.span(), OTHER_SCALE[scale[0]])


def percent_for_points(page: Page, claim: Claim, _: random.Random) -> Iterator[Edit]:
    if claim.kind is not Kind.CHANGE:
        return
    points = list(POINTS.finditer(page.text, *place(claim)))
    for found in points or PERCENT.finditer(page.text, *place(claim)):
        yield Edit(*found.span(), " per cent" if points else " percentage points")


def part_above_whole(page: Page, claim: Claim, _: random.Random) -> Iterator[Edit]:
    """The part's numeral one and a half times what its whole is."""
    for numeral in list(numerals(page, claim))[:1]:
        for whole in wholes(page.statements, claim):
            own, most = (one.reading.stated.low.number for one in (claim, whole))
            if own and most and whole.unit == claim.unit and value(numeral[0]):
                number = most * Fraction(3, 2) * value(numeral[0]) / own
                yield Edit(*numeral.span(), printed(number, like=numeral[0], places=places(numeral[0])))
                return


def wholes(statements: Statements, part: Claim) -> Iterator[Claim]:
    for kind in ("of", "share", "parts"):
        for link in statements.linked(kind):
            if part.id in link.all("part"):
                yield from statements.members(link, "whole")


def other_sign(page: Page, claim: Claim, _: random.Random) -> Iterator[Edit]:
    """The nearest word of direction turned round: in the words of the change, else before them, else behind."""
    if claim.kind is not Kind.CHANGE:
        return
    start, end = place(claim)
    inside = list(DIRECTION.finditer(page.text, start, end))
    before = list(DIRECTION.finditer(page.text, max(0, start - NEAR), start))[::-1]
    behind = list(DIRECTION.finditer(page.text, end, end + NEAR))
    for word in [*inside, *before, *behind][:1]:
        yield Edit(*word.span(), OPPOSITE[word[0]])


Mutate = Callable[[Page, Claim, random.Random], Iterator[Edit]]
KINDS: dict[str, Mutate] = {
    "two digits swapped": swapped_digits,
    "ten times": ten_times,
    "million for billion": million_for_billion,
    "per cent for points": percent_for_points,
    "part above whole": part_above_whole,
    "rise for fall": other_sign,
}
