"""Laws of changes that may start at either of two figures of an earlier release."""

from __future__ import annotations

import pytest
from tests.match.texts import accused

FIRST = (
    "Boat building in 2018\n\n30 January 2019\n\nIn 2018 boat production fell by 4 per cent to {total} units. "
    "Exports were 10,560, and 2,471 boats were made for buyers at home.\n"
)
SECOND = (
    "Boat building in 2019\n\n28 January 2020\n\nThe strike reduced boat production to {now} in 2019. That is down "
    "{fall} per cent on 2018.\n"
)


@pytest.mark.parametrize("fall", ["29.3", "29"])
def test_a_change_that_starts_at_another_figure_accuses_nobody(fall: str) -> None:
    """The words lead to the boats made for buyers at home, the numbers to all that were built."""
    assert [] == accused(FIRST.format(total="13,031"), SECOND.format(now="9,209", fall=fall))


def test_a_change_that_starts_nowhere_is_found() -> None:
    """With one figure there is nothing to mistake it for."""
    first = "Boat building in 2018\n\n30 January 2019\n\nIn 2018 the yards built 13,031 boats.\n"
    told = "In 2019 the yards built 9,209 boats, {} per cent fewer than in 2018."
    second = f"Boat building in 2019\n\n28 January 2020\n\n{told}\n"

    assert [] == accused(first, second.format("29.3"))
    assert ["change-fits-earlier-release"] == accused(first, second.format("39.3"))
