"""Laws of events told by several releases: their dates, deadlines and the times between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import frozen
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.match.texts import accused, across, outcome, stated

from claimcheck.quantity import MONTHS

FRAME = "{title}\n\n{day}\n\n{told}\n\nThe council’s committee for works meets in the town hall.\n"
NOUNS = ("swing bridge", "reading room", "register of landlords", "tram depot")
TO_COME = ("The new {noun} will open by {due}.", "A {noun} is to open by {due}, the council said.")
DONE = ("The {noun} opened on {done}.", "The {noun} was opened on {done} after two years of work.")
EARLY = ("The {noun} opened today, {n} months early.", "The {noun} has opened {n} months ahead of its deadline.")
LATE = ("The {noun} opened today, {n} months late.", "The {noun} opened this morning, {n} months behind schedule.")
AFTER = (
    "{N} months after it opened, the {noun} has had 40,000 visitors.",
    "It is {n} months since the {noun} was opened.",
    "The {noun}, which opened {n} months ago, is closed on Mondays.",
)
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@frozen
class World:
    """When a thing was promised, due and done, and when it is looked back on."""

    noun: str
    set_on: date
    due: date
    done: date
    later: date

    @property
    def months_over(self) -> int:
        """Months from its deadline to when it was done, to the nearest; fewer than none for a lead."""
        return months(self.done - self.due)

    @property
    def months_since(self) -> int:
        """Months since it was done."""
        return months(self.later - self.done)


def months(time: timedelta) -> int:
    """A time in whole months, to the nearest."""
    return round(time.days / 30.44)


def written(day: date) -> str:
    """A day as a text has it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(count: int) -> str:
    """A number as a text has it."""
    return WORDS[count] if count < len(WORDS) else str(count)


def too_long(time: int, more: int) -> int:
    """A time that no rounding makes of another: a month may have 28 days, and twenty of them be a round number."""
    return time + time // 2 + more


def text(world: World, day: date, told: str, **words: object) -> str:
    """A release of a day that tells of the world."""
    noun = world.noun
    said = told.format(noun=noun, done=written(world.done), **words)
    return FRAME.format(title=f"Council tells of its {noun}", day=written(day), told=said[0].upper() + said[1:])


