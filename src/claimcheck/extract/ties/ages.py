"""How old someone was and when: "now aged 38, she was six when the farm was sold in 1976", "born in 1931, aged 74".

The age that is told is tied to the age now, or to the day of birth, of the same person only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import DURATIONS

OLDEST = 115


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


# No other story, told in passing, may come between; nor another person, where an age has no "was" before it.
_ONE_STORY = r"(?!\b(?:who|whose|which|that|since|after|before|until|founded|born|from|built|aged|and)\b)"
_ONE_PERSON = (
    rf"{_ONE_STORY}(?!\b(?:father|mother|parents?|son|daughter|child|children|brother|sister|wife|husband|uncle|aunt"
    r"|friend|colleague|couple)\b)"
)
_ONLY = r"(?:(?:just|only|aged|still)\s+)*"
NOW = _pattern(r"\b(?:now|currently)(?:\s+aged|\s+is|,)?\s+$")
# “Mary, 74, was”: a number after a name is an age.
NAMED = re.compile(r"\b[A-Z][\w'’-]+,\s+$")
IS_AGED = _pattern(r"\w,\s+aged\s+$")
BORN = _pattern(r"\bborn\s+(?:in\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?,?\s+)?(?:on|in)\s+(?:the\s+)?$")
WAS = _pattern(rf",?\s+(?:and\s+)?(?:(?:he|she|who)\s+)?was\s+{_ONLY}")
AT = _pattern(rf",\s+(?:{_ONE_PERSON}[^.;:,]){{1,80}}?,?\s+at\s+(?:the\s+age\s+of\s+)?{_ONLY}")
WHO_DIED = _pattern(r"\bwho\s+(?:died|was\s+killed)\s+(?:in|on)\s+(?:the\s+)?$")
THEN_BORN = _pattern(r",?\s+was\s+born\s+(?:in\s+[A-Z][\w'’-]+,?\s+)?(?:on|in)\s+(?:the\s+)?")
DIED = _pattern(
    r",?\s+(?:and\s+)?(?:(?:he|she|who)\s+)?(?:died|was\s+killed|passed\s+away)"
    r"(?:\s+(?:in|at|of|from)\s+[\w'’ -]{1,40}?)?\s+(?:on|in)\s+(?:the\s+)?"
)
# The year must be that of what happened "when".
WHEN = _pattern(rf",?\s+when\s+(?:{_ONE_STORY}[^.;:,]){{1,120}}?\b(?:in|during|on)\s+(?:the\s+)?")
IN = _pattern(r",?\s+(?:in|during)\s+(?:the\s+)?")
AGED = _pattern(rf"\s*,?\s*\(?(?:aged|at\s+the\s+age\s+of)\s+{_ONLY}")


@frozen
class Form:
    """How a sentence tells an age and when it was: three roles, the words before the first, and those between them."""

    roles: tuple[str, str, str]
    before: re.Pattern[str]
    first: re.Pattern[str]
    second: re.Pattern[str]

    def reads(self, three: tuple[Mention, ...], page: Page) -> bool:
        """True when three mentions stand in the form."""
        kinds = all(
            _is_age(one) if role in _AGES else one.kind is Kind.DATE
            for role, one in zip(self.roles, three, strict=True)
        )
        one, two, last = three
        return (
            kinds
            and self.before.search(before(one, page)) is not None
            and self.first.fullmatch(page.words_between(one, two)) is not None
            and self.second.fullmatch(page.words_between(two, last)) is not None
        )


_AGES = ("now", "then")
FORMS = (
    Form(("now", "then", "when"), NOW, WAS, WHEN),
    Form(("now", "then", "when"), NAMED, WAS, WHEN),
    Form(("now", "then", "when"), IS_AGED, AT, IN),
    Form(("now", "then", "when"), IS_AGED, WAS, WHEN),
    Form(("born", "then", "when"), BORN, WAS, WHEN),
    Form(("born", "when", "then"), BORN, DIED, AGED),
    Form(("when", "then", "born"), WHO_DIED, AGED, THEN_BORN),
)
TWO_AGES, FROM_BIRTH = "the age now, and the age when it happened", "the birth, and the age when it happened"


def tie(page: Page) -> Iterator[Link]:
    """Yield an age with when it was, and the age now or the birth: neighbours, whatever was “first” there."""
    for sentence in page.sentences():
        mentions = [mention for mention in sentence if mention.kind is not Kind.ORDINAL]
        for three in zip(mentions, mentions[1:], mentions[2:], strict=False):
            for form in FORMS:
                if form.reads(three, page):
                    day = _dateline(three[0], page) if form.roles[0] == "now" else ()
                    roles = (*("day" for _ in day), *form.roles)
                    yield linked("ages", roles, (*day, *three), TWO_AGES if "now" in form.roles else FROM_BIRTH)
                    break


def _is_age(mention: Mention) -> bool:
    quantity = mention.quantity
    figure = quantity.figure
    whole = isinstance(figure, Numeral) and not figure.has_decimals and 0 < figure.value <= OLDEST and figure.scale == 1
    bare = mention.kind is Kind.COUNT and not quantity.unit.name
    return whole and (bare or quantity.unit == DURATIONS["year"]) and quantity.hedge is None and quantity.per is None


def _dateline(now: Mention, page: Page) -> tuple[Mention, ...]:
    """The date that stands alone before the sentence, on which it was said."""
    alone = page.in_passage(now.passage.number - 1)
    if len(alone) != 1 or alone[0].kind is not Kind.DATE:
        return ()
    passage = alone[0].passage
    said = page.release.text[passage.start : passage.end].strip(" .:–—-\n")
    return (alone[0],) if said == page.quote(alone[0]) else ()
