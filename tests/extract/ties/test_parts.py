"""Laws of the ties of a whole with its parts in one sentence: lists, what is left, what is included, answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links
from tests.extract.ties.tying import text_page

from claimcheck.extract.page import Page
from claimcheck.extract.ties import answers, including, left, parts
from claimcheck.link import Link


def tie(page: Page) -> Iterator[Link]:
    """Every tie of a whole with its parts."""
    for each in (parts, left, including, answers):
        yield from each.tie(page)


COMPLETE = {
    "The council had 412 replies. Of these 250 were in favour, 140 were against and 22 had no view.": (
        "412 replies",
        ["250", "140", "22"],
    ),
    "The motion drew 412 votes, 250 for, 140 against and 22 abstentions.": (
        "412 votes",
        ["250", "140", "22 abstentions"],
    ),
    "Of the 412 members 250 voted for it, 140 voted against and 22 abstained.": ("412 members", ["250", "140", "22"]),
    "A total of 90 letters: 50 from Westham and 40 from Norland.": ("90 letters", ["50", "40"]),
    "The ship has 120 crew, made up of 80 sailors, 25 cooks and 15 others.": (
        "120 crew",
        ["80 sailors", "25 cooks", "15 others"],
    ),
    "The bus carried 46 people, 40 adults and six children.": ("46 people", ["40 adults", "six children"]),
    "The depot sent 27,497 parcels by road and 12,872 by rail, 40,369 in all.": (
        "40,369",
        ["27,497 parcels", "12,872"],
    ),
    "The trust owns 12 mills and 4 barns, a total of 16 buildings.": ("16 buildings", ["12 mills", "4 barns"]),
    "The bridge costs £30m, of which £8m is already raised, leaving £22m to find.": ("£30m", ["£8m", "£22m"]),
    "A total of 525 doses were given yesterday, 197 as first doses and 328 as second doses.": (
        "525 doses",
        ["197", "328"],
    ),
    "Repairs totalled £32m (£20m for roofs and £12m for walls).": ("£32m", ["£20m", "£12m"]),
    "The yard has 215 vehicles: 120 vans, 64 cars and 31 buses.": ("215 vehicles", ["120 vans", "64 cars", "31 buses"]),
    "Income of £10m comprised £6m of gifts, rents of £2.5m and fees of £1.5m.": ("£10m", ["£6m", "£2.5m", "£1.5m"]),
    "The dam costs £3.2bn, made up of £2bn for digging and £1.2bn for stone.": ("£3.2bn", ["£2bn", "£1.2bn"]),
    "The watch took on 412 guards while 287 stood down, a net gain of 125.": ("412 guards", ["287", "gain of 125"]),
    "Some 517 storks arrived and 352 left, a net 165.": ("517 storks", ["352", "165"]),
}
NOT_COMPLETE = (
    "The council had 412 replies. Of these 250 were in favour, 140 letters were against and 22 had no view.",
    "The council had 412 replies. Then 250 were in favour, 140 were against and 22 had no view.",
    "The museum had 90 visitors: 50 came to draw and 40 to dance.",
    "The museum has 90 rooms: 50 halls and 40 towers.",
    "In total 900 calls came in, 300 as emergencies and 200 to the night desk.",
    "The trust has 40 staff: 12 nurses, 30 part-time workers and 8 managers.",
    "The camp has five tents: 20 beds, 4 tables and 3 lamps.",
    "The yard has 215 vehicles: 120 vans, 64 cars and 31 buses, which carry 900.",
    "Repairs totalled £32m (£20m from tickets and £8m from food are in the annex).",
    "Repairs totalled £32m (£20m in 2010 and £12m in 2011).",
    "The crew numbers 90, made up of 12 pilots, boats of 8 and 70 others.",
    "Income was £10m, made up of gifts of £6m and, net of fees of £1m, rents of £3m.",
    "Of the 90 visitors: 50 in hats and 60 with sticks.",
    "The museum had 90 visitors: 50 from Westham and 40 from Norland who stayed.",
    "The boat carried 90 crates, 50 passengers and 40 crew.",
    "In 30 towns, 20 crates and 10 boxes were sent, 30 in all.",
    "The total of 40 projects: 12 schools with 3,000 pupils and 28 clinics.",
    "They planted 300 trees and 40 shrubs.",
    "The firm has 300 staff: 100 in Leeds and 150 in York.",
    "A total of 90 people came, 50 on Saturday and 60 on Sunday, some of them twice.",
    "Men made up 62% of applicants and women 48% of those hired.",
    "Some 62% of men and 48% of women applied.",
    "Excluding refunds, a total of 90 tickets: 50 for adults and 30 for children.",
    "The bus carried 46 people, 40 tourists and six locals.",
    "Some 40% walk, 31% cycle and 21% drive.",
)


@pytest.mark.parametrize(("text", "members"), COMPLETE.items())
def test_parts_said_to_be_all_are_tied_to_their_whole(text: str, members: tuple[str, list[str]]) -> None:
    """A list that the text closes must add up."""
    found = links(text, tie)[0]

    assert dict(found)["whole"].endswith(members[0])
    assert [words for role, words in found if role == "part"] == members[1]


@pytest.mark.parametrize("text", NOT_COMPLETE)
def test_parts_that_need_not_be_all_are_not_tied(text: str) -> None:
    """Parts with names or verbs of their own may be of other things, or counted twice; a comma alone says nothing."""
    assert [link for link in tie(text_page(text)) if link.complete] == []


def test_including_opens_a_list_that_need_not_be_complete() -> None:
    """“Including” names some parts."""
    (link,) = tie(text_page("The 90 people, including 50 nurses, will move."))

    assert not link.complete


def test_a_figure_that_is_only_compared_holds_no_parts() -> None:
    """In “120, down from 135, including 40” the forty are of the 120."""
    assert links("Wrecks were 120, down from 135 last year, including 40 off Norland.", tie) == []
    assert links("Wrecks were 120 (2012: 35), including 40 off Norland.", tie) == []


def test_for_against_and_neither_are_all_the_answers() -> None:
    """One who answers is for, against or neither."""
    (found,) = links("Of those asked, 48% would move; 31% would not and 21% were unsure.", tie)

    assert [words for _, words in found] == ["48%", "31%", "21%"]


@given(sizes=st.lists(st.integers(2, 9999), min_size=2, max_size=5), whole=st.integers(2, 99999))
def test_a_list_is_tied_whole_whatever_its_length(sizes: list[int], whole: int) -> None:
    """No part is left out and none is added: either would make a false sum."""
    listed = ", ".join(f"{part:,} of sort {'abcde'[at]}" for at, part in enumerate(sizes[:-1]))
    text = f"The shop sold {whole:,} candles, made up of {listed} and {sizes[-1]:,} others."
    (found,) = links(text, tie)

    assert len([role for role, _ in found if role == "part"]) == len(sizes)
