"""Laws of what a text reckons up over two sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.reckoned import tie

RECKONED = {
    "Of the 90 owls, 50 were ringed. That leaves 40 to be found by May.": ("90", "50 40"),
    "By June the vet had seen 50 owls, which is 56% of the 90 ringed last year. That leaves 40.": ("90", "50 40"),
    "Some 210 shops opened in 2022 and 180 closed. The net gain was therefore 30.": ("Some", "180 30"),
    "Net growth was 30 in the year. Over it 210 shops opened and 180 closed.": ("210", "30 180"),
    "Wardens hung 40 boxes in March. In April they hung 25, so 65 have gone up since the spring.": ("65", "40 25"),
    "The number of ponds fell to 31. A year before there were 36, so the loss is five ponds.": ("36", "31 five"),
    "The number of ponds rose to 36. A year earlier there were 31, so the gain is five ponds.": ("36", "31 five"),
    "The vet saw 90 owls, of which 50 were barn owls. The rest were 30 tawny owls and 10 others.": ("90", "50 30 10"),
    "The vet saw 90 owls, of whom 50 were young. The others were 40 old ones.": ("90", "50 40"),
}
NOT_RECKONED = (
    "Some 210 shops opened in 2022 and 180 closed. The net profit was £30.",
    "Some 210 shops opened in 2022 and 180 painters left. The mill made 30 sails.",
    "Of the 90 owls, 50 were ringed. That leaves £40 to be spent.",
    "Wardens hung 40 boxes in March. In April they hung 25, so 12 volunteers are thanked.",
    "Wardens hung 40 boxes and 12 lamps in March. In April they hung 25, so 65 have gone up since the spring.",
    "The number of ponds fell to 31. A year before there were 36, so five villages have none.",
    "The vet saw 90 owls, of which 50 were barn owls and 12 were blind. The rest were 28 tawny owls.",
    "The vet saw 90 owls, of which 50 were barn owls. The nest held 30 eggs.",
)


@pytest.mark.parametrize(("text", "said"), RECKONED.items())
def test_a_conclusion_makes_a_whole_of_what_stands_before_it(text: str, said: tuple[str, str]) -> None:
    """“So” and “the rest” say that nothing is left out."""
    (found,) = links(text, tie)

    assert said[0] == dict(found)["whole"].split()[0]
    assert said[1] == " ".join(words.split()[0] for role, words in found if role == "part")


@pytest.mark.parametrize("text", NOT_RECKONED)
def test_what_other_figures_may_be_part_of_is_left_alone(text: str) -> None:
    """Another noun, another figure beside it, or another whole: the sum may be of anything."""
    assert [] == links(text, tie)


@given(st.integers(2, 999), st.integers(2, 999), st.integers(2, 999))
def test_nothing_is_tied_by_its_value(one: int, other: int, whole: int) -> None:
    """A wrong sum is tied as a right one is: the solver decides."""
    (found,) = links(f"They hung {one} boxes. In June they hung {other}, so {whole} have gone up since May.", tie)

    assert ["part", "part", "whole"] == sorted(role for role, _ in found)
