"""What reports call the numbers of a finding, and the units they write them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, floor

from attrs import evolve, frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.interval import ONE, Interval, exact_text
from claimcheck.quantity import Kind, Numeral, Quantity, Spread
from claimcheck.relation import Fact, Integral, Law, Product, Relation, Stated, Term, Total, Unknown, Variable
from claimcheck.release import Release
from claimcheck.report.amounts import DAY, OUTWARD, PLAIN_NUMBER, WEEKDAY, Rounding, Style, words
from claimcheck.statements import Statements
from claimcheck.terms import quoted
from claimcheck.unit import DURATIONS, Dimension, Unit

ASPECT_WORDS: dict[str, str] = {
    Aspect.BEFORE: "the start of {}",
    Aspect.AFTER: "the end of {}",
    Aspect.WORDS: "the wording of {}",
    Aspect.FIGURE: "the figure of {}",
    Aspect.BOUND: "the number in {}",
    Aspect.AS_OF: "the date of {}",
    Aspect.WEEKDAY: "the weekday of {}",
    Aspect.REPORTED: "the day that {} reports on",
    Aspect.OVER: "the time in {}",
}
CURRENCIES = {"GBP": "£", "EUR": "€", "USD": "$"}
PERCENT_STYLE = Style(after="%", scaled=False)
DAYS_STYLE = Style(after=" days", scaled=False)
STYLES: dict[Dimension, Style] = {
    Dimension.SHARE: PERCENT_STYLE,
    Dimension.POINTS: Style(after=" points", scaled=False),
    Dimension.DAY: DAY,
}
# An unknown's unit is only a name.
NAMED_STYLES = {
    "percent": PERCENT_STYLE,
    "percentage point": STYLES[Dimension.POINTS],
    "day of the calendar": DAY,
    **{name: Style(after=f" {unit.name}s", scaled=False) for name, unit in DURATIONS.items()},
    **{code: Style(before=sign) for code, sign in CURRENCIES.items()},
    "century": Style(after=" centuries", scaled=False),
}
OPEN = ("at least", "at most", "over", "under", "any")
GLOSS = re.compile(r"“([^()]+?)\s*\(([^()]+)\)”")
"""A quotation with its second form in brackets: “just over a third (36%)”."""
HUNDREDTH = ONE / Interval.point(100)


@frozen
class Names:
    """What to call the variables of some relations, and how to write their values."""

    statements: Statements
    styles: Mapping[str, Style]

    @classmethod
    def of(cls, statements: Statements, relations: Iterable[Relation]) -> Names:
        """The names and units of every variable of the relations."""
        styles: dict[str, Style] = {}
        for relation in relations:
            for variable in relation.variables:
                styles.setdefault(variable.id, _style(variable, relation.law, statements))
        return cls(statements, styles)

    def claim_of(self, variable: Stated) -> Claim | None:
        """The claim that states a variable; None when it is not among the statements."""
        return self.statements.by_id.get(variable.claim)

    def name(self, variable: Variable) -> str:
        """The variable in words: its claim's quotation, or what the rule calls it."""
        if isinstance(variable, Fact):
            # Its words are its reason, which is told apart.
            return "that day" if self.styles.get(variable.id) in (DAY, WEEKDAY) else "that number"
        if not isinstance(variable, Stated):
            return variable.words or variable.id
        claim = self.claim_of(variable)
        quotation = quoted(claim) if claim else f"“{variable.words or variable.claim}”"
        forms = GLOSS.fullmatch(quotation)
        if forms and variable.aspect in (Aspect.WORDS, Aspect.FIGURE):
            return f"“{forms[1 if variable.aspect == Aspect.WORDS else 2]}”"
        return ASPECT_WORDS.get(variable.aspect, "{}").format(quotation)

    def short(self, variable: Variable) -> str:
        """The variable by its number alone where its claim states several: "the 10,250" of “from 10,250 to 25,500”."""
        claim = self.claim_of(variable) if isinstance(variable, Stated) else None
        has_several = claim is not None and claim.quantity.before is not None
        if not isinstance(variable, Stated) or not has_several or variable.said.lower is None:
            return self.name(variable)
        return f"the {self.value(variable, Interval.point(variable.said.lower)).removeprefix('a fall of ')}"

    def meaning(
        self, variable: Variable, interval: Interval, rounding: Rounding = OUTWARD, *, short: bool = False
    ) -> str:
        """What a variable's words come to: "“35 million” means 34 to 36 million"."""
        name = self.short(variable) if short else self.name(variable)
        verb = "means" if name.startswith("“") or name != self.name(variable) else "is"
        whole = self.whole(variable, interval) if isinstance(variable, Stated) else None
        return f"{name} {verb} {self.value(variable, whole or interval, rounding)}"

    def whole(self, variable: Stated, interval: Interval) -> Interval | None:
        """The interval from whole number to whole number, for a count that is printed as one; None if none is in it."""
        claim = self.claim_of(variable)
        figure = claim.quantity.figure if claim and variable.id == claim.id else None
        is_count = claim is not None and claim.kind in (Kind.COUNT, Kind.POPULATION)
        ends = (figure.low, figure.high) if isinstance(figure, Spread) else (figure,)
        if not is_count or any(not isinstance(end, Numeral) or end.has_decimals for end in ends):
            return interval
        low, high = interval.lower, interval.upper
        if low is not None and (low.denominator > 1 or interval.low_open):
            low = Fraction(floor(low) + 1)
        if high is not None and (high.denominator > 1 or interval.high_open):
            high = Fraction(ceil(high) - 1)
        return None if low is not None and high is not None and low > high else Interval.between(low, high)

    def value(self, variable: Variable, interval: Interval, rounding: Rounding = OUTWARD) -> str:
        """The interval of a variable, in its unit; of a change downwards, how far."""
        style = self.styles.get(variable.id, PLAIN_NUMBER)
        claim = self.claim_of(variable) if isinstance(variable, Stated) else None
        is_change = claim is not None and claim.kind is Kind.CHANGE and variable.id == claim.id
        if is_change and interval.upper is not None and interval.upper < 0 and interval.lower is not None:
            return f"a fall of {words(-interval, style, rounding)}"
        return words(interval, style, rounding)

    def term(self, term: Term, law: Law, interval: Interval) -> str:
        """The value of a term in a sum or a product, in brackets when it is a range."""
        in_law = (interval * term.times).shifted(term.plus)
        is_percent = term.times == HUNDREDTH and self.styles.get(term.of.id) == PERCENT_STYLE
        shown = words(in_law.scaled(100), PERCENT_STYLE) if is_percent else words(in_law, self._style_in(term, law))
        return f"({shown})" if shown.startswith(OPEN) or " to " in shown else shown

    def whole_parts(self, law: Integral, met: Mapping[str, Interval]) -> str:
        """What a share of a count can be, next to what is said: "14 of 23 is 60.9%, and 15 of 23 is 65.2%"."""
        count, share = (met.get(term.of.id) for term in law.terms)
        if count is None or share is None or not count.is_point or share.lower is None or not count.lower:
            return f"no value of {self.name(law.count.of)} × {self.name(law.share.of)} is a whole number"
        of, scale = count.lower, law.share.times.lower or 1
        parts = floor(of * share.lower * scale)
        told = [
            f"{part} of {exact_text(of)} is {self.value(law.share.of, Interval.point(part / of / scale))}"
            for part in (Fraction(parts), Fraction(parts + 1))
        ]
        return ", and ".join(told)

    def _style_in(self, term: Term, law: Law) -> Style:
        own = self.styles.get(term.of.id, PLAIN_NUMBER)
        if term.times == ONE:
            return own
        leading = next((self.styles[other.of.id] for other in law.terms if other.times == ONE), PLAIN_NUMBER)
        if isinstance(law, Product) or own == PERCENT_STYLE:
            return PLAIN_NUMBER
        return DAYS_STYLE if leading == DAY else leading


