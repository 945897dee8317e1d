"""What each stretch of a release's text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantity import PartialDate
from claimcheck.read.text import read_text
from claimcheck.release import Problem, Release, Section, SectionRole

TITLE = "Streets grow greener"
DATE = "4 April 2011"
FIRST = "The council has planted 1,200 trees since the spring, it said in a report to its members."
SECOND = "The trees stand in forty streets. Most of them are limes, and they are watered by residents."
THIRD = "A further 300 trees will follow in the autumn, when the ground is soft enough for roots."
STORY = "Parks lose benches\nOver 300 benches were taken away last year, the parks office said."
OTHER = "Parks gain benches\nSome 500 benches were put up this year, the parks office said."
TOP = f"{TITLE}\n\n{DATE}\n\n{FIRST}\n\n{SECOND}\n\n"


def read(text: str) -> Release:
    release = read_text("release.md", text.encode())
    assert isinstance(release, Release)
    return release


def section_of(text: str, words: str) -> Section:
    """The section in which the words stand first."""
    at = text.index(words)
    return next(section for section in read(text).sections if section.start <= at < section.end)


def role_of(text: str, words: str) -> SectionRole:
    return section_of(text, words).role


BLOCKS = st.lists(
    st.sampled_from(
        (
            *(TITLE, DATE, FIRST, SECOND, THIRD, STORY, "Related news", "26 March 2007", "ENDS", "Notes to editors"),
            *("Notes", "1. It rained.", "Share this", "© Acme 2016", "a | b | c", "Year\t2010\t2011", "Press release"),
            *(
                "# Heading",
                "Published 5 May 2011",
                "---",
                "02/03/2011Glued",
                "“We did,” he said.",
                "- item",
                "\u202eRTL",
            ),
        )
    ),
    max_size=12,
)


@given(st.one_of(st.text(), BLOCKS.map("\n".join), BLOCKS.map("\r\n\r\n".join)))
def test_sections_cover_the_text_in_order(text):
    """Every code point is in one section, so that no figure is read twice or lost between two of them."""
    release = read_text("release.txt", text.encode("utf-8", "surrogatepass"))

    if isinstance(release, Release):
        assert release.text == "".join(release.text[section.start : section.end] for section in release.sections)
        assert [0] * bool(release.text) == [section.start for section in release.sections[:1]]
        assert all(section.start < section.end for section in release.sections)
    else:
        assert "\0" in text or not text.isprintable()


@given(st.binary(max_size=200))
def test_any_bytes_are_a_release_or_a_problem(data):
    """No file may stop a run over a folder."""
    assert isinstance(read_text("-", data), Release | Problem)


def test_the_headline_is_the_title_and_what_explains_it():
    """What a headline says is compared with the body, so the two are kept apart."""
    text = f"Press release\n\n{TITLE}\n\nLimes do best, says report\n\n{FIRST}\n\n{SECOND}"

    assert TITLE == read(text).title
    assert [SectionRole.HEADLINE] * 2 + [SectionRole.BODY] == [
        role_of(text, words) for words in (TITLE, "Limes do best", FIRST)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"This site is intended for gardeners only\n\n{TITLE}\n\n{TITLE}\n{DATE}\n\n{FIRST}",
        f"Home\nStreets\nPress release\n{TITLE}\n\n{FIRST}",
        f"WESTHAVEN COUNCIL\n\nNEWS RELEASE No. 12/2011\n\n{TITLE}\n\n{FIRST}",
        f"# {TITLE}\n\n{FIRST}",
        f"**{TITLE}**\n\n{FIRST}",
        f"{TITLE}\n==========\n\n{FIRST}",
        f"---\ntitle: '{TITLE}'\ndate: 2011-04-04\n---\n\n{FIRST}",
        f"From: Press office <press@example.org>\nSubject: {TITLE}\n\n{FIRST}",
        f"{TITLE}\nThe council planted 1,200 trees.",
    ],
)
def test_the_title_is_found_below_the_furniture_of_the_page(text):
    """A page opens with menus and notices; its title is none of them."""
    assert TITLE == read(text).title


def test_one_line_alone_is_body():
    """A sentence given by itself says something, and is the title of nothing."""
    text = "Thefts from sheds rose by 300% in a year, from 40 to 160."

    assert ("", SectionRole.BODY) == (read(text).title, role_of(text, "Thefts"))


@pytest.mark.parametrize(
    "heading",
    [
        "Related news",
        "Related UK National News Stories\nClick here for the latest headlines.",
        "See also",
        "More from Parks",
    ],
)
def test_a_dated_story_beside_the_release_is_a_section_of_its_own(heading):
    """Its figures are those of another day: mixed with the body they would be compared with it."""
    text = f"{TOP}{heading}\n\n26 March 2007\n{STORY}\n23 April 2004\n{OTHER}\n"

    assert [
        (SectionRole.BODY, None),
        (SectionRole.TEASER, PartialDate(2007, 3, 26)),
        (SectionRole.TEASER, PartialDate(2004, 4, 23)),
    ] == [
        (section.role, section.published)
        for section in (section_of(text, words) for words in (SECOND, "300 benches", "500 benches"))
    ]


def test_a_story_told_twice_stays_its_own():
    """Lists of other stories repeat headline and paragraph; the second telling is no part of the release."""
    text = f"{TOP}Related news\n26 March 2007\n{STORY}\n{STORY}\n23 April 2004\n{OTHER}\n{OTHER}"

    assert {SectionRole.TEASER} == {
        section.role for section in read(text).sections if section.start > text.index(STORY)
    }


@pytest.mark.parametrize("heading", ["Related news\n\n", ""])
def test_a_story_s_date_may_stand_below_its_headline(heading):
    """Lists of stories set dates above or below the headlines; a headline belongs to its own story's day."""
    stories = [
        ("Parks lose", "26 March 2007", "benches were taken away"),
        ("Parks gain", "23 April 2004", "seats came"),
    ]
    told = "\n\n".join(f"{title}\n\n{date}\n\nOver 300 {said}, the parks office said." for title, date, said in stories)
    text = f"{TOP}{heading}{told}"

    for words, year in (("Parks lose", 2007), ("taken away", 2007), ("Parks gain", 2004), ("seats came", 2004)):
        section = section_of(text, words)
        assert (SectionRole.TEASER, year) == (section.role, section.published.year)


