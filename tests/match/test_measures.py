"""Laws of matching: which figures of two releases are of one thing."""

from __future__ import annotations

import pytest
from tests.match.texts import matches

SPRING = """Night buses carry more people

LEEDS, 4 April 2016 – The transport board said today that its night buses are popular. {0}

Drivers have asked for more stops.
"""
SUMMER = """Night buses go further

LEEDS, 4 July 2016 – The transport board has added stops to its night buses. {0}

Passengers may write to the board.
"""


def pairs(earlier: str, later: str) -> list[tuple[str, str]]:
    """The words of the figures that are matched."""
    return [(m.earlier.quote, m.later.quote) for m in matches(SPRING.format(earlier), SUMMER.format(later))]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("There are 214 night buses on the road.", "The board now runs 231 night buses."),
        ("Night buses made 4,100 journeys.", "Night buses made 4,900 trips."),
        ("There are 31 electric buses.", "Electric buses reached 45."),
    ],
)
def test_one_noun_is_matched_whatever_stands_around_it(earlier: str, later: str) -> None:
    """Press offices say one thing in many ways; a noun, or one that means the same, carries over."""
    assert 1 == len(pairs(earlier, later))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("There are 214 electric buses.", "There are 231 diesel buses."),
        ("There are 214 night buses in Leeds.", "There are 31 night buses in Wakefield."),
        ("There are 214 night buses.", "The board plans 300 night buses by 2020."),
        ("There are 214 night buses.", "The board bought 40 more night buses."),
        ("There are 214 night buses.", "There are 840 drivers."),
        ("The board has 214 buses.", "The board spent £231 on paint."),
        ("The board burned 214 tonnes of wood.", "Of paper it wasted 231 tonnes."),
    ],
)
def test_what_parts_two_figures_keeps_them_apart(earlier: str, later: str) -> None:
    """Another kind, place, unit or noun is another measure; plans and additions are not what there is."""
    assert [] == pairs(earlier, later)


def test_a_figure_that_fits_two_is_matched_with_neither() -> None:
    """When unsure there is no match: which of the two is meant, nobody said."""
    assert [] == pairs("There are 214 night buses. Inspectors saw 180 night buses.", "There are 231 night buses.")


def test_a_match_says_what_both_have_in_common() -> None:
    """The reason is what a reader checks first."""
    (match,) = matches(SPRING.format("There are 214 night buses."), SUMMER.format("There are 231 night buses."))

    assert match.because == "“214 night buses” and “231 night buses” both count “night bus”"


def test_a_match_by_other_nouns_says_that_they_mean_the_same() -> None:
    """The table of nouns is a premise that a reader may doubt."""
    (match,) = matches(
        SPRING.format("Night buses made 4,100 journeys."), SUMMER.format("Night buses made 4,900 trips.")
    )

    assert "“journey” and “trip” mean the same" in match.because


def test_texts_on_other_topics_are_not_of_one_series() -> None:
    """Two releases in one folder need have nothing to do with each other."""
    other = "Orchards bear fruit\n\n9 July 2016\n\nGrowers in Kent picked 231 night apples for the county fair.\n"

    assert [] == list(matches(SPRING.format("There are 214 night buses."), other))


@pytest.mark.parametrize("word", ["revised", "merged", "no longer counted"])
def test_a_revision_keeps_what_it_speaks_of_from_being_compared(word: str) -> None:
    """What is counted anew may have any value."""
    later = f"There are 201 night buses. The figures for night buses were {word} in June."

    assert [] == pairs("There are 214 night buses.", later)
