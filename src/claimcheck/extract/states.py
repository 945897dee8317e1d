"""People who are counted by what became of them or what they did: "417 have died", "killed 42", "310 injured".

What is counted there is named by a verb, and another text may name it by its noun: "the death toll", "42 deaths".
"""

from __future__ import annotations

import re

from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.phrase.lexicon import words
from claimcheck.unit import Dimension

# One row a noun: what is said of those counted, and, after the bar, what was done to them, before the figure.
_ROWS = (
    ("death", "died|dead|killed|drowned|perished|lost their lives", "killed|killing"),
    ("injury", "injured|hurt|wounded", "injured|injuring|wounded|wounding"),
    ("missing", "missing|unaccounted for", ""),
    ("displaced", "displaced|forced from their homes", "displaced|displacing"),
    ("homeless", "homeless", ""),
    ("evacuee", "evacuated", "evacuated|evacuating"),
    ("vaccinated", "vaccinated|immuni[sz]ed|inoculated", "vaccinated|immuni[sz]ed|inoculated"),
    ("infection", "infected|tested positive", "infected|infecting"),
    ("illness", "fallen ill|fell ill|taken ill|sickened", "sickened|sickening"),
    ("arrest", "arrested", "arrested|arresting"),
    ("participant", "took part|taken part|participated|joined in", ""),
    ("volunteer", "volunteered", ""),
    ("visitor", "visited|(?:came|passed) through (?:the|its|our) (?:doors|gates|turnstiles)", ""),
    ("attendance", "attended", ""),
    ("voter", "voted", ""),
    ("donor", "donated|gave (?:blood|organs)", ""),
    ("applicant", "applied", ""),
)
_AFTER = "|".join(f"(?P<{noun}>{said})" for noun, said, _ in _ROWS)
_BEFORE = "|".join(f"(?P<{noun}>{done})" for noun, _, done in _ROWS if done)
# Of these words one stands wherever such a pattern finds something.
STATES = words(
    "died dead killed killing drowned perished lives injured injuring hurt wounded wounding missing unaccounted "
    "displaced displacing homes homeless evacuated evacuating vaccinated immunised immunized inoculated infected "
    "infecting positive ill sickened sickening arrested arresting part participated volunteered visited doors gates "
    "turnstiles attended voted joined donated gave applied toll"
)
# Words between those counted and what is said of them.
_AUXILIARY = (
    "have|has|had|been|being|be|are|is|were|was|who|now|so far|already|also|still|thus|left|confirmed|reported|feared"
    "|believed|known|thought|presumed|to|officially|listed|registered|as|in all|newly"
)
_SAID = re.compile(
    rf"\s*(?:(?:people|persons|others|of them|of you|of us)\s+)?(?:(?:{_AUXILIARY})\s+)*"
    rf"\b(?:{_AFTER})\b(?!\s+by\s+[0-9])"
)
_LIVES = re.compile(r"\s+lives\b(?=\s+(?:were|have\s+been|had\s+been)\s+(?:lost|claimed)|[^\w]*\Z)")
_TAKES_LIVES = re.compile(r"\b(?:claimed|claiming|cost|costing|taken|took|taking)\s+(?:[a-z]+\s+){0,2}\Z")
_ROUGH = r"(?:(?:at|least|about|around|some|nearly|almost|more|than|over|up|to|a|further|another|as|many)\s+)*"
_DONE = re.compile(rf"\b(?:{_BEFORE})\s+{_ROUGH}\Z")
_NUMBER_OF = re.compile(
    rf"\bnumber\s+of\s+(?:the\s+|people\s+|those\s+)?(?:{_AFTER})(?:\s+people)?\b[^,;.]{{0,40}}?\b(?:to|at|is|was|reached)"
    rf"(?:\s+now)?\s+{_ROUGH}\Z"
)
_TOLL = re.compile(
    r"\b(?:death|fatality)\s+toll\b[^,;.]{0,50}?\b(?:to|at|of|is|was|now|reached|passed)\s+" + _ROUGH + r"\Z"
)
PATTERNS = (_SAID, _DONE, _NUMBER_OF, _TOLL, _LIVES)
"""What a figure's noun is told by."""
# Of those counted by a noun of their own, the verb names no other: "31 children have died".
_ANYONE = words("people dead missing homeless hurt")


def state_of(before: str, after: str, mention: Mention, page: Page) -> str:
    """The noun for what became of the people that a figure counts; empty where no such word stands by it."""
    unit, there = mention.quantity.unit, words_of(page, mention.passage.number)
    if unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE) or STATES.isdisjoint(there):
        return ""
    if unit.name and unit.name not in _ANYONE:
        return ""
    low, behind = before.lower(), after.lower()
    if _TOLL.search(low) or _lives(low, behind):
        return "death"
    named = f" {unit.name}{behind}" if unit.name and unit.name != "people" else behind
    found = _SAID.match(named) or _DONE.search(low) or _NUMBER_OF.search(low)
    return next((noun for noun, said in found.groupdict().items() if said), "") if found else ""


def _lives(before: str, after: str) -> bool:
    """True for "42 lives were lost" and "claimed 42 lives"."""
    return _LIVES.match(after) is not None or (after.startswith(" lives") and _TAKES_LIVES.search(before) is not None)