@pytest.mark.parametrize("notice", ["Correction\n17 June 2015 13:40", "17 June 2015\nCorrection"])
def test_a_dated_notice_that_the_text_goes_on_from_is_part_of_it(notice):
    """A correction or a step of a history has its day in the middle of the text, which is still the release's."""
    text = f"{TOP}{notice}\nAn error was found in a table of the report.\n\nMain points\n- {THIRD}\n\n{FIRST} So be it."

    assert [SectionRole.BODY] * 2 == [role_of(text, words) for words in ("An error", THIRD)]


def test_a_dated_story_needs_no_heading():
    """Some pages set other stories below the release with nothing but their dates above them."""
    section = section_of(f"{TOP}26 March 2007\n{STORY}", "300 benches")

    assert (SectionRole.TEASER, PartialDate(2007, 3, 26)) == (section.role, section.published)


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{DATE}\n\nRelated stories\n\n26 March 2007\n{STORY}\n\n{FIRST}\n\n{THIRD}",
        f"{TOP}Related stories\n26 March 2007\n{STORY}\n27 May 2008\n{OTHER}\n\n{THIRD}\n\n{FIRST} So be it.",
        f"{TOP}Related stories\n- Parks lose benches\n- Parks gain benches\n\n{THIRD}\n\n{FIRST} So be it.",
    ],
)
def test_the_release_goes_on_after_a_list_of_other_stories(text):
    """A box of other stories stands in the middle of a page; what follows it at length is the release."""
    assert SectionRole.BODY is role_of(text, THIRD)
    assert SectionRole.TEASER is role_of(text, "Parks lose benches")


@pytest.mark.parametrize("end", ["ENDS", "-ENDS-", "Ends", "###", "- 30 -"])
@pytest.mark.parametrize("heading", ["NOTES TO EDITORS", "Notes for editors:", "Editor's notes", "## Background notes"])
def test_notes_begin_after_the_end(end, heading):
    """Notes explain and repeat; they are read, and kept apart from what the release announces."""
    text = f"{TOP}{end}\n\n{heading}\n\n1. The first trees came in 1999.\n\nTheir number was 40 in that year alone."

    assert [SectionRole.BOILERPLATE, SectionRole.NOTES, SectionRole.NOTES, SectionRole.NOTES] == [
        role_of(text, words) for words in (f"\n{end}\n"[1:], heading, "1999", "Their number")
    ]


