"""What the checker must say of the five releases in `claims/`, of their texts, and of them with one figure mistyped."""

import shutil
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from claimcheck.check import check
from claimcheck.finding import Outcome, Verdict
from claimcheck.interval import Interval

CLAIMS = Path(__file__).parent.parent / "claims"
TEXTS = Path(__file__).parent.parent / "examples" / "pathfinder"
APRIL_SHARES = {"april-2011/covered", "april-2011/covered-as-quoted", "april-2011/covered-in-england"}
JULY = {"july-2011/covered", "july-2011/people"}


@cache
def as_published() -> Outcome:
    return check([str(CLAIMS)])


@cache
def as_read() -> Outcome:
    return check([str(TEXTS)])


def mistyped(folder: Path, people: str) -> Outcome:
    """The series with another number of people in April."""
    shutil.copytree(CLAIMS, folder, dirs_exist_ok=True)
    april = folder / "2011-04-04.claims.toml"
    april.write_text(april.read_text().replace("45.7 million people", f"{people} million people"))
    return check([str(folder)])


def found(outcome: Outcome, verdict: Verdict) -> dict[str, set[str]]:
    """The claims of each finding of a verdict, by rule, those of texts only."""
    references = {claim.id for claim in outcome.statements.of_references}
    return {f.rule: set(f.claims) - references for f in outcome.findings if f.verdict is verdict}


def test_the_headline_cannot_mean_the_united_kingdom():
    """Two thirds of the United Kingdom are 41 million people, not 35; two thirds of England are."""
    (finding,) = [f for f in as_published().findings if f.verdict is Verdict.CONTRADICTION]

    assert finding.rule == "scope-fits-reference"
    assert {"march-2011/covered-in-headline", "march-2011/people"} < set(finding.claims)
    assert finding.fits_instead == ("England",)


def test_what_only_a_generous_reader_grants_is_a_tension():
    """A dropped “up to”, a deadline reported met after it had passed, a year that starts some days off."""
    assert found(as_published(), Verdict.TENSION) == {
        "headline-keeps-the-bound": {"october-2004/injection-in-headline", "october-2004/injection"},
        "deadline-met": {"march-2011/ahead", "march-2011/gp-target", "march-2011/target-item"},
        "named-day-fits-calendar": {"april-2011/financial-year"},
    }


def test_what_agrees_oddly_is_a_note():
    """A lower bound below a figure already published, and the longest wait beside the shortest."""
    assert found(as_published(), Verdict.NOTE) == {
        "running-total-never-falls": {"july-2011/groups", "september-2011/groups"},
        "change-links-before-and-after": {"april-2011/wait-for-diagnosis"},
    }


def test_one_population_of_the_size_of_england_is_behind_the_shares():
    """The writers' own figures leave 50.72 to 52.36 million, which England had about 2009 and no larger scope had."""
    (behind,) = [
        implied
        for implied in as_published().unknowns
        if implied.unknown.measure == "population" and implied.unknown.scope is None
    ]

    assert behind.plain == Interval.between(
        Fraction(45_650_000 * 10, 9), Fraction(50_000_000 * 1000, 955), low_open=True, high_open=True
    )
    assert {"2008-06-30", "2009-06-30"} <= {fit.as_of for fit in behind.fits}
    assert all("England (" in fit.series for fit in behind.fits)


CHECKED = {
    "share × population = people in March": ("share-of-whole", {"march-2011/covered", "march-2011/people"}),
    "share × population = people in April": ("share-of-whole", {"april-2011/covered", "april-2011/people"}),
    "share × population = people in July": ("share-of-whole", JULY),
    "one population for three releases": (
        "one-whole-behind-shares",
        {"march-2011/covered", "march-2011/people", "april-2011/covered", "april-2011/people", *JULY},
    ),
    "177, 220, 257 groups": (
        "running-total-never-falls",
        {"march-2011/groups", "april-2011/groups", "july-2011/groups"},
    ),
    "the shares rise": (
        "running-total-never-falls",
        {"march-2011/covered", "april-2011/covered", "july-2011/covered"},
    ),
    "just over a third (36%)": ("gloss-agrees", {"march-2011/practices-open"}),
    "36% of 466 practices": ("share-of-count-is-whole", {"march-2011/practices-open", "march-2011/practices-surveyed"}),
    "a Friday": ("weekday-fits-date", {"april-2011/page-date"}),
    "28,467 GPs in 1999": ("change-links-before-and-after", {"march-2011/gps", "march-2011/more-gps"}),
    "the target was passed": ("target-met", {"march-2011/more-gps", "march-2011/gp-target"}),
    "ten teams to four": ("change-links-before-and-after", {"september-2011/management-teams"}),
    "next month": ("named-day-fits-calendar", {"september-2011/clusters-from"}),
    "two years early": ("deadline-met", {"march-2011/lead", "september-2011/budgets-from"}),
    "money for each worker": ("price-times-count", {"october-2004/pay-lost", "october-2004/underpaid-workers"}),
    "the fourth after three": ("ordinal-follows", {"april-2011/this-wave", "april-2011/earlier-waves"}),
    "the same survey twice": ("same-measure-same-value", {"march-2011/practices-open", "october-2004/practices-open"}),
}


