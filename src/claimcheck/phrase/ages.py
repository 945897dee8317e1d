"""Numbers that are ages: "aged 65", "the driver, 36, said", "the 90 and over population"."""

from __future__ import annotations

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import DASHES
from claimcheck.phrase.words import STOPS

_AGES = frozenset({"aged", "age", "ages"})
_OLDEST = 120
_BEING = words("was is")
_SOMEONE = words("he she who")
_JOINTS = frozenset({"and", "or"})
_SIDES = words("over under above below older younger up")
_UNDER = words("over under")
_OF_AGE = words("population populations age ages group groups category bracket")
_LISTED = frozenset({",", "and", "or", "to", "&"}) | DASHES
_MOST_AGES = 8
_BEFORE_PLACES = words("in at across of from to near around by , on")
# "Children under five", "women over 50 in paid work": where a noun followed, it would count that.
_PEOPLE = words("children people women men adults residents pupils kids youngsters those workers patients drivers")
_PERSONS = words(
    "man woman boy girl father mother son daughter brother sister husband wife driver victim suspect teenager pupil "
    "student teacher player striker defender midfielder goalkeeper actor actress singer pensioner soldier officer"
)


def is_age(line: Line, at: int) -> bool:
    """True after "aged" or "the ages of", and in brackets of commas after a person: a number of years."""
    before = at - 1 - (line.form(at - 1) in {"between", "from"})
    while at - before < _MOST_AGES and line.form(before) in _LISTED and line.is_number(before - 1):
        before -= 2  # "aged 19 and 22"
    if line.form(at + 1) in _JOINTS and line.form(at + 2) in _SIDES and line.form(at + 3) in _OF_AGE:
        return True  # "the 90 and over population"
    if line.form(at - 1) in _UNDER and line.form(at - 2) in _PEOPLE and _names_nothing(line, at + 1):
        return True
    if line.form(before) in _AGES or (line.form(before) == "of" and line.form(before - 1) in _AGES):
        return True
    if line.form(at - 1) in _BEING and line.form(at - 2) in _SOMEONE:  # "he was 17"
        return not line.is_word(at + 1) or line.form(at + 1) in STOPS
    in_commas = line.form(at - 1) == "," and line.form(at + 1) in {",", "."}
    if not in_commas or not line.form(at).isdigit() or int(line.form(at)) > _OLDEST:
        return False
    return line.form(at - 2) in _PERSONS or _is_of_name(line, at)


def _names_nothing(line: Line, at: int) -> bool:
    """True where no noun follows a number that it could count."""
    return not line.is_word(at) or line.form(at) in STOPS or line.form(at) in _BEFORE_PLACES


def _is_of_name(line: Line, at: int) -> bool:
    """True for the age between commas after a name, "Smith, 36, said"; not for one of several figures of places."""
    name = at - 2
    while line.is_capital(name - 1) and name > at - _MOST_AGES:
        name -= 1
    alone = line.is_capital(at - 2) and line.form(name - 1) not in _BEFORE_PLACES and line.form(at + 1) == ","
    return alone and line.is_word(at + 2) and not line.is_capital(at + 2)
