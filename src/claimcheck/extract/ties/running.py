"""What is added and the total that it makes, where the two stand in sentences of their own.

"96,000 places were created. This brings the number since 2010 to 921,000"; "58 new cases. The cumulative number is
2,449", with what was taken off the list beside it; "the show closed on £5m. It means that £50m has been raised since
1980".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from claimcheck.extract.earlier_times import TIMES
from claimcheck.extract.own_words import segment
from claimcheck.extract.page import Mention, Page, once_a_passage
from claimcheck.extract.since import since_of, window_of
from claimcheck.extract.so_far import is_now, verb_done
from claimcheck.extract.total_words import (
    AND_THE,
    BRINGS,
    CUMULATIVE,
    IS_NOW,
    IT_MEANS,
    MAKES,
    NOW,
    NOW_HAS,
    NOW_THERE,
    PASSED,
    SINCE_THEN,
    SO_THAT,
    STANDS,
    TAKES_TOTAL,
    has_gone,
    is_gross,
    is_new,
)
from claimcheck.link import Link
from claimcheck.phrase.normal import plain_words
from claimcheck.phrase.verbs import verb
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension

_KINDS = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.CHANGE})
_COUNTS = (Dimension.COUNT, Dimension.PEOPLE)
_REMOVED = re.compile(
    r"[^.;]{0,80}?\b(?:removed|withdrawn|taken\s+(?:out|off)|struck\s+off|deleted|reclassified|deducted)\b",
    re.IGNORECASE,
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each figure that the sentence before, or the same, adds to a total."""
    for passage in page.stating:
        found = _figures(page, passage.number)
        yield from _added_to(page, found)
        for at, total in enumerate(found):
            if total.kind in _KINDS and isinstance(total.quantity.figure, Numeral):
                added, why = _added(page, found, at)
                if added:
                    yield _link(page, added, total, why)


def _link(page: Page, added: Sequence[Mention], total: Mention, why: str) -> Link:
    members = [("added", each.id) for each in added]
    removed = [("removed", each.id) for each in _removed(page, total)]
    # Of members that joined some may have been there before others left; what was done so far stays done.
    complete = bool(since_of(total, page)) or not any(is_gross(page, each) for each in added)
    return Link("added", (*members, ("after", total.id), *removed), why, complete=complete)


