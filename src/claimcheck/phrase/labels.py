"""Numbers that name a thing instead of counting: "table 2", "Windows 10", "12 Main Street", the pronoun one."""

from __future__ import annotations

from claimcheck.phrase.dates import names_time
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import ARTICLES, DASHES, ORDINALS, SMALL, TENS
from claimcheck.phrase.units import TIME
from claimcheck.phrase.words import STOPS
from claimcheck.unit import Unit

_NOT_ONE = words("this that no any the each every which another only other last next some such these")
_LABEL = (
    "number page section figure table chapter part paragraph article annex appendix clause question item room "
    "quarter map chart box volume issue row step channel version grade category phase type level flight junction "
    "resolution route platform gate highway interstate note footnote exit terminal schedule rule amendment "
    "exhibit directive"
)
_BEFORE_VERB = ARTICLES | words("the its their his her our now")
_LABELS = words(f"no covid nos pp isbn issn {_LABEL} {' '.join(f'{word}s' for word in _LABEL.split())}")
# Of these one is named by its number, "on day 3", but not of "each day 3" or "this season 12".
_STEPS = words("day week period game round match episode season lap hole stage tier band zone size")
_COUNTED_OFF = _NOT_ONE | words("a one per same first final")
# Names that go with a number: "the FTSE 100", "Windows 10"; written with a capital, or as brands are.
_NAMES = words(
    "airbus android apollo asx big boeing cac class dax euro expo falcon form formula fortune ftse galaxy gemini "
    "group ios ipad iphone key mark mk model nasdaq nifty nikkei playstation radio russell series stoxx studio topix "
    "tsx war windows xbox year"
)
_AFTER_NAMES = words("pro plus max mini ultra lite neo turbo sport gt")
_BEFORE_PLACES = words(
    "in at across of on for from by to within outside inside near around into with between throughout under over"
)
_OWNED = words("the its his her their our")
_LONGEST_NAME = 3
# What follows "4K" or "5K" where that is no number of thousands.
_AFTER_K = words("video videos tv tvs television screen display resolution footage ultra content race run walk")
# What a number makes a kind of: "a nine-figure sum", "two-way", "five-a-side", "four-under-par".
_KINDS = words("figure way sided handed letter off under over k something somethings")
_LINKS_KINDS = words("under over a on by for to in of plus")
_STREETS = words("street road avenue lane square drive place way close st rd ave")
_LISTED = frozenset({",", "and", "to", "&", "or"}) | DASHES
_LONGEST_LIST = 8
# Numbers that are dialled, and what is named by them: "92% of 999 calls".
_DIALS = words("call called calling calls dial dialled dialling dialing ring via text")
_DIALLED = frozenset({"999", "911", "112", "101", "111", "000", "211", "311", "988"})
_DIALLING = words(
    "call calls caller callers line lines operator operators service services number dispatcher dispatchers"
)


def is_label(line: Line, at: int, end: int, unit: Unit | None) -> bool:
    """True for a number that names something instead of counting: "number 10", "A4", the pronoun one."""
    if unit is not None:
        return False
    if line.form(at) == "one" and end == at + 1:
        if (
            line.form(end) == "of" and line.form(end + 1) in _OWNED and line.is_number(end + 2)
        ):  # "one of the 33 miners"
            return False
        pronoun = line.form(at - 1) in _NOT_ONE or not line.is_word(end) or line.form(end) in STOPS
        return pronoun and (line.form(end) == "of" or not _in_gapped_list(line, at))
    if line.form(end) in DASHES and line.form(end + 1) in ORDINALS:  # the "twenty" of "twenty-fourth"
        return True
    if _is_kind(line, end):
        return True
    at += line.form(at) == "between"
    return line.is_number(at) and any(names(line, at, end) for names in _NAMED_BY)


def _is_dialled(line: Line, at: int, end: int) -> bool:
    return line.form(at) in _DIALLED and (line.form(end) in _DIALLING or line.form(at - 1) in _DIALS)


def _is_code(line: Line, at: int, end: int) -> bool:
    """True for "0900", "10b", "COVID-19", "401(k)" and "4K video"."""
    form = line.form(at)
    if form.isdigit() and form.startswith("0") and len(form) > 1:
        return True
    if line.form(end) == "(" and line.touches(end) and len(line.form(end + 1)) == 1 and line.is_word(end + 1):
        return line.form(end + 2) == ")"
    if line.form(at + 1) == "k" and line.form(end) in _AFTER_K:
        return True
    touched = line.touches(at) and (line.is_word(at - 1) or (line.form(at - 1) in DASHES and line.is_word(at - 2)))
    return touched or (line.touches(end) and line.is_word(end))


