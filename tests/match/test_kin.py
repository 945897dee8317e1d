"""Laws of which releases belong together: what they are about decides, and not how bulletins are written."""

import pytest
from tests.match.texts import accused, stated

from claimcheck.match.measures import matching

# The same words of reporting around two topics, and two releases on one topic without them.
REPORTED = (
    "{title}\n\n{day}\n\nThe latest weekly report shows a significant increase on the previous period. {said} The rise "
    "was the highest since records began, according to figures released by the authorities.\n"
)
FLOOD = REPORTED.format(
    title="Situation update: flooding in the delta",
    day="3 March 2014",
    said="The authorities confirmed 31 deaths so far.",
)
FLU = REPORTED.format(
    title="Situation update: influenza season",
    day="10 March 2014",
    said="Another four deaths were confirmed, bringing the total so far to 19.",
)
LATER = (
    "Delta flooding goes on\n\n10 March 2014\n\nAnother four deaths were confirmed, bringing the total so far to 37.\n"
)


def kin(*texts: str) -> bool:
    """Whether the first two of some texts belong together."""
    return matching(stated(*texts)).order.are_kin("a", "b")


def test_the_words_of_reporting_are_no_topic() -> None:
    """Weekly updates of two outbreaks say the same of their rises, and are compared in nothing."""
    assert not kin(FLOOD, FLU)
    assert [] == accused(FLOOD, FLU)


def test_what_both_are_about_binds_them() -> None:
    """The flood of two texts is one flood, and the sum of its dead must be right."""
    assert kin(FLOOD, LATER)
    assert ["added-makes-total"] == accused(FLOOD, LATER)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Extra midwives for the north", "Midwives: the August figures", True),
        ("Extra midwives for the north", "Dentists: the August figures", False),
    ],
)
def test_a_word_of_both_titles_is_enough(one: str, other: str, together: bool) -> None:
    """A title names its topic: one word that two of them share says more than a word of the text."""
    texts = (
        f"{title}\n\n{day}\n\nThere were 40 of them.\n" for title, day in ((one, "1 May 2014"), (other, "2 June 2014"))
    )

    assert together is kin(*texts)
