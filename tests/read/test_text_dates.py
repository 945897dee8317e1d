"""When a release was published, from its text, its file's name or the command line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantity import PartialDate
from claimcheck.read.text import read_text
from claimcheck.release import DateFrom, Release

BODY = """The council has planted 1,200 trees since the spring, it said in a report to its members.

The trees stand in forty streets. Most of them are limes, and they are watered by people who live there."""
TITLE = "Streets grow greener"
DAY = PartialDate(2011, 4, 4)
FORMS = (
    "4 April 2011",
    "4th April 2011",
    "04 April 2011",
    "4 Apr 2011",
    "4 APRIL 2011",
    "Monday 4 April 2011",
    "Monday, 4th April, 2011",
    "April 4, 2011",
    "April 4th, 2011",
    "Apr. 4, 2011",
    "04-Apr-2011",
    "2011-04-04",
    "2011/04/04",
    "04/04/2011",
    "4.4.2011",
    "4-4-2011",
    "04/04/11",
    "2011-04-04T09:30:00Z",
)


def read(text: str, name: str = "release.txt", **options: object) -> Release:
    release = read_text(name, text.encode(), **options)
    assert isinstance(release, Release)
    return release


def day_of(release: Release) -> PartialDate | None:
    """The date without its weekday."""
    date = release.published
    return None if date is None else PartialDate(date.year, date.month, date.day)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("{title}\n{date}\n\n{body}", DateFrom.STATED),
        ("{title}\n\nPublished {date}\n\n{body}", DateFrom.STATED),
        ("{title}\n\nPublished: {date} by the press office\n\n{body}", DateFrom.STATED),
        ("Press release | {date}\n\n{title}\n\n{body}", DateFrom.STATED),
        ("Date: {date}\nTitle: {title}\n\n{body}", DateFrom.STATED),
        ("{title}\n\nLONDON, {date} – {body}", DateFrom.STATED),
        ("{title}\n\nSt. Albans ({date}) - {body}", DateFrom.STATED),
        ("{title}\n\n{date}: {body}", DateFrom.STATED),
        ("{title}\n\nThe mayor said today ({date}) that all is well.\n\n{body}", DateFrom.STATED),
        ("This press release was issued on {date}\n\n{title}\n\n{body}", DateFrom.STATED),
        ("{title}\n\nPublished\n{date}\n\n{body}", DateFrom.STATED),
        ("{date}\n\n{title}\n\n{body}", DateFrom.HEADER),
        ("{title}\n\n{body}\n\nPublished {date}", DateFrom.FOOTER),
        ("{title}\n\n{body}\n\nENDS\n\nNotes to editors\n\n1. It rained.\n\nLast updated: {date}", DateFrom.FOOTER),
        ("{title}\n\n{body}\n\n{date}", DateFrom.FOOTER),
    ],
)
def test_a_date_is_read_wherever_releases_state_it(form, page, place):
    """Every usual form, in every usual place, names the same day, and the report can say where it stood."""
    release = read(page.format(title=TITLE, date=form, body=BODY))

    assert (DAY, place, TITLE) == (day_of(release), release.published_from, release.title)


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("Friday 21st October 2016\n\n{title}\n\n4 April 2011\n\n{body}", DateFrom.STATED),
        ("21 October 2016\n\n{title}\n\n{body}\n\nPublished 4 April 2011", DateFrom.FOOTER),
        ("Log in\n21/10/2016\n\n{title}\n\nLONDON, 4 April 2011 – {body}", DateFrom.STATED),
        ("21 October 2016\n\n4 April 2011\n\n{title}\n\n{body}", DateFrom.HEADER),
        ("{title}\n\n4 April 2011\n\n{body}\n\nLast updated 21 October 2016", DateFrom.STATED),
        ("{title}\n\nPublished 4 April 2011\nLast updated 21 October 2016\n\n{body}", DateFrom.STATED),
        (
            "{title}\n\n4 April 2011\n\n{body}\n\nRelated news\n\n21 October 2016\nElsewhere\nIt rained on us.",
            DateFrom.STATED,
        ),
        (
            "{title}\n\n{body}\n\nPublished 4 April 2011\n\nRelated news\n\n2 May 2012\nElsewhere\nIt rained.",
            DateFrom.FOOTER,
        ),
    ],
)
def test_the_article_s_own_date_wins_over_the_page_s(page, place):
    """A page carries the day it was fetched or changed, and other stories' days: none is the release's."""
    release = read(page.format(title=TITLE, body=BODY))

    assert (DAY, place) == (day_of(release), release.published_from)


@pytest.mark.parametrize(
    "page",
    ["04/03/2011{title}\n{body}", "04/03/2011{title}\n\n{body}", "{title}04/03/2011\n\n{body}"],
)
def test_a_date_glued_to_other_words_is_read(page):
    """Text taken from web pages loses the space between a date and what stands beside it."""
    release = read(page.format(title=TITLE, body=BODY))

    assert (PartialDate(2011, 3, 4), TITLE) == (release.published, release.title)


def test_a_copyright_year_glued_to_a_date_is_no_part_of_it():
    """The line © 2016 runs into the date of the next article when pages are joined."""
    release = read(f"© The Foundation 201606/10/2004\n{TITLE}\n{BODY}")

    assert PartialDate(2004, 10, 6) == release.published


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2011-07-09-title.txt", PartialDate(2011, 7, 9)),
        ("20110709.txt", PartialDate(2011, 7, 9)),
        ("title_2011_07_09.md", PartialDate(2011, 7, 9)),
        ("title-9-july-2011.txt", PartialDate(2011, 7, 9)),
        ("09-07-2011.txt", PartialDate(2011, 7, 9)),
        ("2011-07.txt", PartialDate(2011, 7)),
    ],
)
def test_a_file_s_name_dates_a_text_that_does_not(name, date):
    """The name is a later hand's, so it counts only where the text is silent."""
    release = read(f"{TITLE}\n\n{BODY}", name)
    stated = read(f"{TITLE}\n\n4 April 2011\n\n{BODY}", name)

    assert (date, DateFrom.FILE_NAME) == (release.published, release.published_from)
    assert (DAY, DateFrom.STATED) == (stated.published, stated.published_from)