def _is_kind(line: Line, at: int) -> bool:
    """True before the rest of a compound that counts nothing: the "-way" of "two-way", "-a-side"."""
    if line.form(at) not in DASHES or not line.touches(at) or not line.touches(at + 1):
        return False
    is_linked = line.form(at + 1) in _LINKS_KINDS and line.form(at + 2) in DASHES and line.touches(at + 2)
    return line.form(at + 1) in _KINDS or (is_linked and line.form(at + 3) not in TIME)


def _is_named(line: Line, at: int, end: int) -> bool:
    """True for a bare number that belongs to the name before it: "a Boeing 737 jet", "on day 3"."""
    before = at - 1
    if end != at + 1 or not line.written(at).isdigit() or not line.is_word(before) or line.touches(at):
        return False
    if line.form(before) in _NAMES and not line.written(before).islower():
        return True
    if line.form(before) in _STEPS:
        named = line.is_capital(before)  # "the Week 17 loss", "Stage 12 covers"
        told = line.form(end) == "," or _counts_nothing(line, end)
        return named or (told and line.form(at - 2) not in _COUNTED_OFF)
    if not line.is_capital(before) or _in_gapped_list(line, at):
        return False
    first = before
    while line.is_capital(first - 1) and first > before - _LONGEST_NAME:
        first -= 1
    if line.form(first - 1) in ARTICLES:
        return True
    if line.form(first - 1) in _OWNED:
        return line.form(first - 2) not in _BEFORE_PLACES
    begins = not line.is_word(first - 1)
    inside = first < before if begins else line.form(first - 1) not in _BEFORE_PLACES
    if line.is_capital(end) and line.form(end) in _AFTER_NAMES:  # "the Note 14 Pro"
        return True
    return inside and _counts_nothing(line, end)


_JOINS = frozenset({",", ";", "and", "&", "while"})
_GAP = 3
"""Words of the item before, behind its number, in a list that leaves out its verb."""


def _in_gapped_list(line: Line, at: int) -> bool:
    """True for a number whose verb the list says once: "Kent had 41 of them, Surrey 30 and Sussex 25"."""
    first = at
    while first > at - _LONGEST_NAME and line.is_capital(first - 1):
        first -= 1
    first -= line.form(first - 1) == "the"
    if not line.is_capital(at - 1) or line.form(first - 1) not in _JOINS:
        return False
    joint = first - 2 if line.form(first - 2) in _JOINS else first - 1
    near = range(joint - 1, max(joint - 2 - _GAP, -1), -1)
    return any(line.is_number(place) or line.form(place) in _SPELLED for place in near)


_SPELLED = frozenset(SMALL) | frozenset(TENS)


def _counts_nothing(line: Line, at: int) -> bool:
    """True at the end of a sentence, or where a word goes on that is no noun."""
    return line.form(at) == "." or line.form(at) in STOPS


def _in_labelled_list(line: Line, at: int, _: int) -> bool:
    """True after a label, "table 2", and after other numbers under it, "figures 11.1 and 11.2"; or a lone letter."""
    before = at - 1
    if line.form(before) == "numbers" and line.form(at - 3) in _BEFORE_VERB and line.form(at + 1) not in _LISTED:
        return False  # "the herd numbers 320"
    if "," in line.written(at):  # "the number 2,420": what is numbered has no thousands
        return False
    while at - before < _LONGEST_LIST and line.form(before) in _LISTED and line.is_number(before - 1):
        before -= 2
    alone = len(line.form(at - 1)) == 1 and line.is_capital(at - 1) and line.form(at - 1) not in {"a", "i"}
    return line.form(before) in _LABELS or alone


_ISSUES = words("report bulletin update sitrep")
_BEFORE_ISSUES = words("situation weekly daily in since of from than the our to")
_LONGEST_ISSUE = 3


def _is_issue(line: Line, at: int, end: int) -> bool:
    """True for the number of one of many reports: "since report 30", "Situation report 31"."""
    if end != at + 1 or line.form(at - 1) not in _ISSUES or line.form(at - 2) not in _BEFORE_ISSUES:
        return False
    goes_on = line.is_word(end) and not line.begins_line(end) and not _counts_nothing(line, end)
    return line.form(at).isdigit() and len(line.form(at)) <= _LONGEST_ISSUE and not goes_on


def _is_address(line: Line, _: int, at: int) -> bool:
    """True before the name of a street: "12 Main Street"."""
    for place in (at, at + 1, at + 2):
        if not line.is_capital(place):
            return False
        if place > at and line.form(place) in _STREETS:
            return True
    return False


def _is_time(line: Line, at: int, _: int) -> bool:
    return names_time(line, at)


_NAMED_BY = (_is_time, _is_dialled, _is_address, _in_labelled_list, _is_named, _is_issue, _is_code)