def test_the_notes_of_a_table_end_with_their_list():
    """Below a table stand its own notes, and then the text goes on."""
    text = f"{TOP}Notes:\n1. Not adjusted.\n2. Rounded.\n\n{THIRD}\n\n" + f"{FIRST}\n\n{SECOND}\n\n" * 3

    assert [SectionRole.NOTES, SectionRole.BODY] == [role_of(text, words) for words in ("2. Rounded", THIRD)]


@pytest.mark.parametrize(
    "line",
    [
        *("Share this page", "There are no comments yet, be the first to comment!", "Log In", "(AB/CD)"),
        *("© The Foundation 2016", "Copyright 2016 The Foundation. All rights reserved.", "Tel: 020 7946 0000"),
        *("For media enquiries please contact the newsdesk on 020 7946 0000.", "press@example.org", "Print this page"),
        *("https://www.example.org/news", "We use cookies to make this site better.", "Subscribe to our newsletter"),
    ],
)
def test_the_furniture_of_a_page_is_no_part_of_the_text(line):
    """Years of copyright and numbers of telephones are no figures of the release."""
    assert SectionRole.BOILERPLATE is role_of(f"{TOP}{line}\n", line)


@pytest.mark.parametrize(
    "line",
    [
        "Back to school: 5,000 pupils get a place near their home this year.",
        "Share prices fell by 5% on the day, which took 20 million off the value.",
        "News of the 300 new jobs was welcomed by the leader of the council.",
        "Contact lenses are worn by 4 million people in the country today.",
        "More than 253 groups have come forward to take on the work this year.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_body(line):
    """A word of a menu at the head of a sentence takes no figure away."""
    assert SectionRole.BODY is role_of(f"{TITLE}\n\n{FIRST}\n\n{line}\n\n{SECOND}", line)


@pytest.mark.parametrize(
    "table",
    [
        "Year      Trees    Cost\n2010        900    £20m\n2011      1,200    £25m",
        "Region\t2010\t2011\nEngland\t900\t1,200",
        "| Year | Trees |\n|------|-------|\n| 2010 | 900 |",
        "England        220\nWales           31",
    ],
)
def test_lines_set_in_columns_are_a_table(table):
    """A figure in a column has its meaning from the head of the column, not from a sentence."""
    text = f"{TOP}{table}\n\n{THIRD}"

    assert {SectionRole.TABLE} == {role_of(text, line) for line in table.split("\n")}
    assert SectionRole.BODY is role_of(text, THIRD)


def test_a_heading_over_paragraphs_opens_no_list():
    """ "More on trees" over two paragraphs is a part of the text, not a list of other stories."""
    text = f"{TOP}More on trees\n{THIRD}\n{FIRST} So be it."

    assert [SectionRole.BODY] * 2 == [role_of(text, words) for words in ("More on", THIRD)]


def test_the_page_s_last_lines_belong_to_the_page():
    """After the share and comment lines only furniture follows, whatever it says."""
    text = f"{TOP}Share this page\n\nPost your comment\n\nAcme - webs for the gardening trade\n© Acme 2016"

    assert SectionRole.BOILERPLATE is role_of(text, "Acme - webs")


def test_a_heading_within_the_text_is_body():
    """Below a share line the next heading with its paragraph is the release again."""
    text = f"{TOP}Share this\n\nWhat comes next\n{THIRD}"

    assert [SectionRole.BODY] * 2 == [role_of(text, words) for words in ("What comes", THIRD)]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"From: Westhaven Council\n\n{TOP}", "Westhaven Council"),
        (f"{TOP}Issued by: Westhaven Council, Town Hall, 1 High Street", "Westhaven Council"),
        (f"---\ntitle: {TITLE}\npublisher: Westhaven Council\n---\n{FIRST}", "Westhaven Council"),
        (f"From: press@example.org\n\n{TOP}", ""),
        (TOP, ""),
    ],
)
def test_the_publisher_is_named_only_where_the_text_states_it(text, publisher):
    """Releases of one publisher are compared as a series, so a guess would compare strangers."""
    assert publisher == read(text).publisher


def test_line_ends_are_kept_as_they_are():
    """Offsets count the code points of the file's own text."""
    text = TOP.replace("\n", "\r\n")

    assert text == read(text).text
    assert [section.role for section in read(TOP).sections] == [section.role for section in read(text).sections]
