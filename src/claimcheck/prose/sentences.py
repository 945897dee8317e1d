"""Sentences of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.phrase.lexicon import words
from claimcheck.prose.spans import Span, paragraphs

_CLOSERS = "\"'”’»)\\]"
# A stop with what closes after it: the mark, perhaps a footnote's digits, quotation marks and brackets. The second
# form is a stop with the next sentence glued to it, as text taken from web pages has it.
# The mark stands first in the pattern, and what stands before it is looked at after it: that is searched faster.
_STOP = re.compile(
    rf"[.!?…](?:(?<![.!?…].)[.!?…]*+(?:(?<![0-9]\.)[0-9]{{1,2}}|[¹²³⁰⁴-⁹]{{1,2}}|\[[0-9]{{1,2}}\])?[{_CLOSERS}]{{0,4}}"
    rf"(?=\s)|(?<=[a-z0-9][a-z][.!?])[”\"]?(?=[A-Z][a-z]+\s))"
)
_WORD_BEFORE = 24
"""Code points in which the word before a stop is looked for: no abbreviation is longer."""

TITLES = words(
    "mr mrs ms mx dr prof professor rev revd hon rt sr jr messrs mme mlle fr lt col gen gov sen rep capt cpt sgt maj "
    "cllr cdr adm pres supt insp det sir"
)
"""Abbreviations that a name follows: a sentence never ends with one."""
BEFORE_NUMBERS = words(
    "no nos fig figs vol vols p pp ch sec para paras art ref tel ext c ca circa approx est jan feb mar apr jun jul aug "
    "sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
"""Abbreviations that a number follows; a sentence can end with one, and what follows is then no number."""
ANYWHERE = words(
    "st vs v cf al etc inc ltd co corp bros dept govt min max avg ave rd mt ft ed eds incl excl est eg ie viz am pm"
)
"""Abbreviations with which a sentence ends only when a word that begins sentences follows."""
NEVER = frozenset({"e.g", "i.e", "eg", "ie", "viz", "cf", "vs", "approx"})
STARTERS = words(
    "the a an this that these those it its he she they we i you our their his her there here in on at by for from of "
    "to with as if when while after before since until during under over although though but and or so yet however "
    "meanwhile also more most many some few all both each every no not what who why how where today yesterday "
    "nearly almost about around another according between one two three four five six seven eight nine ten"
)
"""Words that begin a sentence and seldom a name."""
_WORD = re.compile(r"[^\W\d_]+")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of text[start:end]; a heading, a list item and a sentence that is cut off are each one."""
    for paragraph in paragraphs(text, start, end):
        begun = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            if _ends(text, begun, stop, paragraph.end):
                yield Span(begun, stop.end())
                begun = _next_ink(text, stop.end())
        if begun < paragraph.end:
            yield Span(begun, paragraph.end)


def _next_ink(text: str, at: int) -> int:
    match = _INK.search(text, at)
    return match.start() if match else len(text)


_INK = re.compile(r"\S")


def _ends(text: str, begun: int, stop: re.Match[str], end: int) -> bool:
    """True when a sentence ends at that stop."""
    after = _next_ink(text, stop.end())
    if after >= end:
        return True
    if text[after].islower():
        return False
    if text[stop.start()] != "." or stop.end() == after:
        return True
    head = text[max(begun, stop.start() - _WORD_BEFORE) : stop.start()]
    said = head.split()
    if not said:
        return True
    alone = len(said) == 1 and begun == stop.start() - len(head)
    return not _is_abbreviation(said[-1].strip("“\"'‘(["), alone, text, after)


def _is_abbreviation(word: str, alone: bool, text: str, after: int) -> bool:
    """True when the stop belongs to the word; `alone` when the sentence begins with it."""
    low = word.lower()
    starts = _WORD.match(text, after)
    starter = starts is not None and starts.group().lower() in STARTERS
    if low in TITLES or low in NEVER:
        return True
    if alone and len(word) <= 3 and (word.isdigit() or (len(word) == 1 and word.isalpha())):
        return True  # a list number: "4. The process"
    if low in BEFORE_NUMBERS:
        return text[after].isdigit() or (low != "no" and not starter)
    return (
        low in ANYWHERE
        or (len(word) == 1 and word.isupper())
        or ("." in word.strip(".") and not any(map(str.isdigit, word)))
    ) and not starter
