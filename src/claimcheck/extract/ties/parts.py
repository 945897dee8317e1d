"""A whole and all its parts in one sentence: "made up of", "in all", "leaving", "a net", "40 adults and six children".

A list is complete only when the text says so or its nouns leave nothing out; "including" opens a list that need not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.alike import PERSON, noun
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.part_lists import COUNTS, ENDS, OF_THE, TAIL, WHOLES, joining, lists, may_be_part, parts_link
from claimcheck.extract.sides import ABOARD, EXCLUSIVE, UNITS
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

_MADE_OF = re.compile(
    rf"{TAIL},? ?[-–—:(]? ?(?:which (?:is|was) |that (?:is|was) |is |was |were |are )?"
    r"(made up of|comprising|comprised|consisting of|consists? of|consisted of|composed of|broken down (?:as|into)"
    r"|divided (?:into|between)|split (?:into|between)|namely)(?: the| around| about)?"
)
_COLON = re.compile(r"[^;:()]{0,80}:(?: the| around| about)?")
_ALL_BEFORE = re.compile(
    r"\b(?:all|total(?: of)?|in all|in total|altogether)(?: (?:the|some|about|around|of))*\s*$", re.I
)
_ALL_AFTER = re.compile(r"\b(?:in all|in total|altogether)\b")
_LISTED = re.compile(rf"(?:{TAIL})(,|;|,? ?\band|;? ?\bplus)(?: (?:a further|another|the (?:remaining|other)|some))?")
# What is said of a total before its parts: "a total of 90 people took part, 50 on Saturday and 40 on Sunday".
_APART = re.compile(r"(?:(?!(?:and|or|but|while|with|than|from)\b)[\w'’-]+ ?){0,6},")
_APPOSED = re.compile(r"(?:in (?:the )?\w+)?(?:,|:|\(| ?[-–—])")
_LAST = re.compile(
    rf"(?:{TAIL})(?:,| ?[-–—]|,?(?:^| )(?:(?:that |which |and )?(?:makes?|made)|making|giving|for|or"
    r"|(?:come|comes|came|add|adds|added|amount|amounts|amounted)(?: up)? to|total(?:s|led)?))(?: an?)?"
    r"(?: (?:combined|grand|overall))?(?: total(?: of)?)?"
)
_SAYS_TOTAL = re.compile(r"\b(?:making|giving|for|total(?:s|led)?|(?:come|comes|came|add\w*|amount\w*)(?: up)? to)\b.*")
# What may follow a figure behind a colon that is a part of the one before it: where, of which age or source. Of towns
# that have names there may be more: "300 staff: 100 in Leeds and 150 in York".
_WHERE = re.compile(
    r"\s+(?:(?:came|comes?|coming)\s+(?=from\b))?"
    r"(?:upstairs|downstairs|inside|outside|indoors|outdoors|abroad|overseas|here|there|ashore|aboard|standing|seated"
    r"|(?:in|from|at|near)\b(?!\s+[A-Z])|(?:as|via|to|on|under|over|along|beside|aged|by|for)\b(?!\s+average\b))"
)
_GOING = re.compile(r"\s+(?:as|via|to)\b")
_ENDS_SOON = re.compile(r"(?:\s+(?!(?:and|but|while|with|were|was|had|have|who|which|that)\b)[\w'’-]+){0,5}\s*[.;]?\s*")
_IN_ALL = re.compile(r"\s*(?:\w+\s+)?(?:in all|in total|altogether|all told)\b")
_SCENE = re.compile(r"\b(?:in|at|across|over|from|for|of|within|among|between|on)\s+(?:the\s+|all\s+)*$", re.I)
# With an adjective a sort may cut across the others: “12 nurses, 30 part-time workers”.
_SORT = re.compile(r"(?:[0-9][0-9,]*|[a-z]+(?:-[a-z]+)?) [a-z]+", re.I)
_TOTALS = re.compile(r"\b(?:totall?(?:ed|ing|s)|amount(?:ed|ing|s)? to|c[ao]m(?:e|es|ing) to)\s*\Z", re.I)
_CLOSED = re.compile(r"(?:(?!\b(?:compared|up|down|than|each|per|is|are|was|were)\b)[^()0-9£$€]){0,60}\)", re.I)
# Of sums the name may stand first: “sales of £6m, services of £2m and royalties of £1m”.
_NAMED = re.compile(
    r"(?:(?<=,)|(?<=\band)|(?<=\bof)|(?<=sed)|(?<=sing)) "
    r"(?:(?!(?:of|and|net|out|worth|in|on|for|made|composed|consist\w*|total)\b)[a-z'’-]+ ){1,4}of$"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole whose parts the same sentence lists."""
    for found in lists(page):
        yield from _listed(page, found)
        yield from _in_all(page, found)