@pytest.mark.parametrize(("rule", "claims"), CHECKED.values(), ids=CHECKED.keys())
def test_what_agrees_is_listed_as_checked(rule, claims):
    """Silence is no pass: each relation that holds is there, with its claims and its verdict."""
    outcome = as_published()

    assert Verdict.CONSISTENT in {
        outcome.verdicts[relation.id]
        for relation in outcome.relations
        if relation.rule == rule and set(relation.claims) == claims
    }


# The same, as the sentences of `examples/pathfinder` say them: each rule with the words of its claims.
READ = (
    ("share-of-whole", {"two thirds", "35 million people"}),
    ("share-of-whole", {"nearly 90%", "45.7 million people"}),
    ("share-of-whole", {"around 97%", "nearly 50 million people"}),
    (
        "one-whole-behind-shares",
        {
            "two thirds",
            "35 million people",
            "nearly 90%",
            "45.7 million people",
            "around 97%",
            "nearly 50 million people",
        },
    ),
    ("running-total-never-falls", {"177 groups", "220 groups", "257 groups"}),
    ("running-total-never-falls", {"257 groups", "more than 253 groups"}),
    ("same-measure-same-value", {"nearly 90%", "90%"}),
    ("same-measure-same-value", {"nearly 90%", "9 out of 10"}),
    ("same-measure-same-value", {"466 dentistry practices"}),
    ("same-measure-same-value", {"just over a third (36%)"}),
    ("gloss-agrees", {"just over a third (36%)"}),
    ("share-of-count-is-whole", {"466 dentistry practices", "just over a third (36%)"}),
    ("target-met", {"increased by 2,131", "2,000 more GPs"}),
    ("deadline-met", {"two years", "April 2013"}),
    ("ordinal-follows", {"first, second and third wave", "fourth group"}),
    ("named-day-fits-calendar", {"From next month"}),
    ("change-links-before-and-after", {"from ten management teams at regional level to just four clusters"}),
)


@pytest.mark.parametrize(("rule", "words"), READ)
def test_what_agrees_is_found_in_the_texts_alone(rule, words):
    """Nobody has to write claim files: the sentences make the same ties."""
    outcome = as_read()
    by_id = outcome.statements.by_id

    assert Verdict.CONSISTENT in {
        outcome.verdicts.get(relation.id)
        for relation in outcome.relations
        if relation.rule == rule and words <= {by_id[claim].quote for claim in relation.claims}
    }


def test_nothing_is_said_where_a_figure_stands_alone():
    """A sum over four years, a clinic's patients, a county's diabetics, a cut-off “out of 1.”: nothing to compare."""
    alone = {"april-2011/extra-funding", "april-2011/patients-in-barnet", "april-2011/diabetics"}

    assert alone <= set(as_published().unrelated)
    assert not as_published().undecided


def test_a_mistyped_figure_is_a_contradiction_that_blames_only_its_own(tmp_path):
    """54.7 million for 45.7 fits no share of April beside the other releases; July's pair shows it."""
    outcome = mistyped(tmp_path, "54.7")
    grave = [
        set(f.claims)
        for f in outcome.findings
        if f.verdict in (Verdict.CONTRADICTION, Verdict.TENSION) and f.rule == "one-whole-behind-shares"
    ]
    (contradiction,) = [f for f in outcome.findings if f.verdict is Verdict.CONTRADICTION and JULY <= set(f.claims)]
    offer = {agreed.variable.id: agreed.interval for agreed in contradiction.would_agree}

    assert all("april-2011/people" in claims and claims & APRIL_SHARES for claims in grave)
    assert 45_700_000 in offer["april-2011/people"]
    assert 54_700_000 not in offer["april-2011/people"]


def test_swapped_digits_are_a_tension_that_says_what_would_agree(tmp_path):
    """47.5 million for 45.7 can be defended by the widest reading of "around 97%", and not by an ordinary reader."""
    outcome = mistyped(tmp_path, "47.5")
    (tension,) = [f for f in outcome.findings if "april-2011/people" in f.claims]
    offer = {agreed.variable.id: agreed.interval for agreed in tension.would_agree}

    assert tension.verdict is Verdict.TENSION
    assert 45_700_000 in offer["april-2011/people"]
