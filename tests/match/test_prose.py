"""Laws of series in running text: whatever the wording, what is true in one world is never accused."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.match.prose import releases
from tests.match.texts import accused, stated

from claimcheck.check import check_statements
from claimcheck.finding import Outcome, Verdict
from claimcheck.release import DateFrom
from claimcheck.statements import Statements


@st.composite
def series(draw: st.DrawFn) -> list[str]:
    """Three to six quarterly releases of one true world."""
    return releases(Random(draw(st.integers(0, 2**32))), draw(st.integers(3, 6)))


def found(outcome: Outcome) -> list[str]:
    """The rules after which contradictions and tensions are named."""
    return [finding.rule for finding in outcome.findings if finding.verdict is not Verdict.NOTE]


@given(series())
def test_releases_of_one_true_world_are_never_accused(texts: list[str]) -> None:
    """The first law: nothing that is true is called a contradiction."""
    assert [] == accused(*texts)


@given(series(), st.integers(0, 5))
def test_a_release_that_is_missing_is_told_by_nothing_but_an_addition(texts: list[str], place: int) -> None:
    """Folders have gaps. Only “with 131 more the total is now 1,956” says nothing of since when it was added."""
    del texts[place % len(texts)]

    assert {"added-makes-total"} >= set(accused(*texts))


@given(series(), st.randoms())
def test_the_order_of_files_changes_nothing(texts: list[str], random: Random) -> None:
    """A folder has no order; the dates have."""
    told = stated(*texts)
    of_release = list(told.releases)
    random.shuffle(of_release)
    claims = [claim for release in of_release for claim in told.claims if claim.evidence.release == release.id]
    links = list(told.links)
    random.shuffle(links)
    again = check_statements(Statements.of(of_release, claims, links))

    assert check_statements(told).verdicts == again.verdicts


@given(series(), st.randoms())
def test_undated_releases_bring_no_finding(texts: list[str], random: Random) -> None:
    """Without a date nobody knows which came first."""
    told = stated(*texts)
    undated = [
        evolve(release, published=None, published_from=DateFrom.NONE) if random.random() < 0.5 else release
        for release in told.releases
    ]

    assert [] == found(check_statements(Statements.of(undated, told.claims, told.links)))


@given(series(), st.integers(0, 2**32))
def test_a_release_that_is_corrected_accuses_nobody(texts: list[str], seed: int) -> None:
    """What was corrected has no say in what is compared with it."""
    wrong = broken(texts[-2], Random(seed))
    told = stated(*texts[:-2], wrong, texts[-2].replace("\n\n", " (corrected)\n\n", 1), texts[-1])
    was, corrected = told.releases[-3].id, told.releases[-2].id
    if told.release_by_id[was].text != wrong:
        was, corrected = corrected, was
    releases_ = [evolve(one, supersedes=was) if one.id == corrected else one for one in told.releases]
    old = {claim.id for claim in told.claims if claim.evidence.release == was}
    findings = check_statements(Statements.of(releases_, told.claims, told.links)).findings

    across = [one for one in findings if old & set(one.claims) and set(one.claims) - old]
    assert [] == [one.rule for one in across if one.verdict is not Verdict.NOTE]
    assert not [one for one in findings if not old & set(one.claims) and one.verdict is not Verdict.NOTE]


NUMBER = re.compile(r"(?<![\w.,£])[1-9][0-9]{0,2}(?:,[0-9]{3})+|(?<![\w.,£])[1-9][0-9]{1,2}(?= [a-z])")


def broken(text: str, draw: Random) -> str:
    """The text with one of its counts half as large again."""
    body = text.index("\n\n", text.index("\n\n") + 2)
    places = [match for match in NUMBER.finditer(text) if match.start() > body]
    match = draw.choice(places)
    number = int(match.group().replace(",", ""))
    return f"{text[: match.start()]}{number * 3 // 2 + 1:,}{text[match.end() :]}"


def test_worlds_with_a_wrong_figure_are_found_out() -> None:
    """Quiet proves nothing where nothing is checked: of the wrong figures that have a partner some are found."""
    rates: Counter[bool] = Counter()
    for seed in range(40):
        draw = Random(seed)
        texts = releases(draw, 4)
        place = draw.randrange(len(texts))
        rates[bool(accused(*texts[:place], broken(texts[place], draw), *texts[place + 1 :]))] += 1

    assert rates[True] >= 5
