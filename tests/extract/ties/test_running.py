"""Laws of what is added and the total that it makes, over two sentences."""

from __future__ import annotations

import pytest
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.running import tie


def test_what_is_new_is_added_to_how_many_there_are_since() -> None:
    """New ones, and then how many there have been since a time, are an addition and its total."""
    (found,) = links("The town planted 90 new limes. Since 2010 there have been 940 limes.", tie)

    assert ("90", "940") == (dict(found)["added"].split()[0], dict(found)["after"].split()[0])


@pytest.mark.parametrize(
    "promised",
    ["The pledge of 900 new limes is kept.", "The town will plant 900 new limes.", "It wants 900 more limes."],
)
def test_what_is_promised_is_not_added(promised: str) -> None:
    """A promise is of the total or of what is to come; it is no part of what has been done."""
    assert [] == links(f"{promised} Since 2010 there have been 940 limes.", tie)
