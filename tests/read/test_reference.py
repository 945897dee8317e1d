"""The reference series that ship are whole, sourced, and right to the nearest ten thousand."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from fractions import Fraction

import pytest

from claimcheck.quantity import Numeral, PartialDate
from claimcheck.read.paths import shipped

READ = shipped()
VALUES: dict[tuple[str, str], dict[int, Fraction]] = defaultdict(dict)
for _claim in READ.claims:
    if isinstance(_claim.quantity.figure, Numeral):
        VALUES[_claim.evidence.release, _claim.scope][_claim.as_of.year] = _claim.quantity.figure.value


def test_the_shipped_series_are_read_without_a_problem():
    """They come with every run, so a slip in them would spoil every run."""
    assert () == READ.problems
    assert all(release.reference and release.source and release.vintage for release in READ.releases)
    assert all(claim.scope and claim.measure and claim.as_of for claim in READ.claims)


def test_the_office_and_the_licence_of_every_population_are_named():
    """The Open Government Licence asks for both."""
    sources = [release.source for release in READ.releases if release.id.startswith("population-")]

    assert 3 == len(sources)
    assert all("Office for National Statistics" in text and "Open Government Licence v3.0" in text for text in sources)


def test_populations_are_those_of_30_june():
    """Mid-year estimates are for that day, and a text is compared with the nearest one."""
    populations = [claim for claim in READ.claims if claim.measure == "population"]

    assert {(6, 30)} == {(claim.as_of.month, claim.as_of.day) for claim in populations}


@pytest.mark.parametrize(
    ("vintage", "scope", "year", "millions"),
    [
        ("population-current", "England", 2008, "51.82"),
        ("population-current", "England", 2011, "53.11"),
        ("population-current", "UK", 2010, "62.76"),
        ("population-before-2021", "England", 2019, "56.29"),
        ("population-first-published", "England", 2010, "52.23"),
        ("population-first-published", "UK", 2010, "62.26"),
    ],
)
def test_known_values_are_there(vintage, scope, year, millions):
    """Read off the published tables by hand."""
    assert Fraction(millions) * 1_000_000 == VALUES[vintage, scope][year]


def test_the_nations_add_up_to_the_kingdom_every_year():
    """Each value is rounded to ten thousand, so a sum of n may miss by n halves of that and the sum's own half."""
    current = {scope: values for (release, scope), values in VALUES.items() if release == "population-current"}
    parts = {
        "England and Wales": ("England", "Wales"),
        "Great Britain": ("England", "Wales", "Scotland"),
        "UK": ("England", "Wales", "Scotland", "Northern Ireland"),
    }

    assert 7 == len(current)
    assert all(set(range(1971, 2025)) == set(values) for values in current.values())
    for whole, names in parts.items():
        for year, value in current[whole].items():
            assert abs(value - sum(current[name][year] for name in names)) <= (len(names) + 1) * 5_000


def test_each_year_has_both_starts_of_the_financial_year():
    """The government's year begins on 1 April, the personal tax year on 6 April; a text may mean either."""
    starts = {(claim.evidence.release, claim.as_of.year): claim for claim in READ.claims if "start" in claim.measure}
    days = {"financial-year-government": 1, "financial-year-tax": 6}

    assert {(release, year) for release in days for year in range(1990, 2036)} == set(starts)
    for (release, year), claim in starts.items():
        assert PartialDate(year, 4, days[release]) == claim.quantity.figure
        assert claim.reading.plain.lower == date(year, 4, days[release]).toordinal()
