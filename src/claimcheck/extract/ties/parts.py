"""A whole and all its parts in one sentence: "made up of", "in all", "leaving", "a net", "40 adults and six children".

A list is complete only when the text says so or its nouns leave nothing out; "including" opens a list that need not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.alike import PERSON, noun
from claimcheck.extract.change_words import WITHIN
from claimcheck.extract.joints import alike, figures, joint
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Word
from claimcheck.unit import PERCENT, Dimension

_WHOLES = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY})
_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})
_TAIL = r"(?:(?!compared|than|up from|down from|more|fewer|including)[^,;:()])*?"
_MADE_OF = re.compile(
    rf"{_TAIL},? ?[-–—:(]? ?(?:which (?:is|was) |that (?:is|was) |is |was |were |are )?"
    r"(made up of|comprising|comprised|consisting of|consists? of|consisted of|composed of|broken down (?:as|into)"
    r"|divided (?:into|between)|split (?:into|between)|namely)(?: the| around| about)?"
)
_COLON = re.compile(r"[^;:()]{0,80}:(?: the| around| about)?")
_ALL_BEFORE = re.compile(
    r"\b(?:all|total(?: of)?|in all|in total|altogether)(?: (?:the|some|about|around|of))*\s*$", re.I
)
_ALL_AFTER = re.compile(r"\b(?:in all|in total|altogether)\b")
_INCLUDING = re.compile(
    rf"{_TAIL},? ?\(?(?:including|among them|including about|including around)(?: the| just| only)?"
)
_LISTED = re.compile(rf"(?:{_TAIL})(,|;|,? ?\band|;? ?\bplus)(?: (?:a further|another|the (?:remaining|other)|some))?")
# What is said of a total before its parts: "a total of 90 people took part, 50 on Saturday and 40 on Sunday".
_APART = re.compile(r"(?:(?!(?:and|or|but|while|with|than|from)\b)[\w'’-]+ ?){0,6},")
_APPOSED = re.compile(r"(?:in (?:the )?\w+)?(?:,|:|\(| ?[-–—])")
_LAST = re.compile(
    rf"(?:{_TAIL})(?:,| ?[-–—]|,?(?:^| )(?:(?:that |which |and )?(?:makes?|made)|making|giving|for|or"
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
_OF_WHICH = re.compile(r"[^;:()]*?,? ?of which(?: about| around| just| only)?")
_OF_THE = re.compile(r"(?:\b(?:of|out of|from)\s+(?:the|its|their|a total of)|^(?:of|out of))\s*$", re.I)
_LEAVING = re.compile(
    r"(?:\([^()]*\))?[^;:()]*?,? ?(?:leaving|which leaves)(?: a(?: net| further)?| just| only| another)?"
)
_OTHERS = words("excluding net rounded respectively average all some both")
_OTHER = re.compile(r"\b(?:excluding|net of|rounded|respectively|on average|not all|some of|both)\b", re.I)

_COMPARED = re.compile(r"\b(?:from|than|with|to|against)(?: the| just| about| around)?\s*$", re.I)

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
# With an adjective a sort may cut across the others: “12 nurses, 30 part-time workers”.
_SORT = re.compile(r"(?:[0-9][0-9,]*|[a-z]+(?:-[a-z]+)?) [a-z]+", re.I)
_TOTALS = re.compile(r"\b(?:totall?(?:ed|ing|s)|amount(?:ed|ing|s)? to|c[ao]m(?:e|es|ing) to)\s*\Z", re.I)
_CLOSED = re.compile(r"(?:(?!\b(?:compared|up|down|than|each|per|is|are|was|were)\b)[^()0-9£$€]){0,60}\)", re.I)
# Of sums the name may stand first: “sales of £6m, services of £2m and royalties of £1m”.
_NAMED = re.compile(
    r"(?:(?<=,)|(?<=\band)|(?<=\bof)|(?<=sed)|(?<=sing)) "
    r"(?:(?!(?:of|and|net|out|worth|in|on|for|made|composed|consist\w*|total)\b)[a-z'’-]+ ){1,4}of$"
)
# What came and what went, and what the balance is called.
CAME = re.compile(
    r"\b(?:arrived|came|joined|opened|were born|entered|immigrated|moved in|started|were created|hired|gained|recruited"
    r"|took on|won|added|welcomed|took|earned|received|raised"
    r"|joiners|arrivals|openings|additions|births|starters|newcomers)\b"
)
WENT = re.compile(
    r"\b(?:left|departed|went|closed|died|emigrated|moved (?:out|away)|stopped|were lost|lost|shed|dismissed|spent"
    r"|paid|leavers|departures|closures|removals|deaths|losses)\b"
)
_NET = re.compile(
    r".*?,? ?(?:a|for a|giving a|making a) net(?: (?:gain|rise|increase|inflow|addition|figure|balance|migration) of)?"
    r"|,? ?(?:leaving |giving |making |for )?an? (?:surplus|profit|balance) of"
)

_AGAINST = re.compile(
    r"\b(?:would not|did not|do not|does not|were not|was not|are not|is not|had not|have not|could not|wouldn['’]t"
    r"|didn['’]t|don['’]t|weren['’]t|no|against|disagreed?|opposed?|rejected|said no|dissatisfied|unhappy"
    r"|disapproved?)\b"
)
_NEITHER = re.compile(
    r"\b(?:unsure|undecided|not sure|don['’]t know|did not know|no (?:opinion|answer|view)|neither)\b"
)


_VERB = r"(?:make up|made up|account for|accounted for|were|are|comprised?|constituted?|formed?)"
_MAKE_UP = re.compile(rf"\b(\w+) {_VERB} (?:about |around |just |only )?$", re.I)
_AND_OTHERS = re.compile(
    rf" of (?:the |all )?(?:\w+ ){{0,3}}\w+,? (?:and|while|with) (\w+)(?: {_VERB})?(?: the other)? ", re.I
)
_ENDS = re.compile(r"\s*(?:[.;]|$)")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole whose parts the same sentence lists."""
    for passage in page.stating:
        found = [each for each in figures(page, passage.number) if not isinstance(each.quantity.figure, Word | None)]
        if len(found) < 2 or _is_other(page, passage.number):
            continue
        for shape in (_listed, _in_all, _left, _net, _including, _answers, _men_and_women):
            yield from shape(page, found)


