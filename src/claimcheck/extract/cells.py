"""What stands in a cell of a table: a figure with its sign, its unit marks and the marks of footnotes, or words.

Brackets and a minus make a figure negative. A dash is no figure: it may be nothing at all, or what nobody knows.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.prose.spans import Span
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.unit import PERCENT, POINTS, Unit, counted, money

SIGNS = {
    "£": "GBP", "€": "EUR", "$": "USD", "US$": "USD", "¥": "JPY", "A$": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
}  # fmt: skip
"""ISO 4217 codes by the signs that stand in tables."""
_ONE, _MILLION = Fraction(1), Fraction(10**6)
# What stands behind the digits: the unit that it makes (None leaves it open), and its scale.
_SUFFIXES: dict[str, tuple[Unit | None, Fraction]] = {
    "": (None, _ONE),
    "%": (PERCENT, _ONE),
    "pp": (POINTS, _ONE),
    "ppt": (POINTS, _ONE),
    "ppts": (POINTS, _ONE),
    "pts": (POINTS, _ONE),
    "bps": (POINTS, Fraction(1, 100)),
    "bp": (POINTS, Fraction(1, 100)),
    "k": (None, Fraction(1000)),
    "m": (None, _MILLION),
    "mn": (None, _MILLION),
    "bn": (None, Fraction(10**9)),
    "p": (money("GBP"), Fraction(1, 100)),
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"[*_]*(?P<minus>[(–−-])?\s*(?P<plus>\+)?\s*(?P<sign>{_SIGN})?\s*(?P<inner>[(–−-])?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"\s*(?P<closes>\))?\s*(?P<suffix>%|ppts?|pp|pts|bps?|mn|bn|[mkp])?\s*(?P<late>\))?"
    r"(?P<note>\s*(?:\([a-z0-9]{1,2}\)|\[[a-z0-9]{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[rpe]))?[*_]*\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_DASH = re.compile(r"[\s*_]*(?:[—–−-]+|nil)[\s*_]*\Z", re.IGNORECASE)


@frozen
class Amount:
    """A figure of a cell: its number with its sign, and the unit that the marks beside it give."""

    numeral: Numeral
    unit: Unit | None = None
    plus: bool = False
    """True where a plus or a minus shows that it is a change or a balance."""
    noted: bool = False
    """True where a mark sends the reader to a footnote, or says that it is provisional."""
    is_year: bool = False
    """True for four bare digits that may name a year."""

    @property
    def value(self) -> Fraction:
        """The number."""
        return self.numeral.value


@frozen
class Cell:
    """A cell: its words, its place in the text, and the figure where it holds one and nothing else."""

    text: str
    span: Span
    amount: Amount | None = None

    @property
    def is_dash(self) -> bool:
        """True for a dash in the place of a figure."""
        return _DASH.match(self.text) is not None


def cell(text: str, span: Span) -> Cell:
    """The cell with that text; its place may be narrower than the text, where a sign stands in another place."""
    words = text.strip("*_ ")
    if len(text) == span.end - span.start and words:
        start = span.start + text.index(words)
        span = Span(start, start + len(words))
    return Cell(words, span, amount(words))


def amount(text: str) -> Amount | None:
    """The figure that a text is, None where it is anything else."""
    match = _FIGURE.match(text.strip())
    if match is None:
        return None
    opens = "(" in (match["minus"], match["inner"])
    if opens != bool(match["closes"] or match["late"]):
        return None
    unit, scale = _SUFFIXES[(match["suffix"] or "").lower()]
    negative = bool(match["minus"] or match["inner"])
    digits = re.sub(r"\D", "", match["digits"]) + (match["decimals"] or "")
    code = SIGNS.get((match["sign"] or "").upper())
    return Amount(
        Numeral(f"-{digits}" if negative else digits, scale),
        money(code) if code else unit,
        plus=negative or bool(match["plus"]),
        noted=bool(match["note"]),
        is_year=_YEAR.match(match["digits"] + (match["decimals"] or "")) is not None and not (code or unit),
    )


@frozen
class Units:
    """What the words over a column, beside a row or over a table say of its figures."""

    currency: str = ""
    scale: Fraction = _ONE
    percent: bool = False


def quantity(found: Amount, units: Units, *, is_change: bool) -> Quantity | None:
    """The quantity that a figure states under its headings; None for a count below zero."""
    numeral, unit = found.numeral, found.unit
    if unit is None and units.percent:
        unit = PERCENT
    if unit is None and units.currency:
        unit = money(units.currency)
    if numeral.scale == 1 and unit not in (PERCENT, POINTS):
        numeral = evolve(numeral, scale=units.scale)
    if is_change or unit == POINTS:
        size = evolve(numeral, digits=numeral.digits.removeprefix("-"))
        return Quantity(Kind.CHANGE, unit or counted(""), size, sign=-1 if numeral.value < 0 else 1)
    if unit is None:
        return Quantity(Kind.COUNT, counted(""), numeral) if numeral.value >= 0 else None
    return Quantity(Kind.PERCENTAGE if unit == PERCENT else Kind.MONEY, unit, numeral)
