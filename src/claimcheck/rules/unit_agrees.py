"""People are not cases: a figure told of both is the number of one of them.

## What it checks

A number of people that the text elsewhere gives as a number of cases, with the people these cases are of: “7.6 million
people are waiting”, and “the 7.6 million cases involve 6.4 million patients”. The two numbers of people must agree.

## Why it holds

If the figure counts cases, the people are those whom the cases involve; one person may have several.

## Where it stops

It needs the same figure told of both, and the text itself to say how many people the cases are of. Where each person
has one case, both figures are the same and agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, stated_like, tie
from claimcheck.unit import UnitMismatch

NAME = "unit-agrees"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield people told = people involved for each figure that is told of people and of cases."""
    for link in statements.linked("unit"):
        told, people = statements.member(link, "told"), statements.member(link, "people")
        if told is not None and people is not None and one_speaker(told, people):
            because = f"{quoted(told)} are the people of {quoted(people)}{tie(link)}"
            with suppress(UnitMismatch):
                yield propose(NAME, Equal((stated_like(told, people), stated(people))), because, statements)


_LOANS = """
[release]
id = "loans"
published = 2016-02-03

[[claim]]
id = "told"
says = "3.1 million people"
measure = "people with a library loan"

[[claim]]
id = "cases"
says = "3.1 million loans"

[[claim]]
id = "people"
says = "{0} million people"

[[link]]
kind = "unit"
told = "told"
cases = "cases"
people = "people"
because = "the same figure is told of loans"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_LOANS.format("3.1"),),),
    conflicts=((_LOANS.format("1.2"),),),
)
