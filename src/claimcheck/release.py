"""A release: one dated document of one publisher."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from claimcheck.quantity import PartialDate


class DateFrom(StrEnum):
    """Where a release's date was read."""

    STATED = "stated line"
    HEADER = "header"
    FOOTER = "footer"
    FILE_NAME = "file name"
    OPTION = "--as-of"
    NONE = "none"


class SectionRole(StrEnum):
    """What a stretch of a release's text is."""

    HEADLINE = "headline"
    BODY = "body"
    TEASER = "teaser"
    """Another story, told in short beside this one, with its own date where it states one."""
    NOTES = "notes"
    """Notes to editors, background notes, footnotes."""
    BOILERPLATE = "boilerplate"
    """What belongs to the page and not to the text: date lines, menus, share and comment lines, copyright."""
    TABLE = "table"


@frozen
class Section:
    """A stretch of a release's text, in code points, with what it is."""

    start: int
    end: int
    role: SectionRole
    published: PartialDate | None = None
    """The date that the section states for itself: of a teaser, or of a date line."""


@frozen(kw_only=True)
class Release:
    """One dated document of one publisher, or one official series (`reference`)."""

    id: str
    title: str = ""
    publisher: str = ""
    published: PartialDate | None = None
    published_from: DateFrom = DateFrom.NONE
    series: str = ""
    path: str = ""
    text: str = field(default="", repr=False)
    reference: bool = False
    """True for an official series: a text is compared with its values, it is never itself in the joint system."""
    vintage: str = ""
    """Which edition of an official series: editions are compared with one at a time."""
    source: str = ""
    supersedes: str | None = None
    """The id of the release this one corrects: that one is compared with it as a history, not accused."""
    same: tuple[tuple[str, ...], ...] = ()
    """Nouns that its claim file says mean the same, a row a meaning."""
    text_file: str = ""
    """For a claim file: the text that its claims were read from, as a path from the claim file's folder."""
    topic: tuple[str, ...] = ()
    """The words of its text by which releases on one topic are known."""
    revised: tuple[str, ...] = ()
    """The words of the sentences of its text that speak of a revision of figures."""
    revised_at: tuple[tuple[int, int], ...] = ()
    """The paragraphs of its text that do, in code points."""
    sections: tuple[Section, ...] = field(default=(), repr=False)
    """They cover the text in order, without a gap; empty for a release that was not read from a text."""
    remarks: tuple[str, ...] = ()
    """What a reader should know of how the text was read: its encoding, a date that can be read in two ways."""


@frozen
class Problem:
    """Something in a file that cannot be read: where it is, what was found there and what was expected."""

    path: str
    line: int | None
    """From 1; None when the trouble is with the file as a whole."""
    column: int | None
    """From 1, in code points."""
    found: str
    expected: str
    nearest: str | None = None
    """The allowed word nearest to what was found."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        hint = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f"{place}: found {self.found}, expected {self.expected}{hint}"
