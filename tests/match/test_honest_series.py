"""Laws of what must not be compared: honest series in which a release is missing, or a count begins again."""

from __future__ import annotations

import pytest
from tests.match.texts import accused, across, outcome

from claimcheck.match.bases import is_lately
from claimcheck.match.gaps import are_in_order, follow_on
from claimcheck.match.marks import marked
from claimcheck.match.periods import end_of, is_over, one_end
from claimcheck.quantity import PartialDate
from claimcheck.release import Release


def release(title: str, day: str, text: str = "") -> Release:
    """A dated release of a title."""
    return marked(Release(id=day, title=title, published=PartialDate.parse(day), text=text))


def text(title: str, day: str, said: str) -> str:
    """A release on swans."""
    return f"{title}\n\n{day}\n\n{said}\n\nThe wardens of the swan reserve publish what they see on the reserve.\n"


# Two releases of an honest series, as (title, day, what is said), and why they must not be compared.
HONEST = {
    "reports between the two are missing, by their numbers": (
        ("Swan fever: report 4", "3 May 2012", "The wardens found 49 sick swans in all."),
        ("Swan fever: report 9", "7 June 2012", "Two more fell ill, bringing the total number of sick swans to 65."),
    ),
    "reports between the two are missing, by their cadence": (
        ("Weekly swan fever figures", "3 May 2012", "The wardens found 49 sick swans in all."),
        ("Weekly swan fever figures", "7 June 2012", "Two more fell ill, bringing the number of sick swans to 65."),
    ),
    "reports between the two are missing, as the later says": (
        ("Swan fever in the reserve", "3 May 2012", "The wardens found 49 sick swans in all."),
        (
            "Swan fever in the reserve",
            "7 June 2012",
            "Since our last report on 31 May, two more fell ill, bringing the total number of sick swans to 65.",
        ),
    ),
    "a season ended and another began": (
        ("Swans at the feeder", "9 March 2017", "Five came, bringing the total to 53 for the 2016-2017 season."),
        (
            "Swans at the feeder",
            "9 February 2019",
            "Four more swans came, bringing the total to 28 swans for the 2018-2019 season.",
        ),
    ),
    "a year was not over": (
        ("Swans hatched", "3 May 2012", "The reserve hatched 128 mute swans in 2012."),
        ("Swans hatched", "7 March 2013", "The reserve hatched 241 mute swans in 2012."),
    ),
    "what is so far in one year is not a part of another": (
        ("Swans ringed", "5 November 2015", "Year-to-date the number of swans ringed is 2,290 swans."),
        ("Swans ringed", "4 August 2016", "So far this year 1,166 swans have been ringed, an increase of 5% on 2015."),
    ),
    "last year's number is no earlier value of this year's": (
        ("Sick swans this year", "6 February 2014", "Last year 372 sick swans were reported to the reserve."),
        (
            "Sick swans this year",
            "4 March 2014",
            "The reserve today reported 47 more sick swans, bringing the total since the first of January to 206 sick "
            "swans.",
        ),
    ),
    "the titles say that the figures run the other way": (
        ("Swan fever: figures to 1 September 2014", "2 September 2014", "In all 1,350 swans have died so far."),
        ("Swan fever: figures to 25 August 2014", "19 September 2014", "In all 1,338 swans have died so far."),
    ),
    "a change since a year long past says nothing of another": (
        ("Swans in the county", "5 May 2010", "The reserve counted 300 mute swans in 2010. It has 90 nests."),
        (
            "Swans in the county",
            "6 May 2014",
            "Nests have fallen by 12% since 2010. The number of mute swans rose by 4% to 520 mute swans.",
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", HONEST)
def test_an_honest_series_is_not_accused(why: str) -> None:
    """Each of these is a true story: what parts the two releases must be seen, or every second series is accused."""
    assert [] == accused(*(text(*told) for told in HONEST[why])), why


def test_what_follows_on_is_still_added_up() -> None:
    """The guards leave the next report of a series alone: there a wrong total is found."""
    first = text("Swan fever: report 4", "3 May 2012", "The wardens found 49 sick swans in all.")
    later = "A further 16 sick swans were found, bringing the total number of sick swans to {}."
    right, wrong = (text("Swan fever: report 5", "10 May 2012", later.format(total)) for total in ("65", "85"))

    assert [["49 sick swans", "16 sick swans", "65"]] == across(outcome(first, right), "added-makes-total")
    assert [] == accused(first, right)
    assert accused(first, wrong)


def test_releases_follow_on_unless_they_say_otherwise() -> None:
    """A release that does not number itself may be the next; one that does is the next by its number alone."""
    assert follow_on(release("Swans", "2012-05-03"), release("Swans", "2012-09-03"))
    assert follow_on(release("Swan bulletin no. 7", "2012-05-03"), release("Swan bulletin no. 8", "2012-09-03"))
    assert not follow_on(release("Swan bulletin no. 7", "2012-05-03"), release("Swan bulletin no. 9", "2012-09-03"))
    assert follow_on(release("Swan report 2011", "2012-05-03"), release("Swan report 2013", "2014-05-03"))
    assert follow_on(release("Monthly swans", "2012-05-03"), release("Monthly swans", "2012-06-07"))
    assert not follow_on(release("Monthly swans", "2012-05-03"), release("Monthly swans", "2012-08-02"))


def test_titles_with_days_put_releases_in_order() -> None:
    """Figures to August that are printed after those to September are no later state of them."""
    one, other = release("To 1 September 2014", "2014-09-02"), release("To 25 August 2014", "2014-09-19")

    assert not are_in_order(one, other)
    assert are_in_order(other, one)
    assert are_in_order(release("Swans", "2014-09-02"), other)


@pytest.mark.parametrize(
    ("time", "end"),
    [
        ("2014", "2014"),
        ("2014-03", "2014-03"),
        ("2013/14", "2014-03"),
        ("q3 2014", "2014-09"),
        ("year to 2014-06", "2014-06"),
        ("january to june 2014", "2014-06"),
    ],
)
def test_a_time_is_over_when_its_end_has_passed(time: str, end: str) -> None:
    """What is counted in a time that goes on is all so far, and grows until the time is over."""
    assert PartialDate.parse(end) == end_of(time)
    assert is_over(time, release("", "2015-02-01"))
    assert not is_over(time, release("", "2014-02-01"))


def test_a_year_and_the_month_that_ends_it_have_one_end() -> None:
    """What there was at the end of a year may be told by either."""
    assert one_end("2013", "2013-12")
    assert one_end("2014-03", "2013/14")
    assert not one_end("2013", "2013")
    assert not one_end("2013-12", "2014-12")


@pytest.mark.parametrize(
    ("basis", "lately"), [("-12", True), ("-24", False), ("last", True), ("2013", True), ("2010", False)]
)
def test_a_release_measures_all_its_changes_from_a_time_lately(basis: str, lately: bool) -> None:
    """A year long past was chosen for one change; what has no start of its own is of the usual one."""
    assert lately is is_lately(basis, release("", "2014-05-06"))


SWANS = "Swans on the lake"
SET = (SWANS, "3 May 2016", "The reserve will build 5,000 nests by 2022.")
ROUND = (SWANS, "3 May 2016", "In the fourth round of the swan fund 40 clubs were paid.")


def test_what_only_one_of_two_targets_narrows_is_another_target() -> None:
    """“Floating nests” are some of all nests, and both may be promised by one year."""
    later = (SWANS, "3 May 2018", "The reserve will build {} nests by 2022.")

    assert not accused(text(*SET), text(*(part.format("1,800 floating") for part in later)))
    assert accused(text(*SET), text(*(part.format("1,800") for part in later)))


def test_a_round_that_a_text_comes_back_to_is_no_step_back() -> None:
    """Those who missed out in the third round may well be spoken of after the fourth."""
    back = (SWANS, "3 August 2016", "Clubs that missed out in the third round of the swan fund may ask.")
    now = (SWANS, "3 August 2016", "In the third round of the swan fund 36 clubs were paid.")

    assert not accused(text(*ROUND), text(*back))
    assert accused(text(*ROUND), text(*now))
