"""Ties of two statements of one value: a second form after the noun, the same words again, a figure taken up again.

The phrase reader joins forms that stand side by side; here something stands between them. A repetition is a number
with at least three figures that counts the same thing, or one that a speaker takes from the text. A figure is taken up
again by the next sentence only where its words leave nothing else to mean: “the report puts the cost at”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.alike import counted_alike, noun, number, one_voice, same_figure, topics
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import BREAK, Shape, letter, line
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral, Proportion, Word
from claimcheck.release import SectionRole

_ONE, _OTHER = r"<p(?P<one>\d+)>", r"<p(?P<other>\d+)>"
_SHARES = re.compile("<[pw]")
_MOST = r"<w(?P<one>\d+)>"
_CLAUSE = r"(?: (?:[a-z][a-z'-]*|<d\d+>)){0,12}"
GLOSSES = (
    Shape("the figure stands after its noun", rf"{_ONE} of{{some}}(?:, (?:or )?| - ){_OTHER}(?=,| -)"),
    # "Nearly nine in ten people, 87 per cent, knew"; in a list another share follows.
    Shape(
        "the figure stands after its noun",
        rf"{_ONE}(?: [a-z][a-z'-]*){{0,3}}, (?:or )?{_OTHER},(?! (?:and|or|but|while)? ?[^<>,]{{0,30}}<[pcx])",
    ),
    Shape("the figure stands in brackets after its words", rf"{_ONE}{_CLAUSE} \({_OTHER}\)"),
    Shape("the figure stands in brackets after its words", rf"{_MOST}(?: [a-z][a-z'-]*){{1,3}} \({_OTHER}\)"),
    Shape("the figure stands after its noun", rf"{_MOST}(?: [a-z][a-z'-]*){{1,3}}(?:, (?:or )?| - ){_OTHER}(?=,| -)"),
)
_REPORT = r"(?:report|study|survey|research|paper|analysis|review|figures|data|document|accounts|audit|poll|census)"
_SHARE = r"(?:figure|share|proportion|percentage|number|true figure|real figure|exact figure)"
TAKEN_UP = (
    Shape(
        "“puts the figure at” takes it up again",
        rf"{{one}}[^<>¦]*{BREAK}(?:the|this|its) [^<>¦]{{0,40}}\b{_REPORT} puts? (?:the|this|that) [^<>¦]{{0,30}}"
        r"\bat {other}",
    ),
    Shape(
        "“found the figure to be” takes it up again",
        rf"{{one}}[^<>¦]*{BREAK}(?:the|this|its) [^<>¦]{{0,40}}\b{_REPORT}"
        rf" (?:found|finds|shows?|showed|says|gives?|gave)"
        rf" (?:that )?(?:the|this|that) {_SHARE} (?:to be|was|is|as|at|stands at|stood at) {{other}}",
    ),
    # The figure of what is called a rate has the mark of a rate.
    Shape(
        "“puts the rate at” takes it up again",
        rf"{_ONE}[^<>¦]*{BREAK}(?:the|this|its) [^<>¦]{{0,40}}\b{_REPORT} puts? (?:the|this) rate"
        r"(?: of [a-z ]{1,30})? at <[xq](?P<other>\d+)>",
    ),
)
PUT = (
    Shape(
        "“puts the figure at” takes it up again",
        rf"{_ONE}[^<>¦;:.]*,? (?:which puts?|putting) (?:the|this|that) (?:figure|share|proportion|percentage|number)"
        rf" at {_OTHER}(?=[.;,]|$)",
    ),
)
# "Nearly half a million of you took part, 485,930 to be precise".
_PRECISELY = re.compile(
    r"\s+(?:of\s+(?:them|these|us|you)\s+)?(?:to\s+be\s+(?:precise|exact)|precisely|exactly)(?=\s*[,.;)–—]|\Z)",
    re.IGNORECASE,
)
_TO_IT = re.compile(r"[^<>;:.()]*(?:,|\(|\s[-–—])\s*(?:(?:or|and|that\s+is|in\s+fact)\s+)?", re.I)
_ATTRIBUTED = re.compile(
    r"\b(?:says?|said|claim(?:s|ed)?|according|estimates?|believes?|argues?|expects?|critics|target|forecasts?)\b"
)
_OF_EVERYONE = re.compile(
    r"\s*(?:people|of (?:the |our )?(?:country|population|people|nation|public))\b", re.IGNORECASE
)
# What two sentences of one report have in common, whatever they are about.
_OF_PERIODS = topics("quarter first second third fourth month period ended ending compared total financial fiscal")
ENOUGH_FIGURES = 3
"""Figures of a number that is not repeated by chance."""
MOST_LOOKED_AT = 8
"""Places of one number that the next is compared with."""


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each two statements of one value."""
    lines = {mentions[0].passage.number: line(page, mentions[0].passage.number) for mentions in _sentences(page)}
    for one, other, because in (*_glosses(lines, page), *_taken_up(lines, page), *_precisely(page)):
        yield Link("same", (("claim", one.id), ("claim", other.id)), because)
    yield from _repeated(page)
    yield from _quoted(page)


def _sentences(page: Page) -> Iterator[list[Mention]]:
    for mentions in page.sentences():
        if mentions[0].passage.section.role is not SectionRole.TABLE:
            yield mentions


