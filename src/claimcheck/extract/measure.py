"""What a mention measures: the noun phrase that is counted, and for a share the whole it is taken from."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extract.page import Mention, Page


@frozen
class Measured:
    """What is counted, as a normal noun phrase; of what it is a share; whether it can only grow."""

    measure: str = ""
    of: str = ""
    accumulates: bool = False


def measured(mention: Mention, page: Page) -> Measured:
    """What a mention measures, as its words and those after it say."""
    return Measured(mention.quantity.unit.name)