def release_name(release: Release, *, by_title: bool = False) -> str:
    """How a sentence points at a release: by its date, else its title; an official series by its title."""
    if by_title or release.reference or release.published is None:
        return f"“{release.title or release.id}”"
    return f"the release of {release.published.in_words}"


def style_of(quantity: Quantity) -> Style:
    """How numbers of a quantity's unit are written."""
    style = DAY if quantity.kind is Kind.DATE else _unit_style(quantity.unit)
    return evolve(style, after=style.after + _per(quantity.per.name)) if quantity.per else style


def _per(name: str) -> str:
    """What a rate's number is counted for, after the number."""
    if name in ("item", "each"):
        return " each"
    return f" {'an' if name[:1] in 'aeiou' else 'a'} {name}"


def unknown_style(unknown: Unknown) -> Style:
    """How numbers of an unknown's unit are written."""
    return NAMED_STYLES.get(unknown.unit, PLAIN_NUMBER)


def _unit_style(unit: Unit) -> Style:
    if unit.dimension is Dimension.MONEY and unit.name not in CURRENCIES:
        return Style(before=f"{unit.name} ")
    if unit.dimension is Dimension.PHYSICAL:
        return Style(after=f" {unit.name}", scaled=False)
    return STYLES.get(unit.dimension) or NAMED_STYLES.get(unit.name, PLAIN_NUMBER)


def _style(variable: Variable, law: Law, statements: Statements) -> Style:
    if isinstance(variable, Unknown):
        return unknown_style(variable)
    if isinstance(variable, Stated):
        return _stated_style(variable, statements)
    if isinstance(law, Total) and _is_added_to_a_day(variable, law, statements):
        return DAYS_STYLE
    # A fact has the unit of the numbers that it is compared with.
    others = (term.of for term in law.terms if not isinstance(term.of, Fact) and term.times == ONE)
    other = None if isinstance(law, Product) else next(others, None)
    return PLAIN_NUMBER if other is None else _style(other, law, statements)


def _is_added_to_a_day(variable: Variable, law: Total, statements: Statements) -> bool:
    """True for what is added to a date: two dates are never added up, so it is a number of days."""
    parts = [part.of for part in law.parts]
    others = [part for part in parts if part != variable and not isinstance(part, Fact)]
    return variable in parts and any(_style(other, law, statements) is DAY for other in others)


def _stated_style(variable: Stated, statements: Statements) -> Style:
    claim = statements.by_id.get(variable.claim)
    if claim is None:
        return PLAIN_NUMBER
    quantity = claim.quantity
    if variable.aspect == Aspect.WEEKDAY:
        return WEEKDAY
    if variable.aspect in (Aspect.AS_OF, Aspect.REPORTED):
        return DAY
    own = {Aspect.BEFORE: quantity.before, Aspect.AFTER: quantity.after, Aspect.OVER: quantity.over}
    return style_of(next((part for aspect, part in own.items() if part and aspect == variable.aspect), quantity))
