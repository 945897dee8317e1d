"""Known slips: mistakes of one kind that turn a true figure into another, and the test whether one explains a conflict.

Each row of `SLIPS` says what one claim's number would have been without the slip. The solver then decides whether the
rest of the conflict agrees with that on plain readings; only then is the slip named. Rows are in order: where several
would mend a conflict, the first, which asks for the least luck, is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.finding import Finding, Slip
from claimcheck.interval import ONE, Interval
from claimcheck.judge import only
from claimcheck.proof import Conflict
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.relation import Law, Level, Order, Product, Relation, Stated, Term, Total, swapped
from claimcheck.report.amounts import middle
from claimcheck.report.naming import Names
from claimcheck.solve import agreeing, solve
from claimcheck.statements import Statements
from claimcheck.unit import PERCENT, POINTS

HUNDRED = Interval.point(100)
HUNDREDTH = ONE / HUNDRED


@frozen
class Suspect:
    """One number of a claim that takes part in a conflict, and the relations of the conflict."""

    claim: Claim
    variable: Stated
    relations: Sequence[Relation]
    names: Names

    def instead(self, plain: Interval, said: Interval | None = None) -> list[Relation]:
        """The relations with another plain reading of the number, and what its words say where that is known."""
        told = evolve(self.variable, plain=plain, charitable=plain, said=said or plain)
        return [evolve(one, law=swapped(one.law, self.variable, told)) for one in self.relations]

    def under(self, law: Callable[[Law], Law | None]) -> list[Relation]:
        """The relations with another law for those in which the number takes part; none where no law is given."""
        changed = [(one, law(one.law) if self.variable in one.variables else one.law) for one in self.relations]
        return [evolve(one, law=new) for one, new in changed if new is not None] if all(n for _, n in changed) else []

    def term(self, law: Law) -> Term | None:
        """The term of a law that speaks of the number."""
        return next((term for term in law.terms if term.of == self.variable), None)

    @property
    def is_growth(self) -> bool:
        """True when the number is a per cent by which something grew: it stands as one and so many hundredths."""
        terms = [self.term(one.law) for one in self.relations if isinstance(one.law, Product)]
        return any(term is not None and term.plus == 1 and term.times == HUNDREDTH for term in terms)

    @property
    def is_share(self) -> bool:
        """True when the number is a share that a whole is multiplied by."""
        laws = (one.law for one in self.relations)
        return self.claim.unit == PERCENT and any(
            isinstance(law, Product) and law.left.of == self.variable and law.left.plus == 0 for law in laws
        )


Attempt = tuple[str, list[Relation], Interval | None]
"""What the claim's number was, to follow its quotation; the relations without the slip; its reading without it."""


@frozen
class KnownSlip:
    """A slip: its name, and what to try on one claim's number."""

    name: str
    attempts: Callable[[Suspect], Iterator[Attempt]]
    is_lucky: bool = False
    """True when there are so many ways to try that one may fit by luck: told only where little would fit."""


def explained(findings: Iterable[Finding], statements: Statements) -> tuple[Finding, ...]:
    """The findings, each with the known slip that would explain it, if there is one."""
    return tuple(evolve(one, slip=likeliest(one, slips(one, statements))) for one in findings)


def likeliest(finding: Finding, found: Iterator[Slip]) -> Slip | None:
    """The first of the slips; where it may as well be in another claim ("million" or "billion"), its words say both.

    With several relations the first is in the claim that is nearest to them all, and a second would be luck.
    """
    first = next(found, None)
    second = next(found, None) if len(finding.relations) == 1 else None
    if first is None or second is None or second.name != first.name or second.claim == first.claim:
        return first
    return evolve(first, words=f"{first.words}, or if {second.words}")


def slips(finding: Finding, statements: Statements) -> Iterator[Slip]:
    """Yield every known slip that would mend a conflict, the most telling first; none for a note."""
    if finding.conflict is None:
        return
    needed = only(finding.relations, finding.conflict.premises)
    names = Names.of(statements, finding.relations)
    suspects = _suspects(finding.conflict, needed, names)
    if finding.fits_instead:
        yield from _of_another_scope(finding, suspects)
    fitting = [agreeing(finding.conflict, one.variable, needed, Level.PLAIN) for one in suspects]
    for known in SLIPS:
        for suspect, fits in zip(suspects, fitting, strict=True):
            for was, relations, reading in known.attempts(suspect):
                if known.is_lucky and not _is_tight(fits, reading, suspect):
                    continue
                if _mends(relations, reading, fits):
                    yield Slip(known.name, suspect.claim.id, _words(suspect, was, reading, fits))


def _suspects(conflict: Conflict, needed: Sequence[Relation], names: Names) -> list[Suspect]:
    """The numbers of texts' claims, amounts before shares; nobody supposes a slip in an official figure."""
    found = []
    for variable in conflict.premises:
        claim = names.claim_of(variable) if isinstance(variable, Stated) else None
        if claim is not None and isinstance(variable, Stated) and not names.statements.release_of(claim).reference:
            found.append(Suspect(claim, variable, needed, names))
    return sorted(found, key=lambda suspect: suspect.claim.unit == PERCENT)


