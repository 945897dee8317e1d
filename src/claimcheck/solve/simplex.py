"""Whether inequalities between sums can all be true: exact, with the multipliers or the values that show it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

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
        return tableau.multipliers(len(rows))
    prices = tableau.prices()
    scale = -prices[variables]
    return [price / scale for price in prices[:variables]]


class _Tableau:
    """Columns: the rows' multipliers, t, one artificial a line, the right side. Lines: variables, bounds, norm."""

    def __init__(self, rows: Sequence[Inequality], variables: int) -> None:
        self.lines = variables + 2
        self.artificial = len(rows) + 1
        width = self.artificial + self.lines + 1
        self.cells = [[Fraction(0)] * width for _ in range(self.lines)]
        for column, row in enumerate(rows):
            for variable, coefficient in row.coefficients.items():
                self.cells[variable][column] = coefficient
            self.cells[-2][column] = row.most
            self.cells[-1][column] = Fraction(row.strict)
        self.cells[-2][len(rows)] = self.cells[-1][len(rows)] = Fraction(1)
        for line in range(self.lines):
            self.cells[line][self.artificial + line] = Fraction(1)
        self.cells[-1][-1] = Fraction(1)
        self.basis = [self.artificial + line for line in range(self.lines)]
        # What one unit of each column would take off the sum of the artificials.
        self.cost = [sum((line[column] for line in self.cells), Fraction(0)) for column in range(width)]
        for line in range(self.lines):
            self.cost[self.artificial + line] = Fraction(0)

    def run(self) -> None:
        while True:
            entering = next((column for column in range(self.artificial) if self.cost[column] > 0), None)
            if entering is None:
                return
            steps = [
                (line[-1] / line[entering], self.basis[number], number)
                for number, line in enumerate(self.cells)
                if line[entering] > 0
            ]
            self.pivot(min(steps)[2], entering)

    def pivot(self, number: int, entering: int) -> None:
        chosen = self.cells[number]
        by = chosen[entering]
        chosen = self.cells[number] = [cell / by for cell in chosen]
        filled = [column for column, cell in enumerate(chosen) if cell]
        for line in (*(line for line in self.cells if line is not chosen), self.cost):
            by = line[entering]
            if by:
                for column in filled:
                    line[column] -= by * chosen[column]
        self.basis[number] = entering

    def multipliers(self, rows: int) -> dict[int, Fraction]:
        found = {column: self.cells[number][-1] for number, column in enumerate(self.basis)}
        return {column: found[column] for column in sorted(found) if column < rows and found[column] > 0}

    def prices(self) -> list[Fraction]:
        """What each line adds to the cost: one for its artificial, less what is left of that."""
        return [1 + self.cost[self.artificial + line] for line in range(self.lines)]
