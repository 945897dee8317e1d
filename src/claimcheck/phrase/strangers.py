"""Figures that state no quantity: telephone numbers, list numbers, labels, times of day, scores, the pronoun one."""

from __future__ import annotations

from claimcheck.phrase.dates import MONTHS, names_time
from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import DASHES, ORDINALS
from claimcheck.phrase.words import STOPS
from claimcheck.unit import Unit

_NOT_ONE = words("this that no any the each every which another only other last next some such these")
_LABEL = (
    "number page section figure table chapter part paragraph article annex appendix clause question item room "
    "quarter map chart box volume issue row step channel version grade category phase type level flight junction "
    "resolution route platform gate highway interstate note footnote"
)
_LABELS = words(f"no covid nos pp {_LABEL} {' '.join(f'{word}s' for word in _LABEL.split())}")
_STREETS = words("street road avenue lane square drive place way close st rd ave")
_LISTED = frozenset({",", "and", "to", "&", "or"}) | DASHES
_LONGEST_LIST = 8
_COPYRIGHT = frozenset({"©", "copyright", "(c)"})
_LEAST_TELEPHONE = 9
# Numbers that are dialled, and what is named by them: "92% of 999 calls".
_DIALS = words("call called calling calls dial dialled dialling dialing ring via text")
_DIALLED = frozenset({"999", "911", "112", "101", "111", "000", "211", "311", "988"})
_DIALLING = words(
    "call calls caller callers line lines operator operators service services number dispatcher dispatchers"
)


def stranger(line: Line, at: int) -> int:
    """The place after figures that state no quantity, or zero."""
    if line.sorts[at] in (Sort.DOTTED, Sort.RAISED):
        return at + 1
    if line.form(at) in {"+", "("} or line.is_number(at):
        return _telephone(line, at) or _list_number(line, at) or _score(line, at) or _copyright(line, at)
    return at + 2 if line.form(at) in {"#", "@"} and line.touches(at + 1) else 0


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
    ends = line.form(at + 1) in {".", ")"} and line.touches(at + 1)
    return at + 2 if is_first and ends and len(line.form(at)) < 3 and line.sorts[at + 2] is not Sort.END else 0


def _score(line: Line, at: int) -> int:
    """The place after "3-2", a score and no range, as its first figure is the larger."""
    if line.form(at + 1) not in DASHES or not line.touches(at + 1) or not line.touches(at + 2):
        return 0
    one, other = line.form(at), line.form(at + 2)
    is_score = line.is_number(at + 2) and one.isdigit() and other.isdigit() and max(len(one), len(other)) < 3
    return at + 3 if is_score and int(one) > int(other) else 0


def _copyright(line: Line, at: int) -> int:
    return (
        at + 1 if any(line.form(place) in _COPYRIGHT for place in range(at - 6, at)) and len(line.form(at)) == 4 else 0
    )


def is_label(line: Line, at: int, end: int, unit: Unit | None) -> bool:
    """True for a number that names something instead of counting: "number 10", "A4", the pronoun one."""
    if unit is not None:
        return False
    if line.form(at) == "one" and end == at + 1:
        return line.form(at - 1) in _NOT_ONE or not line.is_word(end) or line.form(end) in STOPS
    if line.form(end) in DASHES and line.form(end + 1) in ORDINALS:  # the "twenty" of "twenty-fourth"
        return True
    if not line.is_number(at):
        return False
    if names_time(line, at):
        return True
    if line.form(at) in _DIALLED and (line.form(end) in _DIALLING or line.form(at - 1) in _DIALS):
        return True
    if _is_address(line, end) or _in_labelled_list(line, at):
        return True
    touched = line.touches(at) and (line.is_word(at - 1) or (line.form(at - 1) in DASHES and line.is_word(at - 2)))
    return touched or (line.touches(end) and line.is_word(end))


def _in_labelled_list(line: Line, at: int) -> bool:
    """True after a label, "table 2", and after other numbers under it, "figures 11.1 and 11.2"; or a lone letter."""
    before = at - 1
    if "," in line.written(at):  # "the number 2,420": what is numbered has no thousands
        return False
    while at - before < _LONGEST_LIST and line.form(before) in _LISTED and line.is_number(before - 1):
        before -= 2
    alone = len(line.form(at - 1)) == 1 and line.is_capital(at - 1) and line.form(at - 1) not in {"a", "i"}
    return line.form(before) in _LABELS or alone


def _is_address(line: Line, at: int) -> bool:
    """True before the name of a street: "12 Main Street"."""
    for place in (at, at + 1, at + 2):
        if not line.is_capital(place):
            return False
        if place > at and line.form(place) in _STREETS:
            return True
    return False


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
