"""A number with the unit after it: "97 per cent", "12 dollars", "18-month", "20C", "6ft 2in"."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.phrase import units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon, words
from claimcheck.phrase.number_words import DASHES, SCALES
from claimcheck.phrase.numerals import is_year
from claimcheck.phrase.pairs import and_pence, and_smaller, in_primes
from claimcheck.phrase.pounds import is_victory, is_weight
from claimcheck.phrase.words import CHANGE_NOUNS, DIRECTIONS
from claimcheck.quantity import Figure, Numeral
from claimcheck.unit import DURATIONS, POINTS, Unit, money

CURRENCY = Lexicon(units.CURRENCY_AFTER)
SHARES = Lexicon(units.SHARES)
PHYSICAL = Lexicon(units.PHYSICAL)
_POUND = units.PHYSICAL[("lb",)]
ADJECTIVES = frozenset(
    {"calendar", "working", "business", "consecutive", "full", "whole", "long", "short", "more", "successive"}
)


@frozen
class Amount:
    """A figure, its unit when it has one of its own, and the place after both."""

    figure: Figure
    unit: Unit | None
    end: int


def with_unit(line: Line, number: Numeral, at: int) -> Amount:
    """The number with the unit after it; a hyphen may stand between ("18-month")."""
    dash = 1 if line.form(at) in DASHES and line.touches(at) and line.touches(at + 1) else 0
    share = SHARES.at(line, at + (dash if line.form(at + dash) in units.SHARE_WORDS else 0))
    if share is not None and not _heads_columns(line, number, at):
        unit, factor = share[0]
        return Amount(number.times(factor), unit, share[1])
    if line.says(at, ("of", "a")) and (part := SHARES.at(line, at + 2)) is not None and part[0][0] == POINTS:
        return Amount(number.times(part[0][1]), POINTS, part[1])  # "0.25 of a point"
    if is_weight(line, number, at + dash):
        return Amount(*and_smaller(line, number, _POUND, at + dash + 1))
    currency = CURRENCY.at(line, at + dash)
    if currency is not None and not (_begins_amount(line, at, currency[1]) or is_victory(line, number, at)):
        return _in_currency(line, number, *currency[0], currency[1])
    if (line.touches(at) or line.form(at) == "g") and (touching := _with_letter(line, number, at)) is not None:
        return touching
    after = at + dash + (1 if line.form(at + dash) in ADJECTIVES else 0)
    if (group := _past_age_group(line, at + dash)) > at:
        return Amount(number, DURATIONS["year"], group)
    if (time := units.TIME.get(line.form(after))) is not None:
        return Amount(*and_smaller(line, number, time, after + 1))
    if (physical := PHYSICAL.at(line, at + dash)) is not None:
        return Amount(*and_smaller(line, number, physical[0], physical[1]))
    names_thing = line.form(at + dash + 1) in _POINTS_OF
    if (
        line.form(at + dash) in units.POINT_WORDS
        and number.value < 100
        and not names_thing
        and (dash or _is_moving(line, at + 1))
    ):
        return Amount(number, POINTS, at + dash + 1)
    return Amount(number, None, at)


# What has points of its own: "a five-point plan", "a 17-point win".
_POINTS_OF = words(
    "plan plans scale deficit win victory game haul programme program agenda night performance guide font type list "
    "star charter strategy manifesto loss defeat play shot"
)
_AGE_GROUPS = words("group groups band bands bracket brackets range ranges category categories")


def _heads_columns(line: Line, number: Numeral, at: int) -> bool:
    """True for a year with a sign under it, both of which stand over columns."""
    return is_year(number) and "\n" in line.text[line.ends[at - 1] : line.starts[at]]


def _past_age_group(line: Line, at: int) -> int:
    """The place after the words of the "18-24 age group"; zero where there are none."""
    group = at + 1 + (line.form(at + 1) in DASHES)
    return group + 1 if line.form(at) == "age" and line.form(group) in _AGE_GROUPS else 0


_PICTURES = words("@ video videos tv tvs television screen display resolution footage full hd camera")


def _with_letter(line: Line, number: Numeral, at: int) -> Amount | None:
    """The number with a letter or a mark that is a unit only where it touches: "50p", "20C", 5'6"."""
    word = line.form(at)
    if line.is_word(at - 2) and line.touches(at - 1):
        return None  # "c2c Rail"
    if (word == "g" and line.is_capital(at)) or (word == "p" and line.form(at + 1) in _PICTURES):
        return None  # "5G", "1080p video"
    if word == "h" and line.is_capital(at) and number.value <= 2:
        return Amount(number, None, at)  # the half year of "1H"
    if word == "c" and not line.is_capital(at) and _is_of_cents(line, at):
        return Amount(evolve(number, scale=number.scale / 100), money("USD"), at + 1)
    if word in units.TOUCHING_CURRENCY:
        code, factor = units.TOUCHING_CURRENCY[word]
        return Amount(number.times(factor), money(code), at + 1)
    if (unit := units.TOUCHING.get(word)) is not None:
        return Amount(*and_smaller(line, number, unit, at + 1))
    inches = in_primes(line, number, at)
    return Amount(inches[0], units.TOUCHING["in"], inches[1]) if inches is not None else None


def _is_of_cents(line: Line, at: int) -> bool:
    """True for the letter of "15c a share" and "shares rose 3c", which is no temperature."""
    return any(line.form(place) in _PRICED for place in range(max(at - _NEAR_PRICE, 0), at + _NEAR_PRICE))


_PRICED = words("share shares dividend dividends price prices per $")
_NEAR_PRICE = 8


def _begins_amount(line: Line, at: int, end: int) -> bool:
    """True for a sign that belongs to the next figure: "3 USD50 cards"."""
    return line.is_number(end) and line.touches(end) and not line.touches(at)


def _in_currency(line: Line, number: Numeral, code: str, factor: Fraction, at: int) -> Amount:
    """The number of a currency that stands after it: "75 USD million" has its scale behind."""
    scale = SCALES.get(line.form(at)) if number.scale == 1 else None
    if scale is not None and scale >= 1000:
        return Amount(evolve(number, scale=scale * factor), money(code), at + 1)
    whole, end = and_pence(line, number.times(factor), at)
    return Amount(whole, money(code), end)


def _are_of_share(line: Line, at: int, *, dash: int) -> bool:
    """True for points that something moved by, or that a hyphen joins: "a 3-point rise"; not "a five-point plan"."""
    return line.form(at + dash) not in _POINTS_OF and (bool(dash) or _is_moving(line, at))


def _is_moving(line: Line, at: int) -> bool:
    """True when the words beside a number of points say that something moved."""
    if any(line.form(place) in _INDEXES for place in range(at - 10, at)):
        return False
    near = (at - 4, at - 3, at - 2, at)
    return any(line.form(place) in _MOVES_POINTS for place in near) or line.form(at) in CHANGE_NOUNS


# What is added may be points of a game; the "p" is that of the S&P.
_MOVES_POINTS = frozenset(DIRECTIONS) - words("add adds added adding")
_INDEXES = words(
    "index indexes indices dow nasdaq ftse nikkei dax cac average composite shares stocks p stoxx nifty sensex topix "
    "benchmark gauge"
)
