"""A share of a whole in words: "9 out of 10", "1 in 8", "two thirds"; and parts of a unit: "half an hour"."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.phrase import numerals, units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon, words
from claimcheck.phrase.nouns import head, is_plural
from claimcheck.phrase.number_words import ARTICLES, DASHES, ORDINALS, VULGAR
from claimcheck.phrase.parts import fraction, slashed
from claimcheck.phrase.stated_units import CURRENCY, PHYSICAL, SHARES, Amount, with_unit
from claimcheck.phrase.words import STOPS
from claimcheck.quantity import Numeral, Proportion
from claimcheck.unit import DURATIONS, PERCENT, POINTS, money

_OUT_OF = Lexicon(
    {
        ("out", "of", "every"): True,
        ("out", "of"): True,
        ("-", "out", "-", "of", "-"): True,
        ("in", "every"): False,
        ("in",): False,
        ("-", "in", "-"): False,
    }
)
SMALL_WHOLES = frozenset(
    {*range(2, 13), 15, 16, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 500, 1000, 5000, 10000, 100000}
)


def share(line: Line, at: int) -> Amount | None:
    """9 out of 10, 1 in 8, two thirds, half an hour."""
    if (counted := _k_in_m(line, at)) is not None:
        return Amount(counted[0], PERCENT, counted[1])
    if line.form(at) in VULGAR and line.form(at + 1) == "of" and line.form(at + 2) not in ARTICLES:
        return Amount(Proportion(*VULGAR[line.form(at)], named=True), PERCENT, at + 1)
    named, read = fraction(line, at), numerals.number(line, at)
    if named is None or (read is not None and read[1] > named[1]):
        return None
    part, after = named
    if (whole := _half_a_unit(line, part, after)) is not None:
        return whole
    if line.form(at) == "half" and line.form(after) in _HALF_THINGS:
        return None
    return Amount(part, PERCENT, after) if _is_share(line, at, after) else None


_HALF_THINGS = words(
    "time price term century marathon day days board back brother sister volley mast year measures measure hearted "
    "empty full way"
)


def _half_a_unit(line: Line, part: Proportion, at: int) -> Amount | None:
    """Half an hour, half-hour, three quarters of an hour, half a mile."""
    dash = line.form(at) in DASHES
    after = at + dash + (line.form(at) == "of") + (line.form(at + (line.form(at) == "of")) in ARTICLES)
    share = SHARES.at(line, after) if line.form(after - 1) in ARTICLES else None
    if share is not None and part.value in _PARTS_OF_TIME:  # "half a per cent"
        return Amount(Numeral(_PARTS_OF_TIME[part.value], share[0][1]), share[0][0], share[1])
    point = after + (line.form(after) == "percentage")
    if line.form(point) in units.POINT_WORDS and part.value in _PARTS_OF_TIME:  # "cut by a quarter point"
        return Amount(Numeral(_PARTS_OF_TIME[part.value]), POINTS, point + 1)
    if part.value not in _PARTS_OF_TIME or (after == at + dash and part.whole != 2):
        return None
    digits = Numeral(_PARTS_OF_TIME[part.value])
    if (unit := DURATIONS.get(line.form(after))) is not None:
        if after == at + dash and unit.name == "year" and line.form(at - 2) in _NAMES_HALF:
            return None  # "in the half year"
        return Amount(digits, unit, after + 1)
    coin = CURRENCY.at(line, after) if line.form(after - 1) in ARTICLES else None
    if coin is not None:  # "half a cent"
        return Amount(evolve(digits, scale=coin[0][1]), money(coin[0][0]), coin[1])
    physical = PHYSICAL.at(line, after) if line.form(after - 1) in ARTICLES or dash else None
    return Amount(digits, *physical) if physical is not None else None


_NAMES_HALF = words("the first second this last our its")
_PARTS_OF_TIME = {Fraction(1, 2): "0.5", Fraction(1, 4): "0.25", Fraction(3, 4): "0.75"}


def _is_share(line: Line, at: int, after: int) -> bool:
    """False for "a fourth group", "half a million", "half-hour", "second half"."""
    if line.form(after) in DASHES and line.touches(after + 1):
        return False
    if line.form(after) in {"a", "an"}:
        return False  # "half a cent" is an amount of something
    if line.form(at) == "half":
        before = at - 1 - (line.form(at - 1) in DASHES)
        return line.form(before) not in ORDINALS and not numerals.number(line, at)
    return line.form(at) not in ARTICLES or line.form(after - 1) not in ORDINALS or not _names_thing(line, after)


def _names_thing(line: Line, at: int) -> bool:
    return line.is_word(at) and line.form(at) in ORDINAL_THINGS


ORDINAL_THINGS = words(
    "group wave time year day week month round phase stage party person child way option place term quarter "
    "report case man woman one country world team member source generation centre hospital trust runway bridge "
    "batch tranche cohort edition instalment series season set lot wing site plant factory store ship victim suspect"
)


def _k_in_m(line: Line, at: int) -> tuple[Proportion, int] | None:
    if (written := slashed(line, at)) is not None:
        return written
    part = numerals.number(line, at)
    if part is not None and (named := _over(line, *part) or _pence(line, *part) or _of_things(line, *part)) is not None:
        return named
    joiner = _OUT_OF.at(line, part[1]) if part else None
    whole = numerals.number(line, joiner[1]) if joiner else None
    if part is None or joiner is None or whole is None:
        return None
    few, many = part[0].value, whole[0].value
    if few.denominator != 1 or many.denominator != 1 or not 0 < few < many or (few > 1 and many > 10**6):
        return None
    if not joiner[0] and (not _is_one_in(few, whole[0]) or with_unit(line, whole[0], whole[1]).unit is not None):
        return None
    return Proportion(int(few), int(many)), whole[1]


def _over(line: Line, part: Numeral, at: int) -> tuple[Proportion, int] | None:
    """One over twenty, where nothing follows that the twenty counts."""
    whole = numerals.number(line, at + 1) if part.value == 1 and line.form(at) == "over" else None
    if whole is None or line.is_word(whole[1]) or line.form(whole[1]) == "%" or whole[0].value.denominator != 1:
        return None
    return Proportion(1, int(whole[0].value)), whole[1]


_PENCE = words("p pence c cents")
_WHOLE_COIN = words("pound dollar euro")


def _pence(line: Line, part: Numeral, at: int) -> tuple[Proportion, int] | None:
    """87p of every £1, 87 pence in every pound: a share, and no money."""
    if line.form(at) not in _PENCE or line.form(at + 1) not in {"in", "of", "from"} or line.form(at + 2) not in _EVERY:
        return None
    end = at + 4 if line.form(at + 3) in _WHOLE_COIN else at + 5
    coin = line.form(at + 3) in _WHOLE_COIN or (line.form(at + 3) in "£$€" and line.form(at + 4) == "1")
    if not coin or part.value.denominator != 1 or not 0 < part.value < HUNDRED:
        return None
    return Proportion(int(part.value), HUNDRED), end


HUNDRED = 100
_EVERY = words("every each")
# What is won and scored in so many games, which the words leave out.
_SCORED = words(
    "win wins goal goals point points run runs wicket wickets try tries defeat defeats victory loss medal medals"
)
_FEW = frozenset({*range(3, 11), 12, 15, 20, 100, 1000, 10000})


def _of_things(line: Line, part: Numeral, at: int) -> tuple[Proportion, int] | None:
    """One child in five, three pounds in every ten; not three goals in ten games, or four deaths in five days."""
    few, noun, joiner = part.value, line.form(at), _OUT_OF.at(line, at + 1)
    is_thing = line.is_word(at) and noun not in STOPS | _SCORED and noun not in units.TIME
    whole = numerals.number(line, joiner[1]) if joiner is not None and is_thing else None
    if whole is None or few.denominator != 1 or not 0 < few < whole[0].value or is_plural(noun) != (few > 1):
        return None
    counts = head(line, whole[1])[0]
    if whole[0].value not in _FEW or is_plural(counts.lower()) or with_unit(line, *whole).unit is not None:
        return None
    return Proportion(int(few), int(whole[0].value)), whole[1]


def _is_one_in(few: Fraction, whole: Numeral) -> bool:
    """True for the wholes that shares are stated of; one in any number but a year, "300 in 2011"."""
    return whole.value in SMALL_WHOLES or (few == 1 and not numerals.is_year(whole))
