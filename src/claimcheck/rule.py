"""A rule: a law that proposes relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from claimcheck.relation import Relation
from claimcheck.statements import Statements

Example = tuple[str, ...]
"""The releases of one example, each the text of a claim file."""


@frozen(kw_only=True)
class Rule:
    """A law that proposes relations, with examples on which it must stay silent or must find something.

    It never compares numbers and never reads text: it says which claims are tied and why, and the solver decides.
    """

    name: str
    """The law it states, as proofs quote it: "parts-make-whole"."""
    relate: Callable[[Statements], Iterable[Relation]]
    agrees: tuple[Example, ...]
    """Claims that it relates and that agree."""
    conflicts: tuple[Example, ...]
    """Claims that it relates and that cannot all be true; for a rule that gives notes, claims that earn one."""
