"""Amounts without a unit of their own: words for shares ("most of"), and how many times ("doubled", "three times")."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.hedges import WORDS, MultipleWord
from claimcheck.phrase import units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.nouns import head, is_plural
from claimcheck.phrase.number_words import DASHES, SMALL, TENS
from claimcheck.phrase.numerals import number
from claimcheck.phrase.quantities import Read, hedges
from claimcheck.phrase.words import AMOUNT_WORDS, STOPS
from claimcheck.quantity import Kind, Numeral, Proportion, Quantity, Word
from claimcheck.unit import NUMBER, PERCENT

# Words that are amounts only before these: "double the number", "twice as many".
_BEFORE_MULTIPLIED = words("the that what its their as this last")
_MULTIPLIES = words("twice double triple treble")
_BARE_FEW = words("a the next past last first these those every other")
_NOUN_SHARES = words("most few")
FOLDS = {f"{word}fold": value for word, value in (SMALL | TENS).items()}
_PER_TIME = frozenset({"a", "an", "per", "each", "every", "in", "during", "this", "last", "since", "before"})


OFTEN = 1000
"""Times that something was done, and that nothing grew by."""
_COMPARES = frozenset({"as", "more", "the", "its", "their", "that", "what", "higher", "larger", "bigger", "greater"})


def ratio(line: Line, at: int) -> Read | None:
    """A word amount or a number of times there, with its hedge."""
    hedge, begins = (None, at) if AMOUNT_WORDS.at(line, at) else hedges(line, at)
    read = _times(line, begins) or _word(line, begins) or _to_one(line, begins)
    if read is None:
        return None
    kind, unit = (Kind.RATIO, NUMBER) if _is_multiple(read[0]) else (Kind.PERCENTAGE, PERCENT)
    return Read(Quantity(kind, unit, read[0], hedge), at if hedge else begins, read[1])


def _is_multiple(figure: Numeral | Proportion | Word) -> bool:
    return not isinstance(figure, Word) or isinstance(WORDS[figure.word], MultipleWord)


def _times(line: Line, at: int) -> tuple[Numeral, int] | None:
    """Three times, ten-fold, tenfold; not "three times a week", nor "hired 61,400 times"."""
    if (folded := FOLDS.get(line.form(at))) and line.form(at) not in WORDS:
        return Numeral(str(folded)), at + 1
    read = number(line, at)
    if read is None or read[0].value >= _OFTEN:
        return None
    after = read[1] + (1 if line.form(read[1]) in DASHES else 0)
    is_often = read[0].value >= OFTEN and line.form(after + 1) not in _COMPARES
    is_times = line.form(after) == "times" and line.form(after + 1) not in _PER_TIME and not is_often
    is_times = is_times or line.form(after) == "fold"
    is_sign = line.form(after) in {"x", "×"} and line.touches(after) and line.is_number(at)
    is_sign = is_sign and not (line.is_number(after + 1) and line.touches(after + 1))  # "4x4"
    return (read[0], after + 1) if is_times or is_sign else None


_OFTEN = 1000
"""How many times are occasions that are counted, and no multiple: "they were taken out 41,200 times"."""


def _word(line: Line, at: int) -> tuple[Word, int] | None:
    found = AMOUNT_WORDS.at(line, at)
    if found is None:
        return None
    word, end = found
    if word in _MULTIPLIES:
        owned = line.form(end).endswith("'s") or line.form(end + 1) in {"'", "’"}  # "double analysts' estimates"
        return (Word(word), end) if owned or line.form(end) in _BEFORE_MULTIPLIED else None
    if isinstance(WORDS[word], MultipleWord):
        return Word(word), end
    if line.form(end) == "of":
        return (Word(word), end) if not _is_margin(line, end + 1) else None
    if word not in _NOUN_SHARES or line.form(at - 1) in _BARE_FEW:
        return None
    if line.is_number(at - 1) or line.form(at - 1) in SMALL:  # "the 20 most newly built ships"
        return None
    noun, _ = head(line, end)
    return (Word(word), end) if is_plural(noun.lower()) else None


def _is_margin(line: Line, at: int) -> bool:
    """True for the votes by which something was won: "a majority of 46"."""
    votes = number(line, at) if "the" not in (line.form(at - 3), line.form(at - 4)) else None
    return votes is not None and (not line.is_word(votes[1]) or line.form(votes[1]) in _WON_BY)


_WON_BY = STOPS | words("vote votes seat seats mps")


def _to_one(line: Line, at: int) -> tuple[Numeral | Proportion, int] | None:
    """3 to 1, 3:1."""
    first = number(line, at)
    if first is None or line.form(first[1]) not in {"to", ":"}:
        return None
    second = number(line, first[1] + 1)
    if second is None or not 0 < second[0].value < first[0].value or units.TIME.get(line.form(second[1])):
        return None
    value: Fraction = first[0].value / second[0].value
    if second[0].value != 1 or first[0].scale != 1 or line.form(second[1]) in {"%", "per"}:
        return None
    return Numeral(str(value)) if value.denominator == 1 else first[0], second[1]
