"""Which dates and durations of two releases are told of one event: the same verb of the same noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.about import key_of
from claimcheck.claim import Claim
from claimcheck.match.alike import Alike, stem
from claimcheck.match.measures import Matching, matching
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.verbs import BEGINNINGS, WHICH, verb
from claimcheck.quantity import PartialDate
from claimcheck.series import is_writers, standing
from claimcheck.statements import Statements

_SOME = words("some another other most half many few several further more remaining")

ENOUGH = 3
"""Words of their topics that two releases must share, where an event is named by a noun alone."""
# What may happen every year or season: an exhibition of this name opens more than once.
_RECURS = frozenset(
    map(
        stem,
        words(
            "season exhibition conference consultation festival fair show term course competition campaign appeal "
            "application nomination booking survey session tour sale window round registration entry ticket race match "
            "league concert event meeting vote poll election figure report review inquiry inspection summit award"
        ),
    )
)
# What national bodies leave unsaid.
_NATIONS = words("England Wale Wales Scotland Britain Great United Kingdom Uk Ireland Northern")
# What is planned is new, and what has opened is not called so for long.
_SAYS_LITTLE = frozenset({"some", "new"})


@frozen
class Event:
    """An event by what it is compared by."""

    verb: str
    head: str
    """The noun that it is said of."""
    own: frozenset[str]
    """The words before the noun."""
    which: frozenset[str]
    """Which of several, and how many."""
    of: frozenset[str]
    """The words behind the noun."""
    names: frozenset[str]
    """The proper names among its words."""
    said: str
    """The noun and the verb as they were said."""

    @property
    def recurs(self) -> bool:
        """True for what may happen every year."""
        return self.head in _RECURS

    @property
    def is_of_some(self) -> bool:
        """True for what is said of some of several, nobody knows which."""
        return not self.which.isdisjoint(_SOME)


def event(said_of: str, alike: Alike) -> Event:
    """The event that words of a claim tell of: "opened: register of landlord"."""
    said, _, named = said_of.partition(": ")
    before, _, behind = named.partition(" of ")
    *told, head = before.split() or [""]
    which = frozenset(word for word in told if word in WHICH or word[0].isdigit())
    return Event(
        verb(said),
        alike.name(head.lower()),
        frozenset(alike.name(word.lower()) for word in told if word not in which),
        which,
        frozenset(alike.name(word.lower()) for word in behind.split()),
        frozenset(alike.name(word.lower()) for word in named.split() if word[0].isupper() and word not in _NATIONS),
        f"{head} {said}",
    )


def are_one(one: Event, other: Event, *, begins: bool = False) -> bool:
    """True for the same verb of the same noun where neither is narrowed by a word that the other lacks.

    With `begins` any verb of beginning will do: a society in its tenth year was founded, set up or opened.
    """
    same = BEGINNINGS.issuperset((one.verb, other.verb)) if begins else one.verb == other.verb
    if not same or one.head != other.head or not _one_of_several(one.which, other.which):
        return False
    here, there = one.own | one.of, other.own | other.of
    return here <= there or there <= here or _differ_little(one, other)


def _differ_little(one: Event, other: Event) -> bool:
    """True where what both leave out stands behind their nouns, and they share a word there or before it."""
    own = one.own <= other.own | other.of and other.own <= one.own | one.of
    return own and bool((one.own & other.own) | (one.of & other.of))


def _one_of_several(one: frozenset[str], other: frozenset[str]) -> bool:
    numbers = [{word for word in words if word[0].isdigit()} for words in (one, other)]
    counted = not (all(numbers) and numbers[0] != numbers[1])
    return counted and one - numbers[0] - _SAYS_LITTLE == other - numbers[1] - _SAYS_LITTLE


class Happenings:
    """The claims of texts that are told of events, and which are of one."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self.found: Matching = matching(statements)
        self.told: list[tuple[Claim, Event]] = []
        self.by_head: dict[str, list[tuple[Claim, Event]]] = defaultdict(list)
        for claim in standing(statements):
            if claim.about.events and is_writers(claim):
                for said in claim.about.events:
                    pair = claim, event(said, self.found.alike)
                    if not pair[1].recurs:
                        self.told.append(pair)
                        self.by_head[pair[1].head].append(pair)

    def lying(self, *lies: str) -> Iterator[tuple[Claim, Event]]:
        """The claims that lie to an event in one of some ways, each with its event."""
        return (pair for pair in self.told if pair[0].about.lies in lies)

    def of_one(self, claim: Claim, own: Event, *lies: str, begins: bool = False, some: bool = False) -> list[Claim]:
        """The claims of other releases of its series that lie to the event of a claim in one of some ways.

        With `some` also those of some of several things.
        """
        home = claim.evidence.release
        return [
            other
            for other, its in self.by_head[own.head]
            if other.about.lies in lies
            and other.evidence.release != home
            and (some or not its.is_of_some)
            and are_one(own, its, begins=begins)
            and self._is_of_topic(own, its, home, other.evidence.release)
            and self.found.order.are_kin(home, other.evidence.release)
        ]

    def _is_of_topic(self, one: Event, other: Event, here: str, there: str) -> bool:
        """True where both say more than a noun, or the noun is what their releases are about; and know the names."""
        topics = [self.found.order.topics.get(release, frozenset()) for release in (here, there)]
        if not (one.names - other.names <= topics[1] and other.names - one.names <= topics[0]):
            return False
        both = topics[0] & topics[1]
        return bool((one.own | one.of) & (other.own | other.of)) or (one.head in both and len(both) >= ENOUGH)


def one_date(claims: Sequence[Claim]) -> Claim | None:
    """The one of some dates that says most; None where they differ."""
    told = {key_of(figure): claim for claim in claims if isinstance(figure := claim.quantity.figure, PartialDate)}
    longest = max(told, key=len, default="")
    return told[longest] if told and all(longest.startswith(key) for key in told) else None


def happenings(statements: Statements) -> Happenings:
    """The happenings of some statements, worked out once."""
    kept = vars(statements)
    if "_happenings" not in kept:
        kept["_happenings"] = Happenings(statements)
    found: Happenings = kept["_happenings"]
    return found
