"""Laws of shares that are all of one whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.shares_of_all import tie

ALL = {
    "Oak made 41% of the timber, ash 37%, elm 12% and other woods 13%.": "41% 37% 12% 13%",
    "Oak's share rose to 41% in 2020. The rest of the mix was ash 37%, elm 12% and other woods 13%.": "41% 37% 12% 13%",
    "Of the new wardens 53 per cent are men, so that 47 per cent are women.": "53 47",
    "Oak made 41% of the timber, ash 37% and elm 22%.": "41% 37% 22%",
}
NOT_ALL = {
    "some of several": "Oak made 41% of the timber, ash 37% and elm 12%.",
    "answers of which one may give two": "Oak was named by 41%, ash by 37%, elm by 12% and other woods by 13%.",
    "a share told before": "Pine made 41% of the timber. Oak made 37%, elm 12% and other woods 13%.",
    "one left out": "Oak made 6%, ash 54%, elm 29%, yew 0.7% and larch 9%.",
    "a share of another": "Oak made 60%, 40% of which was sold.",
    "what it was": "Oak made 52%, compared with 48% in May.",
    "a voice": "Oak made 60% of it. “Ash made 40%,” said a joiner.",
}


@pytest.mark.parametrize(("text", "shares"), ALL.items())
def test_a_list_that_leaves_nothing_out_is_all_of_one_whole(text: str, shares: str) -> None:
    """“The others” and “the rest” say so, or the shares come to 100%."""
    (found,) = links(text, tie)

    assert shares == " ".join(words.split()[0] for _, words in found)


@pytest.mark.parametrize("text", NOT_ALL.values(), ids=NOT_ALL)
def test_shares_of_which_others_may_stand_elsewhere_are_left_alone(text: str) -> None:
    """What need not be all is not told to be 100%."""
    assert [] == links(text, tie)


@given(first=st.integers(30, 49), second=st.integers(1, 28))
def test_the_figures_do_not_make_a_list_with_the_others(first: int, second: int) -> None:
    """A slip in any of the shares must be found."""
    text = f"Oak made {first}% of the timber, ash {second}%, elm 12% and other woods 13%."

    assert 1 == len(links(text, tie))
