"""What a sentence opens with: the noun that it is told of, for a figure that stands far from it or only says "they"."""

from __future__ import annotations

import re

from claimcheck.extract.own_words import EMPTY
from claimcheck.extract.page import Page
from claimcheck.extract.subjects import COLLECTIVE
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.normal import normal
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.words import MOVES

_ENDS = "|".join(
    (
        r"in|across|at|of|on|with|who|that|which|from|for|among|amongst|about|by|to",
        r"have|has|had|are|were|is|was|remain|remains|remained|continue|continued|went|came|stood|stand",
        *sorted(MOVES),
    )
)
_OPENING = re.compile(
    r"\W*(?:the\s+|its\s+|their\s+|our\s+|all\s+)?(?:(?:total\s+)?number\s+of\s+)?"
    rf"(?P<noun>[a-z’'-]+(?:\s+(?!(?:{_ENDS})\b)[a-z’'-]+){{0,3}}?)(?:,|\s+(?:{_ENDS})\b)"
)


def opening_noun(page: Page, number: int) -> tuple[str, ...]:
    """The plural that a sentence opens with, and the words before it; empty where it opens with anything else."""
    passage = page.passages[number]
    dateline = DATELINE.match(page.release.text, passage.start, passage.end)
    found = _OPENING.match(page.low, dateline.end() if dateline else passage.start, passage.end)
    last = found["noun"].split()[-1] if found else ""
    if found is None or not (is_plural(last) or last in COLLECTIVE):
        return ()
    said = normal(found["noun"]).split()
    return tuple(word for word in said if word not in EMPTY) if said and said[-1] not in EMPTY else ()
