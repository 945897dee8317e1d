"""The ties: what syntax and layout say of mentions, one file a kind of link; found by looking.

A module of this package with a function `tie(page) -> Iterator[Link]` is a tie. To add one, write its file and test.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from claimcheck.extract.page import Page
from claimcheck.link import Link

Tie = Callable[[Page], Iterator[Link]]


@cache
def every_tie() -> tuple[Tie, ...]:
    """The ties of the package, by name."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return tuple(vars(module)["tie"] for module in modules if "tie" in vars(module))


def ties(page: Page) -> Iterator[Link]:
    """Every link that the text of a page makes."""
    for tie in every_tie():
        yield from tie(page)
