"""Every quantity of a text with its place, and the one quantity of a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from claimcheck.phrase.amounts import CURRENCY_SIGNS, WHOLE
from claimcheck.phrase.changes import from_to, with_direction, with_ends
from claimcheck.phrase.dates import INTRODUCE_YEAR, MONTHS, WEEKDAYS, date_at
from claimcheck.phrase.gloss import with_gloss
from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.nouns import head, is_plural
from claimcheck.phrase.number_words import ARTICLES, DASHES, FRACTIONS, STARTS
from claimcheck.phrase.numerals import ordinal
from claimcheck.phrase.quantities import Read, hedges, quantity
from claimcheck.phrase.ratios import FOLDS, ratio
from claimcheck.phrase.strangers import is_bare_year, names_year, stranger
from claimcheck.phrase.words import AMOUNT_WORDS, BEFORE_THE_NUMBER, FILLERS
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.unit import DAY_OF_CALENDAR, DURATIONS, NUMBER, Dimension, counted


class PhraseError(ValueError):
    """A phrase that states no quantity; the message says what was found and what was expected."""


@frozen
class Found:
    """A quantity of a text, with the code points of its words."""

    quantity: Quantity
    start: int
    end: int


# A sentence ends before a capital or a blank line; a quantity never crosses that. A list number ends none.
# The marks stand first in the pattern, and what stands before them is looked at after them: that is searched faster.
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<!\n[0-9].)(?<!\n[0-9][0-9].)(?<!\A[0-9].)(?<!\n)[\"'”’)\]]?\s+(?=[A-Z“\"‘(])|(?<=\n)[ \t\r]*\n)"
)


def find(text: str) -> Iterator[Found]:
    """Every quantity in a text, left to right; no two overlap."""
    start = 0
    for end in _ends(text):
        while end - start > LONGEST_PIECE:
            past, gap = _cut(text, start)
            for found in _in_piece(text, start, gap):
                if found.start < past:
                    yield found
                    past = max(past, found.end)
            start = past
        yield from _in_piece(text, start, end)
        start = end


LONGEST_PIECE = 10_000
"""Code points beyond which no sentence goes on: longer ones are cut between words, so that little is held at once."""
_OVERLAP = 200
"""Code points before a cut in which what begins is read again with what follows the cut."""


def _cut(text: str, start: int) -> tuple[int, int]:
    """The gap up to which quantities begin in the first piece, and the gap at its end.

    A run that long without a gap is no sentence, and nothing in it is read.
    """
    gap = _last_gap(text, start, start + LONGEST_PIECE)
    if gap <= start:
        return _past_run(text, start), start
    before = _last_gap(text, start, gap - _OVERLAP)
    return (before if before > start else gap), gap


def _last_gap(text: str, start: int, end: int) -> int:
    return max(text.rfind(space, start, end) for space in " \n\t")


def _ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        yield match.end()
    yield len(text)


_GAP = re.compile(r"\s")


def _past_run(text: str, start: int) -> int:
    gap = _GAP.search(text, start + 1)
    return gap.start() if gap is not None else len(text)


def may_bear(text: str, start: int, end: int) -> bool:
    """False for most sentences, which hold no digit and no word that a quantity needs."""
    return _DIGIT.search(text, start, end) is not None or not _BEARERS.isdisjoint(
        _WORDS.findall(text[start:end].lower())
    )


def _in_piece(text: str, start: int, end: int) -> Iterator[Found]:
    if not may_bear(text, start, end):
        return
    line = Line(text, start, end)
    for read in _reads(line):
        yield Found(read.quantity, line.starts[read.start], line.ends[read.end - 1])


def _reads(line: Line) -> Iterator[Read]:
    free = 0
    for at, form in enumerate(line.forms[: len(line)]):
        if at < free or (form not in _STARTS and line.sorts[at] in _NEVER_FIRST):
            continue
        if (seconds := _SECONDS.get(form)) is not None and line.form(at + 1) not in seconds:
            continue
        if form in _BEFORE_DIGITS and not (line.is_number(at + 1) or line.form(at + 1) in _STARTS):
            continue
        read, free = _read_at(line, at, free)
        if read is not None:
            yield read


_NEVER_FIRST = (Sort.WORD, Sort.MARK)
_MARKS = frozenset({"+", "(", "#", "@"})
_CALENDAR = frozenset(WEEKDAYS) | frozenset(MONTHS)
_FIGURES = (
    AMOUNT_WORDS.starts
    | CURRENCY_SIGNS.starts
    | STARTS
    | frozenset(FOLDS)
    | WHOLE
    | frozenset({"from", "between", "another", "minus", "negative", "-", "−"})
)
_DIGIT = re.compile("[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_WORDS = re.compile("[a-z]+")
# A quantity without digits has one of these words.
_BEARERS = (
    (STARTS - ARTICLES)
    | frozenset(FRACTIONS)
    | frozenset(FOLDS)
    | frozenset(DURATIONS)
    | (frozenset(word for phrase in AMOUNT_WORDS.phrases for word in phrase) - ARTICLES - {"the"})
    | {"single"}
)
_STARTS = _FIGURES | _CALENDAR | _MARKS | BEFORE_THE_NUMBER.starts | FILLERS.starts
_BEFORE_DIGITS = frozenset({"(", "-", "−"})


# Of these there may be "a mile and a half".
_HALVED = frozenset(
    {"mile", "inch", "foot", "yard", "metre", "meter", "kilometre", "kilometer", "acre", "stone", "ton"}
)


def _seconds() -> dict[str, frozenset[str]]:
    """By the words that begin a quantity only together with the next word, "the majority": those next words."""
    phrases = [*AMOUNT_WORDS.phrases, *BEFORE_THE_NUMBER.phrases, *FILLERS.phrases, *CURRENCY_SIGNS.phrases]
    alone = (
        {phrase[0] for phrase in phrases if len(phrase) == 1} | (_FIGURES - AMOUNT_WORDS.starts) | _CALENDAR | _MARKS
    )
    after_article = STARTS | frozenset(FRACTIONS) | frozenset(DURATIONS) | WHOLE | {"single"} | _HALVED
    found = {word: set(after_article) for word in ARTICLES}
    for phrase in phrases:
        if phrase[0] in ARTICLES or phrase[0] not in alone:
            found.setdefault(phrase[0], set()).update(phrase[1:2])
    return {word: frozenset(seconds) for word, seconds in found.items()}


_SECONDS = _seconds()


def _read_at(line: Line, at: int, floor: int) -> tuple[Read | None, int]:
    """The quantity there, and the place from which the next may be read."""
    if (line.is_number(at) or line.form(at) in _CALENDAR) and (dated := date_at(line, at)) is not None:
        day, end = dated
        return Read(Quantity(Kind.DATE, DAY_OF_CALENDAR, day), at, end) if day else None, end
    if end := stranger(line, at):
        return None, end
    begins = hedges(line, at)[1]
    if not (line.is_number(begins) or line.form(begins) in _FIGURES):
        return None, floor
    changed = from_to(line, at, floor) if line.form(at) == "from" else None
    read = changed or _ordinal(line, at) or ratio(line, at) or _quantity(line, at, floor)
    return read, read.end if read is not None else floor


def _quantity(line: Line, at: int, floor: int) -> Read | None:
    read = quantity(line, at)
    if read is None or _is_bare_year(line, read):
        return None
    return with_gloss(line, with_ends(line, with_direction(line, read, floor)))


_NOUGHTS = frozenset({"0", "zero", "nought"})


def _is_bare_year(line: Line, read: Read) -> bool:
    """True for a number of four digits alone in its text or not, that may be a year and counts nothing plural."""
    unit = read.quantity.unit
    if line.form(read.end - 1) in _NOUGHTS and line.form(read.end - 2) in _LEVELS:  # "fell below zero"
        return True
    if unit.dimension is not Dimension.COUNT or len(line) == 1:
        return False
    if read.quantity.hedge is not None and _is_level_of_year(line, read):
        return True
    if read.quantity.hedge is not None:  # "steady up to 2005", "since about 1979"
        is_year = not unit.name and is_bare_year(line, read.end - 1)
        return is_year and (read.quantity.hedge == "up to" or line.form(read.start - 1) in INTRODUCE_YEAR)
    if read.quantity.kind is Kind.CHANGE and line.is_number(read.start) and line.form(read.end) == "than":
        return is_bare_year(line, read.start)
    if unit.name and is_plural(unit.name.lower()):
        return names_year(line, read.start)
    return (
        is_bare_year(line, read.start) and isinstance(read.quantity.figure, Numeral) and read.quantity.figure.scale == 1
    )


_LEVELS = words("above below over under")
_OF_SHARE = words("cent percent points")


def _is_level_of_year(line: Line, read: Read) -> bool:
    """True for "7% below 2019" and "below 2007 levels", where a year stands for what was then."""
    year = read.end - 1 if not read.quantity.unit.name else read.end - 2
    compared = line.form(year - 1) in _LEVELS and is_bare_year(line, year)
    before = line.form(year - 2)
    return compared and (before == "%" or before in _OF_SHARE or (year < read.end - 1 and names_year(line, year)))


LONGEST_LIST = 20
_LISTED = frozenset({",", "and", "or", "to", "&"})


def _ordinal(line: Line, at: int) -> Read | None:
    """An ordinal before its noun; of a list, the largest."""
    read = ordinal(line, at)
    if read is None:
        return None
    largest, end = read
    while end < at + LONGEST_LIST and line.form(end) in _LISTED and (following := ordinal(line, end + 1)) is not None:
        largest, end = max(largest, following[0], key=lambda number: number.value), following[1]
    noun, after = head(line, end, singular=True)
    listed = end > read[1]
    if line.form(end) in DASHES or (not noun and not listed):
        return None
    return Read(Quantity(Kind.ORDINAL, counted(noun) if noun else NUMBER, largest), at, after)


_LAST = (Kind.DATE, Kind.ORDINAL)


def parse(text: str) -> Quantity:
    """The one quantity that a phrase states; other words may stand around it.

    Of several the first counts, a date or an ordinal only where there is nothing else.

    Raises:
        PhraseError: when the phrase states none.
    """
    found = list(find(text))
    if not found:
        raise PhraseError(
            f"found {text!r}, which states no quantity; "
            'expected a figure such as "nearly 50 million people", "97%" or "9 July 2011"'
        )
    return min(found, key=lambda each: (each.quantity.kind in _LAST, each.start)).quantity
