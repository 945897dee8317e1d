"""Laws of what came, what went and how many there are then."""

from __future__ import annotations

import pytest
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.comings import tie


@pytest.mark.parametrize(
    "text",
    [
        "Since May we have opened 40 kiosks and closed 16, so the pier now has 324 kiosks.",
        "40 kiosks opened and 16 closed, so the number of kiosks rose from 300 to 324.",
        "Over the summer 40 kiosks opened but 16 were removed. The pier now has 324 kiosks.",
    ],
)
def test_what_came_and_what_went_make_what_there_is_now(text: str) -> None:
    """Both have to be told for the total to follow from the one before."""
    (found,) = tied(tie, text)

    assert ("40", "16") == (found["added"].split()[0], found["removed"].split()[0])
    assert "324" in found["after"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened 40 kiosks and visited 16, so it now has 324 kiosks.",
        "The pier opened 40 kiosks and closed 16.",
        "The pier will open 40 kiosks. It closed 16. There are now 324 anglers.",
        "The pier opened 40 kiosks and closed 16 streets, and it now has 324 kiosks.",
    ],
)
def test_what_did_not_go_is_not_taken_off(text: str) -> None:
    """Only a coming and a going of one thing change how many there are."""
    assert [] == tied(tie, text)