def test_the_option_dates_what_nothing_else_does():
    """What was given on the command line is for texts without a date, and is said to be where it came from."""
    silent, dated = read(BODY, as_of=DAY), read(f"{TITLE}\n\n5 May 2012\n\n{BODY}", as_of=DAY)

    assert (DAY, DateFrom.OPTION) == (silent.published, silent.published_from)
    assert DateFrom.STATED is dated.published_from
    assert (None, DateFrom.NONE) == (read(BODY).published, read(BODY).published_from)


@given(st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_a_date_of_figures_is_ambiguous_unless_both_orders_agree(first, second, day_first):
    """02/03/2011 is two days to two readers; the order that was asked for is used, and the other one is said."""
    release = read(f"{TITLE}\n\n{first:02}/{second:02}/2011\n\n{BODY}", day_first=day_first)
    day, month = (first, second) if day_first else (second, first)

    assert PartialDate(2011, month, day) == release.published
    assert (first != second) == any("ambiguous" in remark for remark in release.remarks)


def test_figures_that_are_a_day_in_one_order_only_are_read_in_that():
    """03/25/2011 names one day whatever the order asked for, and there is nothing to remark."""
    release = read(f"{TITLE}\n\n03/25/2011\n\n{BODY}")

    assert (PartialDate(2011, 3, 25), ()) == (release.published, release.remarks)


def test_a_midnight_in_another_zone_is_the_day_it_begins():
    """A publishing system states local midnight in Greenwich's time, which in summer is the evening before."""
    release = read(f"{TITLE}\n2014-08-06T23:00:00.000Z\n{BODY}")

    assert PartialDate(2014, 8, 7) == release.published
    assert any("midnight" in remark for remark in release.remarks)


@pytest.mark.parametrize("day", ["31 June 2011", "30/02/2011", "2011-13-01", "0 May 2011x"])
def test_a_day_that_is_not_in_the_calendar_dates_nothing(day):
    """A misprint must not stop the reading, nor become another day."""
    release = read(f"{TITLE}\n\n{day}\n\n{BODY}")

    assert release.published is None or release.published.day is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The scheme began on 4 April 2011 and ran for a year, with 300 people in it.",
        "Between 4 April 2011 and 5 May 2012 there were 300 complaints about the service.",
        "It follows a report of 4 April 2011 – the first of its kind – on 300 schools.",
    ],
)
def test_a_date_told_in_the_body_is_not_the_release_s(sentence):
    """What happened on a day says nothing of when it was told."""
    assert read(f"{TITLE}\n\n{sentence}\n\n{BODY}").published is None
