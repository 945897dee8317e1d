"""Nouns that between them leave nobody out, and words of what comes and what goes."""

from __future__ import annotations

import re

from claimcheck.phrase.lexicon import words

# Nouns that between them leave nobody out.
EXCLUSIVE = (
    frozenset({"adults", "children"}),
    frozenset({"adults", "babies"}),
    frozenset({"adults", "teenagers"}),
    frozenset({"men", "women"}),
    frozenset({"males", "females"}),
    frozenset({"boys", "girls"}),
    frozenset({"men", "boys"}),
    frozenset({"women", "girls"}),
    frozenset({"men", "women", "children"}),
)
# Nouns that between them leave out nobody of some people; of other things they may be a list.
ABOARD = (
    frozenset({"passengers", "crew"}),
    frozenset({"civilians", "soldiers"}),
    frozenset({"civilians", "combatants"}),
    frozenset({"pupils", "teachers"}),
    frozenset({"pupils", "staff"}),
    frozenset({"students", "teachers"}),
    frozenset({"students", "staff"}),
    frozenset({"patients", "staff"}),
    frozenset({"residents", "staff"}),
    frozenset({"guests", "staff"}),
    frozenset({"officers", "soldiers"}),
    frozenset({"players", "officials"}),
)
# Things that are counted one by one and hold no others of their own.
UNITS = words(
    "vehicle animal bird tree plant medal crime offence weapon vessel ship boat aircraft plane instrument coin fish "
    "insect mammal bicycle locomotive wagon staff"
)
# What came and what went, and what the balance is called.
CAME = re.compile(
    r"\b(?:arrived|came|joined|opened|were born|entered|immigrated|moved in|started|were created|hired|gained|recruited"
    r"|took on|brought in|signed up|enrolled|won|added|welcomed|took|earned|received|raised"
    r"|joiners|arrivals|openings|additions|births|starters|newcomers)\b"
)
WENT = re.compile(
    r"\b(?:left|departed|stood down|retired|resigned|withdrew|dropped out"
    r"|went|closed|died|emigrated|moved (?:out|away)|stopped|were lost|lost|shed|dismissed|spent"
    r"|paid|leavers|departures|closures|removals|deaths|losses)\b"
)
