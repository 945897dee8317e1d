"""Laws of reading tables: the same figures under the same headings, however their cells are set apart."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.cells import amount
from claimcheck.extract.headings import change_of, headed_date, period, units_of
from claimcheck.extract.reader import extract
from claimcheck.extract.tables import Grid, grids
from claimcheck.quantity import Kind, PartialDate
from claimcheck.read.text import read_text
from claimcheck.release import Release, Section, SectionRole

PLACES = ("Ashby", "Bourne", "Cromer")
figures = st.lists(st.lists(st.integers(-9_999, 99_999), min_size=2, max_size=2), min_size=3, max_size=3)


def written(number: int) -> str:
    return f"({-number:,})" if number < 0 else f"{number:,}"


def set_in(rows: list[list[str]], layout: str) -> str:
    """The rows of a table in one of the layouts of the wild."""
    if layout == "flat":
        # The label, and each cell, on a line of its own; a bracket that closes may stand alone.
        return "\n".join(cell.replace(")", "\n)") for row in rows for cell in row if cell)
    if layout == "aligned":
        return "\n".join(f"{row[0]:<12}" + "".join(f"{cell:>14}" for cell in row[1:]) for row in rows)
    edge = layout.strip(" \t")
    return "\n".join(f"{edge}{layout.join(row)}{edge}" for row in rows)


def grid_of(text: str) -> Grid:
    whole = Section(0, len(text), SectionRole.TABLE)
    (grid,) = grids(Release(id="r", text=text, sections=(whole,)))
    return grid


def release_of(text: str) -> Release:
    release = read_text("r.txt", text.encode())
    assert isinstance(release, Release)
    return release


@given(figures, st.sampled_from([" | ", "\t", "aligned", "flat"]))
def test_every_layout_gives_the_same_cells(numbers: list[list[int]], layout: str) -> None:
    """A table says the same whether bars, tabs, gaps or line ends part its cells."""
    rows = [["", "2022", "2023"], *([place, *map(written, row)] for place, row in zip(PLACES, numbers, strict=True))]
    grid = grid_of(set_in(rows, layout))
    read = [[cell.amount.value for cell in row.cells if cell and cell.amount] for row in grid.rows]

    assert [row.label for row in grid.rows] == list(PLACES)
    assert read == numbers
    assert grid.headings == ("2022", "2023")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,204", Fraction(1204)),
        ("(34,610)", Fraction(-34610)),
        ("$ (6,539)", Fraction(-6539)),
        ("(8.4)%", Fraction("-8.4")),
        ("−3.9%", Fraction("-3.9")),
        ("4 425 485", Fraction(4425485)),
        ("**1,148**", Fraction(1148)),
        ("2,310(r)", Fraction(2310)),
        ("£1.2m", Fraction(1200000)),
        ("(12", None),
        ("n/m", None),
        ("—", None),
        ("12 of 40", None),
        ("1,2043", None),
    ],
)
def test_a_cell_is_a_figure_or_words(text: str, value: Fraction | None) -> None:
    """What is more than a figure with its marks is not taken for one."""
    found = amount(text)

    assert (found and found.value) == value


@pytest.mark.parametrize(
    ("words", "currency", "scale", "percent"),
    [
        ("(in thousands, except per share data)", "", 1000, False),
        ("£m", "GBP", 10**6, False),
        ("FUNDING (US$ million)", "USD", 10**6, False),
        ("EUR bn", "EUR", 10**9, False),
        ("£000s", "GBP", 1000, False),
        ("Men (%)", "", 1, True),
        ("Homes", "", 1, False),
        ("2023", "", 1, False),
    ],
)
def test_headings_give_units(words: str, currency: str, scale: int, percent: bool) -> None:
    """The unit of a column stands over it, not beside each of its figures."""
    units = units_of(words)

    assert (units.currency, units.scale, units.percent) == (currency, Fraction(scale), percent)


def test_headings_name_one_period_or_none() -> None:
    """Only columns that are alike but for the year are before and after."""
    assert period("Q3 2024") != period("Q4 2024")
    assert period("Sept. 28, 2024") == period("Sept. 30, 2024")
    assert {period("2023 restated"), period("2022-2023 and 2024"), period("Homes"), period("2024 budget")} == {None}
    assert [change_of(one) for one in ("% change", "Change", "+/-", "Change (£m)", "Exchange", "2023")] == [
        "share",
        "amount",
        "amount",
        "amount",
        None,
        None,
    ]


INCOME = """Results for the year