def _is_other(page: Page, number: int) -> bool:
    """True for a sentence with words of sums that leave something out, or that are not exact."""
    return not _OTHERS.isdisjoint(words_of(page, number)) and _OTHER.search(page.sentence(number)) is not None


def _listed(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“A total of 90: 50 here and 40 there”, “90, made up of 50 and 40”, “46 people, 40 adults and six children”."""
    for at, whole in enumerate(found[:-2]):
        if whole.kind not in _WHOLES:
            continue
        words = _words(page, whole, found[at + 1])
        made = _MADE_OF.fullmatch(_unnamed(words, whole))
        parts = _run(page, whole, found[at + 1 :])
        if len(parts) < 2:
            continue
        if words == "(" and _fills_brackets(page, whole, parts):
            yield _link(whole, parts, "all of it is in brackets after")
        elif made or (_COLON.fullmatch(words) and _is_all(page, whole, words)):
            yield _link(whole, parts, f"“{made.group(1)}”" if made else "said to be all")
        elif _APPOSED.fullmatch(words) and _leave_nobody_out(page, whole, parts):
            yield _link(whole, parts, "they leave nobody out")
        elif words == ":" and (_are_places(page, whole, parts) or _are_sorts(page, whole, parts)):
            yield _link(whole, parts, "the colon sets them out")
        elif _APART.fullmatch(words) and _is_all(page, whole, words) and _are_places(page, whole, parts):
            yield _link(whole, parts, "said to be all")


def _leave_nobody_out(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    counted, nouns = whole.quantity.unit.dimension, _nouns(page, parts)
    persons = counted is Dimension.PEOPLE or PERSON.fullmatch(noun(whole)) is not None
    return counted in _COUNTS and (nouns in EXCLUSIVE or (persons and nouns in ABOARD))


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
    plain = all(_SORT.fullmatch(page.quote(part)) for part in parts) and _ENDS.match(page.words_after(parts[-1]))
    between = all(_words(page, one, other) in (",", "and", ", and") for one, other in pairwise(parts))
    apart = len({*nouns, noun(whole)}) > len(parts) > 2 and all(nouns)
    return bool((persons or noun(whole) in UNITS) and plain and between and apart) and not _OF_THE.search(
        page.words_before(whole)
    )


def _are_places(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    """True for nameless parts that are told apart by where they are: “450 people: 300 downstairs and 180 upstairs”.

    Parts with names of their own may be of other things, and those with a verb may be counted twice.
    """
    ends = [*(part.start for part in parts[1:]), whole.passage.end]
    text = page.release.text
    if _OF_THE.search(page.words_before(whole)):
        return False  # "of the 600 callers: 340 in work and 410 in debt" counts some of them twice
    tails = [" " + _named(part) + text[part.end : end] for part, end in zip(parts, ends, strict=True)]
    nameless = all(_WHERE.match(tail) for tail in tails)
    # "300 as emergencies and 200 to the night desk" counts some of them twice.
    one_way = len({tail.split()[0] for tail in tails}) == 1 or not any(_GOING.match(tail) for tail in tails)
    return nameless and one_way and _ENDS_SOON.fullmatch(text, parts[-1].end, whole.passage.end) is not None


def _named(part: Mention) -> str:
    """The words of a part behind its number: “300 downstairs” counts by a word that says where."""
    return part.quantity.unit.name if part.quantity.unit.dimension in _COUNTS else ""


def _run(page: Page, whole: Mention, found: Sequence[Mention]) -> list[Mention]:
    """The parts from there to the one behind the "and"; none when the list does not end so."""
    parts = []
    for at, part in enumerate(found):
        if not _fits(part, whole):
            return []
        parts.append(part)
        listed = _LISTED.fullmatch(_unnamed(_words(page, part, found[at + 1]), whole)) if at + 1 < len(found) else None
        if listed is None:
            return []
        if listed.group(1).endswith(("and", "plus")):
            return [*parts, found[at + 1]] if _fits(found[at + 1], whole) else []
    return []


def _in_all(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“50 posted and 40 delivered, 90 in all”."""
    for at in range(2, len(found)):
        whole = found[at]
        if whole.kind not in _WHOLES or not _is_total(page, found[at - 1], whole):
            continue
        parts = _run_back(page, whole, found[:at])
        if len(parts) > 1:
            yield _link(whole, parts, "said to be all")


def _run_back(page: Page, whole: Mention, found: Sequence[Mention]) -> list[Mention]:
    """The parts before a total, the last two joined by "and"; none where another figure only sets the scene."""
    parts = [found[-1]]
    for at in range(len(found) - 2, -1, -1):
        listed = _LISTED.fullmatch(_words(page, found[at], found[at + 1]))
        is_last = len(parts) == 1
        if listed is None or listed.group(1).endswith(("and", "plus")) is not is_last:
            break
        parts.insert(0, found[at])
    before = page.release.text[parts[0].passage.start : parts[0].start]
    sets_scene = len(parts) > 2 and _SCENE.search(before) and not before.endswith(", of ")
    return [] if sets_scene or not all(_fits(part, whole) for part in parts) else parts


def _is_total(page: Page, part: Mention, whole: Mention) -> bool:
    words = _words(page, part, whole)
    said = _SAYS_TOTAL.search(words) or page.quote(whole).lower().startswith("a total of")
    return _LAST.fullmatch(words) is not None and bool(said or _IN_ALL.match(page.words_after(whole)))


def _left(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“30 acres, of which 8 are built on, leaving 22”; “of the 30 acres 8 are built on, leaving 22”."""
    own = [each for each in found if each.kind in _WHOLES]
    for whole, part, rest in zip(own, own[1:], own[2:], strict=False):
        of_which = _OF_WHICH.fullmatch(_words(page, whole, part)) or _OF_THE.search(page.words_before(whole))
        if of_which and _fits(part, whole) and _fits(rest, whole) and _LEAVING.fullmatch(_words(page, part, rest)):
            yield _link(whole, [part, rest], "“leaving” gives the rest")


def _net(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“51 people arrived and 35 left, a net 16”: those who came are those who went and the balance."""
    for came, went, net in zip(found, found[1:], found[2:], strict=False):
        first, second = _words(page, came, went), _words(page, went, net)
        goes = f"{page.quote(went)} {second}".lower()
        verb = " ".join(page.words_before(came).lower().split()[-2:])
        came_in = CAME.search(first) or CAME.fullmatch(verb) or CAME.fullmatch(verb.split()[-1] if verb else "")
        balanced = came_in and WENT.search(f"{first} {goes}") and _NET.fullmatch(second)
        ends = net.kind is not Kind.MONEY or _ENDS.match(page.words_after(net))  # "a net £3,000 after wages"
        if balanced and ends and came.kind in _WHOLES and _fits(went, came) and alike(net, came):
            yield _link(came, [went, net], "“net” is the balance of the two")


_UNIT = re.compile(r"\s?[b-hj-z]\b(?!['’])")


def _including(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“90 staff, including 50 nurses”: parts that need not be all."""
    for place, (whole, part) in enumerate(pairwise(found)):
        beside = place > 0 and WITHIN.fullmatch(_words(page, found[place - 1], whole))
        closed = page.words_between(whole, part).lstrip().startswith(")")
        if beside or closed or _UNIT.match(page.words_after(part)):
            # "12,000 people in 40 countries, including 4,000 here"; "61 holes, including 138 m of ore"
            continue  # "12 homes (2012: 10), including 11 flats"
        one_thing = alike(whole, part) or whole.quantity.unit.dimension is Dimension.PEOPLE
        compared = _COMPARED.search(page.words_before(whole))
        fits = one_thing and not compared and whole.kind in _WHOLES and _fits(part, whole)
        if fits and _INCLUDING.fullmatch(_words(page, whole, part)):
            yield _link(whole, [part], "“including”", complete=False)


def _answers(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“48% would come again; 31% would not and 21% were unsure”: for, against and neither are all the answers."""
    shares = [each for each in found if each.kind is Kind.PERCENTAGE and "%" in page.quote(each)]
    if len(shares) != 3 or any(each.kind is not Kind.PERCENTAGE for each in found):
        return
    ends = [*(share.start for share in shares[1:]), shares[0].passage.end]
    yes, no, neither = (page.release.text[share.end : end].lower() for share, end in zip(shares, ends, strict=True))
    if (
        _AGAINST.search(no)
        and _NEITHER.search(neither)
        and not (_AGAINST.search(yes) or _NEITHER.search(f"{yes} {no}"))
    ):
        yield Link(
            "parts", tuple(("part", share.id) for share in shares), "for, against and neither are all the answers"
        )


def _men_and_women(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“Men made up 62% of applicants and women 38%”: nobody is left out of the whole."""
    if len(found) != 2 or any(each.kind is not Kind.PERCENTAGE for each in found):
        return
    one, other = found
    first = _MAKE_UP.search(page.words_before(one))
    second = _AND_OTHERS.fullmatch(page.words_between(one, other))
    ends = _ENDS.match(page.words_after(other))
    if first and second and ends and frozenset({first[1].lower(), second[1].lower()}) in EXCLUSIVE:
        yield Link("parts", (("part", one.id), ("part", other.id)), "they leave nobody out")


def _words(page: Page, first: Mention, second: Mention) -> str:
    between = joint(page, first, second)
    return between.words.removeprefix(")").lstrip() if between is not None else "|"


def _is_all(page: Page, whole: Mention, words: str) -> bool:
    """True when a figure is said to be of all: "all 90", "a total of 90", "90 in all"."""
    begun = page.words_before(whole) + re.split(r"[0-9£$€]", page.quote(whole), maxsplit=1)[0]
    return bool(_ALL_BEFORE.search(begun) or _ALL_AFTER.search(words))


def _unnamed(words: str, whole: Mention) -> str:
    """The words before a sum without what the sum is of; a name before a count may be of what is counted."""
    return _NAMED.sub("", words) if whole.kind is Kind.MONEY else words


def _fits(part: Mention, whole: Mention) -> bool:
    """True when a figure may be part of a whole: of its unit, or a count of anything in a count."""
    said, own = part.quantity, whole.quantity
    if part.kind not in _WHOLES or said.per != own.per or own.unit == PERCENT:
        return False
    counts = said.unit.dimension in _COUNTS and own.unit.dimension in _COUNTS
    return counts or said.unit == own.unit


def _nouns(page: Page, parts: Sequence[Mention]) -> frozenset[str]:
    """What each part counts, by the last word of its phrase."""
    return frozenset(page.quote(part).lower().split()[-1] for part in parts)


def _link(whole: Mention, parts: Sequence[Mention], because: str, *, complete: bool = True) -> Link:
    members = sorted([("whole", whole), *(("part", part) for part in parts)], key=lambda member: member[1].start)
    return Link("parts", tuple((role, mention.id) for role, mention in members), because, complete=complete)
