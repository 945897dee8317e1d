"""What may be written in a claim file: one class a table, one attribute a key.

The reader, the writer and the JSON Schema are all made from these classes, so they cannot disagree.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from attrs import frozen

from claimcheck.claim import Role
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import DateFrom


class Written(str):
    """A number as it was written: 5.50 stays "5.50"."""

    __slots__ = ()


class Place(int):
    """A whole number, 0 or more: a place in a text, in code points, or one of several occurrences."""

    __slots__ = ()


Places = tuple[tuple[Place, Place], ...]
"""Stretches of a text, each from its first code point to the one after its last."""


class Weekday(StrEnum):
    """The days of the week; the first is Monday, as in `datetime`."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


@frozen(kw_only=True)
class UnitEntry:
    """A unit whose dimension its name does not tell."""

    name: Annotated[str, "The unit's name."] = ""
    dimension: Annotated[str, "What it measures."] = ""


@frozen(kw_only=True)
class QuantityEntry:
    """A quantity: the phrase (`says`), or its parts spelled out."""

    says: Annotated[str | None, "The phrase itself, read as running text is read: “nearly 50 million people”."] = None
    kind: Annotated[Kind | None, "The kind of quantity; beside `says` it is what the phrase must be."] = None
    value: Annotated[
        Written | PartialDate | None, "Digits as written, with a scale word: 5.50, “45.7 million”; “2 in 3”; a date."
    ] = None
    low: Annotated[Written | None, "The lower end of “between a and b”."] = None
    high: Annotated[Written | None, "The upper end of “between a and b”."] = None
    low_open: Annotated[bool, "True when the lower end is left out."] = False
    high_open: Annotated[bool, "True when the upper end is left out."] = False
    error: Annotated[Written | None, "What the value may miss by: the 3 of “52 ± 3”."] = None
    word: Annotated[str | None, "A word that names an amount: “most”, “doubled”."] = None
    named: Annotated[bool, "True when the value is a fraction word: “two thirds”."] = False
    weekday: Annotated[Weekday | None, "The weekday written beside a date."] = None
    hedge: Annotated[str | None, "The words that open or widen the number: “nearly”."] = None
    unit: Annotated[str | UnitEntry | None, "What the value counts: “groups”, “percent”, “GBP”, “month”."] = None
    per: Annotated[str | UnitEntry | None, "For a rate, what it is counted against: “year”, “head”."] = None
    sign: Annotated[int, "-1 for a fall."] = 1
    gloss: Annotated[str | QuantityEntry | None, "The second form of the same quantity, in brackets beside it."] = None
    before: Annotated[str | QuantityEntry | None, "What a from-to change starts from."] = None
    after: Annotated[str | QuantityEntry | None, "What a from-to change ends at."] = None
    over: Annotated[str | QuantityEntry | None, "The duration an amount is spread over."] = None


@frozen(kw_only=True)
class AboutEntry:
    """What the words around a claim tell of it; lists of words are written with commas between."""

    noun: Annotated[str, "The noun that is counted."] = ""
    own: Annotated[str, "The words of its own clause."] = ""
    near: Annotated[str, "The other words of its sentence, and of the one before."] = ""
    narrowed: Annotated[str, "What stands before the noun."] = ""
    time: Annotated[str, "When, as the text says it: “2014-03”, “q3 2014”."] = ""
    since: Annotated[str, "Since when it is counted."] = ""
    basis: Annotated[str, "What a change is measured from: a time, months back (“-3”), or “last”."] = ""
    planned: Annotated[bool, "True for what is yet to come."] = False
    promised: Annotated[str, "When a plan that is looked back on was made."] = ""
    window: Annotated[Place | None, "In how many days it came about."] = None
    months: Annotated[str, "The whole months in which it came about, the first and the last: “2018-01/2018-06”."] = ""
    new: Annotated[bool, "True for what came on top of something."] = False
    basis_words: Annotated[str, "Words that say how it is counted: “net”, “adjust”."] = ""
    source: Annotated[str, "Who its sentence says says so."] = ""
    restarts: Annotated[bool, "True for a count that begins again each year, season or month."] = False
    ages: Annotated[bool, "True where its sentence speaks of people of some ages only."] = False
    part: Annotated[bool, "True for some of what the sentence before counts."] = False
    names: Annotated[str, "The proper names among its own words."] = ""
    total: Annotated[bool, "True for what is said to be all there is so far."] = False
    done: Annotated[bool, "True for what has been done up to now, as its tense says."] = False
    began: Annotated[bool, "True where the time since when it is counted is said to be that of its beginning."] = False
    events: Annotated[str, "The events that a date or a duration is told of: “opened: register of landlord”."] = ""
    lies: Annotated[str, "How it lies to them: “on”, “by”, “due by”, “after”, “ago”, “early”, “late”."] = ""
    now: Annotated[bool, "True where a duration is counted up to the day of the release."] = False
    story: Annotated[str, "The day of a story told in short beside the release, and the words around the figure."] = ""


