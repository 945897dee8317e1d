"""Laws of one level that a sentence sets against two others, and of ordinals in a chain."""

from __future__ import annotations

from tests.extract.ties.tying import quoted, text_page

from claimcheck.extract.ties import ties


def told(text: str, kind: str) -> list[dict[str, str]]:
    """The words of the members of every link of a kind, by role."""
    page = text_page(text)
    return [quoted(page, link) for link in ties(page) if link.kind == kind]


def test_what_is_up_from_two_levels_is_the_first_of_the_three() -> None:
    """“Up from 4.9% in May and up from 5.1% a year ago” does not set the one level over the other."""
    ranked = told("The rate is 5.2%, up from 4.9% in May and up from 5.1% a year ago.", "direction")

    assert ranked == [{"higher": "5.2%", "lower": "4.9%"}, {"higher": "5.2%", "lower": "5.1%"}]


def test_two_changes_from_two_levels_are_of_one_level() -> None:
    """“Up 6% from 49 in May and up 2% from 51 in June” tells twice where the first figure comes from."""
    first, second = told("There were 52 boats, up 6% from 49 in May and up 2% from 51 in June.", "change")

    assert (first["before"], first["after"]) == ("49", "52 boats")
    assert (second["before"], second["after"]) == ("51", "52 boats")


def test_an_announced_ordinal_follows_those_named_from_the_first_on() -> None:
    """“Announced a fourth batch” is the one after “the first, second and third round”, whatever a batch is called."""
    goes_back = "Schools from the first, second and third round of the programme said so."

    assert told(f"The council announced a fourth batch of schools. {goes_back}", "order") == [
        {"earlier": "first, second and third round", "later": "fourth batch"}
    ]
    assert told(f"A fourth batch of schools in the county was welcomed today. {goes_back}", "order") == [
        {"earlier": "first, second and third round", "later": "fourth batch"}
    ]
    assert told(f"The council opened a third phase of works. {goes_back}", "order") == []
    assert told(f"Schools spoke of a fourth batch. {goes_back}", "order") == []
