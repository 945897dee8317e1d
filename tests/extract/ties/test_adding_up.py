"""Laws of lists that come to a whole told beside them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.adding_up import tie

ADDED = {
    "The port handled 675 ships. Of these, 310 came by day and 265 by night. A further 60 were late, and 40 tugs.": (
        "675",
        "310 265 60 40",
    ),
    "The port saw 675 ships. Tugs took 410 of the port's calls; the other 265 were barges.": ("675", "410 265"),
    "The port asked 675 crews. Of these, 410 were against and 265 had no view.": ("675", "410 265"),
    "The port handled 675 ships. Of these, 410 came by day and 265 by night.": ("675", "410 265"),
    "The port handled 675 ships, 410 of them by day and 265 by night.": ("675", "410 265"),
    "The port handled 675 ships.\n\nTankers were 410 of the ships and ferries 265.": ("675", "410 265"),
    "The port handled 675 ships. Of them 310 came by day and 265 by night. The other 100 were tugs.": (
        "675",
        "310 265 100",
    ),
    "The port spent £67.5 million. Cranes took £41.2 million and quays £26.3 million.": ("£67.5", "£41.2 £26.3"),
    "The port saw 675 ships. Of these, 410 came by day, up on May, when there were 285. The other 265 did not.": (
        "675",
        "410 265",
    ),
    "The park counted 64 pairs – 33 young pairs and 31 old pairs.": ("64", "33 31"),
    "The coast had 22 storms and gales last year, says the office: 13 hailstorms, seven gales and two floods.": (
        "22",
        "13 seven two",
    ),
}
NOT_ADDED = {
    "other figures": "The port handled 675 ships. Of these, 410 came by day and 205 by night.",
    "one compared": "The port handled 675 ships, 410 more than in May and 265 more than in June.",
    "one set against another": "The port handled 675 ships, with 410 tugs against 265 barges.",
    "one within the other": "The port handled 675 ships. It saw 410, of which 265 came by night.",
    "too few to tell": "The port has 7 docks. There are 4 cranes and 3 sheds.",
    "another unit": "The port handled 675 ships. It spent £410 and earned £265.",
    "another voice": "The port handled 675 ships. “We saw 410 by day and 265 by night,” said a pilot.",
}


PLACES = ("inland", "overseas", "ashore", "home")


@pytest.mark.parametrize(("text", "said"), ADDED.items())
def test_a_list_that_comes_to_what_is_told_beside_it_is_all_of_it(text: str, said: tuple[str, str]) -> None:
    """Figures as many as these do not meet by chance."""
    (found,) = links(text, tie)

    assert said[0] == dict(found)["whole"].split()[0]
    assert said[1] == " ".join(words.split()[0] for role, words in found if role == "part")


@pytest.mark.parametrize("text", NOT_ADDED.values(), ids=NOT_ADDED)
def test_a_list_that_does_not_show_that_it_is_all_is_left_alone(text: str) -> None:
    """A list need not be complete, so one that misses accuses nobody."""
    assert [] == links(text, tie)


@given(st.lists(st.integers(101, 899), min_size=2, max_size=4, unique=True), st.integers(1, 60))
def test_only_the_sum_itself_is_met(parts: list[int], missed: int) -> None:
    """Exact counts that miss their whole by anything are no list of all of it; a round whole may be rounded."""
    assume(sum(parts) % 10 and (sum(parts) + missed) % 10)
    *others, last = (f"{part} of them {where}" for part, where in zip(parts, PLACES, strict=False))
    text = "The line sent {:,} crates, " + f"{', '.join(others)} and {last}."
    whole = sum(parts)

    assert not any(f"{whole + missed:,}" in dict(found)["whole"] for found in links(text.format(whole + missed), tie))
    assert any(f"{whole:,}" in dict(found)["whole"] for found in links(text.format(whole), tie))
