"""Of which date a mention speaks."""

from __future__ import annotations

from claimcheck.extract.page import Mention, Page
from claimcheck.quantity import PartialDate


def as_of(mention: Mention, page: Page) -> PartialDate | None:
    """The date that the words around a mention state, None where it is the release's own."""
    return mention.passage.section.published
