"""A list names as many things as it is said to.

## What it checks

A number of things and the list of them after a colon: “four priorities: schools, roads and jobs” names three.

## Why it holds

Whoever announces four and names them has named four.

## Where it stops

It needs a link from the number to its list. Where an “and” may join two items or be part of one (“health and social
care”), the number listed is a range, and any number in it will do. A list that only gives examples is no list of all.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, tie

NAME = "list-has-as-many"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield number said = number listed for each list that the text counts."""
    for link in statements.linked("list"):
        number, items = statements.member(link, "number"), statements.member(link, "items")
        if number is not None and items is not None and one_speaker(number, items):
            because = f"{quoted(items)} are all of {quoted(number)}{tie(link)}"
            yield propose(NAME, Equal((stated(number), stated(items))), because, statements)


_AIMS = """
[release]
id = "aims"
published = 2012-05-14

[[claim]]
id = "said"
says = "{0} aims"

[[claim]]
id = "listed"
kind = "count"
value = 3
unit = "things listed"
hedge = "exactly"
quote = "cleaner beaches, safer roads and warmer homes"

[[link]]
kind = "list"
number = "said"
items = "listed"
because = "listed after the colon"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_AIMS.format("three"),),),
    conflicts=((_AIMS.format("five"),),),
)
