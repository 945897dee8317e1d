"""How well quantities are read, on the English specifications of Microsoft Recognizers-Text.

Run `python bench/quantities.py FOLDER`, where FOLDER holds NumberModel.json, PercentModel.json, CurrencyModel.json
and DurationParser.json; `--show` lists what was missed. The files are not part of this project.

A case is a text with the values that stand in it. Values are compared, each against one, within a text: what
`claimcheck.phrase.find` yields, a range by its two ends and a change by its before and after. Ordinals and dates are
other models there and are not counted. Values are rounded to nine significant digits, as the files are.

What is left out, because the convention is not one that a reader of texts could share, each with its pattern in
`LEFT_OUT` or its reason here:

- what has no value: "dollar" and "percentage" alone;
- percentages: "percent of 210" for 210%, which in a text is the head of a column or the end of another number;
- numbers: the groups of digits of an address, a date, a telephone number, a list of exercises or a name ("SCP-173"),
  which are numbers there and no quantities here; commas for points and points for commas ("1,3"), which make a text
  mean two things; "2000 over 3" for a division, where a text means "during"; parts of hundreds and
  thousands spelled in one go, where "one hundred and thirty fifths" is 26 and "one hundred thirty fifths" 2.857; the
  amounts of millilitres and kilometres, which are no numbers there while those of yuan and years are; a dash and a
  space before a number, which begins a list here and is a minus there; "10G" for ten billion; "1m", which is no number
  beside "10M", which is one; the two numbers of "12 out of 10".

A pound's pence and a dollar's cents are values of the larger unit here, and of the smaller there: they are converted.
Durations are compared in seconds, a month being 30 days and a year 365, as there.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from claimcheck.phrase import find
from claimcheck.quantity import Figure, Kind, Margin, Numeral, Proportion, Quantity, Spread
from claimcheck.unit import Dimension

Case = dict[str, Any]
OTHER_MODELS = frozenset({Kind.DATE, Kind.ORDINAL})
SMALLER = {"Cent": 100, "Pence": 100, "Penny": 100, "Sen": 100, "Satoshi": 10**8}
SECONDS = {"second": 1, "minute": 60, "hour": 3600}
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 90, "year": 365, "decade": 3650, "century": 36500}
SECONDS |= {name: days * 86400 for name, days in DAYS.items()}
LEFT_OUT = {
    "PercentModel": re.compile(r"^per ?cents? of"),
    "NumberModel": re.compile(
        r"\d\.\d+\.\d|\d/\d+/\d|phone|nrs?\.|SCP-|nought-"  # addresses, dates, telephones, lists, names
        r"|,\d\d?(?![\d,.])|\d\.\d+,"  # commas for points
        r"|\d{4} over \d|hundred.*fifths?\b|thousand.*fifths?\b"  # divisions
        r"|\dml|\dkm|\d ?[GM]\b|^1m |^- +\d|12 out of 10|out of three pieces"
    ),
}


def values(figure: Figure | None) -> list[Fraction]:
    """The values that a figure states."""
    match figure:
        case Numeral(value=value) | Proportion(value=value):
            return [value]
        case Spread(low=low, high=high):
            return [low.value, high.value]
        case Margin(middle=middle):
            return [middle.value]
        case _:
            return []


def parts(quantity: Quantity) -> Iterator[Quantity]:
    """A quantity, with its ends, its other form and what it is spread over."""
    yield quantity
    for other in (quantity.before, quantity.after, quantity.gloss, quantity.over):
        if other is not None:
            yield from parts(other)


def stated(text: str) -> list[Quantity]:
    """What `find` yields of a text, without what other models have."""
    return [part for found in find(text) for part in parts(found.quantity) if part.kind not in OTHER_MODELS]


def numbers(text: str) -> list[Fraction]:
    return [value for quantity in stated(text) for value in values(quantity.figure)]


def percentages(text: str) -> list[Fraction]:
    shares = [quantity for quantity in stated(text) if quantity.unit.dimension is Dimension.SHARE]
    return [
        value * (100 if isinstance(share.figure, Proportion) else 1)
        for share in shares
        for value in values(share.figure)
    ]


def amounts_of_money(text: str) -> list[Fraction]:
    paid = [quantity for quantity in stated(text) if quantity.unit.dimension is Dimension.MONEY]
    return [value for quantity in paid for value in values(quantity.figure)]


def durations(text: str) -> list[Fraction]:
    units = {part: part.per for part in stated(text)}
    lasting = [quantity for quantity in units if quantity.unit.dimension is Dimension.DURATION]
    return [value * SECONDS[quantity.unit.name] for quantity in lasting for value in values(quantity.figure)]


def wanted(result: Case) -> Fraction | None:
    """The value of a gold result, None for one without."""
    if "Value" in result:
        return Fraction(result["Value"]["FutureResolution"]["duration"])
    written = result["Resolution"].get("value")
    if written in (None, "null"):
        return None
    return Fraction(written.rstrip("%")) / SMALLER.get(result["Resolution"].get("unit", ""), 1)


READERS: dict[str, Callable[[str], list[Fraction]]] = {
    "PercentModel": percentages,
    "CurrencyModel": amounts_of_money,
    "NumberModel": numbers,
    "DurationParser": durations,
}


def score(name: str, folder: Path, *, show: bool) -> str:
    """One row of the table: cases, and how many values were right of those read and of those there."""
    cases = json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig"))
    kept = [case for case in cases if name not in LEFT_OUT or not LEFT_OUT[name].search(case["Input"])]
    there = read = right = 0
    for case in kept:
        want = rounded(value for result in case["Results"] if (value := wanted(result)) is not None)
        got = rounded(READERS[name](case["Input"]))
        there, read, right = there + want.total(), read + got.total(), right + (want & got).total()
        if show and want != got:
            print(f"{name}: {case['Input']!r}: missed {list(want - got)}, read besides {list(got - want)}")
    precision, recall = right / max(read, 1), right / max(there, 1)
    f1 = 200 * right / max(read + there, 1)
    return f"| {name} | {len(kept)} of {len(cases)} | {there} | {precision:.3f} | {recall:.3f} | {f1:.1f} |"


def rounded(numbers: Iterator[Fraction] | list[Fraction]) -> Counter[str]:
    return Counter(f"{float(number):.9g}" for number in numbers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="list what was missed")
    asked = parser.parse_args()
    rows = [score(name, asked.folder, show=asked.show) for name in READERS]
    print("| model | texts | values | precision | recall | F1 |", "|---|---|---|---|---|---|", *rows, sep="\n")


if __name__ == "__main__":
    main()