def _mends(relations: Sequence[Relation], reading: Interval | None, fits: Interval | None) -> bool:
    """True when the rest agrees plainly; a number without a bound on either side would fit nearly anything."""
    if not relations or (reading and (fits is None or fits.width is None or not reading.meet(fits))):
        return False
    solution = solve(relations, Level.PLAIN)
    return not solution.conflicts and not solution.undecided


TIGHT = 5
"""How many times as wide; our judgement: 47.5 for 45.7 is worth a word where 39 to 47 would fit."""


def _is_tight(fits: Interval | None, reading: Interval | None, suspect: Suspect) -> bool:
    """True when what would fit is not much wider than the way from the number as it stands to what is tried."""
    is_one_sided = any(isinstance(one.law, Order) for one in suspect.relations)
    if fits is None or fits.width is None or reading is None or is_one_sided:
        return False
    moved = reading - suspect.variable.plain
    if moved.lower is None or moved.upper is None:
        return False
    return fits.width <= TIGHT * abs(moved.lower + moved.upper) / 2


def _words(suspect: Suspect, was: str, reading: Interval | None, fits: Interval | None) -> str:
    met = reading.meet(fits) if reading and fits else None
    about = f" (about {suspect.names.value(suspect.variable, middle(met))})" if met and "#" in was else ""
    return f"{suspect.names.short(suspect.variable)} was {was.replace('#', '')}{about}"


def _of_another_scope(finding: Finding, suspects: Sequence[Suspect]) -> Iterator[Slip]:
    shares = [one for one in suspects if one.is_share] or suspects
    for suspect in shares[:1]:
        words = f"{suspect.names.short(suspect.variable)} was of {finding.fits_instead[0]}"
        yield Slip("whole-of-another-scope", suspect.claim.id, words)


# What each row tries. A "#" in the words asks for the number that it would have been.


def _ratio(suspect: Suspect) -> Iterator[Attempt]:
    """Yield what a rise is when the ratio was given for it: 2.49 times, told as up 249%."""
    plain = suspect.variable.plain
    if suspect.is_growth and plain.low > HUNDRED.low:
        less = plain.shifted(-100)
        yield "the ratio and not the increase#", suspect.instead(less), less


def _what_is_left(suspect: Suspect) -> Iterator[Attempt]:
    """Yield what a fall is when what was left was given for it: down to 30%, told as down 30%."""
    plain = suspect.variable.plain
    if suspect.is_growth and plain.upper is not None and plain.upper < 0:
        left = -plain.shifted(100)
        yield "what is left and not the fall#", suspect.instead(left), left


def _other_way(suspect: Suspect) -> Iterator[Attempt]:
    plain, sign = suspect.variable.plain, suspect.claim.quantity.sign
    if suspect.claim.kind is Kind.CHANGE and suspect.variable.aspect == Aspect.VALUE:
        other = "rise" if sign < 0 else "fall"
        yield f"a {other} and not a {'fall' if sign < 0 else 'rise'}", suspect.instead(-plain), -plain


def _points(suspect: Suspect) -> Iterator[Attempt]:
    def added(law: Law) -> Law | None:
        growth = _growth(law, suspect)
        return growth and Total((growth.left, evolve(growth.right, times=ONE, plus=0)), growth.result)

    def multiplied(law: Law) -> Law | None:
        if not (isinstance(law, Total) and len(law.parts) == 2 and law.parts[1].of == suspect.variable):
            return None
        return Product(law.parts[0], evolve(law.parts[1], times=HUNDREDTH * law.parts[1].times, plus=1), law.whole)

    if suspect.is_growth:
        yield "in percentage points and not in per cent", suspect.under(added), None
    if suspect.claim.unit == POINTS:
        yield "in per cent and not in percentage points", suspect.under(multiplied), None


def _growth(law: Law, suspect: Suspect) -> Product | None:
    """The law, when it multiplies what there was before by one and the number's hundredths."""
    grows = isinstance(law, Product) and law.right.of == suspect.variable and law.right.plus == 1
    return law if isinstance(law, Product) and grows else None


def _after_as_base(suspect: Suspect) -> Iterator[Attempt]:
    def of_after(law: Law) -> Law | None:
        growth = _growth(law, suspect)
        # before = after × (1 − share), for a share of what there was after
        return growth and Product(growth.result, evolve(growth.right, times=-growth.right.times), growth.left)

    if suspect.is_growth:
        yield "taken of the figure after and not of the one before", suspect.under(of_after), None


SCALES = {
    Fraction(10**3): "thousands",
    Fraction(10**6): "millions",
    Fraction(10**9): "billions",
    Fraction(10**12): "trillions",
}


