"""The passages of a release that may bear quantities: sentences with their section, paragraph and speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import frozen

from claimcheck.prose.quotations import Quotation, quotations
from claimcheck.prose.repeats import repeats
from claimcheck.prose.sentences import sentences
from claimcheck.prose.spans import Span, paragraphs
from claimcheck.release import Release, Section, SectionRole


# By its place in its release and not by what it says: every passage is made once.
@frozen(eq=False)
class Passage:
    """A sentence, a heading or a list item of a release, in code points, with where it stands."""

    start: int
    end: int
    section: Section
    paragraph: int
    """The number of its paragraph in the release, so that neighbours can be told."""
    number: int
    """Its own number in the release."""
    quotations: tuple[Quotation, ...] = ()
    """Those that it lies in or that lie in it."""
    elsewhere: tuple[int, ...] = ()
    """How many code points further on the same paragraph stands again."""
    heads: bool = False
    """True for the line over a story that is told in short beside the release's own."""

    def speaker_at(self, start: int) -> str | None:
        """Who is quoted as saying what stands at a place, None for the writer."""
        for quotation in self.quotations:
            if quotation.start <= start < quotation.end:
                return quotation.speaker
        return None


def passages(release: Release) -> Iterator[Passage]:
    """The passages of a release in order; a paragraph that stands twice is read once."""
    sections = [section for section in release.sections if speaks(section)] or [whole(release)]
    spans = [(section, span) for section in sections for span in paragraphs(release.text, section.start, section.end)]
    # Rows of two tables may say the same, each in its own table.
    again = again_at(release.text, [span for section, span in spans if section.role is not SectionRole.TABLE])
    quoted = Quoted(quotations(release.text, [span for _, span in spans]))
    number = 0
    headed: set[Section] = set()
    for place, (section, span) in enumerate(spans):
        if span in again.seconds:
            continue
        heads = section not in headed and is_heading(release.text, section, span)
        headed |= {section} if heads else set()
        elsewhere = again.places.get(span, ())
        for sentence in sentences(release.text, span.start, span.end):
            for start, end in shortened(release.text, sentence) if is_long(sentence) else (sentence,):
                yield Passage(start, end, section, place, number, quoted.touching(start, end), elsewhere, heads)
                number += 1


LONGEST_HEADING = 200


def is_heading(text: str, section: Section, span: Span) -> bool:
    """True for a line of words without a full stop in a teaser, with more of the teaser under it; a date is no line."""
    if section.role is not SectionRole.TEASER or not 0 < span.end - span.start <= LONGEST_HEADING:
        return False
    words = [word for word in text[span.start : span.end].split() if word[0].isalpha()]
    more = bool(text[span.end : section.end].strip())
    return more and len(words) > 2 and text[span.end - 1] not in ".!?:;,"


LONGEST = 2_000
"""Code points beyond which a sentence is cut at a gap: no one writes longer ones, and what is read of a quantity's
neighbours grows with how many stand in its passage."""
_GAPS = ("\n", "; ", ", ", " ")


def is_long(sentence: Span) -> bool:
    """True for what no one writes as one sentence."""
    return sentence.end - sentence.start > LONGEST


def shortened(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, in parts where it is too long; a run of that length without a gap states nothing."""
    start, end = sentence
    while end - start > LONGEST:
        half, most = start + LONGEST // 2, start + LONGEST
        cut = next((at for gap in _GAPS if (at := text.rfind(gap, half, most)) > 0), text.rfind(" ", start, half))
        if cut > start:
            yield Span(start, cut)
        elif (cut := text.find(" ", most, end)) < 0:
            return
        start = cut + 1
    yield Span(start, end)


def speaks(section: Section) -> bool:
    """True for what states something: all but what a page says of itself, where only its date line does."""
    return section.role is not SectionRole.BOILERPLATE or section.published is not None


def whole(release: Release) -> Section:
    """The text as one section, for a release that has none."""
    return Section(0, len(release.text), SectionRole.BODY)


@frozen
class Again:
    """Which paragraphs stand again, and how far on."""

    seconds: frozenset[Span]
    places: dict[Span, tuple[int, ...]]


def again_at(text: str, spans: list[Span]) -> Again:
    """The repeats among paragraphs, by the first of each."""
    found = repeats(text, spans) if len(spans) > 1 else {}
    places: dict[Span, tuple[int, ...]] = {}
    for second, first in found.items():
        places[first] = (*places.get(first, ()), second.start - first.start)
    return Again(frozenset(found), places)


class Quoted:
    """The quotations of a section, to be looked up by place."""

    def __init__(self, found: list[Quotation]) -> None:
        self.found = found
        self.starts = [quotation.start for quotation in found]

    def touching(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that overlap a place."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return tuple(quotation for quotation in self.found[first:last] if quotation.end > start) if last else ()
