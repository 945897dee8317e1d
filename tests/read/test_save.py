"""What is saved is what was loaded; an edit changes what it is asked to change and nothing else."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.read.drawn import loaded_files, texts

from claimcheck.quantity import PartialDate
from claimcheck.read.claim_file import loads
from claimcheck.read.draft import Loaded
from claimcheck.read.save import edit, save


def without_lines(loaded: Loaded) -> Loaded:
    """The same, without the lines of the file, which an object that was never in one does not have."""
    stated = tuple(evolve(claim, evidence=evolve(claim.evidence, line=None)) for claim in loaded.claims)
    return evolve(loaded, claims=stated)


@given(loaded_files())
def test_what_is_saved_loads_as_it_was(loaded):
    """A claim file is the only form in which claims are kept, so it must lose nothing: claims of every kind."""
    again = loads(save(loaded))

    assert () == again.problems
    assert loaded == without_lines(again)


@given(loaded_files())
def test_saving_what_was_loaded_gives_the_same_text(loaded):
    """A second round changes nothing more, so files do not wander."""
    text = save(loaded)

    assert text == save(loads(text))


@pytest.mark.parametrize(
    "phrase",
    ["nearly 50 million people", "just over a third (36%)", "from up to nine months to as little as three weeks"],
)
def test_a_phrase_is_saved_as_the_phrase(phrase):
    """A person corrects the words they know from the release, not their parts."""
    text = f'[release]\nid = "r"\n\n[[claim]]\nid = "c"\nsays = "{phrase}"\n'

    assert text == save(loads(text))


COMMENTED = """# the story
[release]
id = "r"
published = 2011-07-09   # a Saturday

# the groups
[[claim]]
measure = "groups"  # of practices
id = "groups"
says = '257 groups'

[[claim]]
id = "people"
says = "nearly 50 million people"
"""


def test_an_edit_keeps_comments_order_and_layout():
    """The file is a person's; a program that changes one value leaves the rest as it was written."""
    edited = edit(COMMENTED, claims={"groups": {"says": "258 groups"}})

    assert COMMENTED.replace("'257 groups'", '"258 groups"') == edited


def test_an_edit_can_add_and_take_out_keys():
    """A value of None takes a key out; a new key is added to its own table."""
    edited = edit(
        COMMENTED,
        release={"title": "T", "published": PartialDate(2011, 7, 8)},
        claims={"people": {"scope": "England", "says": "45.7 million people"}, "groups": {"measure": None}},
    )
    loaded = loads(edited)
    groups, people = loaded.claims

    assert () == loaded.problems
    assert ("T", PartialDate(2011, 7, 8)) == (loaded.release.title, loaded.release.published)
    assert ("", "England", "45.7 million people") == (groups.measure, people.scope, people.evidence.quote)
    assert "# the story" in edited
    assert "# the groups" in edited


@given(st.sampled_from(["measure", "scope", "speaker", "quote"]), texts)
def test_an_edit_changes_the_key_it_names_and_no_other(key, value):
    """Whatever the text, quotes and line ends included, it comes back as it was given, and the rest stands."""
    before = loads(COMMENTED)
    after = loads(edit(COMMENTED, claims={"people": {key: value}}))

    assert () == after.problems
    assert before.claims[0] == after.claims[0]
    people = after.claims[1]
    assert value == (people.evidence.quote if key == "quote" else getattr(people, key))


def test_an_edit_of_a_claim_that_is_not_there_is_refused():
    """A change must not get lost."""
    with pytest.raises(KeyError):
        edit(COMMENTED, claims={"grupos": {"says": "258 groups"}})
