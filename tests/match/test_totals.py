"""Laws of what accumulates and of what is added, over releases: the error is found, its honest twin is not."""

from __future__ import annotations

import pytest
from tests.match.texts import accused, across, outcome

GROWS, ADDS = "running-total-never-falls", "added-makes-total"
TITLES = ("A library on every wagon", "More readers for the wagon library", "The wagon library at the coast")
DAYS = ("4 March 2015", "8 October 2015", "3 March 2016")


def series(*texts: str) -> tuple[str, ...]:
    """Releases on a travelling library, a few months apart."""
    return tuple(f"{title}\n\n{day}\n\n{text}\n" for title, day, text in zip(TITLES, DAYS, texts, strict=False))


# What the releases say, with a figure left open in the last, the right figure and a wrong one, and the rule.
TOLD = (
    # the perfect tense on one side, a beginning on the other
    (
        ("Readers have borrowed £4.2 million worth of books from the wagon library.",
         "Since the wagon library was founded in 1998, readers have borrowed {} worth of books from it."),
        ("£4.6 million", "£3.9 million"), GROWS,
    ),
    (
        ("The wagon library has lent 7,400 atlases to schools. All its figures are counted from 2009.",
         "A further 600 atlases were lent to schools. This brings the number lent since 2009 to {}."),
        ("8,000", "8,900"), ADDS,
    ),
    # what has now been done, and then since it began
    (
        ("A total of 11,200 readers have been served by the wagon library.",
         "Since it began, the wagon library has served {} readers."),
        ("11,600", "10,900"), GROWS,
    ),
    # two amounts of one time
    (
        ("Since it began, the library has served 11,200 readers and paid out £420,000 in grants to readers.",
         "Since it began, the library has served 11,900 readers and paid out {} in grants to readers."),
        ("£450,000", "£390,000"), GROWS,
    ),
    # three totals, one behind the other
    (
        ("Since 2009 the wagon library has served 1,200 farms.", "It has served 1,350 farms since 2009.",
         "The wagon library has served {} farms since 2009."),
        ("1,420", "1,310"), GROWS,
    ),
    # a figure that has not been audited is not revised
    (
        ("Since 2009 the wagon library has served 1,200 farms. The figures have not been audited.",
         "The wagon library has served {} farms since 2009."),
        ("1,420", "1,110"), GROWS,
    ),
    # the average is of the other figure
    (
        ("Since 2009 the wagon library has served 1,200 farms, an average of 200 in every county.",
         "The wagon library has served {} farms since 2009."),
        ("1,420", "1,110"), GROWS,
    ),
    # what came and what went
    (
        ("The wagon library has 621 stops.",
         "Since March the wagon library has opened 40 stops and closed 16, so it now has {} stops."),
        ("645", "665"), ADDS,
    ),
    (
        ("There are now 4,120 wagon stops on the map.",
         "Over the year 88 wagon stops were added to the map and 52 were removed, so that there are now {}."),
        ("4,156", "4,516"), ADDS,
    ),
    # of this year
    (
        ("So far this year 1,906 atlases have been lent.",
         "A further 412 atlases were lent between March and September, so {} have been lent this year."),
        ("2,318", "2,813"), ADDS,
    ),
    # of those who joined some may have left, but nobody else came
    (
        ("The wagon library has 8,900 readers.",
         "This spring 1,200 readers joined the wagon library, and it now has {} readers."),
        ("9,450", "10,450"), ADDS,
    ),
    # what was net is the flow, and not what it leads to
    (
        ("The wagon library has 8,900 members.",
         "In the first half of the year a net 1,200 members joined, and the wagon library now has {} members."),
        ("10,100", "11,000"), ADDS,
    ),
    # months that follow on the report before
    (
        ("The wagon library has lent 7,400 atlases since 2009.",
         "A further 600 atlases were lent between March and August, which brings the number lent since 2009 to {}."),
        ("8,000", "8,900"), ADDS,
    ),
)  # fmt: skip


@pytest.mark.parametrize(("texts", "figures", "rule"), TOLD)
def test_a_wrong_total_is_found_and_the_right_one_left_in_peace(
    texts: tuple[str, ...], figures: tuple[str, str], rule: str
) -> None:
    """The right total is related to the earlier ones too: silence about it is no luck."""
    right, wrong = (series(*texts[:-1], texts[-1].format(figure)) for figure in figures)

    assert [] == accused(*right)
    assert across(outcome(*right), rule)
    assert rule in accused(*wrong)


def test_totals_of_three_releases_are_one_relation() -> None:
    """Who reads that a total never fell wants to see all of it."""
    found = outcome(*series(*(f"The library has served {many} farms since 2009." for many in ("90", "120", "150"))))

    assert [["90 farms", "120 farms", "150 farms"]] == across(found, GROWS)


APART = (
    # the perfect tense alone may be of anything that was done
    ("Readers have returned 640 atlases to the library.", "Readers have returned 310 atlases to the library."),
    ("Wagon drivers have made 640 repairs since 2009.", "Wagon drivers have made 310 repairs on the coast road."),
    # a total of the year is no total so far, and a stock may fall
    ("A total of 640 farms were served in 2014.", "A total of 510 farms were served in 2015."),
    ("There are now 640 farms on the round.", "There are now 510 farms on the round."),
    ("So far this winter 640 farms have been served.", "So far this spring 210 farms have been served."),
    # all that was ever done, and what has been done since a year that the earlier release does not know
    ("The wagon library has served 1,200 farms.", "The wagon library has served 900 farms since 2011."),
)


def test_a_change_with_both_ends_has_its_own_total_before() -> None:
    """What came and went must make the step that the text itself tells, whatever was told before."""
    text = "40 stops opened and 16 closed, so the number of stops rose from {} to 645."

    assert [] == accused(*series(text.format(621)))
    assert [ADDS] == accused(*series(text.format(612)))


GAP = (
    "The wagon library has lent 7,400 atlases since 2009.",
    "A further 600 atlases were lent{}, which brings the number lent since 2009 to 9,100.",
)


@pytest.mark.parametrize("when", [" between July and September", " in September"])
def test_what_was_added_in_other_months_leaves_a_gap(when: str) -> None:
    """From March to June more may have been added, of which nobody tells."""
    assert [] == accused(*series(GAP[0], GAP[1].format(when)))


def test_what_is_added_years_later_leaves_a_gap() -> None:
    """Folders have gaps: a release that nobody put there may have added to the total."""
    late = f"{TITLES[1]}\n\n8 October 2017\n\n{GAP[1].format('')}\n"

    assert [] == accused(*series(GAP[0]), late)
    assert [ADDS] == accused(*series(GAP[0], GAP[1].format("")))


@pytest.mark.parametrize(("first", "later"), APART)
def test_what_need_not_accumulate_may_fall(first: str, later: str) -> None:
    """One false accusation costs more than many that are missed."""
    assert [] == accused(*series(first, later))
