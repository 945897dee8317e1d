"""Laws of evidence in tables: what is no sum is never tied as one, and a slip in a real sum is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.extract.test_tables import grid_of

from claimcheck.extract.cells import Cell
from claimcheck.extract.sums import Expected, slips
from claimcheck.extract.tables import Grid
from claimcheck.extract.ties import table
from claimcheck.extract.totals import MOST_PARTS
from claimcheck.quantity import Numeral

PLACES = ("Ashby", "Bourne", "Cromer", "Diss", "Exmouth", "Filey", "Goole")
counts = st.integers(100, 900_000)
columns = st.integers(5, 7).flatmap(
    lambda rows: st.lists(st.lists(counts, min_size=rows, max_size=rows), min_size=2, max_size=2)
)
Rows = Sequence[Sequence[object]]


def piped(heads: Sequence[str], rows: Rows) -> str:
    shown = [[f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row] for row in (heads, *rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in shown)


def listed(parts: Sequence[Sequence[object]], totals: Sequence[object]) -> Rows:
    """Columns as rows with their places, and the row of totals below."""
    return [*zip(PLACES, *parts, strict=False), ("Total", *totals)]


def tied(text: str) -> list[Expected]:
    """What is tied in a table: its totals, its changes and its shares."""
    return [one for one, _ in table.tied(grid_of(text))]


def accused(text: str) -> list[Expected]:
    return [one for one in tied(text) if not one.fits]


@given(columns, counts, counts)
def test_a_list_of_the_largest_is_not_accused(parts: list[list[int]], more: int, others: int) -> None:
    """What the list leaves out is in the total of both years."""
    totals = [sum(parts[0]) + more, sum(parts[1]) + others]

    assert accused(piped(("Place", "2022", "2023"), listed(parts, totals))) == []


@given(columns, st.data())
def test_people_that_are_counted_once_are_not_accused(parts: list[list[int]], data: st.DataObject) -> None:
    """Who came to two places is one person of the total, while visits add up."""
    people = data.draw(st.integers(max(parts[1]), sum(parts[1])))
    shown = expected(grid_of(piped(("P", "N"), listed(parts[1:], [people]))).column(0))
    assume(not shown.is_slip(Fraction(1)))  # one in a thousand looks as if two digits were swapped

    assert accused(piped(("Service", "Visits", "People"), listed(parts, [sum(parts[0]), people]))) == []


@given(columns, st.lists(st.integers(200, 999), min_size=7, max_size=7))
def test_averages_are_not_accused(parts: list[list[int]], rents: list[int]) -> None:
    """The row of all is the sum of the homes, and the average of the rents."""
    rents = rents[: len(parts[0])]
    mean = sum(homes * rent for homes, rent in zip(parts[0], rents, strict=True)) // sum(parts[0])

    assert accused(piped(("Town", "Homes", "Shops", "Rent"), listed([*parts, rents], [*map(sum, parts), mean]))) == []


@given(columns)
def test_figures_rounded_to_fives_are_not_accused(parts: list[list[int]]) -> None:
    """Offices that count people round to fives, and the rounded parts miss the rounded total."""
    rounded = [[5 * round(number / 5) for number in column] for column in parts]
    totals = [5 * round(sum(column) / 5) for column in parts]

    assert accused(piped(("Group", "2022", "2023"), listed(rounded, totals))) == []


@given(columns)
def test_changes_of_unrounded_figures_are_not_accused(parts: list[list[int]]) -> None:
    """The change is worked out before the figures are rounded."""
    rows = [
        (place, f"{one / 1000:.1f}", f"{other / 1000:.1f}", f"{(other - one) * 100 / one:.1f}")
        for place, one, other in zip(PLACES, *parts, strict=False)
    ]

    assert accused(piped(("Item", "2022", "2023", "% change"), rows)) == []


@given(columns, st.integers(0, 4), st.sampled_from([1, 2, 3]))
def test_a_footnote_glued_to_a_figure_is_not_accused(parts: list[list[int]], place: int, mark: int) -> None:
    """Text taken from a page makes 2203 of 220 and its note 3."""
    glued: list[list[object]] = [[str(number) for number in column] for column in parts]
    glued[0][place] = f"{parts[0][place]}{mark}"
    rows = listed(glued, [str(sum(column)) for column in parts])

    assert accused(piped(("Town", "2022", "2023"), rows)) == []


@given(columns, st.integers(0, 4), st.integers(0, 1))
def test_one_wrong_figure_among_years_that_add_up_is_accused(parts: list[list[int]], place: int, year: int) -> None:
    """The other year shows that the last row is the sum; nothing but a slip leaves this one out."""
    totals = [sum(column) for column in parts]
    wrong = [list(column) for column in parts]
    wrong[year][place] += 7 * 10 ** (len(str(parts[year][place])) - 2)
    text = piped(("Town", "2022", "2023"), listed(wrong, totals))
    missed = expected(grid_of(text).column(year))

    assume(not missed.is_turned)  # what a whole part comes to may be left out
    assert [one.values for one in accused(text)] == [(*wrong[year], totals[year])]


@pytest.mark.parametrize("total", [98_310, 9_831, 983_100, 98_301])
def test_a_total_with_nothing_beside_it_is_accused_of_known_slips_only(total: int) -> None:
    """A row called total may leave something out, but not by just what swapped digits make."""
    rows = listed([[41_204, 17_511, 14_289, 12_706, 12_600]], [total])
    slip = total in (9_831, 983_100, 98_301)

    assert [one.values[-1] for one in accused(piped(("Town", "Visitors"), rows))] == ([total] if slip else [])
    assert bool(tied(piped(("Town", "Visitors"), rows)))


def test_the_known_slips_of_a_number() -> None:
    """Two neighbours swapped, a place too many or too few, thousands for millions."""
    assert set(slips(Numeral("120"))) == {210, 102, 1200, 12, 120_000, Fraction(12, 100)}


crossing = st.integers(3, 5).flatmap(
    lambda rows: st.lists(
        st.lists(st.integers(100, 9_999), min_size=3, max_size=3), min_size=rows, max_size=rows, unique_by=tuple
    )
)
HEADS = ("Town", "Theft", "Damage", "Fraud", "Total")


def crossed(inner: Sequence[Sequence[int]], *, more: Sequence[int] = (0, 0, 0)) -> list[list[object]]:
    """The rows of a table with its totals both ways; `more` stands in the last row only."""
    rows: list[list[object]] = [[place, *row, sum(row)] for place, row in zip(PLACES, inner, strict=False)]
    totals = [sum(column) + left for column, left in zip(zip(*inner, strict=True), more, strict=True)]
    return [*rows, ["Total", *totals, sum(totals)]]


@given(crossing, st.integers(0, 2), st.integers(1, 3))
def test_a_figure_that_leaves_its_row_and_its_column_wrong_alike_is_accused(
    inner: list[list[int]], row: int, column: int
) -> None:
    """Both were meant to add up, for by chance they would not miss by as much."""
    rows = crossed(inner)
    wrong = inner[row][column - 1] + 340
    rows[row][column] = wrong
    grid = grid_of(piped(HEADS, rows))
    down, across = expected(grid.column(column - 1)), expected(grid.rows[row].cells)

    assume(not down.is_turned and not across.is_turned)
    assert {one.values for one in accused(piped(HEADS, rows))} == {down.values, across.values}


def expected(cells: Sequence[Cell | None]) -> Expected:
    """The figures among some cells, of which the last is their total."""
    return Expected(tuple(cell for cell in cells if cell and cell.amount))


@given(crossing, st.data())
def test_counts_that_are_changed_by_one_are_not_accused(inner: list[list[int]], data: st.DataObject) -> None:
    """Offices do so with each cell and each total by itself, so that nobody is known by a small count."""
    by = [data.draw(st.lists(st.integers(-1, 1), min_size=4, max_size=4)) for _ in [*inner, ()]]
    counts = [[*row, sum(row)] for row in inner] + [[*map(sum, zip(*inner, strict=True)), sum(map(sum, inner))]]
    changed = [[count + one for count, one in zip(*row, strict=True)] for row in zip(counts, by, strict=True)]
    names = [*PLACES[: len(inner)], "Total"]

    assert accused(piped(HEADS, [[name, *row] for name, row in zip(names, changed, strict=True)])) == []


@given(crossing, st.lists(st.integers(0, 9_999), min_size=3, max_size=3))
def test_rows_that_are_not_listed_are_not_missed(inner: list[list[int]], more: list[int]) -> None:
    """Each row adds up, and what the last one has more is of towns that are too small to be listed."""
    shown = piped(HEADS, crossed(inner, more=more))
    sums = [expected(grid_of(shown).column(number)) for number in range(4)]

    assume(not any(one.is_slip(Fraction(1)) for one in sums))
    assert accused(shown) == []


@given(st.lists(st.integers(400, 900), min_size=4, max_size=4), st.integers(2, 9))
def test_a_part_above_the_total_of_a_table_that_adds_up_across_is_accused(men: list[int], times: int) -> None:
    """The rows show that people are added, and no town has more of them than all towns."""
    rows: list[list[object]] = [[place, "c", "c", count] for place, count in zip(PLACES, men, strict=False)]
    rows[0] = [PLACES[0], 150, men[0] - 150, men[0]]
    rows[1][3] = (above := sum(men) * times)
    text = piped(("Town", "Men", "Women", "All"), [*rows, ["Total", "c", "c", sum(men)]])

    assume(not expected(grid_of(text).column(2)).is_turned)
    assert [max(one.values) for one in accused(text)] == [above]


@given(columns, st.lists(st.integers(2, 400), min_size=7, max_size=7))
def test_means_of_very_different_parts_are_not_accused(parts: list[list[int]], stays: list[int]) -> None:
    """One place may be far above all others, and the mean near it."""
    stays = stays[: len(parts[0])]
    mean = sum(guests * stay for guests, stay in zip(parts[0], stays, strict=True)) // sum(parts[0])

    for heading in ("Nights", "Length of stay"):
        assert accused(piped(("Town", "Guests", heading), listed([parts[0], stays], [sum(parts[0]), mean]))) == []


@given(columns, st.integers(20, 70))
def test_profits_before_what_is_spent_for_all_are_not_accused(parts: list[list[int]], kept: int) -> None:
    """Head office is in no division, and so one division may earn more than the group."""
    earned = [number // 4 for number in parts[0]]
    rows = listed([parts[0], earned], [sum(parts[0]), sum(earned) * kept // 100])
    text = piped(("Division", "Revenue (£m)", "Operating profit (£m)"), rows)

    assume(not expected(grid_of(text).column(1)).is_slip(Fraction(1)))
    assert accused(text) == []


@pytest.mark.parametrize("rows", [500, 1_000])
def test_a_table_of_nothing_but_totals_is_given_up(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row would be looked at with forty others, several times over."""
    looked: list[int] = []
    add = table._sum

    def counted(grid: Grid, parts: Sequence[int], place: int, column: int) -> Expected | None:
        looked.append(len(parts))
        return add(grid, parts, place, column)

    monkeypatch.setattr(table, "_sum", counted)
    tied(piped(("Kind", "Homes"), [["Total", 100 + place] for place in range(rows)]))

    assert 0 < sum(looked) <= table.MOST_LOOKS * rows + 6 * MOST_PARTS