@frozen(kw_only=True)
class ClaimEntry(QuantityEntry):
    """One claim of the release."""

    id: Annotated[str, "Unique in the file."] = ""
    quote: Annotated[str | None, "The words of the release, where they are not those of `says`."] = None
    start: Annotated[Place | None, "Where the quotation begins in the text, in code points from 0."] = None
    end: Annotated[Place | None, "Where it ends: the place after its last code point."] = None
    occurrence: Annotated[Place | None, "Which of the places where the same words stand in the text, from 1."] = None
    also_at: Annotated[Places, "Other places where the claim is repeated word for word: [[120, 131]]."] = ()
    measure: Annotated[str, "What is counted or measured."] = ""
    of: Annotated[str, "For a percentage: the measure of the whole, or the id of the claim that states it."] = ""
    scope: Annotated[str | None, "Of whom and where, when the release says so: “England”."] = None
    as_of: Annotated[
        PartialDate | None, "The day, month or year the figure is for; left out, the date of the release."
    ] = None
    speaker: Annotated[str | None, "Who is quoted as saying it; left out for the writer."] = None
    role: Annotated[Role, "What the claim does in its release."] = Role.CLAIM
    accumulates: Annotated[bool, "True for a running total, which can only grow."] = False
    ignore: Annotated[bool, "True for what is no claim after all: it is kept, and never checked."] = False
    about: Annotated[AboutEntry | None, "What the words around it tell, by which other releases are compared."] = None


@frozen(kw_only=True)
class ReleaseEntry:
    """The header: which release the claims stand in."""

    id: Annotated[str, "Unique among the releases checked together."] = ""
    title: Annotated[str, "The title of the release."] = ""
    publisher: Annotated[str, "Who published it."] = ""
    published: Annotated[PartialDate | None, "The day, month or year it was published."] = None
    published_from: Annotated[DateFrom | None, "Where the date was read; left out, the release states it."] = None
    text_file: Annotated[str, "The text the claims were read from, as a path from this file's folder."] = ""
    series: Annotated[str, "The series of releases it belongs to."] = ""
    supersedes: Annotated[str | None, "The id of the release this one corrects."] = None
    reference: Annotated[bool, "True for an official series, with which releases are compared."] = False
    vintage: Annotated[str, "Which edition of an official series."] = ""
    source: Annotated[str, "Where the figures are from, and under which licence."] = ""
    topic: Annotated[str, "Words that tell what the text is about, with commas between."] = ""
    revised: Annotated[str, "Words of the sentences that speak of a revision of figures, with commas between."] = ""
    revised_at: Annotated[Places, "The paragraphs that do: [[120, 310]]."] = ()


REQUIRED = {ReleaseEntry: ("id",), ClaimEntry: ("id",)}
LINK_KEYS = {
    "kind": "What ties the claims together.",
    "because": "How the text makes the tie: “in brackets after”.",
    "complete": "For parts: false when they need not make up the whole; for a share: when its whole is its own.",
}
