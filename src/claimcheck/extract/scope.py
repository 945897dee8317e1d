"""Of whom and where a mention speaks."""

from __future__ import annotations

from claimcheck.extract.page import Mention, Page


def scope_of(mention: Mention, page: Page) -> str | None:
    """The scope that the words around a mention state, None where they leave it open."""
    return None
