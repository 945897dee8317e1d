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
