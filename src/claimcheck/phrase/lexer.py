"""Text as tokens: numbers, words and marks, each with its place.

A number keeps its digits and loses its thousands separators. Nothing is decided here about what a token means.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from claimcheck.quantity import Numeral

# Characters that Python counts as letters but that are digits or fractions to a reader.
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTER = rf"[^\W\d_{RAISED}¼½¾⅐-⅞]"
_SPACE_BETWEEN_THOUSANDS = "[ \u00a0\u2009\u202f]"
_TOKEN = re.compile(
    r"([0-9]+(?:\.[0-9]+){2,}|(?:https?://|www\.)\S+)"  # 1: a version, an address or a date with dots
    r"|([0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"  # 2: a number
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # lakhs and crores
    rf"|[0-9]{{1,3}}(?:{_SPACE_BETWEEN_THOUSANDS}[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+)"
    rf"|({_LETTER}+(?:['’]{_LETTER}+)*)"  # 3: a word
    rf"|([{RAISED}]+)"  # 4: a raised number
    r"|(\S)"  # 5: any other mark
)
_SEPARATORS = str.maketrans("", "", ", \u00a0\u2009\u202f")
LONGEST_NUMBER = 40
"""Digits beyond which a run of digits is a code, not a number."""


class Sort(Enum):
    """What a token is made of."""

    DOTTED = auto()
    NUMBER = auto()
    WORD = auto()
    RAISED = auto()
    MARK = auto()
    END = auto()


_SORTS = (Sort.END, Sort.DOTTED, Sort.NUMBER, Sort.WORD, Sort.RAISED, Sort.MARK)


class Token(NamedTuple):
    """A number, word or mark: its normal form, and its place in the text in code points."""

    sort: Sort
    form: str
    """Lower case for a word, bare digits for a number, else as written."""
    start: int
    end: int
    capital: bool = False


END = Token(Sort.END, "", -1, -1)


_BEYOND = 32
"""Empty places kept behind the tokens: more than any reader looks ahead of a token or, from the first, behind."""


class Line:
    """The tokens of a piece of text; beyond both ends stands `END`."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.tokens = tokens(text, start, len(text) if end is None else end)
        self.forms = [token.form for token in self.tokens] + [""] * _BEYOND
        self.numbers: dict[tuple[int, bool], tuple[Numeral, int] | None] = {}
        """Numbers that were read, by place and by whether money precedes them: several readers ask for each."""

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else END

    def form(self, index: int) -> str:
        """The normal form of the token there; empty beyond the ends."""
        return self.forms[index]

    def touches(self, index: int) -> bool:
        """True when nothing stands between the token there and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def is_number(self, index: int) -> bool:
        """True for a token of digits."""
        return self[index].sort is Sort.NUMBER

    def is_word(self, index: int) -> bool:
        """True for a token of letters."""
        return self[index].sort is Sort.WORD

    def says(self, index: int, words: tuple[str, ...]) -> bool:
        """True when these words, in lower case, stand from the index on."""
        return tuple(self.forms[index : index + len(words)]) == words


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], left to right, with their places in the whole text."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        sort = _SORTS[match.lastindex or 0]
        form = match.group()
        capital = False
        if sort is Sort.WORD:
            capital = form[0].isupper()
            form = form.lower().replace("’", "'")
        elif sort is Sort.NUMBER:
            form = form.translate(_SEPARATORS)
            if len(form) > LONGEST_NUMBER:
                sort = Sort.MARK
            form = "0" + form if form.startswith(".") else form
        found.append(Token(sort, form, match.start(), match.end(), capital))
    return found
