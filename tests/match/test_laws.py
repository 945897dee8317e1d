"""Laws of series of texts: what is true in one world is never accused, however many releases tell of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.match.texts import accused, across, outcome, stated

from claimcheck.check import check_statements
from claimcheck.finding import Verdict
from claimcheck.statements import Statements

MONTHS = ("January", "April", "July", "October")
TELLINGS = (
    "There are {total:,} charging points in the county, {added:,} more than three months earlier.",
    "The county now has {total:,} charging points. That is a rise of {share} per cent on three months earlier.",
    "With {added:,} more charging points the total is now {total:,}.",
    "A further {added:,} charging points were opened. This brings the number of charging points to {total:,}.",
    "The number of charging points reached {total:,}, up {share} per cent since {before}.",
)
OPENINGS = (
    "Charging network for electric cars grows",
    "More places to charge an electric car",
    "Electric car drivers get more charging points",
)


@st.composite
def series(draw: st.DrawFn) -> list[str]:
    """Two to four quarterly releases on one true count, each told in a way of its own."""
    total = draw(st.integers(400, 9000))
    texts = []
    for quarter in range(draw(st.integers(2, 4))):
        added = draw(st.integers(11, 300))
        share = Fraction(100 * added, total)
        total += added
        before = f"{MONTHS[quarter - 1]} {2019 if quarter == 0 else 2020}"
        told = draw(st.sampled_from(TELLINGS)).format(
            total=total, added=added, share=f"{round(share * 10) / 10}", before=before
        )
        opening = draw(st.sampled_from(OPENINGS))
        texts.append(
            f"{opening}\n\n1 {MONTHS[quarter]} 2020\n\n{told}\n\nDrivers of electric cars may charge at night.\n"
        )
    return texts


@given(series())
def test_releases_that_tell_of_one_true_world_are_never_accused(texts: list[str]) -> None:
    """Adding a release that is true brings no finding; what is checked holds."""
    assert [] == accused(*texts)


def test_they_are_checked_all_the_same() -> None:
    """Silence proves nothing unless there was something to check."""
    first = f"{OPENINGS[0]}\n\n1 April 2020\n\n" + TELLINGS[2].format(added=40, total=900)
    second = f"{OPENINGS[1]}\n\n1 July 2020\n\n" + TELLINGS[0].format(added=60, total=960)
    third = f"{OPENINGS[2]}\n\n1 October 2020\n\n" + TELLINGS[3].format(added=45, total=1005)
    found = outcome(first, second, third)

    assert 1 == len(across(found, "change-fits-earlier-release"))
    assert 1 == len(across(found, "added-makes-total"))


@pytest.mark.parametrize("total", [1050, 980])
def test_a_total_that_does_not_add_up_is_accused(total: int) -> None:
    """The law is worth something only where it is broken."""
    first = f"{OPENINGS[0]}\n\n1 July 2020\n\n" + TELLINGS[1].format(total=960, share="6.7", added=0)
    second = f"{OPENINGS[1]}\n\n1 October 2020\n\n" + TELLINGS[3].format(added=45, total=total)

    assert "added-makes-total" in accused(first, second)


@given(series(), st.randoms())
def test_the_order_of_files_changes_nothing(texts: list[str], random: st.Random) -> None:
    """A folder has no order; the dates have."""
    told = stated(*texts)
    releases, claims, links = list(told.releases), list(told.claims), list(told.links)
    for items in (releases, links):
        random.shuffle(items)
    again = check_statements(Statements.of(releases, claims, links))

    assert check_statements(told).verdicts == again.verdicts


@given(series())
def test_a_release_that_is_corrected_is_compared_as_a_history(texts: list[str]) -> None:
    """Whoever corrects a figure says so, and is not accused for having been wrong before."""
    wrong = texts[-1].replace("1 ", "2 ", 1) + "\nThere are 7 charging points in all.\n"
    told = stated(*texts, wrong)
    corrected = [
        evolve(release, supersedes=told.releases[-1].id) if release.id == told.releases[-2].id else release
        for release in told.releases
    ]
    found = check_statements(Statements.of(corrected, told.claims, told.links))
    last = told.releases[-1].id
    old = {claim.id for claim in told.claims if claim.evidence.release == last}

    assert not [
        f for f in found.findings if f.verdict is not Verdict.NOTE and old & set(f.claims) and set(f.claims) - old
    ]


TRAPS = {
    "planned against there already": ("The council opened 921 nursery places.", "It plans 157 nursery places by 2024."),
    "one year against all years": (
        "The appeal has raised £812,000 since 2001.",
        "This year the appeal raised £64,000, another record for the appeal.",
    ),
    "another start": ("Clubs have planted 900 trees since 2015.", "Clubs have planted 300 trees since 2018."),
    "another part": ("There are 120 libraries in the county.", "There are 45 rural libraries in the county."),
    "another place": ("There were 300 thefts in Leeds.", "In York the number of thefts fell by 20 to 150."),
    "removed": (
        "The register lists 400 farms.",
        "A further 30 farms bring the total to 380. After a review 50 farms were removed from the register.",
    ),
    "merger": ("The register lists 400 clubs so far.", "Clubs on the register number 380 so far, since some merged."),
    "new definition": (
        "There were 500 claims for help in 2015.",
        "There were 620 claims for help in 2015 under the new definition.",
    ),
    "missing release": ("There are 214 night buses.", "In the past week 4 more night buses took the total to 300."),
    "a winter that begins again": (
        "So far this winter 9,100 people have had a flu jab.",
        "So far this winter 400 people have had a flu jab.",
    ),
    "adjusted": (
        "There were 3,120 people out of work in June 2015.",
        "Adjusted for the season 3,090 people were out of work in June 2015.",
    ),
    "two sources": (
        "The union said 1,200 workers took part in the strike on 4 March 2016.",
        "The company said 400 workers took part in the strike on 4 March 2016.",
    ),
    "net": (
        "Builders completed 9,200 homes in 2014.",
        "Some 9,900 homes were completed in 2015, 14 per cent more than the net figure for 2014.",
    ),
    "a stock that may fall": ("A total of 900 nurses work there.", "A total of 850 nurses work there."),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_alike_is_not_accused(trap: str) -> None:
    """Plans, parts, other starts, revisions and mergers are not contradictions."""
    frame = "{opening}\n\n{day}\n\n{told}\n\nThe county council supports clubs, farms, libraries and nurses.\n"
    texts = [
        frame.format(opening=opening, day=day, told=told)
        for opening, day, told in zip(
            ("County council supports clubs and farms", "County council supports libraries and clubs"),
            ("4 March 2016", "9 September 2016"),
            TRAPS[trap],
            strict=True,
        )
    ]

    assert [] == accused(*texts)
