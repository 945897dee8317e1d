"""True worlds, and truthful ways to state them: what the property tests draw.

A world holds exact values. `stating` draws a phrase for a value as a press office would: rounded to two or more
significant figures, or exact, with a hedge that is true of the rounding. No statement drawn here is false, so nothing
may be found in a world that is only stated; then a test breaks one claim.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from claimcheck.claim import Change, Claim, Count, Evidence, Money, Percentage, Population, Rate
from claimcheck.link import Link
from claimcheck.quantity import PartialDate
from claimcheck.release import DateFrom, Release
from claimcheck.statements import Statements

# Hedges that are true of a stated number below, at and above the value itself.
BELOW = ("more than", "over", "at least", "in excess of", "upwards of", "no fewer than")
AT = ("", "", "", "about", "around", "approximately", "roughly", "some", "an estimated")
ABOVE = ("nearly", "almost", "fewer than", "under", "up to", "no more than", "close to")


@frozen
class World:
    """Claims that are true together, their links, and the true value of each claim, by its id."""

    releases: tuple[Release, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    truth: dict[str, Fraction] = field(factory=dict)

    def statements(self) -> Statements:
        """What is stated in the world."""
        return Statements.of(self.releases, self.claims, self.links)

    def is_plain(self) -> bool:
        """True when every claim is true on its plain reading."""
        return all(self.truth[claim.id] in claim.reading.plain for claim in self.claims if claim.id in self.truth)

    def with_claim(self, changed: Claim) -> World:
        """The world with one claim said in another way."""
        return evolve(self, claims=tuple(changed if claim.id == changed.id else claim for claim in self.claims))


def rounded(value: Fraction, significant: int, direction: int = 0) -> Fraction:
    """The value at some significant figures: to the nearest (0), down (-1) or up (1)."""
    place = (
        Fraction(10) ** (len(str(int(abs(value)))) - significant) if abs(value) >= 1 else Fraction(1, 10**significant)
    )
    whole, rest = divmod(value, place)
    steps = {-1: 0, 0: int(rest * 2 >= place), 1: int(rest > 0)}[direction]
    return (whole + steps) * place


def digits(value: Fraction) -> str:
    """The number as a release prints it: thousands with commas, decimals as far as they go."""
    whole, rest = divmod(value, 1)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(int(digit))
    return f"{int(whole):,}" + (f".{decimals}" if decimals else "")


@st.composite
def stating(draw: st.DrawFn, value: Fraction, phrase: str, finest: Fraction = Fraction(1)) -> str:
    """A truthful phrase for a value: `phrase` with the hedged number put in for "#"."""
    direction = draw(st.sampled_from((-1, 0, 0, 1)))
    near = rounded(value, draw(st.integers(2, 5)), direction)
    if near % finest or not near:
        near = value if value % finest == 0 else rounded(value, 4)
    hedges = AT if near == value or direction == 0 else BELOW if near < value else ABOVE
    hedge = draw(st.sampled_from(hedges))
    return f"{hedge} {phrase.replace('#', digits(near))}".strip()


def released(name: str, day: str, series: str = "") -> Release:
    """A release of one publisher."""
    return Release(
        id=name,
        title=name,
        publisher="Department",
        published=PartialDate.parse(day),
        published_from=DateFrom.STATED,
        series=series,
    )


def said(make: Callable[..., Claim], phrase: str, name: str, **known: object) -> Claim:
    """A claim of a release: its full id is the release's, a slash and its own."""
    return make(phrase, id=name, evidence=Evidence(release=name.partition("/")[0], quote=phrase), **known)