days = st.dates(date(2004, 1, 1), date(2012, 12, 28))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A thing promised on a day, due at the end of a month, done and told of later."""
    set_on = draw(days)
    due = date(set_on.year + draw(st.integers(1, 3)), draw(st.integers(1, 12)), 28)
    done = set_on + timedelta(draw(st.integers(60, 1300)))
    later = done + timedelta(draw(st.integers(40, 360)))
    return World(draw(st.sampled_from(NOUNS)), set_on, due, done, later)


@st.composite
def true_series(draw: st.DrawFn) -> tuple[World, list[str]]:
    """A world as three releases tell it, each rounded in words."""
    world = draw(worlds())
    over, since = world.months_over, world.months_since
    due = f"{MONTHS[world.due.month - 1]} {world.due.year}"
    promise = text(world, world.set_on, draw(st.sampled_from(TO_COME)), due=due)
    of = (LATE if over > 0 else EARLY) if over else DONE
    report = text(world, world.done, draw(st.sampled_from(of)), n=number(abs(over)))
    third = text(world, world.later, draw(st.sampled_from(AFTER)), n=number(since), N=number(since).capitalize())
    back = text(world, world.later, f"The {{noun}} had been due to open by {due}.")
    return world, [promise, report, draw(st.sampled_from([third, back]))]


@given(true_series())
def test_dates_deadlines_and_times_of_one_true_world_are_never_accused(told: tuple[World, list[str]]) -> None:
    """Whoever rounds a time to the month has said nothing that is false."""
    assert [] == accused(*told[1])


@given(worlds(), st.sampled_from(AFTER), st.integers(3, 9))
def test_a_time_that_is_months_too_long_is_accused(world: World, told: str, more: int) -> None:
    """What opened nine months ago did not open a year ago."""
    wrong = number(too_long(world.months_since, more))
    first = text(world, world.done, DONE[0])
    second = text(world, world.later, told, n=wrong, N=wrong.capitalize())

    assert ["duration-fits-dates"] == accused(first, second)


@given(worlds(), st.sampled_from(EARLY + LATE), st.integers(3, 9))
def test_a_lead_or_a_delay_that_is_months_too_long_is_accused(world: World, told: str, more: int) -> None:
    """A deadline lies where it was set."""
    over, early = world.months_over, told in EARLY
    assume(over and (over < 0) is early)
    due = f"{MONTHS[world.due.month - 1]} {world.due.year}"
    first = text(world, world.set_on, TO_COME[0], due=due)
    second = text(world, world.done, told, n=number(too_long(abs(over), more)))

    assert ["deadline-met"] == accused(first, second)


@given(worlds(), st.integers(1, 20))
def test_a_deadline_that_is_looked_back_on_is_the_one_that_was_set(world: World, by: int) -> None:
    """What was due by March was not due by May, unless the deadline was moved; then the text says so."""
    told = world.due.year * 12 + world.due.month - 1
    due, other = (f"{MONTHS[each % 12]} {each // 12}" for each in (told, told + by))
    first = text(world, world.set_on, TO_COME[1], due=due)
    right, wrong = (text(world, world.later, f"The {{noun}} had been due to open by {each}.") for each in (due, other))
    moved = text(world, world.set_on + timedelta(30), f"The {{noun}} will now open by {other}.")

    assert [] == accused(first, right)
    assert [["deadline-unchanged"], []] == [accused(first, wrong), accused(first, moved)]


def test_a_deadline_may_be_a_time_from_the_release() -> None:
    """Six weeks from 4 September are over on 16 October."""
    first = FRAME.format(
        title="Homes to be inspected",
        day="4 September 2006",
        told="Inspectors will visit all 39 care homes of the county within six weeks.",
    )
    second = "Inspectors have visited all 39 care homes of the county, {} early."
    told = [
        FRAME.format(title="Homes inspected", day="2 October 2006", told=second.format(n))
        for n in ("two weeks", "five weeks")
    ]

    assert [] == accused(first, told[0])
    assert [["within six weeks", "two weeks"]] == across(outcome(first, told[0]), "deadline-met")
    assert ["deadline-met"] == accused(first, told[1])


@pytest.mark.parametrize(
    ("said", "accusing"),
    [
        ("The Guild of Weavers is in its 161st year.", []),
        ("The Guild of Weavers celebrates its 160th anniversary this year.", []),
        ("The Guild of Weavers is in its 165th year.", ["duration-fits-dates"]),
        ("The Guild of Weavers celebrates its 150th anniversary this year.", ["duration-fits-dates"]),
        ("The Guild of Weavers will celebrate its 175th anniversary in some years.", []),
        ("The Guild of Dyers is in its 95th year.", []),
    ],
)
def test_the_years_of_a_thing_are_counted_from_its_beginning(said: str, accusing: list[str]) -> None:
    """A guild that was founded in 1850 is 160 years old in 2010."""
    first = (
        "Guild opens archive\n\n11 March 2002\n\nThe Guild of Weavers, which was founded in 1850, opens its archive.\n"
    )
    second = f"Guild celebrates\n\n8 June 2010\n\n{said}\n\nIts archive holds the guild’s letters.\n"

    assert accusing == accused(first, second)


TRAPS = {
    "another verb": ("The swing bridge was closed on 3 May 2006.", "The swing bridge was painted three years ago."),
    "another noun": ("The reading room opened on 3 May 2006.", "The tram depot opened eight years ago."),
    "another of several": ("The first library opened on 3 May 2006.", "The last library opened two years ago."),
    "other numbers": ("The two parks will open by May 2006.", "The five parks opened, three years late."),
    "some of several": ("Libraries opened on 3 May 2006.", "Libraries that opened two years ago are full."),
    "another place": (
        "The clinic in Leeds opened on 3 May 2006.",
        "The clinic in York, which opened two years ago, is full.",
    ),
    "another part": ("The west pier opened on 3 May 2006.", "The east pier opened eight years ago."),
    "then and not now": (
        "The swing bridge was opened on 3 May 2006.",
        "Nine months after it opened, the swing bridge was hit by a barge.",
    ),
    "a time after it": (
        "The swing bridge was opened on 3 May 2006.",
        "In the nine months after it opened, the swing bridge carried 40,000 cars.",
    ),
    "a speaker": (
        "The swing bridge was opened on 3 May 2006.",
        "The mayor said: “The swing bridge opened ten years ago.”",
    ),
    "expected": (
        "The swing bridge is expected to open by May 2006.",
        "The swing bridge opened today, six months ahead of its deadline.",
    ),
    "what happens every year": (
        "The exhibition of boats opened on 3 May 2006.",
        "The exhibition of boats, which opened three weeks ago, is full.",
    ),
    "weeks ago, years later": (
        "The lido on the front opened on 3 May 2006.",
        "The lido on the front opened three weeks ago.",
    ),
    "one of several places": (
        "The fire station in Leeds opened on 3 May 2006.",
        "The fire station, which opened eight years ago, is full.",
    ),
    "two openings": (
        "The old swing bridge opened on 3 May 1906. The swing bridge was opened again on 3 May 2006.",
        "The swing bridge opened ten years ago.",
    ),
    "moved before": (
        "The swing bridge will open by May 2007, later than planned.",
        "The bridge committee, which had hoped for better, was due to report by March 2009.",
    ),
    "the next year’s": (
        "The council will publish its accounts by June 2009.",
        "The council will publish its accounts by June 2010.",
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_not_surely_one_event_is_not_accused(trap: str) -> None:
    """Two things, two times, somebody’s words: none of them makes a date wrong."""
    texts = [
        FRAME.format(title="Council tells of bridge and libraries", day=day, told=told)
        for day, told in zip(("9 May 2006", "14 July 2009"), TRAPS[trap], strict=True)
    ]

    assert [] == accused(*texts)


def test_a_deadline_told_once_more_and_not_looked_back_on_is_at_most_a_tension() -> None:
    """A plan may be moved without a word."""
    texts = [
        FRAME.format(title="Council tells of its bridge", day=day, told=f"The swing bridge will open by {due}.")
        for day, due in (("9 May 2006", "March 2008"), ("14 July 2007", "May 2009"))
    ]
    (finding,) = outcome(*texts).findings

    assert ("deadline-unchanged", "tension") == (finding.rule, finding.verdict)


def test_events_are_known_by_verb_and_noun() -> None:
    """What happened today is of the day of the release, and a plan that is looked back on is no plan."""
    texts = [
        FRAME.format(title="Council tells of its depot", day=day, told=told)
        for day, told in (
            ("9 May 2006", "The tram depot opened this morning. It had been due to open by March 2006."),
            ("9 May 2009", "Three years ago the tram depot was opened. It will be closed by June 2010."),
        )
    ]
    told = [
        (claim.quote, claim.about.lies, *claim.about.events) for claim in stated(*texts).claims if claim.about.events
    ]

    assert [
        ("9 May 2006", "on", "opened: tram depot"),
        ("Three years", "ago", "opened: tram depot"),
    ] == told


@pytest.mark.parametrize("said", ["The ferry was sold", "The minister said that the ferry was sold"])
@pytest.mark.parametrize(
    ("until", "accusing"),
    [("On 30 September 2009", []), ("On 2 December 2009", ["duration-fits-dates"])],
)
def test_a_time_may_be_counted_up_to_the_day_of_its_own_sentence(said: str, until: str, accusing: list[str]) -> None:
    """Two weeks after 16 September is 30 September, however much later that is told."""
    first = FRAME.format(
        title="Council opens pier", day="17 September 2009", told="The pier opened on 16 September 2009."
    )
    told = f"{until} {said[0].lower() + said[1:]}, two weeks after the pier opened."
    second = FRAME.format(title="Council sells ferry at pier", day="4 March 2010", told=told)

    assert accusing == accused(first, second)


@pytest.mark.parametrize(
    "told",
    ["One year after the toll on the bridge ended, it is full.", "The toll on the bridge ended three years ago."],
)
def test_a_day_that_was_only_set_makes_no_contradiction(told: str) -> None:
    """It may have been moved without a word."""
    first = FRAME.format(
        title="Council ends toll", day="4 May 2007", told="The toll on the bridge will end on 1 July 2007."
    )
    second = FRAME.format(title="Council on its bridge", day="30 June 2008", told=told)
    found = outcome(first, second)

    assert 1 == len(across(found, "duration-fits-dates"))
    assert "contradiction" not in [finding.verdict for finding in found.findings]
