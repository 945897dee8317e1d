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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The canal trust has 1,160 boats.",
            "In its northern reach the canal trust has 445 boats, 17 per cent more than a year earlier.",
        ),
        (
            "The canal trust has 2,230 boats so far.",
            "Another 75 boats were launched in its reach, bringing the total so far to 773 boats.",
        ),
    ],
)
def test_numbers_that_lead_to_another_size_were_led_to_another_thing(first: str, second: str) -> None:
    """No slip makes 17 per cent of a rise from 1,160 to 445; a part of the boats does."""
    texts = (
        f"Boats of the canal trust\n\n{day}\n\n{said}\n"
        for day, said in (("3 May 2018", first), ("4 May 2019", second))
    )

    assert [] == accused(*texts)


@pytest.mark.parametrize("where", ["Domestically, the", "Internationally, the", "Overseas, the"])
def test_what_is_said_of_one_side_of_the_border_is_not_all(where: str) -> None:
    """Riders abroad are some of the riders."""
    first = "Riders of the hire bikes\n\n3 May 2018\n\nThe hire bikes had 61,300 riders in 2017.\n"
    said = f"{where} hire bikes had 44,500 riders in 2018, 17 per cent more than in 2017."
    second = f"Riders of the hire bikes\n\n4 May 2019\n\n{said}\n"

    assert [] == accused(first, second)
