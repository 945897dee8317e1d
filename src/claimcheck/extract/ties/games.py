"""The score of a series and the game that decided it: "took the series 3-2 with a win in game five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.tallies import PLAYED
from claimcheck.extract.ties.near import CLOSES, after, before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind

# Games have no draws; a Test or a match may, and the rest of such a series may still be played.
IN_SERIES, IN_MATCH = frozenset({"game", "frame"}), frozenset({"game", "frame", "set", "rubber"})
_WIN = (
    r"\s*,?\s+(?:(?:with|after|thanks\s+to|by|on|following)\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:win|victory|triumph|winning|taking)\s+(?:in\s+)?"
    r"|(?:sealing|clinching|wrapping|winning|settling|securing)\s+(?:it|the\s+\w+|victory)\s+(?:up\s+)?in\s+)"
)
NUMBERED = re.compile(_WIN + r"game\s+$", re.IGNORECASE)
SERIES = re.compile(r"\bseries\s+$", re.IGNORECASE)
ORDINAL = re.compile(_WIN + r"(?:the\s+)?(?:deciding\s+)?$", re.IGNORECASE)


def tie(page: Page) -> Iterator[Link]:
    """Yield the score of a series that was won with the game that won it."""
    for mentions in page.sentences():
        for score, game in pairwise(mentions):
            if score.quantity.unit == PLAYED and _is_its_game(score, game, page) and CLOSES.match(after(game, page)):
                yield linked("games", ("score", "game"), (score, game), "the game that won the series is its last")


def _is_its_game(score: Mention, game: Mention, page: Page) -> bool:
    between, unit = page.words_between(score, game), game.quantity.unit.name.casefold()
    numbered = game.kind is Kind.COUNT and not unit and NUMBERED.fullmatch(between)
    played = IN_SERIES if SERIES.search(before(score, page)) else IN_MATCH
    return bool(numbered or (game.kind is Kind.ORDINAL and unit in played and ORDINAL.fullmatch(between)))
