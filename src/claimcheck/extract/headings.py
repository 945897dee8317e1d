"""What the headings of a table say: which period a column is of, in which unit, and whether it is a change."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from claimcheck.extract.cells import SIGNS, Units
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.units import CODES
from claimcheck.quantity import PartialDate

YEAR = re.compile(
    r"(?<![\d,.])(?P<year>(?:19|20)\d\d)(?:\s?[-/–]\s?(?:20)?\d\d)?(?![\d,])|\b(?:FY|Q[1-4]|H[12])\s?’?'?(?P<short>\d\d)\b"
)
_NAMED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:q[1-4]|h[12]|[0-9]{1,2}m|fy|spring|summer|autumn|winter)\b"
    r"|\bquarter\b|\bhalf\b",
    re.IGNORECASE,
)
# Columns of other figures than those that the others are: they need not add up as those do.
_OTHER_BASIS = re.compile(
    r"\b(?:pro[ -]?forma|adjusted|underlying|budget|forecast|target|plan(?:ned)?|guidance|average|constant"
    r"|comparable)\b",
    re.IGNORECASE,
)
# Figures as they were published early, or again: they add up among themselves.
_EDITION = re.compile(r"\b(?:restated|revised|provisional|estimates?d?)\b|\([rpe]\)|\*", re.IGNORECASE)
NO_SUM = re.compile(
    r"%|\b(?:average|avg|mean|median|rate|rates|ratio|index|price|per|share|change|growth|rank|difference|unique|note|notes)\b",
    re.IGNORECASE,
)
"""Columns that are no amounts, so that they never add up."""
MEASURED = re.compile(
    r"\b(?:ages?|years|months?|weeks?|days?|hours|minutes|waits?|waiting|stay|length|size|score|points|grade|rents?|fees?"
    r"|pay|wages?|salar(?:y|ies)|values?|cost|temperature|density|attendance|capacity"
    r"|profits?|loss(?:es)?|income|earnings|ebitd?a?|results?|surplus|deficit|net|margins?|contribution|cash|flow|balance)\b",
    re.IGNORECASE,
)
"""Columns and rows of what is averaged, or set against what is not listed, as often as it is added."""
_CHANGE = re.compile(
    r"(?:(?P<share>%|per\s*cent(?:age)?|pct\.?)\s*)?(?:[$£€]\s*)?"
    r"(?:change|chg\.?|growth|increase|difference|variance|var\.?|\+/[-–−]|Δ)(?:\s*(?:in\s+)?,?\s*\(?(?P<after>%|per\s*cent)?[^)\w]*\)?)?"
    r"(?:\s*\(?(?:[£$€]\s?(?:m|bn|000s?)?|number)\)?)?|(?P<alone>%\s*\+/[-–−]|\+/[-–−]\s*%|[+]/[-–−]\s*\(%\))",
    re.IGNORECASE,
)
_SCALES = (
    (re.compile(r"\bbillions?\b|[£$€]\s?bn\b|\b[A-Z]{3}\s?bn\b", re.IGNORECASE), Fraction(10**9)),
    (
        re.compile(
            r"\bmillions?\b|[£$€]\s?mn?\b|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CAD|AUD)\s?mn?\b|\bm(?:EUR|USD|SEK|NOK|DKK)\b",
            re.IGNORECASE,
        ),
        Fraction(10**6),
    ),
    (re.compile(r"\bthousands?\b|[£$€]\s?[’']?(?:000s?|k)\b|(?<!\d)[’']?000s?\b", re.IGNORECASE), Fraction(1000)),
)
_SIGN = re.compile("|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True)))
_CODE = re.compile(rf"\b(?:m(?=[A-Z]{{3}}\b))?({'|'.join(sorted(CODES - {'ALL', 'TRY', 'PEN'}))})(?:m|bn)?\b")
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpercent(?:age)?s?\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:per|eps|shares?|ratio|margin|rate|headcount|employees|staff|number|yield|return on"
    r"|average|multiple|times|days)\b|%",
    re.IGNORECASE,
)
"""Rows that a unit over the whole table leaves out: “in thousands, except per share data”."""
_BASE = re.compile(r"\b(?:base|number|sample|(?:un)?weighted|respondents|count|n)\b", re.IGNORECASE)
NO_UNITS = Units()


PART_OF_YEAR = re.compile(r"\b(?:months?|weeks?|quarters?|half|halves|q[1-4]|h[12])\b", re.IGNORECASE)
"""Words over a table by which a bare year is a part of that year."""
WHOLE_YEAR = re.compile(r"(?:(?:full |fiscal |financial )?year|fy)?(?: ?(?:ended|ending|to) [a-z]+)?")
"""The part of a period, in its own words, that is all of its year."""
_MONTH = "|".join(MONTHS)
_DATED = re.compile(
    rf"(?:as\s+(?:at|of)\s+|at\s+)?(?:(?:(?P<d>\d{{1,2}})\s+)?(?P<m>{_MONTH})|(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}))"
    r"\s+(?:19|20)\d\d",
    re.IGNORECASE,
)


@frozen
class Period:
    """The year of a heading, and which part of it in the heading's own words."""

    year: int
    part: str


