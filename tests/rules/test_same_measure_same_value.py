"""Laws of same-measure-same-value."""

from __future__ import annotations

from itertools import chain

import pytest
from tests.rules.told import Said, release, tied, told

from claimcheck.claim import Change, Claim, Count, Money, Percentage, Population, Role
from claimcheck.link import Link
from claimcheck.relation import Equal, Relation
from claimcheck.rules.same_measure_same_value import relate
from claimcheck.statements import Statements

TODAY = release("text", "2011-04-04")
GROUPS = Count("220 groups", measure="groups of GP practices")


def ties(statements: Statements) -> list[tuple[str, ...]]:
    """The claims that the rule holds to be one value."""
    return [relation.claims for relation in relate(statements)]


def one_release(**said: Claim) -> Statements:
    """Statements of one release."""
    return told({TODAY: said})


def only(statements: Statements) -> Relation:
    """The one relation of some statements."""
    (relation,) = relate(statements)
    return relation


def test_two_bare_figures_at_one_precision_must_be_written_alike() -> None:
    """45.7 and 45.8 million are two roundings of no one number, though their intervals touch."""
    statements = one_release(
        a=Population("45.7 million people", measure="people"), b=Population("45.8 million people", measure="people")
    )
    law = only(statements).law

    assert isinstance(law, Equal)
    assert law.as_written


@pytest.mark.parametrize("other", ["around 45.8 million people", "46 million people", "exactly 45.8 million people"])
def test_a_hedge_or_another_precision_leaves_room(other: str) -> None:
    """“46 million” may well be 45.7 million: only the intervals are compared."""
    statements = one_release(
        a=Population("45.7 million people", measure="people"), b=Population(other, measure="people")
    )
    law = only(statements).law

    assert isinstance(law, Equal)
    assert not law.as_written


def test_many_statements_are_all_tied_in_short_runs() -> None:
    """A measure stated seven times has one value seven times, whatever the cut into relations."""
    said = {name: Count("around 220 groups", measure="groups") for name in "abcdefg"}
    runs = ties(told({TODAY: said}))

    assert {f"text/{name}" for name in said} == {claim for run in runs for claim in run}
    assert all(runs[at][-1] == runs[at + 1][0] for at in range(len(runs) - 1))
    assert max(map(len, runs)) == 3


@pytest.mark.parametrize(
    "other",
    [
        Count("257 groups", measure="other groups"),
        Count("257 groups", measure="groups of GP practices", scope="Wales"),
        Count("257 groups", measure="groups of GP practices", as_of="2011-07-09"),
        Count("257 groups", measure="groups of GP practices", role=Role.TARGET),
        Count("257 groups", measure="groups of GP practices", role=Role.HEADLINE),
        Count("up to 257 groups", measure="groups of GP practices"),
        Change("fell by 37", measure="groups of GP practices"),
        Money("£257", measure="groups of GP practices"),
    ],
)
def test_another_measure_scope_date_role_or_unit_is_another_number(other: Claim) -> None:
    """What differs in any of these may differ in value."""
    assert [] == ties(one_release(a=GROUPS, b=other))


def test_figures_without_a_measure_are_not_tied() -> None:
    """Two numbers of which nobody said what they count have nothing in common."""
    assert [] == ties(one_release(a=Count("220 groups"), b=Count("257 groups")))


def test_shares_of_two_wholes_are_two_numbers() -> None:
    """A share of practices and a share of people may differ though both measure who has signed up."""
    people = Percentage("90%", measure="signed up", of="population")
    practices = Percentage("70%", measure="signed up", of="practices")

    assert [] == ties(one_release(a=people, b=practices))


def test_releases_of_one_series_and_date_are_tied() -> None:
    """The text and the notes of one day speak of one day."""
    said: dict = {TODAY: {"a": GROUPS}, release("notes", "2011-04-04"): {"a": GROUPS}}

    assert [{"text/a", "notes/a"}] == list(map(set, ties(told(said))))


def test_releases_of_two_dates_are_not_tied() -> None:
    """220 groups in April and 257 in July are a history."""
    assert [] == ties(told({TODAY: {"a": GROUPS}, release("later", "2011-07-09"): {"a": GROUPS}}))


