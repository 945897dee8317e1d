"""Numbers that a text gives without writing them: how many things a list names, how many games a score makes.

“Four priorities: schools, roads and jobs” names three; a series that was won 3-2 had five games. Each becomes a
mention of its own, so that a report can quote the list or the score. A list is counted only where it is plainly one:
after a colon, to the end of its sentence, with an “and”, of short items. Where an “and” may join two items or stand
within one, the number is a range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.named_days import Named
from claimcheck.extract.passages import Passage
from claimcheck.phrase.find import Found
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral, Quantity, Spread
from claimcheck.release import Release
from claimcheck.unit import counted

LISTED = counted("things listed")
PLAYED = counted("games played")
LONGEST_LIST, LONGEST_ITEM = 300, 5
"""Code points of a list, and words of one of its items, beyond which it is no plain list."""

_LIST = re.compile(rf":\s+(?P<list>[^\d():;.!?“”\"\[\]]{{3,{LONGEST_LIST}}})[.]?\s*\Z")
_AND = re.compile(r"\s(?:and|or|&)\s")
# Words of a clause, or of a list that is not all: what stands there is then more, or less, than items.
_NO_ITEM = words(
    "including such example among notably mainly especially well plus both which who whom that is are was were will "
    "has have had to with not but where while when of from in at on by aged formerly namely then etc "
    "respectively others another nor except"
)
_MANY_MORE = re.compile(r"\bmore\s*\Z")
_ARTICLES = words("a an the his her its our their")
_DASHED = re.compile(r"[-–]\s?[0-9]")
"""What every score has, and hardly a sentence."""
_SCORE = re.compile(
    r"\b(?:took|taking|takes?|won|winning|wins?|clinch(?:ed|ing|es)?|claim(?:ed|ing|s)?|seal(?:ed|ing|s)?)\s+"
    r"(?:the|their|his|her|that|a)\s+(?:[\w-]+\s+){0,3}?(?P<contest>series|match|final|semi-final|quarter-final)\s+"
    r"(?P<score>(?P<won>[1-9]|1[0-8])\s?[-–]\s?(?P<lost>[0-9]|1[0-7]))(?![\d-])",
    re.IGNORECASE,
)


def tallies(release: Release, passage: Passage) -> Iterator[Named]:
    """The numbers of things listed and of games played in a passage."""
    text = release.text[passage.start : passage.end]
    if ":" in text:
        yield from _listed(text)
    for match in _SCORE.finditer(text) if _DASHED.search(text) else ():
        games = int(match["won"]) + int(match["lost"])
        quantity = Quantity(Kind.COUNT, PLAYED, Numeral(str(games)), hedge="exactly", words=match["score"])
        said = f"games of a {match['contest'].lower()} won {match['score']}"
        yield Named(Found(quantity, match.start("score"), match.end("score")), said)


def _listed(text: str) -> Iterator[Named]:
    match = _LIST.search(text, text.rindex(":"))
    items = how_many(match["list"]) if match is not None else None
    if match is None or items is None:
        return
    fewest, most = items
    figure = Numeral(str(most)) if fewest == most else Spread(Numeral(str(fewest)), Numeral(str(most)))
    hedge = "exactly" if fewest == most else None
    end = match.start("list") + len(match["list"].rstrip())
    said = match["list"].rstrip()
    yield Named(
        Found(Quantity(Kind.COUNT, LISTED, figure, hedge=hedge, words=said), match.start("list"), end),
        f"things in “{said}”",
    )


def how_many(listed: str) -> tuple[int, int] | None:
    """The fewest and the most items that a list can have, None for what is no plain list."""
    chunks = [chunk.split() for chunk in listed.split(",")]
    ends = chunks[-1]
    if not all(chunks) or not ({"and", "or", "&"} & set(ends)) or any(map(_is_long, chunks)):
        return None
    lowered = [[word.casefold() for word in chunk] for chunk in chunks]
    if any(word in _NO_ITEM for chunk in lowered for word in chunk) or _has_asides(lowered):
        return None
    if _MANY_MORE.search(listed.casefold()):
        return None  # "buses, trams and many more"; but "more trees" is an item
    ands = sum(len(_AND.findall(f"{' '.join(chunk)} ")) for chunk in lowered)
    named = any(word[:1].isupper() for chunk in chunks for word in chunk)
    # Names bring their place or office with them: “Paris, Texas, and Rome, Georgia” are two.
    return (1 if named else len(chunks)), len(chunks) + ands


def _is_long(chunk: list[str]) -> bool:
    return any(len(item.split()) > LONGEST_ITEM for item in _AND.split(" ".join(chunk)))


def _has_asides(chunks: list[list[str]]) -> bool:
    """True when a chunk may say something of the one before it: “a school, the largest of its kind”."""
    starts = [
        next(word for word in chunk if word not in ("and", "or", "&")) in _ARTICLES
        for chunk in chunks
        if len(chunk) > 1
    ]
    return any(starts) and not all(starts)
