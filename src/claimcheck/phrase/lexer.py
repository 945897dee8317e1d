"""Text as tokens: numbers, words and marks, each with its place.

A number keeps its digits and loses its thousands separators. Nothing is decided here about what a token means.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto

from claimcheck.quantity import Numeral

# Characters that Python counts as letters but that are digits or fractions to a reader.
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTER = rf"[^\W\d_{RAISED}¼½¾⅐-⅞]"
_SPACE_BETWEEN_THOUSANDS = "[ \u00a0\u2009\u202f]"
# What no one writes behind a list of numbers, so that the comma before it stands for a point: "2,3%", "3,5 billion".
_AFTER_DECIMALS = r"\s?(?:%|per ?cent|percentage|[mb]illion|[mb]n\b)"
# Everything falls into one of these, white space too, so that the lengths of the pieces give their places.
_PIECES = re.compile(
    r"\s+"
    r"|(?:https?://|www\.)\S+"  # an address
    rf"|{_LETTER}+(?:['’]{_LETTER}+)*"  # a word
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])"  # thousands behind dots, as in German
    r"|[0-9]+(?:\.[0-9]+){2,}"  # a version or a date with dots
    # The mark of a footnote that has grown together with a number, "528,7001"; but "June 5,2019" only lacks a space.
    r"|(?![0-9]{1,2},(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,3}(?:,[0-9]{3})+[0-9](?![0-9])"
    rf"|[0-9]{{1,4}},[0-9]{{1,2}}(?={_AFTER_DECIMALS})"  # decimals behind a comma
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"  # a number
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # lakhs and crores
    rf"|[0-9]{{1,3}}(?:{_SPACE_BETWEEN_THOUSANDS}[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+"
    rf"|[{RAISED}]+"
    r"|\S"  # any other mark
)
_DIGITS = frozenset("0123456789")
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


# A member of an enumeration is looked up slowly; these two are asked for at every token.
_IS_WORD, _IS_NUMBER = Sort.WORD, Sort.NUMBER
_BEYOND = 32
"""Empty places kept behind the tokens: more than any reader looks ahead of a token or, from the first, behind."""


class Line:
    """The tokens of a piece of text, each by its place in the line; beyond both ends stands `Sort.END`.

    A form is lower case for a word, bare digits for a number, else as written. The lists of sorts and places are
    public because the readers look at millions of them.
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.forms: list[str] = []
        self.form: Callable[[int], str] = self.forms.__getitem__
        """The normal form of the token at a place; empty beyond the ends. No method: it is asked for most of all."""
        self.sorts: list[Sort] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._scan(start, len(text) if end is None else end)
        self.size = len(self.forms)
        self.forms += [""] * _BEYOND
        self.sorts += [Sort.END] * _BEYOND
        self.starts += [-1] * _BEYOND
        self.ends += [-2] * _BEYOND
        self.numbers: dict[tuple[int, bool], tuple[Numeral, int] | None] = {}
        """Numbers that were read, by place and by whether money precedes them: several readers ask for each."""

    def _scan(self, start: int, end: int) -> None:
        # One plain loop over bound methods: half of the time of a release's words is spent here.
        sort, form, starts, ends = self.sorts.append, self.forms.append, self.starts.append, self.ends.append
        for piece in _PIECES.findall(self.text, start, end):
            after = start + len(piece)
            if piece.isalpha():
                sort(_IS_WORD)
                form(piece.lower())
                starts(start)
                ends(after)
            elif not piece.isspace():
                made_of, formed = _sorted(piece)
                sort(made_of)
                form(formed)
                starts(start)
                ends(after)
            start = after

    def __len__(self) -> int:
        return self.size

    def touches(self, index: int) -> bool:
        """True when nothing stands between the token there and the one before it."""
        return self.ends[index - 1] == self.starts[index]

    def is_number(self, index: int) -> bool:
        """True for a token of digits."""
        return self.sorts[index] is _IS_NUMBER

    def is_word(self, index: int) -> bool:
        """True for a token of letters."""
        return self.sorts[index] is _IS_WORD

    def is_capital(self, index: int) -> bool:
        """True for a word that begins with a capital letter."""
        return self.sorts[index] is Sort.WORD and self.text[self.starts[index]].isupper()

    def begins_line(self, index: int) -> bool:
        """True for a capital behind the end of a line, where a heading or another cell may begin."""
        return self.is_capital(index) and "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def written(self, index: int) -> str:
        """The token there as the text has it."""
        return self.text[self.starts[index] : self.ends[index]]

    def says(self, index: int, words: tuple[str, ...]) -> bool:
        """True when these words, in lower case, stand from the index on."""
        return tuple(self.forms[index : index + len(words)]) == words


_FRACTION_SIGNS = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


def _sorted(piece: str) -> tuple[Sort, str]:
    """What a piece is, and its form, where it is not all letters."""
    first = piece[0]
    if first.isalpha():
        return _word(piece)
    if first in _DIGITS or (first == "." and len(piece) > 1):
        return _digits(piece)
    if first in RAISED:
        return Sort.RAISED, piece
    lettered = first.isalnum() and not first.isdecimal() and first not in _FRACTION_SIGNS
    return _word(piece) if lettered else (Sort.MARK, piece)


def _word(piece: str) -> tuple[Sort, str]:
    if "/" in piece or "." in piece:
        return Sort.DOTTED, piece
    form = piece.lower()
    return Sort.WORD, form.replace("’", "'") if "’" in form else form


def _digits(piece: str) -> tuple[Sort, str]:
    head, comma, tail = piece.rpartition(",")
    if comma and len(tail) < 3 and "." in head:
        return Sort.NUMBER, f"{head.replace('.', '')}.{tail}"
    if piece.count(".") > 1:
        return Sort.DOTTED, piece
    if comma and len(tail) < 3:
        return Sort.NUMBER, f"{head}.{tail}"
    form = "".join(piece.replace(",", "").split()) if len(piece) > 3 else piece
    has_footnote = bool(comma) and len(tail) == 4
    sort = Sort.NUMBER if len(form) <= LONGEST_NUMBER and not has_footnote else Sort.MARK
    return sort, "0" + form if form.startswith(".") else form
