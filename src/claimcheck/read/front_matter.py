"""The block of fields that a Markdown file may begin with: title, date, publisher."""

from __future__ import annotations

import re

from attrs import field, frozen

from claimcheck.prose.spans import Span

_FENCED = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,60}?)\1[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z][\w -]{0,30}?)[ \t]*[:=][ \t]*(\S[^\r\n]*)", re.MULTILINE)


@frozen
class FrontMatter:
    """The fields by their names in lower case, each with its place, and the end of the block."""

    end: int = 0
    fields: dict[str, Span] = field(factory=dict)

    def value(self, text: str, *names: str) -> str:
        """The value of the first of the fields that is there, without quotation marks; empty when none is."""
        place = self.place(*names)
        return "" if place is None else text[place.start : place.end].strip(" \t\"'")

    def place(self, *names: str) -> Span | None:
        """Where the value of the first of the fields that is there stands."""
        return next((self.fields[name] for name in names if name in self.fields), None)


def front_matter(text: str) -> FrontMatter:
    """The fields between the fences that a text begins with; none when it begins otherwise."""
    match = _FENCED.match(text)
    if match is None:
        return FrontMatter()
    found = _FIELD.finditer(text, match.start(2), match.end(2))
    return FrontMatter(match.end(), {one[1].lower(): Span(*one.span(2)) for one in found})
