"""Laws of the ties of parts of which the last is the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.remaining import tie

TOLD = {
    "They drove 900 guests, of whom 540 were late. Boats took the other 360.": ["900 guests", "540", "360"],
    "In May 900 people came. Of them 540 went home again, 60 per cent, and the other 360 did not.": [
        "900 people",
        "540",
        "360",
    ],
    "There were 900 guests. Of these, 540 walked. The other 360 came by bus.": ["900 guests", "540", "360"],
    "Of the 900 guests, 540 walked and the other 360 came by bus.": ["900 guests", "540", "360"],
    "Of the 900 guests, 540 (60%) walked, while the remaining 360 (40%) came by bus.": ["900 guests", "540", "360"],
    "There were 900 guests. Of these, 540 walked, 100 cycled and the remaining 260 came by bus.": [
        "900 guests",
        "540",
        "100",
        "260",
    ],
    "The bridge cost £30m, of which £8m came from the county and the remaining £22m from a trust.": [
        "£30m",
        "£8m",
        "£22m",
    ],
    "They had 900 guests. They drove 540, flew 100 and put up the remaining 260.": ["900 guests", "540", "100", "260"],
    "A total of 900 guests came, 540 on foot and the rest, 360, by bus.": ["900 guests", "540", "360"],
}
APART = (
    "There were 900 guests. Of these, 540 walked. The other 360 barges were full.",
    "There were 900 guests. Of these, 540 walked, 60 more than in May. The other 360 came by bus.",
    "They had 900 guests. They met 540 farmers and drove the remaining 360.",
    "They had 900 guests in 40 boats. They drove 540 and put up the remaining 360.",
    "Of the 900 guests, 540 walked and none of the other 360 came by bus.",
    "Of the 900 guests, 540 walked, 200 of them barefoot, and the other 360 came by bus.",
    "There were 900 guests on Friday and 540 on Saturday; the remaining 360 came on Sunday.",
    "Of the 900 guests, 540 walked, up from 480 in May, and the other 360 came by bus.",
    "There were 900 guests in 40 boats. Of these, 540 walked and the other 360 swam.",
    "There were 900 guests. Of these boats, 540 sank and the other 360 did not.",
    "Of the £900m, £540m is for rail, £200m of it for trains, and the remaining £360m for roads.",
    "Of cats 40% purr, 35% hunt and the other 5% of dogs bark.",
    "On a 62% turnout, 55% voted for it and the remaining 45% did not.",
    "Turnout was 62%, with 55% for it and the remaining 45% against.",
    "Some 40% of guests walked, 35% of them barefoot, and the remaining 60% came by bus.",
    "Sales rose 40%, rents 35% and the remaining 25% was lost.",
    "Of the 900 guests, 540 walked and the other £360 was spent.",
    "Of the 900 guests, 540 walked; of the other 360, 100 came by bus.",
)


@pytest.mark.parametrize(("text", "members"), TOLD.items())
def test_the_rest_closes_a_list(text: str, members: list[str]) -> None:
    """“The remaining” and “the other” say that the parts before them and this one are all."""
    (found,) = links(text, tie)

    assert [words for _, words in found] == members
    assert [role for role, _ in found] == ["whole", *("part" for _ in members[1:])]


@pytest.mark.parametrize(
    "text",
    [
        "Some 40% of guests walked, 35% cycled and the remaining 25% came by bus.",
        "The state holds 40%, the staff 35% and the other 25% is with funds.",
    ],
)
def test_shares_of_which_the_last_is_the_rest_make_up_everything(text: str) -> None:
    """Their whole need not be told: it is all there is."""
    (found,) = links(text, tie)

    assert [words.split()[-1] for _, words in found] == ["40%", "35%", "25%"]
    assert {role for role, _ in found} == {"part"}


@pytest.mark.parametrize("text", APART)
def test_a_rest_of_something_else_closes_nothing(text: str) -> None:
    """Parts of parts, other days and other things leave open what the rest is the rest of."""
    assert links(text, tie) == []


@given(whole=st.integers(2, 999), part=st.integers(2, 999), rest=st.integers(2, 999))
def test_the_words_close_the_list_and_not_the_sum(whole: int, part: int, rest: int) -> None:
    """A tie that added would find only the lists that need no checking."""
    (found,) = links(f"Of the {whole} eggs, {part} hatched and the remaining {rest} did not.", tie)

    assert [words.split()[0] for _, words in found] == [str(whole), str(part), str(rest)]
