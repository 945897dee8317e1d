"""What a figure counts: the noun with the words before it, from its own words, its subject, or the sentence before."""

from __future__ import annotations

import re

from claimcheck.extract.own_nouns import EVER, counted, further_on, heads_of, money_in, money_of, of_them, predicate
from claimcheck.extract.own_words import quoted_words
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.pointing import left_out, pointed_at
from claimcheck.extract.states import state_of
from claimcheck.extract.subjects import subject

_EMPLOYS = re.compile(r"\bemploy(?:s|ed|ing)?\b")


def head_of(before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a figure counts, last, with the words before it; empty where its own words name none."""
    quote = quoted_words(mention, page)
    if state := state_of(before, after, mention, page):
        return (*(word for word in quote if word not in (state, "people")), state)
    head = heads_of(after, mention) or counted(mention, quote) or subject(before, mention)
    head = head or predicate(after, mention) or of_them(after, mention) or pointed_at(mention, page)
    head = head or further_on(after, mention) or money_of(before, mention) or money_in(after, mention)
    head = head or left_out(before, after, mention, page)
    persons = bool(head) and head[-1] in EVER
    return ("employee",) if persons and _EMPLOYS.search(f"{before} {after}") else head
