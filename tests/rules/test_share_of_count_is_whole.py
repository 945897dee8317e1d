"""Laws of share-of-count-is-whole."""

from __future__ import annotations

import pytest
from tests.rules.saying import say

from claimcheck.claim import Claim, Count, Duration, Percentage, Population
from claimcheck.link import Link
from claimcheck.relation import Integral
from claimcheck.rules.share_of_count_is_whole import relate

SHARE = Link("share", (("share", "share"), ("whole", "count")))
MEAN = Link("average", (("average", "mean"), ("count", "count")))


def test_a_share_of_an_exact_count_is_some_number_of_things() -> None:
    """36% of 466 practices is 166 to 170 practices, never 167.8."""
    claims = {"count": Count("466 practices"), "share": Percentage("36%", of="practices")}
    (relation,) = relate(say(claims, SHARE))

    assert isinstance(relation.law, Integral)
    assert relation.claims == ("r/count", "r/share")


def test_a_share_that_names_its_count_needs_no_link() -> None:
    """A claim file may say of which claim a share is taken."""
    claims = {"count": Count("466 practices"), "share": Percentage("36%", of="count")}

    assert len(list(relate(say(claims)))) == 1
    assert len(list(relate(say(claims, SHARE)))) == 1


@pytest.mark.parametrize(
    "words", ["about 466 practices", "4,600 practices", "more than 466 practices", "460 practices"]
)
def test_a_count_that_may_be_another_says_nothing(words: str) -> None:
    """Of some 466 practices any share may be a whole number."""
    claims = {"count": Count(words), "share": Percentage("36%", of="practices")}

    assert list(relate(say(claims, SHARE))) == []


def test_a_stated_part_is_left_to_share_of_whole() -> None:
    """One cause gives one finding: the part is already a number of things."""
    claims: dict[str, Claim] = {"count": Count("466 practices"), "share": Percentage("36%"), "part": Count("168")}
    link = Link("share", (*SHARE.members, ("part", "part")))

    assert list(relate(say(claims, link))) == []


def test_a_mean_of_whole_numbers_has_a_whole_total() -> None:
    """38 matches with 1.84 goals each had 70 goals."""
    (relation,) = relate(say({"count": Count("38 matches"), "mean": Count("1.84 goals")}, MEAN))

    assert isinstance(relation.law, Integral)


def test_a_mean_of_what_has_fractions_says_nothing() -> None:
    """Ages and waits are not whole numbers."""
    claims = {"count": Population("23 patients"), "mean": Duration("3.48 weeks")}

    assert list(relate(say(claims, MEAN))) == []
