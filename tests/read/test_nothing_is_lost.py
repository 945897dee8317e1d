"""Whatever is written in a claim file, it is loaded or it is reported; reading never fails."""

from __future__ import annotations

from itertools import pairwise

import tomlkit
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.link import LINKS
from claimcheck.quantity import Kind
from claimcheck.read.claim_file import loads
from claimcheck.read.entry import LINK_KEYS, ClaimEntry, QuantityEntry, ReleaseEntry

PHRASES = [
    "257 groups",
    "nearly 50 million people",
    "36%",
    "just over a third (36%)",
    "-5 groups",
    "2 in 3",
    "no number",
]
WORDS = [
    *Kind,
    "nearly",
    "most",
    "doubled",
    "GBP",
    "percent",
    "month",
    "people",
    "Friday",
    "headline",
    "share",
    "a",
    "b",
]
scalars = st.one_of(
    st.sampled_from([*PHRASES, *WORDS]),
    st.sampled_from(["5.50", "45.7 million", "0", "2011-07-09", "2011-13", ""]),
    st.integers(-3, 200),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.floats(allow_nan=False),
)


def tables(of: type, *more: str):
    keys = st.sampled_from([key.name for key in fields(of)] + ["id", "kind", "value", *more])
    inner = st.dictionaries(st.sampled_from([key.name for key in fields(QuantityEntry)]), scalars, max_size=3)
    return st.dictionaries(keys, st.one_of(scalars, scalars, inner, st.lists(scalars, max_size=2)), max_size=6)


roles = sorted({role for names in LINKS.values() for role in names})
links = st.dictionaries(st.sampled_from([*LINK_KEYS, *roles]), scalars | st.lists(scalars, max_size=2), max_size=4)


@given(tables(ReleaseEntry), st.lists(tables(ClaimEntry, "vlaue"), max_size=3), st.lists(links, max_size=2))
def test_every_table_is_loaded_or_reported(release, claims, ties):
    """A claim that went missing without a word would be a check that was never made."""
    text = tomlkit.dumps({"release": release, "claim": claims, "link": ties})
    loaded = loads(text, "f")
    lines = [*text.splitlines(), "[[end]]"]
    tops = [number for number, line in enumerate(lines, 1) if line.startswith("[[")]
    read_lines = {claim.evidence.line for claim in loaded.claims}

    for start, end in pairwise(tops):
        if lines[start - 1] != "[[claim]]":
            continue
        told = any(start <= problem.line < end for problem in loaded.problems if problem.line)
        assert told != (start in read_lines)
    assert len(ties) <= len(loaded.links) + len(loaded.problems)
