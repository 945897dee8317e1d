"""The keys of periods by their names: "2013/14", "q3 2014", "year to 2014-09", and what a title says it reports on."""

from __future__ import annotations

import re

from claimcheck.about import key_of
from claimcheck.phrase.dates import MONTHS
from claimcheck.quantity import PartialDate

_YEAR = re.compile(r"[0-9]{4}")
_FINANCIAL = re.compile(r"\b((?:19|20)[0-9]{2})\s?[-–/]\s?(?:[0-9]{2})?([0-9]{2})\b")
_NUMBERED = re.compile(r"\b(period|week|round|wave)\s+([0-9]{1,2})\s+of\s+")
_QUARTER = re.compile(
    r"\b(?:q(?P<q>[1-4])|(?P<named>first|second|third|fourth|final) quarter of)\s+"
    r"(?P<year>(?:19|20)[0-9]{2})(?P<financial>/[0-9]{2}\b)?"
)
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "final": "4", "last": "4"}
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter) (?:19|20)[0-9]{2}\b")
_YEAR_TO = re.compile(
    r"\b(?:year|12 months|twelve months)\s+(?:to|ending|ended)\s+(?:the\s+end\s+of\s+|in\s+)?(?:[0-9]{1,2}\s+)?"
    r"([a-z]+)\s+([0-9]{4})"
)
# Three months that are a quarter by another name: "the three months to December 2009", "the last three months of 2010".
_MONTHS_TO = re.compile(
    r"\b(?:three|3) months (?:to|ending|ended) (?:the end of |in )?(?:[0-9]{1,2} )?"
    r"(march|june|september|december) ([0-9]{4})"
    r"|\b(?P<end>first|last|final) (?:three|3) months of (?P<of>[0-9]{4})"
)
# A quarter without its year is the last of that name which ended before the text.
_NAMED_QUARTER = re.compile(
    r"\b(?:in|for|during|of|over) (?:the )?(first|second|third|fourth|final) quarter\b"
    r"(?! of| [0-9]| (?:that )?(?:ended|ending|to)\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:19|20)[0-9]{2}(?:\s?[-–/]\s?(?:[0-9]{2}){1,2}\b)?")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# "The three months to June", "the year ending 30 September": the last that ended before the text.
_YEARLESS = re.compile(
    rf"\b(?:months|year)\s+(?:to|ending|ended)\s+(?:the\s+end\s+of\s+|in\s+)?(?:[0-9]{{1,2}}\s+)?(?P<month>{_MONTH})\b"
    r"(?!\s+[0-9])",
    re.IGNORECASE,
)
# "Vacancies in March", "June 2016 figures": the month that a title gives.
_MONTH_OF = re.compile(
    rf"\b(?:(?:in|for|during)\s+(?P<month>{_MONTH})|(?P<named>{_MONTH})\s+(?P<year>(?:19|20)[0-9]{{2}}))\b(?!\s+[0-9])",
    re.IGNORECASE,
)


def named_period(words: str) -> str:
    """The key of a period by its name; empty where the words name none."""
    if _YEAR.search(words) is None:
        return ""
    low = " ".join(words.lower().replace("–", "-").split())
    low = _FINANCIAL.sub(lambda year: f"{year[1]}/{year[2]}", low)
    if (quarter := _QUARTER.search(low)) is not None:
        return quarter_key(int(quarter["q"] or _ORDINALS[quarter["named"]]), int(quarter["year"]), quarter["financial"])
    if (months := _MONTHS_TO.search(low)) is not None:
        return (
            f"q{_ORDINALS[months['end']]} {months['of']}" if months["end"] else f"q{MONTHS[months[1]] // 3} {months[2]}"
        )
    if (ends := _YEAR_TO.search(low)) is not None and ends[1] in MONTHS:
        return year_to(MONTHS[ends[1]], int(ends[2]))
    if (season := _SEASON.search(low)) is not None:
        return season.group()
    financial = re.search(r"\b[0-9]{4}/[0-9]{2}\b", low)
    if financial is None:
        return ""
    numbered = _NUMBERED.search(low[: financial.start()] + " ")
    return f"{numbered[1]} {numbered[2]} {financial[0]}" if numbered else financial[0]


def quarter_key(number: int, year: int, financial: str | None) -> str:
    """The key of a quarter, by its number in its year."""
    # The first quarter of a financial year is the second of the calendar's.
    number += bool(financial)
    return f"q{number} {year}" if number <= 4 else f"q1 {year + 1}"


def year_to(month: int, year: int) -> str:
    """The key of the twelve months to the end of a month."""
    # The year to March is a financial year by another name, and that to December a year.
    ends = {3: f"{year - 1}/{year % 100:02}", 12: f"{year}"}
    return ends.get(month, f"year to {year:04}-{month:02}")


def with_year(words: str, published: PartialDate | None) -> str:
    """The words of a period that leaves its year to the date of its text, with that year."""
    found = _YEARLESS.search(words)
    if found is None or published is None or published.month is None:
        return words
    return f"{words[: found.end()]} {_last_year_of(MONTHS[found['month'].lower()], published)}{words[found.end() :]}"


def _last_year_of(month: int, published: PartialDate) -> int:
    """The year of the last month of a name that ended before a text."""
    assert published.month is not None
    return published.year if month < published.month else published.year - 1


def last_quarter(words: str, published: PartialDate | None) -> str:
    """The key of the last quarter of a name that ended before a text; empty where the words name none."""
    found = _NAMED_QUARTER.search(words)
    if found is None or published is None or published.month is None:
        return ""
    number = int(_ORDINALS[found[1].lower()])
    return f"q{number} {published.year if number * 3 < published.month else published.year - 1}"


def of_title(title: str, published: PartialDate | None) -> str:
    """The key of the period that a title says its release reports on; empty where it names none, or more than one."""
    if len(set(_YEARS.findall(title))) > 1:
        return ""
    if period := named_period(with_year(title, published)):
        return period
    months = list(_MONTH_OF.finditer(title))
    if len(months) != 1 or published is None or published.month is None:
        return ""
    month = MONTHS[(months[0]["month"] or months[0]["named"]).lower()]
    return key_of(PartialDate(int(months[0]["year"] or _last_year_of(month, published)), month))