def _scale_word(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in _numerals(suspect):
        for other in (numeral.scale / 1000, numeral.scale * 1000):
            if numeral.scale in SCALES and other in SCALES:
                was = f"in {SCALES[other]} and not in {SCALES[numeral.scale]}"
                yield from _written(suspect, evolve(numeral, scale=other), was)


# How many of the shorter period there are in the longer, as people speak and as the calendar says.
PERIODS = (
    ("day", "week", Interval.point(7)),
    ("day", "month", Interval.between(28, 31)),
    ("day", "year", Interval.between(365, 366)),
    ("week", "month", Interval.between(4, Fraction(31, 7))),
    ("week", "year", Interval.between(52, Fraction(366, 7))),
    ("month", "quarter", Interval.point(3)),
    ("month", "year", Interval.point(12)),
    ("quarter", "year", Interval.point(4)),
)


def _other_period(suspect: Suspect) -> Iterator[Attempt]:
    per, plain = suspect.claim.quantity.per, suspect.variable.plain
    for short, long, many in PERIODS:
        if per is not None and suspect.variable.aspect == Aspect.VALUE and per.name in (short, long):
            meant, value = (long, plain / many) if per.name == short else (short, plain * many)
            yield f"for a {meant} and not for a {per.name}", suspect.instead(value), value


def _of_the_rest(suspect: Suspect) -> Iterator[Attempt]:
    """Yield the share of the whole when the share of the rest was given: 1 of 4 is a third of the other 3."""
    plain = suspect.variable.plain
    if suspect.is_share and plain.lower is not None and plain.lower >= 0:
        whole = (ONE - HUNDRED / plain.shifted(100)) * HUNDRED
        yield "a share of the rest and not of the whole#", suspect.instead(whole), whole


def _the_rest(suspect: Suspect) -> Iterator[Attempt]:
    if suspect.is_share:
        rest = HUNDRED - suspect.variable.plain
        yield "the share of the others#", suspect.instead(rest), rest


FEWEST_SWAPPED = 3
"""How many digits a number must have: of two, one exchange in a few would fit by luck."""


def _swapped_digits(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in _numerals(suspect):
        for digits in swaps(numeral.digits) if sum(map(str.isdigit, numeral.digits)) >= FEWEST_SWAPPED else ():
            meant = evolve(numeral, digits=digits)
            sign = suspect.claim.quantity.sign if suspect.variable.aspect == Aspect.VALUE else 1
            shown = suspect.names.value(suspect.variable, Interval.point(meant.value * sign))
            yield from _written(suspect, meant, f"{shown}, with two digits swapped")


def swaps(digits: str) -> Iterator[str]:
    """Yield the number with two different neighbouring digits in each other's place: 45.7 gives 54.7 and 47.5."""
    places = [place for place, digit in enumerate(digits) if digit.isdigit()]
    for one, other in pairwise(places):
        first, second = digits[one], digits[other]
        if first != second and not (one == places[0] and second == "0"):
            yield digits[:one] + second + digits[one + 1 : other] + first + digits[other + 1 :]


def _ten(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in _numerals(suspect):
        if not any(digit.isdigit() for digit in suspect.claim.quote):
            continue  # no digit goes astray in a number that is spelled
        yield from _written(suspect, evolve(numeral, scale=numeral.scale / 10), "a tenth of that#")
        yield from _written(suspect, evolve(numeral, scale=numeral.scale * 10), "ten times that#")


def _written(suspect: Suspect, numeral: Numeral, was: str) -> Iterator[Attempt]:
    """Yield the number as it reads when another numeral is written in its place, where the claim can be so."""
    aspect = Aspect(suspect.variable.aspect)
    with suppress(ValueError):
        quantity = _with_numeral(suspect.claim.quantity, aspect, numeral)
        reading = evolve(suspect.claim, quantity=quantity).reading_of(aspect)
        if not (suspect.is_share and reading.plain.high > HUNDRED.high):
            yield was, suspect.instead(reading.plain, reading.stated), reading.plain


PARTS = {Aspect.BEFORE: "before", Aspect.AFTER: "after", Aspect.FIGURE: "gloss", Aspect.OVER: "over"}


def _numerals(suspect: Suspect) -> Iterator[Numeral]:
    """Yield the numeral that a number is written with."""
    part = PARTS.get(Aspect(suspect.variable.aspect))
    quantity: Quantity | None = getattr(suspect.claim.quantity, part) if part else suspect.claim.quantity
    if quantity is not None and isinstance(quantity.figure, Numeral):
        yield quantity.figure


def _with_numeral(quantity: Quantity, aspect: Aspect, numeral: Numeral) -> Quantity:
    part = PARTS.get(aspect)
    if part is None:
        return evolve(quantity, figure=numeral)
    return evolve(quantity, **{part: evolve(getattr(quantity, part), figure=numeral)})


SLIPS = (
    KnownSlip("ratio-told-as-increase", _ratio),
    KnownSlip("rest-told-as-fall", _what_is_left),
    KnownSlip("rise-told-as-fall", _other_way),
    KnownSlip("points-or-per-cent", _points),
    KnownSlip("change-of-the-figure-after", _after_as_base),
    KnownSlip("million-for-billion", _scale_word),
    KnownSlip("another-period", _other_period),
    KnownSlip("share-of-the-rest", _of_the_rest),
    KnownSlip("share-of-the-others", _the_rest, is_lucky=True),
    KnownSlip("digits-swapped", _swapped_digits, is_lucky=True),
    KnownSlip("factor-of-ten", _ten, is_lucky=True),
)
