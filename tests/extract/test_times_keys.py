"""Laws of the keys of times: one time has one key, by whatever name it goes."""

from __future__ import annotations

import pytest
from tests.match.texts import stated

# Names of one time, in the words of a sentence.
ONE_TIME = {
    "2018/19": ("in 2018-19", "between April 2018 and March 2019", "in the year to 31 March 2019"),
    "2018": ("in 2018", "between January and December 2018", "in the year to 31 December 2018"),
    "q2 2018": ("in the second quarter of 2018", "between April and June 2018", "in the first quarter of 2018-19"),
    "q1 2019": (
        "in the first quarter of 2019",
        "in the three months to March 2019",
        "in the fourth quarter of 2018-19",
    ),
    "2018-12": ("at the end of 2018", "by the end of December 2018"),
    "april to august 2018": ("between April and August 2018", "from April to August 2018"),
}


@pytest.mark.parametrize(("key", "words"), [(key, said) for key, names in ONE_TIME.items() for said in names])
def test_one_time_has_one_key(key: str, words: str) -> None:
    """Two releases that name a time differently speak of one time."""
    made = stated(f"Herons\n\n5 June 2019\n\nThe wardens had ringed 433 herons {words}.\n")

    assert [key] == [claim.about.time for claim in made.claims if claim.quote == "433 herons"]


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("The number of herons grew by 4 per cent in 2018 to 433.", ""),
        ("The number of herons grew by 4 per cent on 2017 to 433.", "2017"),
        ("Since 2014 the number of herons has grown by 48.", "2014"),
        ("There were 433 herons, 48 more than at the end of 2017.", "2017-12"),
    ],
)
def test_a_change_is_measured_from_what_its_sentence_says(sentence: str, basis: str) -> None:
    """When something changed is not since when; what opens a sentence may say since when its first figure changed."""
    made = stated(f"Herons\n\n5 June 2019\n\n{sentence}\n")

    assert [basis] == [claim.about.basis for claim in made.claims if claim.kind == "change"]
