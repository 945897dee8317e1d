"""True worlds told in running text: releases of one publisher, in words, roundings and hedges of many kinds.

`Publisher` keeps the true values of a council's figures from quarter to quarter; `told` writes its next release about
them. No sentence is false on its plain reading, so nothing may be found in what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from random import Random

from attrs import define, field, frozen
from tests.worlds import digits, rounded

MONTHS = ("March", "June", "September", "December")


@frozen
class Topic:
    """What a council counts: things, how they come about, who uses them, and what these do."""

    things: str
    done: str
    people: str
    do: str
    asked: str


TOPICS = (
    Topic("charging points", "opened", "drivers", "charge their cars at home", "repairs"),
    Topic("benches", "installed", "visitors", "come by bus", "complaints"),
    Topic("community gardens", "opened", "members", "grow vegetables", "applications"),
    Topic("saplings", "planted", "volunteers", "work at weekends", "enquiries"),
    Topic("homes", "built", "tenants", "pay by direct debit", "repairs"),
    Topic("cycle racks", "installed", "pupils", "ride to school", "requests"),
    Topic("bat boxes", "put up", "wardens", "work part time", "sightings"),
)
TOTALS = (
    "There are now {total} {things} in the county.",
    "A total of {total} {things} have been {done} so far.",
    "The county now has {total} {things}.",
    "So far {total} {things} have been {done} in the county.",
    "The number of {things} in the county has reached {total}.",
    "{total} {things} have been {done} since the scheme began.",
)
ADDITIONS = (
    "Another {added} {things} were {done} this quarter, bringing the total to {total}.",
    "With {added} more {things} {done}, the total is now {total}.",
    "There are now {total} {things} in the county, {added} more than in {back}.",
    "The county has {total} {things}, up from {before} in {back}.",
    "The number of {things} rose from {before} in {back} to {total}.",
    "There are {total} {things}, a rise of {percent} per cent since {back}.",
    "The number of {things} grew by {percent} per cent, or {added}, to {total} in three months.",
    "The number of {things} has risen by {added} since {back} to {total}.",
)
SHARES = (
    "Of the {whole} {people}, {part} ({share} per cent) {do}.",
    "{share} per cent of {people}, or {part} of {whole}, {do}.",
    "A survey found that {part} of the {whole} {people} {do}.",
    "Some {share} per cent of the county's {people} {do}, which is {part} people.",
    "The scheme has {whole} {people}; {share} per cent of them {do}.",
)
FLOWS = (
    "The council dealt with {flow} {asked} in {month}, compared with {last} in {back}.",
    "{flow} {asked} were received in {month}, {more} on {back}.",
    "In {month} there were {flow} {asked}.",
    "In {month} there were {flow} {asked}. There had been {last} in {back}.",
    "The number of {asked} was {flow} in {month}.",
)
MONEY = (
    "The scheme has cost £{spent} so far, out of a budget of £{budget}.",
    "Spending on the scheme stands at £{spent}. The budget is £{budget}.",
    "Of the £{budget} set aside, £{spent} has been spent and £{left} is left.",
)
TARGETS = (
    "The council aims to have {target} {things} by {year}.",
    "Its target is {target} {things} by {year}.",
    "By {year} there should be {target} {things} in the county.",
)
PARTS = (
    "Of the {total} {things}, {north} are in the north of the county and {south} in the south.",
    "There are {north} {things} in the north of the county and {south} in the south.",
    "{north} of the {total} {things} are in the north.",
    "The {total} {things} include {north} in the north of the county.",
)
LONGER = (
    "A year ago there were {year_back} {things}.",
    "The number of {things} has grown by {year_added} in a year.",
    "There are {total} {things}, {year_percent} per cent more than a year earlier.",
    "{new} of the {total} {things} were {done} this year.",
    "Since the scheme began {total} {things} have been {done}, {year_added} of them in the past year.",
    "In {back} there were {before} {things}.",
    "The council reported {before} {things} in {back}.",
    "The total of {before} in {back} has become {total}.",
    "{things} numbered {before} in {back} and {total} in {month}.",
)
EACH = (
    "Each of the {added} {things} {done} this quarter cost £{price}, £{paid} in all.",
    "On average {rate} {things} a month have been {done} since {back}.",
    "The quarter's {added} new {things} cost £{paid}.",
)
ASIDES = (
    "“We are delighted with the progress,” said the leader of the council.",
    "The scheme is open to everybody in the county.",
    "Work will go on through the year.",
    "Details are on the council's website.",
)
OPENINGS = (
    "County scheme for {things} grows",
    "More {things} for the county",
    "Council reports on its {things}",
    "County gets more {things}",
)


@define
class Publisher:
    """A council with the true values of its figures, quarter by quarter."""

    draw: Random
    topic: Topic
    year: int
    quarter: int
    total: int
    whole: int
    spent: int
    budget: int
    target: int
    flows: dict[tuple[int, int], int] = field(factory=dict)
    totals: list[int] = field(factory=list)

    @property
    def before(self) -> int:
        """The total of the quarter before."""
        return self.totals[-1]

    @classmethod
    def drawn(cls, draw: Random) -> Publisher:
        """A council before its first release."""
        total, budget = draw.randint(300, 9_000), draw.randint(2_000, 90_000)
        past = sorted(draw.sample(range(total // 2, total), 3))
        return cls(
            draw,
            draw.choice(TOPICS),
            draw.randint(2003, 2019),
            draw.randint(0, 3),
            total,
            draw.randint(900, 60_000),
            budget // draw.randint(5, 9),
            budget,
            total + draw.randint(20, 80) * 100,
            totals=past,
        )

    def turn(self) -> None:
        """A quarter goes by."""
        self.quarter += 1
        if self.quarter == len(MONTHS):
            self.year, self.quarter = self.year + 1, 0
        self.totals.append(self.total)
        self.total += self.draw.randint(11, 400)
        self.whole += self.draw.randint(-90, 400)
        self.spent += self.draw.randint(10, self.budget // 40)
        for year, quarter in (self._last, (self.year, self.quarter)):
            self.flows.setdefault((year, quarter), self.draw.randint(120, 5_000))

    @property
    def _last(self) -> tuple[int, int]:
        return (self.year, self.quarter - 1) if self.quarter else (self.year - 1, len(MONTHS) - 1)

    def told(self) -> str:
        """The release of the quarter: some of the figures, in an order and in words of its own."""
        kinds: list[Callable[[], str]] = [
            *(self._total, self._share, self._flow, self._money),
            *(self._target, self._parts, self._longer, self._each),
        ]
        chosen = self.draw.sample(kinds, self.draw.randint(2, len(kinds)))
        told = [kind() for kind in chosen]
        for _ in range(self.draw.randint(0, 2)):
            told.insert(self.draw.randint(0, len(told)), self.draw.choice(ASIDES))
        title = self.draw.choice(OPENINGS).format(things=self.topic.things)
        month = MONTHS[self.quarter]
        return f"{title}\n\n{self.draw.randint(26, 30)} {month} {self.year}\n\n{self._set(told)}\n"

    def _set(self, told: list[str]) -> str:
        """The sentences in paragraphs."""
        text = "".join(f"{each}{self.draw.choice((' ', chr(10) * 2))}" for each in (_opened(one) for one in told))
        return text.strip()

    def _total(self) -> str:
        added = self.total - self.before
        form = self.draw.choice(TOTALS + ADDITIONS)
        back = self._back()
        percent = _tenths(Fraction(100 * added, self.before))
        exact = form in ADDITIONS
        total = digits(Fraction(self.total)) if exact else self.near(self.total)
        return self._fill(form, total=total, added=f"{added:,}", before=f"{self.before:,}", back=back, percent=percent)

    def _share(self) -> str:
        part = self.whole * self.draw.randint(12, 93) // 100
        share = _tenths(Fraction(100 * part, self.whole))
        form = self.draw.choice(SHARES)
        return self._fill(form, whole=f"{self.whole:,}", part=f"{part:,}", share=share)

    def _flow(self) -> str:
        flow, last = self.flows[self.year, self.quarter], self.flows[self._last]
        change = _tenths(Fraction(100 * abs(flow - last), last))
        more = f"{'up' if flow >= last else 'down'} {change} per cent"
        form = self.draw.choice(FLOWS)
        here = f"{MONTHS[self.quarter]}{self.draw.choice(('', f' {self.year}'))}"
        return self._fill(form, flow=f"{flow:,}", last=f"{last:,}", more=more, month=here, back=self._back())

    def _money(self) -> str:
        left = self.budget - self.spent
        amounts = {"spent": self.spent, "budget": self.budget, "left": left}
        return self._fill(self.draw.choice(MONEY), **{name: _pounds(amount) for name, amount in amounts.items()})

    def _target(self) -> str:
        return self._fill(self.draw.choice(TARGETS), target=f"{self.target:,}", year=str(2025))

    def _parts(self) -> str:
        north = self.total * self.draw.randint(20, 80) // 100
        numbers = {"total": self.total, "north": north, "south": self.total - north}
        return self._fill(self.draw.choice(PARTS), **{name: f"{number:,}" for name, number in numbers.items()})

    def _longer(self) -> str:
        year_back = self.totals[-4]
        numbers = {
            "total": self.total,
            "before": self.before,
            "year_back": year_back,
            "year_added": self.total - year_back,
            "new": self.total - self.totals[-1 - self.quarter],
        }
        told = {name: f"{number:,}" for name, number in numbers.items()}
        percent = _tenths(Fraction(100 * (self.total - year_back), year_back))
        month = f"{MONTHS[self.quarter]}{self.draw.choice(('', f' {self.year}'))}"
        return self._fill(self.draw.choice(LONGER), year_percent=percent, back=self._back(), month=month, **told)

    def _each(self) -> str:
        added, price = self.total - self.before, self.draw.randint(12, 900)
        rate = str(round(Fraction(added, 3)))
        told = {"added": f"{added:,}", "price": f"{price:,}", "paid": f"{price * added:,}"}
        return self._fill(self.draw.choice(EACH), rate=rate, back=self._back(), **told)

    def _back(self) -> str:
        year, quarter = self._last
        return f"{MONTHS[quarter]}{self.draw.choice(('', f' {year}')) if year == self.year else f' {year}'}"

    def _fill(self, form: str, **values: str) -> str:
        topic = self.topic
        return form.format(
            things=topic.things, done=topic.done, people=topic.people, do=topic.do, asked=topic.asked, **values
        )

    def near(self, value: int) -> str:
        """A value, exact or rounded with a hedge that is plainly true of the rounding."""
        near = rounded(Fraction(value), 3, self.draw.choice((-1, 0, 1)))
        if near == value or self.draw.random() < 0.5:
            return f"{value:,}"
        if near < value:
            return f"{self.draw.choice(('more than', 'over'))} {digits(near)}"
        return f"{self.draw.choice(('nearly', 'almost'))} {digits(near)}"


def _tenths(share: Fraction) -> str:
    """A share to its nearest tenth."""
    return digits(Fraction(round(share * 10), 10))


def _pounds(thousands: int) -> str:
    """An amount of thousands as a release prints it, exact."""
    return f"{thousands:,},000" if thousands % 100 else f"{digits(Fraction(thousands, 1000))} million"


def _opened(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def releases(draw: Random, count: int) -> list[str]:
    """So many releases of one publisher, a quarter apart."""
    return list(_told(Publisher.drawn(draw), count))


def _told(publisher: Publisher, count: int) -> Iterator[str]:
    for _ in range(count):
        publisher.turn()
        yield publisher.told()
