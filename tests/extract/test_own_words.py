"""Laws of the words that a figure is compared by."""

from __future__ import annotations

import pytest
from tests.match.texts import stated

from claimcheck.hedges import BEFORE_THE_NUMBER


@pytest.mark.parametrize("hedge", sorted(BEFORE_THE_NUMBER))
def test_a_hedge_narrows_nothing(hedge: str) -> None:
    """What is "well over 450 swings" in one release and "470 swings" in the next is swings, and no sort of them."""
    texts = (
        f"Parks\n\n3 May 2014\n\nThere are {said} in the parks.\n" for said in ("450 swings", f"{hedge} 450 swings")
    )
    bare, hedged = (stated(text).of_texts[-1].about for text in texts)

    assert (bare.noun, bare.narrowed, bare.own) == (hedged.noun, hedged.narrowed, hedged.own)