@st.composite
def coverages(draw: st.DrawFn) -> World:
    """One population, covered more and more: groups, share and people in two to four releases of a year."""
    population = draw(st.integers(40_000_000, 70_000_000))
    rising = sorted(draw(st.lists(st.integers(20_000, 99_000), min_size=2, max_size=4, unique=True)))
    groups = sorted(draw(st.lists(st.integers(100, 400), min_size=len(rising), max_size=len(rising), unique=True)))
    world = World((), ())
    for month, (covered, count) in enumerate(zip(rising, groups, strict=True), start=1):
        people = population * covered // 100_000
        name = f"r{month}"
        truth = {
            f"{name}/share": Fraction(people * 100, population),
            f"{name}/people": Fraction(people),
            f"{name}/groups": Fraction(count),
        }
        share = draw(stating(truth[f"{name}/share"], "#% of the population", Fraction(1, 1000)))
        claims = (
            said(Percentage, share, f"{name}/share", measure="share covered", of="population", accumulates=True),
            said(
                Population,
                draw(stating(Fraction(people), "# people")),
                f"{name}/people",
                measure="people covered",
                accumulates=True,
            ),
            said(
                Count, draw(stating(Fraction(count), "# groups")), f"{name}/groups", measure="groups", accumulates=True
            ),
        )
        link = Link("share", (("share", f"{name}/share"), ("part", f"{name}/people")), "this means that")
        world = evolve(
            world,
            releases=(*world.releases, released(name, f"2011-{month:02}-09", "coverage")),
            claims=world.claims + claims,
            links=(*world.links, link),
            truth=world.truth | truth,
        )
    return world


@st.composite
def breakdowns(draw: st.DrawFn) -> World:
    """A whole and all its parts, each stated in its own way."""
    counts = draw(st.lists(st.integers(11, 90_000), min_size=2, max_size=6))
    truth = {f"r/part{place}": Fraction(count) for place, count in enumerate(counts)} | {
        "r/whole": Fraction(sum(counts))
    }
    claims = tuple(said(Count, draw(stating(value, "# voters")), name, measure=name) for name, value in truth.items())
    roles = tuple(("part", name) for name in truth if name != "r/whole")
    link = Link("parts", (("whole", "r/whole"), *roles), "they are all the parts")
    return World((released("r", "2012-05-04"),), claims, (link,), truth)


@st.composite
def changes(draw: st.DrawFn) -> World:
    """A value before and after, with the amount and the per cent of its change."""
    before = draw(st.integers(200, 900_000))
    after = draw(st.integers(before // 2 + 1, before * 3))
    by = Fraction(after - before)
    word = "fell" if by < 0 else "rose"
    per_cent = by * 100 / before
    truth = {"r/before": Fraction(before), "r/after": Fraction(after), "r/amount": by, "r/per-cent": per_cent}
    claims = [
        said(Count, draw(stating(Fraction(before), "# arrests")), "r/before", measure="arrests before"),
        said(Count, draw(stating(Fraction(after), "# arrests")), "r/after", measure="arrests after"),
    ]
    if abs(by) >= 10:
        amount = draw(stating(abs(by), "#"))
        claims.append(said(Change, f"{word} by {amount}", "r/amount", measure="arrests"))
    if abs(per_cent) >= 1:
        claims.append(said(Change, f"{word} by {digits(rounded(abs(per_cent), 3))}%", "r/per-cent", measure="arrests"))
    members = [("before", "r/before"), *(("change", claim.id) for claim in claims[2:]), ("after", "r/after")]
    return World((released("r", "2012-05-04"),), tuple(claims), (Link("change", members, "from and to"),), truth)


@st.composite
def prices(draw: st.DrawFn) -> World:
    """A price, a count and what they come to."""
    price, count = draw(st.integers(11, 5_000)), draw(st.integers(11, 50_000))
    truth = {"r/price": Fraction(price), "r/count": Fraction(count), "r/total": Fraction(price * count)}
    claims = (
        said(Count, draw(stating(Fraction(count), "# homes")), "r/count", measure="homes"),
        said(Rate, draw(stating(Fraction(price), "£# per home")), "r/price", measure="cost of a home"),
        said(Money, draw(stating(Fraction(price * count), "£#")), "r/total", measure="cost"),
    )
    link = Link("price", (("price", "r/price"), ("count", "r/count"), ("total", "r/total")), "each, and in all")
    return World((released("r", "2012-05-04"),), claims, (link,), truth)


def worlds() -> st.SearchStrategy[World]:
    """Any of the worlds."""
    return st.one_of(coverages(), breakdowns(), changes(), prices())
