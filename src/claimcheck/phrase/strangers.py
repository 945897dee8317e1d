"""Figures that state no quantity: telephone numbers, list numbers, scores, copyright years."""

from __future__ import annotations

from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import DASHES

_COPYRIGHT = frozenset({"©", "copyright", "(c)"})
_LEAST_TELEPHONE = 9
_SCORED_BEFORE = words("voted vote votes won win wins beat beats lost lose loses defeated drew led leading")
_SCORED_AFTER = words("win wins victory defeat defeats loss draw lead vote triumph record")
_LONGEST_SCORE = 3
_OF_SHARES = words("% per percent pct")
# Days and times that are written as fractions.
_NAMED_PAIRS = frozenset({("9", "11"), ("7", "7"), ("24", "7")})


def stranger(line: Line, at: int) -> int:
    """The place after figures that state no quantity, or zero."""
    if line.sorts[at] in (Sort.DOTTED, Sort.RAISED):
        return at + 1
    if line.form(at) == "(" and line.touches(at) and line.form(at + 2) == ")" and _is_note(line, at):
        return at + 3  # the clause of "12(3)", or a footnote: "sales(5)"
    if line.form(at) == _THOUSANDS:
        return at + 1
    if line.form(at) in {"+", "("} or line.is_number(at):
        return _telephone(line, at) or _list_number(line, at) or _joined(line, at) or _copyright(line, at)
    if line.form(at) == "#" and line.is_number(at + 1):
        return _past_code(line, at + 1)
    return at + 2 if line.form(at) in {"#", "@"} and line.touches(at + 1) else 0


_THOUSANDS = "000"
"""What figures are counted in, in a table: "000 tonnes"."""


def _is_note(line: Line, at: int) -> bool:
    return line.is_number(at - 1) or (line.is_word(at - 1) and line.is_number(at + 1) and len(line.form(at + 1)) < 3)


def _telephone(line: Line, at: int) -> int:
    """The place after groups of digits that begin with a nought or a plus."""
    end = at + (line.form(at) == "+")
    end += line.form(end) == "("
    if not line.is_number(end) or "." in line.form(end) or not (line.form(end).startswith("0") or end > at):
        return 0
    digits = 0
    while digits < 2 * _LEAST_TELEPHONE and _goes_on(line, end):
        digits += len(line.form(end)) if line.is_number(end) else 0
        end += 1
    return end if digits >= _LEAST_TELEPHONE else 0


def _goes_on(line: Line, at: int) -> bool:
    return line.is_number(at) or (line.form(at) in DASHES | {"(", ")", "/"} and _digits_follow(line, at))


def _digits_follow(line: Line, at: int) -> bool:
    return line.is_number(at + 1) or (line.form(at + 1) == "(" and line.is_number(at + 2))


def _list_number(line: Line, at: int) -> int:
    """The place after "1." or "2)" at the start of a line."""
    is_first = at == 0 or "\n" in line.text[line.ends[at - 1] : line.starts[at]]
    if is_first and _marks_footnote(line, at):
        return at + 1
    ends = line.form(at + 1) in {".", ")"} and line.touches(at + 1)
    return at + 2 if is_first and ends and len(line.form(at)) < 3 and line.sorts[at + 2] is not Sort.END else 0


def _marks_footnote(line: Line, at: int) -> bool:
    """True for the digit before a footnote on a line of its own: "2 Underlying costs are …"."""
    before = line.text[max(line.starts[at] - 2, 0) : line.starts[at]]
    alone = "\n" in before and len(line.form(at)) == 1
    return alone and line.is_capital(at + 1) and line.is_word(at + 2) and not line.is_capital(at + 2)


def _joined(line: Line, at: int) -> int:
    """The place after figures that a mark or a "to" joins to a name ("33/2019"), odds or a score, or zero."""
    joint, one, other = line.form(at + 1), line.form(at), line.form(at + 2)
    if not line.is_number(at + 2):
        return 0
    touching = line.touches(at + 1) and line.touches(at + 2)
    if joint == "/":
        is_odds = (one + other).isdigit() and (other == "1" or one == other or is_bare_year(line, at + 2))
        return at + 3 if touching and (is_odds or (one, other) in _NAMED_PAIRS) else 0
    if joint == "to":
        is_share = line.form(at + 3) in _OF_SHARES
        return at + 3 if line.form(at - 1) in _SCORED_BEFORE and _is_score(one, other) and not is_share else 0
    if joint not in DASHES or not touching or line.form(at + 3) == "/":  # "6-1/2"
        return 0
    return _code(line, at) or (at + 3 if _is_score(one, other) or _is_scored(line, at) else 0)


def _is_score(one: str, other: str) -> bool:
    """True for "3-2", a score and no range, as its first figure is no smaller."""
    return (one + other).isdigit() and max(len(one), len(other)) <= _LONGEST_SCORE and int(one) >= int(other)


def _is_scored(line: Line, at: int) -> bool:
    """True for the "2-3" of "a 2-3 defeat"."""
    return line.form(at + 3) in _SCORED_AFTER and (line.form(at) + line.form(at + 2)).isdigit()


def _code(line: Line, at: int) -> int:
    """The place after three groups of digits or more, "202-555-0123", or zero."""
    end = _past_code(line, at)
    return end if end > at + 3 else 0


def _past_code(line: Line, at: int) -> int:
    """The place after groups of digits with dashes between them."""
    end = at
    while line.form(end + 1) in DASHES and line.is_number(end + 2) and line.touches(end + 1) and line.touches(end + 2):
        end += 2
    return end + 1


def _copyright(line: Line, at: int) -> int:
    return (
        at + 1 if any(line.form(place) in _COPYRIGHT for place in range(at - 6, at)) and len(line.form(at)) == 4 else 0
    )


def is_bare_year(line: Line, at: int) -> bool:
    """True for four digits that may be a year."""
    form = line.form(at)
    return line.ends[at] - line.starts[at] == 4 and form.isdigit() and 1800 <= int(form) <= 2100


# Before a number of four digits these make it a year, whatever it seems to count: "the 2001 census results".
_BEFORE_YEAR = words("the a an in since until q this its their our mid pre post early late") | frozenset(MONTHS)


def names_year(line: Line, at: int) -> bool:
    """True for a year that qualifies a noun: "2012 estimates", "a 2008 merger", "from 1990 levels"."""
    if not is_bare_year(line, at) or not 1900 <= int(line.form(at)) <= 2039:
        return False
    after = line.form(at + 1)
    return line.form(at - 1) in _BEFORE_YEAR or after in _QUALIFIED or not line.is_word(at + 1)


_QUALIFIED = words("levels prices figures estimates results census data totals rates season")
