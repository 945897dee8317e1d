"""Quotations of a text, each with its speaker as the words around it name them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import define, field, frozen

from claimcheck.prose.spans import Span
from claimcheck.prose.speakers import Speakers


@frozen
class Quotation:
    """Words in quotation marks, marks included, over as many paragraphs as they run."""

    start: int
    end: int
    speaker: str | None = None
    """Who says it; None where the text does not tell, as for a title or a word held at arm's length."""


_OPEN = "“„«"
_CLOSE = "”»"
# A single mark opens after space or a bracket and before a word, and closes after a word or stop and before none;
# an apostrophe does neither, or closes nothing that was opened.
# The marks stand first in the pattern and what stands before them is looked at last, because a pattern that begins with
# a set of characters is searched for some times as fast.
_MARK = re.compile(
    r"[“”„«»\"‘’'](?:(?<=[“”„«»\"])|(?<=[‘'])(?<![\w.,!?;:'’].)(?=[\w£$€“\"(])|(?<=[\w.,!?;:%…)][’'])(?!\w))"
)
_SINGLE = "‘’'"
_STOPS = ".,!?…"


@frozen
class _Piece:
    """The part of a quotation that stands in one paragraph."""

    paragraph: int
    start: int
    end: int
    closed: bool = True


def quotations(text: str, paragraphs: Iterable[Span]) -> list[Quotation]:
    """The quotations of these paragraphs, in order; none lies in another.

    A quotation that is not closed where its paragraph ends goes on when the next paragraph opens with a mark again.
    """
    spans = list(paragraphs)
    runs = list(_runs(_pieces(text, spans)))
    teller = _Teller(text, spans)
    return [teller.told(run) for run in runs]


def _pieces(text: str, spans: list[Span]) -> Iterator[_Piece]:
    starts = [span.start for span in spans]
    found = _MARK.finditer(text, spans[0].start, spans[-1].end) if spans else ()
    # Looked for at once, for most paragraphs have no marks.
    for paragraph, marks in groupby(found, key=lambda match: bisect_right(starts, match.start()) - 1):
        span = spans[paragraph]
        opened, single = -1, False
        for match in marks:
            if match.start() >= span.end:
                break  # between two paragraphs that are read, in one that is not
            mark, at = match.group(), match.start()
            if opened < 0:
                if _opens(text, mark, at, span):
                    opened, single = at, mark in _SINGLE
            elif (mark in _SINGLE) is single and not _opens_again(text, mark, at, span):
                yield _Piece(paragraph, opened, match.end())
                opened = -1
        if opened >= 0 and not single:
            yield _Piece(paragraph, opened, span.end, closed=False)


def _opens(text: str, mark: str, at: int, span: Span) -> bool:
    """True when a mark can open a quotation: a straight one stands before a word and not after one."""
    if mark in _OPEN or mark == "‘":
        return True
    if mark in _CLOSE or mark == "’" or at + 1 >= span.end:
        return False
    return not text[at + 1].isspace() and (at == span.start or not text[at - 1].isalnum())


def _opens_again(text: str, mark: str, at: int, span: Span) -> bool:
    """True for an opening mark inside a quotation, where the closing one was left out."""
    return mark in _OPEN or mark == "‘" or (mark == "'" and at > span.start and text[at - 1].isspace())


def _runs(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces that are one quotation: each but the last is open at the end of its paragraph."""
    run: list[_Piece] = []
    for piece in pieces:
        if run and (run[-1].closed or piece.paragraph != run[-1].paragraph + 1 or not _leads(run[-1], piece)):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _leads(before: _Piece, piece: _Piece) -> bool:
    return before.end < piece.start


@define
class _Teller:
    """Names the speaker of each quotation from the words around it."""

    text: str
    spans: list[Span]
    speakers: Speakers = field(factory=Speakers)
    last: Quotation | None = None
    last_paragraph: int = -1

    def told(self, run: list[_Piece]) -> Quotation:
        """The quotation that these pieces are, with its speaker."""
        first, last = run[0], run[-1]
        speaker = self._speaker(first, last) if self._is_speech(first.start, last.end) else None
        quotation = Quotation(first.start, last.end, speaker)
        self.last, self.last_paragraph = quotation, last.paragraph
        return quotation

    def _is_speech(self, start: int, end: int) -> bool:
        """False for one word held at arm's length."""
        said = self.text[start + 1 : end - 1]
        return any(map(str.isspace, said[:_LEAD])) or said.endswith(tuple(_STOPS)) or len(said) >= _LEAD

    def _speaker(self, first: _Piece, last: _Piece) -> str | None:
        """The speaker named before the quotation, after it, in the paragraph above, or of the quotation just before."""
        opening = self.spans[first.paragraph]
        same = self.last is not None and self.last_paragraph == first.paragraph
        since = self.last.end if same and self.last is not None else opening.start
        before = self.text[max(since, first.start - _LEAD) : first.start].strip()
        told = max(self.last.end if self.last is not None else 0, first.start - _EARLIER)
        self.speakers.earlier = self.text[told : first.start]
        named = self.speakers.before(before) if before else self._led_in(first) if not same else None
        if named is None and self._goes_on(last):
            end = self.spans[last.paragraph].end
            named = self.speakers.after(self.text[last.end : min(end, last.end + _LEAD)])
        if named is None and same and self.text[first.start + 1].isupper() and first.start - since <= _LEAD:
            named = self.last.speaker if self.last is not None else None
        return named

    def _goes_on(self, last: _Piece) -> bool:
        """True when the sentence of the quotation goes on after its closing mark."""
        return last.closed and (self.text[last.end - 2] in ",?!–—" or self.text[last.end : last.end + 1] == ",")

    def _led_in(self, first: _Piece) -> str | None:
        """Who the paragraph above hands over to with a colon, or was quoting when it ended."""
        if not first.paragraph:
            return None
        above = self.spans[first.paragraph - 1]
        if self.text[above.end - 1] in ":,–-":
            return self.speakers.before(self.text[max(above.start, above.end - _LEAD) : above.end])
        if self.last is not None and self.last_paragraph == first.paragraph - 1 and self.last.end == above.end:
            return self.last.speaker
        return None


_LEAD = 300
"""Code points before or after a quotation in which its speaker is named."""
_EARLIER = 1500
"""Code points before a quotation in which the one is named whom "he" or "she" means."""