30 January 2025

Sales rose in both halves of the year, as the board had said.

(in thousands, except per share data)
                     Note        2024        2023    % Change
Fees                    3    $ 41,312    $ 37,851        9.1%
Rents                             900       1,200     (25.0)%
Earnings per share                0.31        0.27      14.8%
"""


def test_no_year_of_a_heading_and_no_number_of_a_note_is_a_claim() -> None:
    """They say when and where to look, and measure nothing."""
    quotes = [claim.quote for claim in extract(release_of(INCOME)).claims]

    assert not {"2024", "2023", "3"} & set(quotes)
    assert {"$ 41,312", "900", "0.31", "(25.0)%"} <= set(quotes)


def test_cells_are_typed_by_what_heads_them() -> None:
    """A currency in the first row is meant for all rows, thousands for all but what is told of each share."""
    claims = {claim.quote: claim for claim in extract(release_of(INCOME)).claims}

    assert claims["$ 41,312"].reading.stated.low.number == 41_312_000
    assert claims["900"].kind is Kind.MONEY
    assert claims["900"].reading.stated.low.number == 900_000
    assert claims["0.31"].reading.stated.low.number == Fraction("0.31")
    assert claims["(25.0)%"].kind is Kind.CHANGE
    assert claims["(25.0)%"].reading.stated.low.number == -25


@pytest.mark.parametrize(
    "table",
    [
        "                2022     2023\nHouses        21,340   21,502\n  of which new   3,120    3,098\n"
        "Flats         12,876   13,120",
        "(in millions)\n2024\n2023\nSales\n$\n412.6\n$\n387.4\nCosts\n(290.1\n)\n(275.9\n)\nRents\n3.1\n2.9",
        "               Note    2024    2023\n"
        "                         £m      £m\nFees              2   486.2   451.9\n"
        "cost of sales     3  (301.1)  (287.4)",
    ],
)
def test_what_heads_columns_belongs_to_their_table(table: str) -> None:
    """A line of years looks like a date, and a label in lower case like wrapped text, until the rows are seen."""
    text = f"Homes of the town\n\n3 May 2024\n\nThe council published its figures for the year today.\n\n{table}\n"
    release = release_of(text)
    roles = {section.role for section in release.sections if section.start >= text.index(table)}

    assert roles == {SectionRole.TABLE}
    assert str(release.published) == "2024-05-03"


def test_a_row_with_a_cell_too_few_keeps_none_where_nothing_tells_its_columns() -> None:
    """A blank that is lost would move every figure behind it under the wrong year."""
    grid = grid_of("2024\n2023\nRents\n84\n80\nSales\n12\nFees\n6\n5\nFines\n3\n2")

    assert [row.cells for row in grid.rows if row.label == "Sales"] == [(None, None)]


@pytest.mark.parametrize(
    ("heading", "whole_years", "as_of"),
    [
        ("2024", True, "2024"),
        ("2024 £m", True, "2024"),
        ("2024", False, None),
        ("Q3 2024", True, None),
        ("2023/24", True, None),
        ("Year ended 31 March 2024", True, None),
        ("31 March 2024", False, "2024-03-31"),
        ("As of Sept. 28, 2024", True, "2024-09-28"),
        ("June 2024", True, "2024-06"),
        ("31 June 2024", True, None),
        ("2024 budget", True, None),
        ("Homes", True, None),
    ],
)
def test_a_column_is_of_the_date_that_heads_it(heading: str, whole_years: bool, as_of: str | None) -> None:
    """A day, a month or a year is a date; a quarter, and a year of which only months are told, is none."""
    dated = headed_date(heading, whole_years=whole_years)

    assert dated == (PartialDate.parse(as_of) if as_of else None)


def test_cells_have_the_dates_of_their_columns() -> None:
    """The release tells of both years, and each figure of one."""
    dates = {claim.quote: claim.as_of for claim in extract(release_of(INCOME)).claims}

    assert (dates["$ 41,312"], dates["$ 37,851"], dates["9.1%"]) == (PartialDate(2024), PartialDate(2023), None)