# "Have added £520,000 to the £1.73 million already raised, so that the appeal now stands at".
_TO_THE = re.compile(r"\s+to\s+(?:the|its|their|our)\s+(?:existing\s+|previous\s+|initial\s+)?", re.IGNORECASE)
_NOW_STANDS = re.compile(
    r"[^.;]{0,80}?(?:,|\band)\s+(?:and\s+)?(?:so\s+(?:that\s+)?)?(?:bringing|taking|making|it|(?:the|its|their|our)\s+\w+)\b[^.;:,]{0,60}?"
    r"\b(?:to|stands\s+at|comes\s+to|is|has)\s+(?:now\s+)?",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\badd(?:s|ed|ing)?\s+(?:a\s+further\s+|another\s+|some\s+|about\s+)?\Z", re.IGNORECASE)


def _added_to(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    for added, before, total in zip(found, found[1:], found[2:], strict=False):
        words = (page.words_between(added, before), page.words_between(before, total))
        adds = _ADDS.search(page.words_before(added)) or _ADDS.match(page.quote(added).split(" ")[0] + " ")
        fits = _adds(added, before) and _adds(before, total)
        if adds and fits and _TO_THE.fullmatch(words[0]) and _NOW_STANDS.fullmatch(words[1]):
            members = (("before", before.id), ("added", added.id), ("after", total.id))
            yield Link("added", members, "the one is added to the other")


def _figures(page: Page, number: int) -> list[Mention]:
    return [each for each in page.in_passage(number) if each.kind not in TIMES]


def _added(page: Page, found: Sequence[Mention], at: int) -> tuple[Sequence[Mention], str]:
    """What is added to make a figure of a sentence, and how that is told; nothing where nothing is."""
    total = found[at]
    if at and _adds(found[at - 1], total) and _comes(page, found, at) and _takes_there(page, found, at):
        return [found[at - 1]], "what is added takes the total there"
    before, words = _before(page, total), page.words_before(total)
    if at:
        also = AND_THE.fullmatch(page.words_between(found[at - 1], total))
        brought = before is not None and also and BRINGS.fullmatch(page.words_before(found[at - 1]))
        return ([before], "the next sentence says what it brings the total to") if before and brought else ([], "")
    since = bool(since_of(total, page))
    fresh = _new_before(page, total)
    if (
        fresh is not None
        and _adds(fresh, total)
        and (NOW_HAS.fullmatch(words) or (since and SINCE_THEN.fullmatch(words)))
    ):
        return [fresh], "new ones, and then how many there are now"
    if done := _done_before(page, total):
        return done, "what was done of late, and then what has now been done"
    why = _summed_up(page, before, total) if before is not None and not since_of(before, page) else ""
    return ([before], why) if before is not None and why else ([], "")


def _summed_up(page: Page, before: Mention, total: Mention) -> str:
    """How a sentence says that the figure of the one before makes a total; empty where it does not."""
    words, new, since = page.words_before(total), is_new(page, before), bool(since_of(total, page))
    if BRINGS.fullmatch(words) or (IT_MEANS.fullmatch(words) and since):
        return "the next sentence says what it brings the total to"
    if new and MAKES.fullmatch(words) and (since or NOW.match(page.words_after(total))):
        return "the next sentence says what that makes"
    so_far = CUMULATIVE.fullmatch(words) or IS_NOW.fullmatch(words)
    return "new ones, and then the total so far" if new and so_far else ""


def _done_before(page: Page, total: Mention) -> list[Mention]:
    """What was done of late, and of which the next sentence says how much has now been done in all.

    "Last year 377 wells were drilled before the rains and 402 after them. The programme has now drilled 9,093."
    """
    before, after = segment(total, page)
    done = verb_done(before, after) if is_now(before, after) else ""
    number = _number_before(page, total) if done else None
    if number is None or not window_of(page, number):
        return []
    sentence = page.release.text[page.passages[number].start : page.passages[number].end]
    same_verb = any(verb(word) == verb(done) for word in plain_words(sentence))
    found = _figures(page, number)
    nouns = {each.quantity.unit.name for each in found} - {""}
    fits = same_verb and len(nouns) <= 1 and all(_adds(each, total) and not since_of(each, page) for each in found)
    return found if fits else []


def _takes_there(page: Page, found: Sequence[Mention], at: int) -> bool:
    """True when the words between a figure and the total behind it say that the one takes the other there."""
    added, total = found[at - 1], found[at]
    words = page.words_between(added, total)
    new = is_new(page, added)
    alone = not any(_adds(other, total) for other in found[: at - 1])
    if TAKES_TOTAL.fullmatch(words):
        return new or alone
    since = bool(since_of(total, page)) and not since_of(added, page)
    so_far = since or bool(NOW.match(page.words_after(total)))
    if new and (STANDS.fullmatch(words) or NOW_THERE.fullmatch(words) or (so_far and SO_THAT.fullmatch(words))):
        return True
    if since and alone and SO_THAT.fullmatch(words):
        return True
    return since and PASSED.fullmatch(words) is not None


_PROMISED = re.compile(
    r"\b(?:promis\w+|pledg\w+|targets?|aim(?:s|ed|ing)?|goals?|plan(?:s|ned|ning)?|will|would|wants?|commit\w+|hopes?"
    r"|due to)\b",
    re.IGNORECASE,
)


def _new_before(page: Page, total: Mention) -> Mention | None:
    """The one figure of the sentence before, in the same paragraph, that is said to be new."""
    number = _number_before(page, total)
    if number is None:
        return None
    if _PROMISED.search(page.release.text, page.passages[number].start, page.passages[number].end):
        return None  # "the pledge of 900 new trees is kept. Since May the town has planted 940"
    fresh = [each for each in _figures(page, number) if is_new(page, each) and not since_of(each, page)]
    return fresh[0] if len(fresh) == 1 else None


def _before(page: Page, total: Mention) -> Mention | None:
    """The first figure of the sentence before that may be added to a total."""
    number = _number_before(page, total)
    found = _figures(page, number) if number is not None else []
    return next((each for each in found if _adds(each, total)), None)


def _number_before(page: Page, total: Mention) -> int | None:
    """The last sentence before, in the same paragraph, that gives a figure; None where there is none."""
    number = total.passage.number - 1
    while number >= 0 and page.passages[number].paragraph == total.passage.paragraph:
        if _figures(page, number):
            return number
        number -= 1
    return None


def _adds(added: Mention, total: Mention) -> bool:
    one, other = added.quantity, total.quantity
    alike = one.unit == other.unit or (one.unit.dimension in _COUNTS and other.unit.dimension in _COUNTS)
    return alike and added.kind in _KINDS and isinstance(one.figure, Numeral) and one.sign > 0


def _comes(page: Page, found: Sequence[Mention], at: int) -> bool:
    """True where the figure before one may be what came on top: it has not gone, and no other of them has."""
    gone = _first_gone(page, found[at].passage.number)
    return gone is None or gone.start >= found[at].start


@once_a_passage
def _first_gone(page: Page, number: int) -> Mention | None:
    """The first figure of a sentence that is said to be there no more."""
    return next((each for each in _figures(page, number) if has_gone(page, each)), None)


def _removed(page: Page, total: Mention) -> Iterator[Mention]:
    """Figures of the same paragraph that are said to have been taken off the list."""
    for number in range(total.passage.number, min(len(page.passages), total.passage.number + 3)):
        if page.passages[number].paragraph == total.passage.paragraph:
            found = _figures(page, number)
            for each, following in zip_longest(found, found[1:]):
                end = following.start if following is not None else each.passage.end
                taken = _REMOVED.match(page.release.text, each.end, end)
                if each.kind is Kind.COUNT and each is not total and taken:
                    yield each
