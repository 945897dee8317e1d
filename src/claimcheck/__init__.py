"""claimcheck: a type checker for the numbers in press releases.

    >>> from claimcheck import Count, Release, Statements, check_statements

Typed claims are built by hand from phrases, or read from claim files; `check` takes files and folders,
`check_statements` what was built by hand. Both return an `Outcome`: relations with verdicts, and findings with proof.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimcheck.claim import (
    Change,
    Claim,
    Count,
    Date,
    Duration,
    Evidence,
    Money,
    Ordinal,
    Percentage,
    Population,
    Rate,
    Ratio,
)
from claimcheck.link import Link
from claimcheck.release import Release

__version__ = "0.1.0"

# Loaded on first use: these bring the solver, the rules and the readers of files with them.
_LATER = {
    "Outcome": "claimcheck.finding",
    "Statements": "claimcheck.statements",
    "check": "claimcheck.check",
    "check_statements": "claimcheck.check",
}

__all__ = [
    "Change",
    "Claim",
    "Count",
    "Date",
    "Duration",
    "Evidence",
    "Link",
    "Money",
    "Ordinal",
    "Outcome",
    "Percentage",
    "Population",
    "Rate",
    "Ratio",
    "Release",
    "Statements",
    "check",
    "check_statements",
]


def __getattr__(name: str) -> Any:
    """The public names that are loaded on first use."""
    if name not in _LATER:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
