"""The forms of verbs that tell of events, and what each is a form of."""

from __future__ import annotations

from functools import cache

from claimcheck.phrase.lexicon import words

# A row a verb: its plain form, and the past and the participle that do not end in "ed".
_IRREGULAR = """
begin began begun
build built
set set
hold held
make made
give gave given
take took taken
win won
buy bought
sell sold
send sent
put put
lay laid
cut cut
pay paid
leave left
come came
go went gone
run ran
draw drew drawn
break broke broken
choose chose chosen
bring brought
strike struck
fit fitted
rebuild rebuilt
sink sank sunk
spend spent
lend lent
find found
teach taught
write wrote written
feed fed
catch caught
"""
# Verbs that say how something is known and not what happened, and those of states.
IDLE = words(
    "said told asked reported expected based used called named known seen shown needed wanted included received found "
    "thought believed estimated considered had been done got become related concerned involved published "
    "released issued updated held met paid recorded counted measured compared rated affected aged increased "
    "decreased reduced raised doubled halved improved fallen risen grown rose fell grew spent saved earned collected "
    "reached welcomed criticised described warned added"
)
FORMS = {form: row.split()[0] for row in _IRREGULAR.strip().splitlines() for form in row.split()}
IRREGULAR = tuple(sorted({form for form in FORMS if not form.endswith("ed")}))
NOUNS = {
    "launch": "launch",
    "opening": "open",
    "start": "start",
    "beginning": "begin",
    "introduction": "introduce",
    "founding": "found",
    "foundation": "found",
    "establishment": "establish",
    "closure": "close",
    "completion": "complete",
    "creation": "create",
    "signing": "sign",
}
"""Nouns that tell of the event that a verb tells of."""
BEGINNINGS = frozenset(("found", "establish", "set up", "form", "creat", "start", "begin", "open", "launch", "build"))
"""What the first year of anything is counted from, by the stems of the verbs."""

WHICH = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next final other another remaining some "
    "most half many few several new old further more"
)
"""Words that say which of several things an event is of."""


@cache
def verb(form: str) -> str:
    """The stem that every form of a verb has: "opened", "opening" and "opens" are one; with the word behind it, if any.

    >>> verb("planned"), verb("closed"), verb("set up"), verb("began")
    ('plan', 'clos', 'set up', 'begin')
    """
    first, _, behind = form.partition(" ")
    plain = FORMS.get(first) or NOUNS.get(first) or first
    return f"{_stem(plain)} {behind}".strip()


def _stem(plain: str) -> str:
    for ending in ("ing", "ed", "es", "e", "s"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            plain = plain[: -len(ending)]
            break
    else:
        return plain
    return plain[:-1] if plain[-1:] == plain[-2:-1] and plain[-1] not in "lsz" else plain
