"""Of whom and where a mention speaks: "in England", "two thirds of the UK", "across the City of York".

A place is a capitalised phrase after a word of place, in the mention's own sentence, and never an organisation, a
month, a language or a person. "The country" and "nationwide" name no place, so they leave the scope open.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.extract.near import is_readable, nearest
from claimcheck.extract.page import Mention, Page, once_a_mention
from claimcheck.phrase.dates import MONTHS, WEEKDAYS
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind


@frozen
class Place:
    """A place that a sentence names, with where it stands in the sentence."""

    start: int
    end: int
    name: str


# What the nations are called, and the name that population series give them.
NATIONS = {
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "United Kingdom": "United Kingdom",
    "GB": "Great Britain",
    "Great Britain": "Great Britain",
    "Britain": "Britain",
    "England and Wales": "England and Wales",
    "England & Wales": "England and Wales",
    "England": "England",
    "Wales": "Wales",
    "Scotland": "Scotland",
    "Northern Ireland": "Northern Ireland",
    "Ireland": "Ireland",
    "US": "United States",
    "U.S.": "United States",
    "USA": "United States",
    "United States of America": "United States",
    "United States": "United States",
    "EU": "European Union",
    "European Union": "European Union",
}
_KNOWN = "|".join(re.escape(name) for name in sorted(NATIONS, key=len, reverse=True))
NATION = rf"(?:{_KNOWN})(?![\w-])"
# Words with which a name is not that of a place, or not of a place alone.
NOT_PLACES = words(
    "university hospital hospitals council trust trusts department ltd plc office committee nhs bill act parliament "
    "survey census service services group court party press figure figures table tables chapter annex section phase "
    "league house government commission agency authority association union institute college school schools company "
    "bank inc corp society foundation club team programme program scheme strategy review report bulletin statistics "
    "network board centre center museum airport church fund budget year years week day order internet english welsh "
    "french german spanish chinese black asian white christmas easter ramadan crown magistrates q1 q2 q3 q4 mr mrs ms "
    "dr sir lady lord professor i ii iii iv v covid sic vat paye gdp gva cpi rpi ceo it hiv aids "
    "band grade part appendix world cup games olympic olympics paralympic premier championship plan policy "
    "minister secretary president chief phase stage wave level class group category index standard directive regulation"
) | frozenset(MONTHS) | frozenset(WEEKDAYS) | words("spring summer autumn winter")  # fmt: skip
_JOINED = r"(?:\s+(?:of|and|upon|on|the|in|le|la|de|under|by|&)){0,2}\s+[A-Z][\w'’&-]*|\s*&\s*[A-Z]\w*"
_NAME = rf"[A-Z][\w'’.&-]*(?:{_JOINED}){{0,4}}"
_PLACE = re.compile(
    rf"(?:\b[Ii]n|\b(?:[Aa]cross|[Tt]hroughout|[Ww]ithin|[Aa]round))\s+(?:the\s+)?(?P<place>{_NAME})"
    rf"|\b(?:for|(?:people|population|residents|inhabitants|adults)\s+of)\s+(?:the\s+)?(?P<named>{NATION})"
    rf"|(?:\A|[–—]\s+)[“\"'‘•*\s-]*(?:The\s+|the\s+)?(?P<first>{NATION})(?=['’]s?\s|\s+(?:had|has|have|is|was|now)\b)"
)
_CAPITAL = re.compile(r"\b(?:in|across|throughout|within|around|for|of)\s+(?:the\s+|whole\s+)*[A-Z]", re.IGNORECASE)
_LAST_STOPS = re.compile(r"['’]s\b.*\Z|[.'’]+\Z", re.DOTALL)
_WHOLE_NATION = re.compile(
    rf"\s*(?:\([^()]*\)\s*)?(?:people|adults|residents|households|homes)?\s*(?i:of|in|who\s+live\s+in)\s+(?:(?i:all|the|whole|people|population|everyone|residents|inhabitants|"
    rf"everybody|of|in|who|lives?|living|adults|total|entire)\s+)*(?P<nation>{NATION})"
)


@lru_cache(maxsize=64)
def places(sentence: str) -> tuple[Place, ...]:
    """The places that a sentence names, in order."""
    if _CAPITAL.search(sentence) is None and sentence[:1].islower():
        return ()
    return tuple(place for match in _PLACE.finditer(sentence) if (place := _place(match)) is not None)


def _place(match: re.Match[str]) -> Place | None:
    said = match["place"] or match["named"] or match["first"]
    name = " ".join(_LAST_STOPS.sub("", said).split()) if said not in NATIONS else said
    for group in ("first", "named"):
        if match[group]:
            return Place(*match.span(group), NATIONS[name])
    if name in NATIONS:
        return Place(match.start(), match.end(), NATIONS[name])
    if "’s" in said or "'s" in said or not _is_place(name):
        return None
    return Place(match.start(), match.end(), name)


def _is_place(name: str) -> bool:
    low = name.lower().replace(".", "").split()
    # A name in capitals is short for something, and seldom for a place.
    return len(name) > 2 and not name.isupper() and NOT_PLACES.isdisjoint(low)


@once_a_mention
def place_of(mention: Mention, page: Page) -> Place | None:
    """The place that a sentence names for a mention, None where it names none for it."""
    if not is_readable(mention, page):
        return None
    text, base = page.release.text, mention.passage.start
    if mention.kind is Kind.PERCENTAGE:
        # Of a share the nation may be the whole itself: "two thirds of the UK".
        whole = _WHOLE_NATION.match(text, mention.end, mention.passage.end)
        if whole is not None:
            return Place(whole.start("nation") - base, whole.end("nation") - base, NATIONS[whole["nation"]])
    return nearest(_of_prose if _is_title(mention, text) else places, mention, page)


def _is_title(mention: Mention, text: str) -> bool:
    """True where most words have a capital, so that a capital says nothing."""
    return mention.is_headline and text[mention.passage.start : mention.passage.end].istitle()


def _of_prose(sentence: str) -> tuple[Place, ...]:
    return tuple(place for place in places(sentence) if place.name in NATIONS.values())


def scope_of(mention: Mention, page: Page) -> str | None:
    """The scope that the words around a mention state, None where they leave it open."""
    if mention.kind in (Kind.DATE, Kind.ORDINAL):
        return None
    place = place_of(mention, page)
    return place.name if place else None