def period(heading: str) -> Period | None:
    """The one period that a heading names; None for none, for several, and for figures on another basis."""
    found = list(YEAR.finditer(heading))
    if len(found) != 1 or _OTHER_BASIS.search(heading) or _EDITION.search(heading):
        return None
    year = int(found[0]["year"] or 2000 + int(found[0]["short"]))
    before = heading[: found[0].start()] + (found[0].group()[:2] if found[0]["short"] else " ")
    rest = re.sub(r"[£$€]\S*|\b\d{1,2}(?:st|nd|rd|th)?\b|[^\w\s]", " ", before + heading[found[0].end() :])
    span = "span" if re.search(r"[-/–]", found[0].group()) else ""
    return Period(year, " ".join([*rest.casefold().split(), span]).strip())


def headed_date(heading: str, *, whole_years: bool) -> PartialDate | None:
    """The day, the month or the year that a heading is of; a bare year only where `whole_years`; None for a period."""
    named = period(heading)
    if named is None:
        return None
    dated = _DATED.fullmatch(" ".join(re.sub(r"[£$€]\S*|[,.]|\([^)]*\)", " ", heading).split()))
    if dated is None:
        of_all = named.part in ("", "year ended december", "year to december")
        return PartialDate(named.year) if whole_years and of_all else None
    month, day = MONTHS[(dated["m"] or dated["month"]).casefold()], dated["d"] or dated["day"]
    try:
        return PartialDate(named.year, month, int(day) if day else None)
    except ValueError:  # 31 September is no day
        return None


def is_period(heading: str) -> bool:
    """True for a heading that says when, and names no other basis than the columns beside it."""
    when = YEAR.search(heading) or _NAMED.search(heading)
    return when is not None and _OTHER_BASIS.search(heading) is None and NO_SUM.search(heading) is None


def change_of(heading: str) -> str | None:
    """“share” for a column of changes in per cent, “amount” for one of other changes, None for any other column."""
    bare = YEAR.sub(" ", heading).strip(" :–")
    match = _CHANGE.fullmatch(bare)
    if match is None:
        return None
    return "share" if match["share"] or match["after"] or match["alone"] else "amount"


def units_of(words: str) -> Units:
    """The currency, the scale and the per cent that words over figures give."""
    sign, code = _SIGN.search(words), _CODE.search(words)
    currency = SIGNS[sign[0]] if sign else code[1] if code else ""
    scale = next((size for mark, size in _SCALES if mark.search(words)), Fraction(1))
    return Units(currency, scale, percent=not currency and scale == 1 and _PERCENT.search(words) is not None)


def is_of_each(label: str) -> bool:
    """True for a row that the unit of the table does not hold for: earnings per share, a ratio, a headcount."""
    return _EACH.search(label) is not None


def is_base(label: str) -> bool:
    """True for the row that tells of how many the shares above it are."""
    return _BASE.search(label) is not None
