"""Words in a normal form, so that what is counted can be compared whatever its case, articles and plurals."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.phrase.lexicon import words
from claimcheck.phrase.nouns import is_plural

_WORD = re.compile(r"[^\W_]+(?:['’./&-][^\W_]+)*")

ARTICLES = words("a an the")
# What says nothing of which thing is meant. Modal verbs stay: what will be is not what is.
_LIGHT = ARTICLES | words(
    "is are was were be been being has have had having do does did there now already also just still currently some "
    "estimated today total overall altogether"
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "persons": "people",
    "person": "people",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "lives": "life",
    "wives": "wife",
    "halves": "half",
    "criteria": "criterion",
    **{f"{word}es": word for word in ("bus", "virus", "bonus", "campus", "census", "status", "surplus", "gas")},
}
_STANDS = words(
    "series species news means headquarters works mathematics physics economics politics perhaps gas yes lens nhs"
)
_AFTER_ES = ("sses", "ches", "shes", "xes", "zes")


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """A word in lower case without the ending of a plural; the same for a word and its plural."""
    if word in _IRREGULAR or word in _STANDS or len(word) < 3 or word[-1] != "s" or not is_plural(word):
        return _IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_AFTER_ES) else word[:-1]


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without genitives."""
    # Lowered at once where that is the same: in other scripts a capital may become a letter and a mark.
    found = _WORD.findall(text.lower()) if text.isascii() else [word.lower() for word in _WORD.findall(text)]
    if "’" in text:
        found = [word.replace("’", "'") for word in found]
    return [word.removesuffix("'s") for word in found] if "'" in text or "’" in text else found


def normal(text: str) -> str:
    """A phrase in its normal form: "The groups of GP practices" is "group of gp practice"."""
    return " ".join(singular(word) for word in plain_words(text) if word not in _LIGHT)
