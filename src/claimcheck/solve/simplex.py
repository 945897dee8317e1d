"""Whether inequalities between sums can all be true: exact, with the multipliers or the values that show it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from claimcheck.solve.rows import Inequality

BIGGEST = 20_000
"""How many cells a tableau may have."""


def weigh(rows: Sequence[Inequality], variables: int) -> list[Fraction] | dict[int, Fraction] | None:
    """Positive multipliers of rows that add up to something false, else a value for every variable; None if too big.

    By Farkas, the rows cannot all be true just when there are multipliers that are not negative, make the
    variables vanish and the bounds add up to minus t, with t and the multipliers of the strict rows adding up to 1.
    The simplex method (Bland's rule, so that it ends) looks for them; where there are none, its prices are a
    point that keeps every row, the strict ones too.
    """
    if (variables + 2) * (len(rows) + variables + 4) > BIGGEST:
        return None
    tableau = _Tableau(rows, variables)
    tableau.run()
    if tableau.cost[-1] == 0:
        return tableau.multipliers()
    prices = tableau.prices()
    return [Fraction(price, -prices[variables]) for price in prices[:variables]]


class _Tableau:
    """Columns: the rows' multipliers, t, one artificial a line, the right side. Lines: variables, bounds, norm.

    All cells are whole numbers over one denominator, the last pivot (Bareiss), so that nothing is ever reduced.
    """

    def __init__(self, rows: Sequence[Inequality], variables: int) -> None:
        self.by = [_whole(row) for row in rows]
        self.artificial = len(rows) + 1
        count = variables + 2
        width = self.artificial + count + 1
        self.cells = [[0] * width for _ in range(count)]
        for column, (row, by) in enumerate(zip(rows, self.by, strict=True)):
            for variable, coefficient in row.coefficients.items():
                self.cells[variable][column] = int(coefficient * by)
            self.cells[-2][column] = int(row.most * by)
            self.cells[-1][column] = int(row.strict)
        self.cells[-2][len(rows)] = self.cells[-1][len(rows)] = 1
        self.cells[-1][-1] = 1
        # What one unit of each column would take off the sum of the artificials.
        self.cost = [sum(cells) for cells in zip(*self.cells, strict=True)]
        for line in range(count):
            self.cells[line][self.artificial + line] = 1
        self.basis = [self.artificial + line for line in range(count)]
        self.denominator = 1

    def run(self) -> None:
        while True:
            entering = next((column for column in range(self.artificial) if self.cost[column] > 0), None)
            if entering is None:
                return
            steps = [
                (Fraction(line[-1], line[entering]), self.basis[number], number)
                for number, line in enumerate(self.cells)
                if line[entering] > 0
            ]
            self.pivot(min(steps)[2], entering)

    def pivot(self, number: int, entering: int) -> None:
        chosen, old = self.cells[number], self.denominator
        new = chosen[entering]
        for line in (*(line for line in self.cells if line is not chosen), self.cost):
            by = line[entering]
            line[:] = [(new * cell - by * other) // old for cell, other in zip(line, chosen, strict=True)]
        self.basis[number] = entering
        self.denominator = new

    def multipliers(self) -> dict[int, Fraction]:
        found = {column: self.cells[number][-1] for number, column in enumerate(self.basis)}
        return {
            column: Fraction(found[column] * by, self.denominator)
            for column, by in enumerate(self.by)
            if found.get(column, 0) > 0
        }

    def prices(self) -> list[int]:
        """What each line adds to the cost, over the denominator: one for its artificial, less what is left of that."""
        return [self.denominator + self.cost[self.artificial + line] for line in range(len(self.cells))]


def _whole(row: Inequality) -> int:
    """What makes the numbers of a row whole."""
    return lcm(row.most.denominator, *(coefficient.denominator for coefficient in row.coefficients.values()))
