"""The game that wins a series is its last, so its number is that of the games won and lost.

## What it checks

“Took the series 3-2 with a win in game five”: three and two are five games.

## Why it holds

A series ends when it is won, and each of its games was won by one side or the other.

## Where it stops

It needs a link from the score to the game that won the series. Where games may be drawn, or the rest is played for its
own sake, the text ties nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, tie

NAME = "score-fits-games"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield games of the score = number of the last game for each series won."""
    for link in statements.linked("games"):
        score, game = statements.member(link, "score"), statements.member(link, "game")
        if score is not None and game is not None and one_speaker(score, game):
            because = f"the games of {quoted(score)} end with number {quoted(game)}{tie(link)}"
            yield propose(NAME, Equal((stated(score), stated(game))), because, statements)


_FINAL = """
[release]
id = "final"
published = 2015-06-17

[[claim]]
id = "score"
kind = "count"
value = 6
unit = "games played"
hedge = "exactly"
quote = "4-2"

[[claim]]
id = "last"
kind = "count"
value = {0}
unit = "game"
quote = "game {0}"

[[link]]
kind = "games"
score = "score"
game = "last"
because = "with a win in"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_FINAL.format(6),),),
    conflicts=((_FINAL.format(7),),),
)
