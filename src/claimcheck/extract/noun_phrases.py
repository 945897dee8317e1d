"""Noun phrases in a normal form: determiners, modifiers, a noun, and what "of" adds to it."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import ARTICLES, normal, plain_words, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.words import STOPS

__all__ = ["POINTERS", "NounPhrase", "narrowed", "normal", "noun_phrase", "plain_words", "trimmed"]

_LOOSE = words("in of at for across throughout within around on")
_COUNTRYWIDE = re.compile(
    r"\b(?:(?:around|across|throughout|over|in)\s+the\s+country|nationwide|nationally)\b", re.IGNORECASE
)


def trimmed(text: str) -> str:
    """The normal form without "across the country" and the prepositions that a time or a place left at its ends."""
    low = text.lower()
    countrywide = "country" in low or "nation" in low  # seen at once, which saves most texts the pattern
    said = normal(_COUNTRYWIDE.sub(" ", text) if countrywide else text).split()
    while said and said[0] in _LOOSE:
        said = said[1:]
    while said and said[-1] in _LOOSE:
        said = said[:-1]
    return " ".join(said)


@frozen
class NounPhrase:
    """A noun phrase in its normal form, and how long it is in its text."""

    words: str
    end: int


LONGEST = 6
"""Words of one noun phrase; a longer one was probably read past its end."""
_TOKEN = re.compile(r"\s*(?:([^\W_]+(?:['’./&-][^\W_]+)*)|(\S)|\Z)")
_LEADING = ARTICLES | words("all every total these those this some any")
# What points to something else: a phrase with such a word names nothing by itself.
POINTERS = words(
    "it they them their theirs its this these those that he him his she her we us our i me my you your such same "
    "latter former other others another both either neither each following above below respectively which who whom"
)
# Words between a noun and what narrows it: "people aged 16 to 64", "homes with a meter", "GPs planning to retire".
_NARROWING = re.compile(
    r"\s*(?:aged|who|with|without|under|over|whose|in|from|on|at|that|which|"
    r"(?!being\b|during\b|according\b|including\b|following\b)[a-z]{3,}ing|born|surveyed|polled|questioned|interviewed|"
    r"registered|employed|eligible|asked|affected|responding)\b"
)
_AGED = re.compile(
    r"\s*aged\s+(?:from\s+|between\s+|over\s+|under\s+)?[0-9]+"
    r"(?:\s*(?:to|and|[-–])\s*(?:[0-9]+|over|above|under)\b)?(?:\s+years)?(?:\s+and\s+over)?"
)
_NARROWED_TO = re.compile(
    r"[.,;:()!?“”\"]|\s[–—-]\s|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|do|does|did|say|"
    r"says|said|think|believe|feel|felt|want|agree|agreed|support|live|lived|use|used|now|reported|and(?!\s+(?:[0-9]|over\b|above\b|under\b))|but|while|than)\b"
)


def noun_phrase(text: str, at: int = 0) -> NounPhrase | None:
    """The noun phrase that begins there: determiners, modifiers, a noun, and what "of" adds to it."""
    found = _bare(text, at)
    while found is not None and (of := _OF.match(text, found.end)) is not None:
        complement = _bare(text, of.end())
        if complement is None or found.words.count(" ") > LONGEST:
            break
        found = NounPhrase(f"{found.words} of {complement.words}", complement.end)
    return found


_OF = re.compile(r"\s+of\b")


def _bare(text: str, at: int) -> NounPhrase | None:
    """Determiners, modifiers and a noun; None where there is none or it only points to another."""
    kept: list[str] = []
    end = at
    while len(kept) < LONGEST and (token := _TOKEN.match(text, end)) is not None and token.group(1):
        word = token.group(1).lower().replace("’", "'").removesuffix("'s")
        if kept and _ends(word, kept[-1]):
            break
        if not kept and (word in POINTERS or word in STOPS) and word not in _LEADING:
            return None
        end = token.end()
        if word not in _LEADING:
            kept.append(word)
    return NounPhrase(" ".join(singular(word) for word in kept), end) if kept else None


def _ends(word: str, last: str) -> bool:
    """True for a word that no longer belongs to the phrase that came to the last one."""
    return word in STOPS or word in POINTERS or word.endswith("ed") or (is_plural(last) and not is_plural(word))


def narrowed(text: str, at: int) -> int:
    """Where the words end that narrow the noun before them ("aged 16 to 64"); the same place where none do."""
    if (ages := _AGED.match(text, at)) is not None:
        return ages.end()
    if _NARROWING.match(text, at) is None:
        return at
    stop = _NARROWED_TO.search(text, at + 1)
    return stop.start() if stop else len(text)