def _listed(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“A total of 90: 50 here and 40 there”, “90, made up of 50 and 40”, “46 people, 40 adults and six children”."""
    for at, whole in enumerate(found[:-2]):
        if whole.kind not in WHOLES:
            continue
        words = joining(page, whole, found[at + 1])
        made = _MADE_OF.fullmatch(_unnamed(words, whole))
        parts = _run(page, whole, found[at + 1 :])
        if len(parts) < 2:
            continue
        if words == "(" and _fills_brackets(page, whole, parts):
            yield parts_link(whole, parts, "all of it is in brackets after")
        elif made or (_COLON.fullmatch(words) and _is_all(page, whole, words)):
            yield parts_link(whole, parts, f"“{made.group(1)}”" if made else "said to be all")
        elif _APPOSED.fullmatch(words) and _leave_nobody_out(page, whole, parts):
            yield parts_link(whole, parts, "they leave nobody out")
        elif words == ":" and (_are_places(page, whole, parts) or _are_sorts(page, whole, parts)):
            yield parts_link(whole, parts, "the colon sets them out")
        elif _APART.fullmatch(words) and _is_all(page, whole, words) and _are_places(page, whole, parts):
            yield parts_link(whole, parts, "said to be all")


def _leave_nobody_out(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    counted, nouns = whole.quantity.unit.dimension, _nouns(page, parts)
    persons = counted is Dimension.PEOPLE or PERSON.fullmatch(noun(whole)) is not None
    return counted in COUNTS and (nouns in EXCLUSIVE or (persons and nouns in ABOARD))


def _fills_brackets(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    """True for a total with only its parts in brackets: “totalled £32m (£20m of write-offs and £12m of fees)”."""
    totals = _TOTALS.search(page.words_before(whole)) or _is_all(page, whole, "")
    return bool(totals) and _CLOSED.match(page.words_after(parts[-1])) is not None


def _are_sorts(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    """True for parts that are sorts of what is counted one by one: “215 vehicles: 120 vans, 64 cars and 31 buses”.

    Of a noun that can hold others, such as a room or a town, the figures behind its colon may be of what it holds.
    """
    persons = whole.quantity.unit.dimension is Dimension.PEOPLE or PERSON.fullmatch(noun(whole)) is not None
    nouns = [noun(part) for part in parts]
    plain = all(_SORT.fullmatch(page.quote(part)) for part in parts) and ENDS.match(page.words_after(parts[-1]))
    between = all(joining(page, one, other) in (",", "and", ", and") for one, other in pairwise(parts))
    apart = len({*nouns, noun(whole)}) > len(parts) > 2 and all(nouns)
    return bool((persons or noun(whole) in UNITS) and plain and between and apart) and not OF_THE.search(
        page.words_before(whole)
    )


def _are_places(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    """True for nameless parts that are told apart by where they are: “450 people: 300 downstairs and 180 upstairs”.

    Parts with names of their own may be of other things, and those with a verb may be counted twice.
    """
    ends = [*(part.start for part in parts[1:]), whole.passage.end]
    text = page.release.text
    if OF_THE.search(page.words_before(whole)):
        return False  # "of the 600 callers: 340 in work and 410 in debt" counts some of them twice
    tails = [" " + _named(part) + text[part.end : end] for part, end in zip(parts, ends, strict=True)]
    nameless = all(_WHERE.match(tail) for tail in tails)
    # "300 as emergencies and 200 to the night desk" counts some of them twice.
    one_way = len({tail.split()[0] for tail in tails}) == 1 or not any(_GOING.match(tail) for tail in tails)
    return nameless and one_way and _ENDS_SOON.fullmatch(text, parts[-1].end, whole.passage.end) is not None


def _named(part: Mention) -> str:
    """The words of a part behind its number: “300 downstairs” counts by a word that says where."""
    return part.quantity.unit.name if part.quantity.unit.dimension in COUNTS else ""


def _run(page: Page, whole: Mention, found: Sequence[Mention]) -> list[Mention]:
    """The parts from there to the one behind the "and"; none when the list does not end so."""
    parts = []
    for at, part in enumerate(found):
        if not may_be_part(part, whole):
            return []
        parts.append(part)
        listed = _LISTED.fullmatch(_unnamed(joining(page, part, found[at + 1]), whole)) if at + 1 < len(found) else None
        if listed is None:
            return []
        if listed.group(1).endswith(("and", "plus")):
            return [*parts, found[at + 1]] if may_be_part(found[at + 1], whole) else []
    return []


def _in_all(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“50 posted and 40 delivered, 90 in all”."""
    for at in range(2, len(found)):
        whole = found[at]
        if whole.kind not in WHOLES or not _is_total(page, found[at - 1], whole):
            continue
        parts = _run_back(page, whole, found[:at])
        if len(parts) > 1:
            yield parts_link(whole, parts, "said to be all")


def _run_back(page: Page, whole: Mention, found: Sequence[Mention]) -> list[Mention]:
    """The parts before a total, the last two joined by "and"; none where another figure only sets the scene."""
    parts = [found[-1]]
    for at in range(len(found) - 2, -1, -1):
        listed = _LISTED.fullmatch(joining(page, found[at], found[at + 1]))
        is_last = len(parts) == 1
        if listed is None or listed.group(1).endswith(("and", "plus")) is not is_last:
            break
        parts.insert(0, found[at])
    before = page.release.text[parts[0].passage.start : parts[0].start]
    sets_scene = len(parts) > 2 and _SCENE.search(before) and not before.endswith(", of ")
    return [] if sets_scene or not all(may_be_part(part, whole) for part in parts) else parts


def _is_total(page: Page, part: Mention, whole: Mention) -> bool:
    words = joining(page, part, whole)
    said = _SAYS_TOTAL.search(words) or page.quote(whole).lower().startswith("a total of")
    return _LAST.fullmatch(words) is not None and bool(said or _IN_ALL.match(page.words_after(whole)))


def _is_all(page: Page, whole: Mention, words: str) -> bool:
    """True when a figure is said to be of all: "all 90", "a total of 90", "90 in all"."""
    begun = page.words_before(whole) + re.split(r"[0-9£$€]", page.quote(whole), maxsplit=1)[0]
    return bool(_ALL_BEFORE.search(begun) or _ALL_AFTER.search(words))


def _unnamed(words: str, whole: Mention) -> str:
    """The words before a sum without what the sum is of; a name before a count may be of what is counted."""
    return _NAMED.sub("", words) if whole.kind is Kind.MONEY else words


def _nouns(page: Page, parts: Sequence[Mention]) -> frozenset[str]:
    """What each part counts, by the last word of its phrase."""
    return frozenset(page.quote(part).lower().split()[-1] for part in parts)