def test_a_later_word_about_an_earlier_date_is_tied_to_it() -> None:
    """“220 in April”, said in July, must be April's own figure."""
    then = Count("220 groups", measure="groups of GP practices", as_of="2011-04-04")

    assert [("text/a", "later/a")] == ties(told({TODAY: {"a": GROUPS}, release("later", "2011-07-09"): {"a": then}}))


def test_two_publishers_are_tied_only_where_both_spell_out_scope_and_date() -> None:
    """Two publishers who leave the scope open may well count different things."""
    spelled_out = Count("220 groups", measure="groups", scope="England", as_of="2011-04-04")
    left_open = Count("220 groups", measure="groups")
    other = release("other", "2011-04-04", series="another series")

    assert [("other/a", "text/a")] == ties(told({TODAY: {"a": spelled_out}, other: {"a": spelled_out}}))
    assert [] == ties(told({TODAY: {"a": left_open}, other: {"a": left_open}}))


def test_a_corrected_release_is_not_held_to_its_correction() -> None:
    """Correcting a figure is no contradiction."""
    corrected = release("notes", "2011-04-04", supersedes="text")

    assert [] == ties(told({TODAY: {"a": GROUPS}, corrected: {"a": Count("225 groups", measure=GROUPS.measure)}}))


def quoted(says: str, speaker: str) -> Count:
    """A quoted figure for the groups."""
    return Count(says, measure=GROUPS.measure, speaker=speaker)


def test_a_quotation_is_compared_with_the_writer_by_itself() -> None:
    """A speaker who is wrong must not make the writer's other figures wrong."""
    relation = only(one_release(a=GROUPS, b=quoted("around 200 groups", "a minister")))

    assert relation.alone
    assert relation.claims == ("text/a", "text/b")


def test_two_speakers_may_differ() -> None:
    """Each is compared with the writer; nobody said that they agree with each other."""
    said: Said = {"a": quoted("220 groups", "a minister"), "b": quoted("257 groups", "a doctor")}

    assert [] == ties(told({TODAY: said}))
    assert [("text/a", "text/c"), ("text/b", "text/c")] == ties(told({TODAY: {**said, "c": GROUPS}}))


def test_one_speaker_is_held_to_what_the_speaker_says() -> None:
    """Where the writer gives no figure, the speaker's own stand for the release."""
    relation = only(one_release(a=quoted("220 groups", "a minister"), b=quoted("222 groups", "a minister")))

    assert not relation.alone


@pytest.mark.parametrize(
    "link",
    [
        tied("change", before="text/a", after="text/b"),
        tied("parts", whole="text/a", part="text/b"),
        tied("added", before="text/a", added="text/b", after="text/c"),
    ],
)
def test_claims_that_a_link_tells_apart_are_not_one(link: Link) -> None:
    """Before and after, part and whole may be given one measure's name, and are not one number."""
    assert "text/a" not in chain(*ties(told({TODAY: {"a": GROUPS, "b": GROUPS, "c": GROUPS}}, link)))


def test_a_link_that_says_so_makes_one_value_of_two_measures() -> None:
    """The text's own word for it counts more than the names of measures, and is not said twice."""
    share = Percentage("nearly 90%", measure="covered", of="population")
    headline = Percentage("9 out of 10", measure="to benefit", role=Role.HEADLINE)
    (relation,) = relate(told({TODAY: {"a": share, "b": headline}}, tied("same", claim="text/a, text/b")))
    (again,) = relate(told({TODAY: {"a": GROUPS, "b": GROUPS}}, tied("same", claim="text/a, text/b")))

    assert relation.claims == again.claims == ("text/a", "text/b")
    assert relation.alone
    assert not again.alone


def test_what_a_measure_and_a_link_both_tie_is_tied_once() -> None:
    """One tie said in two ways is one relation: the wider one."""
    said: Said = {"a": GROUPS, "b": GROUPS, "c": Count("220 groups", measure="pathfinders")}

    assert [("text/a", "text/b", "text/c")] == ties(told({TODAY: said}, tied("same", claim="text/a, text/b, text/c")))
