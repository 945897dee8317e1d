"""A known slip that would explain a conflict is named, and only one that mends it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.worlds import World, digits, released, said, worlds

from claimcheck.check import check_statements
from claimcheck.claim import Change, Count, Money, Percentage, Rate
from claimcheck.finding import Finding
from claimcheck.link import Link
from claimcheck.report.explain import explain
from claimcheck.slips import slips
from claimcheck.slips.known import swaps


def only_finding(world: World) -> Finding:
    (finding,) = check_statements(world.statements()).findings
    return finding


def named(world: World) -> set[str]:
    """The names of all slips that would mend one of the world's conflicts."""
    statements = world.statements()
    return {slip.name for found in check_statements(statements).findings for slip in slips(found, statements)}


def change(before: str, size: str, after: str, make: type = Count) -> World:
    claims = (
        said(make, before, "r/before", measure="arrests"),
        said(Change, size, "r/change", measure="arrests"),
        said(make, after, "r/after", measure="arrests"),
    )
    members = (("before", "r/before"), ("change", "r/change"), ("after", "r/after"))
    return World((released("r", "2012-05-04"),), claims, (Link("change", members, "from and to"),))


def share(of: str, whole: str, part: str) -> World:
    claims = (
        said(Percentage, of, "r/share", measure="share of homes", of="homes"),
        said(Count, whole, "r/whole", measure="homes"),
        said(Count, part, "r/part", measure="flats"),
    )
    members = (("share", "r/share"), ("part", "r/part"), ("whole", "r/whole"))
    return World((released("r", "2012-05-04"),), claims, (Link("share", members, "of the"),))


def rates(first: str, second: str) -> World:
    claims = (said(Rate, first, "r/rate", measure="rent"), said(Rate, second, "r/amount", measure="rent"))
    link = Link("rate", (("rate", "r/rate"), ("amount", "r/amount")), "or")
    return World((released("r", "2012-05-04"),), claims, (link,))


def one_value(first: str, second: str, make: type = Money) -> World:
    claims = (said(make, first, "r/a", measure="cost"), said(make, second, "r/b", measure="cost"))
    return World((released("r", "2012-05-04"),), claims, (Link("same", (("claim", "r/a"), ("claim", "r/b")), "again"),))


def is_exact(number: int) -> bool:
    """True for a number without a nought, some digits of which can be swapped."""
    return "0" not in str(number) and any(swaps(str(number)))


SLIPPED = {
    "2.49 times, told as up 249%": ("ratio-told-as-increase", change("1,200 arrests", "rose by 249%", "2,988 arrests")),
    "down to 30%, told as down 30%": ("rest-told-as-fall", change("2,000 arrests", "fell by 30%", "600 arrests")),
    "a fall told as a rise": ("rise-told-as-fall", change("2,000 arrests", "rose by 15%", "1,700 arrests")),
    "per cent told as points": (
        "points-or-per-cent",
        change("40% of arrests", "rose by 15 percentage points", "46% of arrests", Percentage),
    ),
    "the change as a share of what came after": (
        "change-of-the-figure-after",
        change("1,200 arrests", "rose by 60%", "3,000 arrests"),
    ),
    "billions told as millions": ("million-for-billion", one_value("£850 million", "£850 billion")),
    "a weekly rent told as a yearly one": ("another-period", rates("£130 a week", "£130 a year")),
    "one to every four others is a fifth": ("share-of-the-rest", share("25%", "1,205 homes", "241 homes")),
    "those who are not": ("share-of-the-others", share("83%", "1,210 homes", "206 homes")),
    "swapped digits": ("digits-swapped", one_value("£41,239", "£41,329")),
    "a nought too many": ("factor-of-ten", share("37%", "1,210 homes", "4,477 homes")),
}


@pytest.mark.parametrize(("name", "world"), SLIPPED.values(), ids=SLIPPED.keys())
def test_a_slip_is_called_by_its_name(name, world):
    """Each row has a conflict that it explains, and is the first that does."""
    slip = only_finding(world).slip

    assert slip is not None
    assert slip.name == name


def test_the_message_ends_with_the_slip():
    """The suggestion comes last, apart from what is proved, and says what the number would have been."""
    world = change("10,200 arrests", "rose by 249%", "25,400 arrests")

    told = explain(only_finding(world), world.statements()).message

    assert told.endswith("if “rose by 249%” was the ratio and not the increase (about 149%).")


def test_what_no_slip_mends_gets_no_name():
    """Three figures that miss each other by a third fit none of the shapes."""
    assert only_finding(share("37%", "1,210 homes", "321 homes")).slip is None


def test_points_are_only_of_shares():
    """15 more than 40 is no rise by 15 points where people are counted."""
    assert "points-or-per-cent" not in named(change("40 arrests", "rose by 15%", "55 arrests"))


def test_where_either_claim_may_have_slipped_both_are_told():
    """“million” beside “billion”: nobody can say which is wrong, so nobody is blamed."""
    slip = only_finding(one_value("£850 million", "£850 billion")).slip

    assert "“£850 million” was in billions" in slip.words
    assert "“£850 billion” was in millions" in slip.words


def test_swapped_digits_are_neighbours_and_never_lead_with_nought():
    """45.7 may have been 54.7 or 47.5; 105 was not 015."""
    assert list(swaps("45.7")) == ["54.7", "47.5"]
    assert list(swaps("105")) == ["150"]


@given(worlds())
def test_a_true_world_never_gets_a_slip(world):
    """A slip explains a conflict, and truth has none."""
    assert set() == named(world)


@given(st.integers(1_000, 9_000), st.integers(210, 900))
def test_a_ratio_given_as_an_increase_is_always_told(before, per_cent):
    """What grew to n% of what it was, told as up n%, is told by its name whatever the figures."""
    after = Fraction(before * per_cent, 100)
    world = change(f"{before:,} arrests", f"rose by {digits(after * 100 / before)}%", f"{int(after):,} arrests")

    assert "ratio-told-as-increase" in named(world)


@given(st.integers(3, 900), st.integers(1, 9))
def test_a_million_for_a_billion_is_always_told(whole, tenth):
    """The scale word of one of two equal figures changed: told by its name whatever the figures."""
    figure = f"{whole}.{tenth}"

    assert "million-for-billion" in named(one_value(f"£{figure} million", f"£{figure} billion"))


@given(st.integers(10_000, 99_999).filter(is_exact), st.data())
def test_swapped_digits_are_always_told(number, data):
    """Two exact statements of one value, in one of them two digits swapped; no nought rounds either of them."""
    swapped = int(data.draw(st.sampled_from(list(swaps(str(number))))))
    world = one_value(f"£{number:,}", f"£{swapped:,}")

    assert "digits-swapped" in named(world)


@given(st.integers(20, 900), st.sampled_from(["week", "month"]))
def test_another_period_is_always_told(rent, period):
    """A rent for a week or a month, given for a year as well."""
    assert "another-period" in named(rates(f"£{rent} a {period}", f"£{rent} a year"))


def test_a_note_gets_no_slip():
    """A note accuses nobody."""
    finding = only_finding(share("37%", "1,210 homes", "321 homes"))

    assert [] == list(slips(evolve(finding, conflict=None), share("37%", "1,210 homes", "321 homes").statements()))
