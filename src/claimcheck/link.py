"""Links: what the syntax or the layout of a release says of its claims.

A link names its members by role. The table `LINKS` says which roles each kind has; a role that is not filled is
an unknown to the rules, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

LINKS: dict[str, tuple[str, ...]] = {
    # "this means that 35 million people", "nearly 90% of the population": a share, its part, its whole; the rest of
    # the whole where a text gives that instead: "half comes back, leaving £4m"
    "share": ("share", "part", "whole", "rest"),
    # a list said to be complete: "a, made up of b, c and d"; `less` is taken off: "up by a: b joined, c left"
    "parts": ("whole", "part", "less"),
    # "from a to b, up n%": several changes of one pair may be given (amount, per cent, points)
    "change": ("before", "change", "after"),
    # "318 more than three months earlier": what there was before stands in another release
    "against": ("change", "after"),
    # "71% of girls, compared with 62% of boys, a gap of nine points"
    "gap": ("one", "other", "gap"),
    # "85%, up from 82%": nothing but which is the higher
    "direction": ("lower", "higher"),
    # two forms or statements of one value: brackets, apposition, repetition
    "same": ("claim",),
    # headline over body
    "headline": ("headline", "body"),
    # part of something counted: "257 groups, of which 35 are new"
    "of": ("part", "whole"),
    # "£3 a week, £156 a year"
    "rate": ("rate", "time", "amount"),
    # "n at £a each, £b in all"
    "price": ("price", "count", "total"),
    # "scores from 3 to 9, 5 on average"; "n in all, an average of m each" is `price`
    "average": ("average", "member", "count"),
    # "from 1 March to 30 April, eight weeks"
    "span": ("start", "duration", "end"),
    # "the latest wave adds 40 groups, taking the total to 220"
    # "26 were removed from the list" is taken off
    "added": ("before", "added", "removed", "after"),
    # "the first, second and third waves", then "a fourth"
    "order": ("earlier", "later"),
    # "three months ahead of its March 2004 deadline"; "two months after its deadline of June" is a delay
    "deadline": ("lead", "delay", "deadline", "met"),
    # "beating the target of 2,000"
    "target": ("target", "outcome"),
    # "four priorities: schools, roads and jobs"
    "list": ("number", "items"),
    # "took the series 3-2 with a win in game five"
    "games": ("score", "game"),
    # "7.6 million people", and "the 7.6 million cases involve 6.4 million patients"
    "unit": ("told", "cases", "people"),
    # "now aged 38, she was six when the farm was sold in 1976"; `day` left out is the day of the release;
    # "born in 1931 and died in 2005, aged 74" has `born` instead of the age now
    "ages": ("day", "now", "born", "then", "when"),
}


def _members(given: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(given)


@frozen
class Link:
    """What ties some claims together: a kind of `LINKS`, and the claims' ids by role.

    Raises:
        ValueError: for a kind or a role that is not in `LINKS`.

    """

    kind: str
    members: tuple[tuple[str, str], ...] = field(converter=_members)
    """(role, claim id), in reading order."""
    because: str = ""
    """How the text makes the tie, in words a reader accepts: "in brackets after"."""
    complete: bool = True
    """False when the parts need not exhaust the whole; of a share, when another like it may have another whole; of what
    was added, when some may have gone in the same time."""

    def __attrs_post_init__(self) -> None:
        if self.kind not in LINKS:
            raise ValueError(f"{self.kind!r} is no kind of link; expected one of {', '.join(LINKS)}")
        for role, _ in self.members:
            if role not in LINKS[self.kind]:
                raise ValueError(f"a {self.kind} link has no {role!r}; expected one of {', '.join(LINKS[self.kind])}")

    def all(self, role: str) -> tuple[str, ...]:
        """The ids of the claims in a role, in reading order."""
        return tuple(claim for filled, claim in self.members if filled == role)

    def one(self, role: str) -> str | None:
        """The id of the first claim in a role, None when it is not filled."""
        return next(iter(self.all(role)), None)
