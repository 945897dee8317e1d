"""What may be written in a claim file: one class a table, one attribute a key.

The reader, the writer and the JSON Schema are all made from these classes, so they cannot disagree.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import field, frozen

from claimcheck.claim import Role
from claimcheck.quantity import Kind, PartialDate


class Written(str):
    """A number as it was written: 5.50 stays "5.50"."""

    __slots__ = ()


class Weekday(StrEnum):
    """The days of the week; the first is Monday, as in `datetime`."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


def _key(about: str, default: Any = None) -> Any:
    return field(default=default, metadata={"about": about}, kw_only=True)


@frozen
class UnitEntry:
    """A unit whose dimension its name does not tell."""

    name: str = _key("The unit's name.", "")
    dimension: str = _key("What it measures.", "")


@frozen
class QuantityEntry:
    """A quantity: the phrase (`says`), or its parts spelled out."""

    says: str | None = _key("The phrase itself, read as running text is read: “nearly 50 million people”.")
    kind: Kind | None = _key("The kind of quantity; beside `says` it is what the phrase must be.")
    value: Written | PartialDate | None = _key(
        "Digits as written, with a scale word: 5.50, “45.7 million”; “2 in 3”; a date."
    )
    low: Written | None = _key("The lower end of “between a and b”.")
    high: Written | None = _key("The upper end of “between a and b”.")
    error: Written | None = _key("What the value may miss by: the 3 of “52 ± 3”.")
    word: str | None = _key("A word that names an amount: “most”, “doubled”.")
    named: bool = _key("True when the value is a fraction word: “two thirds”.", False)
    weekday: Weekday | None = _key("The weekday written beside a date.")
    hedge: str | None = _key("The words that open or widen the number: “nearly”.")
    unit: str | UnitEntry | None = _key("What the value counts: “groups”, “percent”, “GBP”, “month”.")
    per: str | UnitEntry | None = _key("For a rate, what it is counted against: “year”, “head”.")
    sign: int = _key("-1 for a fall.", 1)
    gloss: str | QuantityEntry | None = _key("The second form of the same quantity, in brackets beside it.")
    before: str | QuantityEntry | None = _key("What a from-to change starts from.")
    after: str | QuantityEntry | None = _key("What a from-to change ends at.")
    over: str | QuantityEntry | None = _key("The duration an amount is spread over.")


@frozen
class ClaimEntry(QuantityEntry):
    """One claim of the release."""

    id: str = _key("Unique in the file.")
    quote: str | None = _key("The words of the release, where they are not those of `says`.")
    measure: str = _key("What is counted or measured.", "")
    of: str = _key("For a percentage: the measure of the whole, or the id of the claim that states it.", "")
    scope: str | None = _key("Of whom and where, when the release says so: “England”.")
    as_of: PartialDate | None = _key("The day, month or year the figure is for; the release's own date unless stated.")
    speaker: str | None = _key("Who is quoted as saying it; left out for the writer.")
    role: Role = _key("What the claim does in its release.", Role.CLAIM)
    accumulates: bool = _key("True for a running total, which can only grow.", False)


@frozen
class ReleaseEntry:
    """The header: which release the claims stand in."""

    id: str = _key("Unique among the releases checked together.")
    title: str = _key("The title of the release.", "")
    publisher: str = _key("Who published it.", "")
    published: PartialDate | None = _key("The day, month or year it was published.")
    series: str = _key("The series of releases it belongs to.", "")
    supersedes: str | None = _key("The id of the release this one corrects.")
    reference: bool = _key("True for an official series, with which releases are compared.", False)
    vintage: str = _key("Which edition of an official series.", "")
    source: str = _key("Where the figures are from, and under which licence.", "")


REQUIRED = {ReleaseEntry: ("id",), ClaimEntry: ("id",)}
LINK_KEYS = {
    "kind": "What ties the claims together.",
    "because": "How the text makes the tie: “in brackets after”.",
    "complete": "For parts: false when they need not make up the whole.",
}
