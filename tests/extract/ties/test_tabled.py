"""Laws of the text and the table under it: a figure is the cell of its own row and period, or is left alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.extract.test_tables import release_of

from claimcheck.extract.reader import page
from claimcheck.extract.sums import slips
from claimcheck.extract.ties import tabled
from claimcheck.quantity import Numeral

TABLE = """(£m)                    2024      2023
Fees                   312.4     290.1
Rents                   61.7      58.3
Operating profit        40.2      38.6
"""


def tied(text: str, table: str = TABLE) -> list[tuple[str, str]]:
    """The figures that are tied to cells, each with its cell."""
    read = page(release_of(f"Results of the year\n\n5 March 2025\n\n{text}\n\n{table}\nThe end of the text is here.\n"))
    quotes = {one.id: read.quote(one) for one in (*read.mentions, *read.cells)}
    found = []
    for link in tabled.tie(read):
        first, second = (quotes[name] for _, name in link.members)
        found.append((first, second))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose to £312.4 million in 2024. Rents were £61.7m in 2024.",
        "In 2024, fees rose by 8% to £312.4 million. For the full year 2024 rents were £61.7m.",
        "Our fees increased 7.7% to £312.4 million. Rents came to £61.7m.",
    ],
)
def test_a_figure_is_the_cell_of_its_row_and_period(text: str) -> None:
    """The label, the period and the unit leave no other cell that it may be."""
    assert [shown for _, shown in tied(text)] == ["312.4", "61.7"]


def test_what_it_was_before_is_the_cell_of_the_year_before() -> None:
    """“From” and “compared with” lead to the same thing a year earlier."""
    text = "Fees rose to £312.4 million, up from £290.1 million. Rents were £61.7m, compared with £58.3m."

    assert [shown for _, shown in tied(text)] == ["312.4", "290.1", "61.7", "58.3"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Licence fees were £212.4 million in 2024.",
        "Fees in Wales were £212.4 million in 2024.",
        "Fees were $512.4 million in 2024.",
        "Fees were £82.4 million in the third quarter of 2024.",
        "Fees were £212.4 million in 2024, excluding Wales.",
        "Underlying fees were £212.4 million in 2024.",
        "Fees were £274.4 million in 2022.",
        "Fees were about £300 million in 2024.",
        "For the first nine months of 2024, fees were £230.0 million.",
    ],
)
def test_a_figure_of_something_else_is_left_alone(sentence: str) -> None:
    """Another thing, place, unit, period or basis has a figure of its own."""
    assert tied(f"{sentence} Rents were £61.7m in 2024. Operating profit was £40.2m in 2024.") == [
        ("£61.7m", "61.7"),
        ("£40.2m", "40.2"),
    ]


def test_two_rows_of_one_label_state_nothing_for_sure() -> None:
    """Which of them the text means nobody can tell."""
    table = TABLE + "Fees                    80.0      71.0\n"

    assert tied("Fees rose to £312.4 million in 2024. Rents were £61.7m in 2024.", table) == []


def test_one_figure_alone_shows_no_table_to_be_that_of_the_text() -> None:
    """It may be met by chance, and could never be wrong."""
    assert tied("Fees rose to £312.4 million in 2024.") == []


@given(st.integers(1_000, 9_999))
def test_one_that_differs_is_tied_where_its_period_is_given_and_others_agree(tenths: int) -> None:
    """The writer says of which row and year it is, and took the other figures from the same table."""
    said = f"£{tenths / 10:.1f} million"
    text = f"Fees rose to {said} in 2024. Rents were £61.7m in 2024. Operating profit was £40.2m in 2024."

    assert (said, "312.4") in tied(text)


UNDATED = "Fees rose to £{} million. Rents were £61.7m. Operating profit was £40.2m."


@given(st.integers(1_000, 9_999))
def test_without_a_period_one_that_differs_is_left_alone(tenths: int) -> None:
    """The figure may be of nine months where the table is of three."""
    digits = f"{tenths / 10:.1f}"
    pairs = ((digits, "312.4"), ("312.4", digits))
    near = [abs(slip - Fraction(one)) <= Fraction("0.2") for other, one in pairs for slip in slips(Numeral(other))]
    assume(not any(near) and abs(tenths - 3124) > 2)

    assert [shown for _, shown in tied(UNDATED.format(digits))] == ["61.7", "40.2"]


@pytest.mark.parametrize("digits", ["321.4", "132.4", "3124.0", "31.24"])
def test_a_known_slip_is_tied_without_a_period(digits: str) -> None:
    """Two digits swapped, or a place too many or too few, are seldom another period's figure."""
    assert (f"£{digits} million", "312.4") in tied(UNDATED.format(digits))
