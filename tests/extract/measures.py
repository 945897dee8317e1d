"""What the tests of measure, scope and date share: what a text says of each figure in it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extract.measure import measured
from claimcheck.extract.reader import page
from claimcheck.extract.scope import scope_of
from claimcheck.extract.when import as_of
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import Release


@frozen
class Told:
    """What is told of one figure."""

    quote: str
    measure: str
    of: str
    scope: str | None
    as_of: str | None
    accumulates: bool


def told(text: str, published: str = "2014-05-20") -> list[Told]:
    """What a text tells of each of its figures that are no dates, in reading order."""
    read = page(Release(id="r", text=text, published=PartialDate.parse(published)))
    found = []
    for mention in read.mentions:
        if mention.kind is not Kind.DATE:
            what, when = measured(mention, read), as_of(mention, read)
            said = (what.measure, what.of, scope_of(mention, read), str(when) if when else None, what.accumulates)
            found.append(Told(read.quote(mention), *said))
    return found
