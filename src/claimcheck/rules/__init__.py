"""The rules: one file each, found by looking; nothing else lists them.

A module of this package that has a `RULE` is a rule. To add one, write its file and its test.
"""

from __future__ import annotations

import pkgutil
import sys
from functools import cache
from importlib import import_module

from claimcheck.rule import Example, Rule

HEADINGS = ("What it checks", "Why it holds", "Where it stops")
"""The headings that every rule's page has, in order."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the package, sorted by name."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    found = (vars(module).get("RULE") for module in modules)
    return tuple(sorted((rule for rule in found if isinstance(rule, Rule)), key=lambda rule: rule.name))


def page(rule: Rule) -> str:
    """The page of a rule in Markdown: what it checks, why it holds, where it stops, and its examples."""
    reasons = (sys.modules[rule.relate.__module__].__doc__ or "").strip()
    parts = [f"# {rule.name}", reasons, *_examples("Claims that agree", rule.agrees)]
    return "\n\n".join([*parts, *_examples("Claims that it reports", rule.conflicts)]) + "\n"


def _examples(heading: str, examples: tuple[Example, ...]) -> list[str]:
    blocks = [f"```toml\n{text.strip()}\n```" for example in examples for text in example]
    return [f"## {heading}", *blocks]