def _glosses(lines: dict[int, str], page: Page) -> Iterator[tuple[Mention, Mention, str]]:
    """A fraction in words, and the percentage that it stands for."""
    tied: set[str] = set()
    for words in lines.values():
        for shape in (*GLOSSES, *PUT) if len(_SHARES.findall(words)) > 1 else ():
            for found, _ in shape.found(words, page):
                one, other = found["one"], found["other"]
                if one.id not in tied and one_voice(one, other) and _is_gloss(one, other):
                    tied.add(one.id)
                    yield one, other, shape.because


def _is_gloss(one: Mention, other: Mention) -> bool:
    in_words = isinstance(one.quantity.figure, Proportion | Word) and one.quantity.gloss is None
    shares = one.kind is Kind.PERCENTAGE is other.kind
    return shares and in_words and isinstance(other.quantity.figure, Numeral)


def _precisely(page: Page) -> Iterator[tuple[Mention, Mention, str]]:
    """A figure in round words, and the one that is said to be it precisely."""
    for mentions in _sentences(page):
        for one, other in pairwise(each for each in mentions if each.kind not in (Kind.DATE, Kind.ORDINAL)):
            if (
                _PRECISELY.match(page.words_after(other))
                and _TO_IT.fullmatch(page.words_between(one, other))
                and {one.kind, other.kind} <= _AMOUNTS
                and one_voice(one, other)
                and counted_alike(one, other)
            ):
                yield one, other, "“to be precise” says it again"


_AMOUNTS = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE})


def _taken_up(lines: dict[int, str], page: Page) -> Iterator[tuple[Mention, Mention, str]]:
    """A figure, and the one by which the next sentence takes it up again."""
    for number_of, words in lines.items():
        before = lines.get(number_of - 1, "")
        if before.count("<") != 1 or _ATTRIBUTED.search(before):
            continue
        for shape in TAKEN_UP:
            for found, _ in shape.found(before + BREAK + words, page):
                one, other = found["one"], found["other"]
                if _is_neighbour(one, other) and _is_one_thing(one, other, page):
                    yield one, other, shape.because


def _is_neighbour(one: Mention, other: Mention) -> bool:
    return one_voice(one, other) and other.passage.paragraph - one.passage.paragraph <= 1


def _is_one_thing(one: Mention, other: Mention, page: Page) -> bool:
    """True when the second sentence speaks of what the first counts."""
    if one.kind is Kind.PERCENTAGE:
        return other.kind is Kind.PERCENTAGE and counted_alike(one, other)
    first, second = (topics(page.release.text[m.passage.start : m.passage.end]) for m in (one, other))
    return counted_alike(one, other) and bool(first & second)


def _repeated(page: Page) -> Iterator[Link]:
    """The same long number of the same thing again, by one voice."""
    firsts: dict[object, list[Mention]] = defaultdict(list)
    for mention in page.mentions:
        if _is_telling(mention, page):
            firsts[number(mention.quantity), mention.quantity.unit.dimension].append(mention)
    for found in firsts.values():
        for place, again in enumerate(found):
            first = next(
                (said for said in found[: min(place, MOST_LOOKED_AT)] if _is_repeated(said, again, page)), None
            )
            if first is not None:
                yield Link("same", (("claim", first.id), ("claim", again.id)), "the same figure in the same words")


def _is_telling(mention: Mention, page: Page) -> bool:
    """True for a level that is no round number."""
    figure = mention.quantity.figure
    long = isinstance(figure, Numeral) and figure.significant >= ENOUGH_FIGURES
    return long and mention.quantity.per is None and letter(mention, page) in "nmp" and not mention.is_headline


def _is_repeated(first: Mention, again: Mention, page: Page) -> bool:
    """True when another sentence gives the figure again, of a thing with the same name or in much the same words."""
    if first.passage == again.passage or not one_voice(first, again) or not same_figure(first, again):
        return False
    if noun(first) == noun(again) != "":
        return True
    one, other = topics(_sentence(first, page)), topics(_sentence(again, page))
    if first.kind is Kind.MONEY:
        return bool((one & other) - _OF_PERIODS)
    return len(one & other) > 2 and 2 * len(one & other) >= min(len(one), len(other))


def _quoted(page: Page) -> Iterator[Link]:
    """The writer's figure that a speaker takes up: a total, or a share of everyone."""
    writers: list[Mention] = []
    for mention in page.mentions:
        if mention.speaker is None:
            writers += [mention] if not mention.is_headline else []
        elif (first := _source(mention, writers, page)) is not None:
            yield Link("same", (("claim", first.id), ("claim", mention.id)), "the speaker gives the writer's figure")


def _source(said: Mention, writers: list[Mention], page: Page) -> Mention | None:
    """The first of the writer's figures that a quoted one repeats."""
    total = said.kind in (Kind.COUNT, Kind.POPULATION) and re.search(r"\btotal\b", page.words_before(said))
    if not (total or said.kind is Kind.PERCENTAGE):
        return None
    for written in writers:
        near = written.passage.section == said.passage.section and same_figure(written, said)
        if near and total and noun(written) and topics(_sentence(written, page)) & topics(_sentence(said, page)):
            return written
        if near and said.kind is Kind.PERCENTAGE and _of_everyone(said, page) and _of_everyone(written, page):
            return written
    return None


def _sentence(mention: Mention, page: Page) -> str:
    return page.release.text[mention.passage.start : mention.passage.end]


def _of_everyone(mention: Mention, page: Page) -> bool:
    return _OF_EVERYONE.match(page.words_after(mention)) is not None
