"""A claim file is read whole, or every reason why not is given with its place."""

from __future__ import annotations

import pytest

from claimcheck.claim import Count, Percentage, Population, Role
from claimcheck.quantity import Numeral, PartialDate
from claimcheck.read.claim_file import load, loads
from claimcheck.release import DateFrom

HEADER = '[release]\nid = "r"\n'


def problems(text: str) -> list[str]:
    return [str(problem) for problem in loads(text, "f").problems]


def problems_of_claim(*lines: str) -> list[str]:
    """The problems of a claim whose own lines begin on line 5 of the file."""
    return problems(HEADER + '[[claim]]\nid = "c"\n' + "\n".join(lines) + "\n")


def test_a_sound_file_is_read_whole():
    """Every key reaches the release, the claim or the link that it is written for."""
    loaded = loads(
        """
[release]
id = "july-2011"
title = "NHS modernisation"
publisher = "Department of Health"
published = 2011-07-09
series = "pathfinders"
supersedes = "june-2011"

[[claim]]
id = "covered"
says = "around 97% of the population"
measure = "share covered"
of = "population"
scope = "England"
as_of = "2011-07"
speaker = "the minister"
role = "headline"

[[claim]]
id = "people"
says = "nearly 50 million people"
accumulates = true

[[link]]
kind = "share"
share = "covered"
part = "people"
because = "this means that"
""",
        "f",
    )
    share, people = loaded.claims
    (link,) = loaded.links

    assert () == loaded.problems
    assert ("july-2011", "f", DateFrom.STATED) == (
        loaded.release.id,
        loaded.release.path,
        loaded.release.published_from,
    )
    assert PartialDate(2011, 7, 9) == loaded.release.published
    assert "june-2011" == loaded.release.supersedes
    assert isinstance(share, Percentage)
    assert isinstance(people, Population)
    assert ("july-2011/covered", "population", "England", "the minister", Role.HEADLINE) == (
        share.id,
        share.of,
        share.scope,
        share.speaker,
        share.role,
    )
    assert (PartialDate(2011, 7), None) == (share.as_of, people.as_of)
    assert people.accumulates
    assert ("around 97% of the population", 10) == (share.evidence.quote, share.evidence.line)
    assert (("share", "july-2011/covered"), ("part", "july-2011/people")) == link.members
    assert "this means that" == link.because


@pytest.mark.parametrize(("written", "digits"), [("5.50", "5.50"), ('"5.50"', "5.50"), ("4_000", "4000"), ("-5", "-5")])
def test_digits_stay_as_they_were_written(written, digits):
    """5.50 and 5.5 are different claims: the last place that was written is part of what was said."""
    (claim,) = loads(f'{HEADER}[[claim]]\nid = "c"\nkind = "money"\nunit = "GBP"\nvalue = {written}\n').claims

    assert Numeral(digits) == claim.quantity.figure


def test_a_phrase_and_the_same_quantity_spelled_out_are_one_quantity():
    """A value may be written either way, so both ways must say the same."""
    spelled = 'kind = "population"\nvalue = "50 million"\nhedge = "nearly"\n'
    said, spelled_out = loads(
        f'{HEADER}[[claim]]\nid = "a"\nsays = "nearly 50 million people"\n[[claim]]\nid = "b"\n{spelled}'
    ).claims

    assert said.quantity == spelled_out.quantity
    assert "nearly 50 million people" == spelled_out.evidence.quote


BROKEN_CLAIMS = [
    (['says = "257 groups"', 'spaeker = "x"'], "f:6:1: found “spaeker”, expected a key of this table: ", "speaker"),
    (['says = "257 groups"', "accumulates = 1"], "f:6:15: found 1, expected true or false", None),
    (['says = "257 groups"', "measure = 5.50"], "f:6:11: found 5.50, expected text in quotes", None),
    (['says = "257 groups"', 'as_of = "2011-13"'], "f:6:9: found “2011-13”, expected a date: ", None),
    (
        ['says = "257 groups"', "as_of = 2011-07-09T10:00:00"],
        "f:6:9: found 2011-07-09 10:00:00, ",
        None,
    ),
    (['says = "257 groups"', 'role = "targt"'], "f:6:8: found “targt”, expected one of claim, ", "target"),
    (['says = "257 groups"', "value = 257"], "f:6:9: found value beside says, expected the phrase alone", None),
    (['says = "257 groups"', 'kind = "percentage"'], "f:5:8: found “257 groups”, a count, expected a percentage", None),
    (['says = "257 groups"', 'of = "people"'], "f:6:6: found of for a count, expected of only for a percentage", None),
    (['says = "many groups"'], "f:5:8: found “many groups”, expected a figure such as ", None),
    (['says = "-5 groups"'], "f:5:8: found “-5 groups”, expected 0 or more", None),
    (['kind = "count"', "value = -5", 'unit = "groups"'], "f:6:9: found -5 groups, expected 0 or more", None),
    (['kind = "count"', "value = true", 'unit = "groups"'], "f:6:9: found true, expected a number", None),
    (['kind = "count"', "value = 1e6", 'unit = "groups"'], "f:6:9: found 1e6, expected plain digits", None),
    (['kind = "count"', "value = [1]", 'unit = "groups"'], "f:6:9: found a list, expected a number", None),
    (
        ['kind = "count"', 'value = "5 milion"', 'unit = "x"'],
        "f:6:9: found 5 milion, ",
        "5 million",
    ),
    (['kind = "count"', "value = 5"], "f:3:1: found no unit, expected the unit of the count", None),
    (['kind = "count"', 'unit = "groups"'], "f:3:1: found no value, expected a value, ", None),
    (['kind = "count"', "value = 5", 'unit = "x"', 'weekday = "Friday"'], "f:8:11: found weekday for 5 x, ", None),
    (['kind = "cuont"', "value = 5", 'unit = "x"'], "f:5:8: found “cuont”, expected one of count, ", "count"),
    (['kind = "count"', "value = 5", 'unit = "x"', 'hedge = "naerly"'], "f:8:9: found “naerly”, ", "nearly"),
    (['kind = "duration"', "value = 5", 'unit = "yaer"'], "f:7:8: found “yaer”, expected a unit of duration: ", "year"),
    (['kind = "money"', "value = 5", 'unit = "pounds"'], "f:7:8: found “pounds”, expected a unit of money: ", None),
    (['kind = "rate"', "value = 5", 'unit = "GBP"'], "f:3:1: found a rate without per, expected per = ", None),
    (['kind = "change"', "value = 5", 'unit = "x"', "sign = 2"], "f:8:8: found 2, expected 1 or -1", None),
    (['kind = "change"', "value = 5", 'unit = "x"', "sign = -5.5"], "f:8:8: found -5.5, expected 1 or -1", None),
    (['kind = "change"', 'unit = "x"', 'before = "9 x"'], "f:3:1: found before or after alone, expected both ", None),
    (['kind = "percentage"', "value = 120", 'of = "people"'], "f:6:9: found 120 percent, expected 0 to 100", None),
    (['kind = "percentage"', 'word = "mosst"'], "f:6:8: found “mosst”, expected a word that names an amount", "most"),
    (['kind = "percentage"', "low = 30", "high = 20"], "f:7:8: found 20, expected at least the low end, 30", None),
    (['kind = "date"', 'value = "2011-02-30"'], "f:6:9: found 2011-02-30, expected a date: ", None),
    (
        ['kind = "date"', "value = 2011-02-03", 'weekday = "Fryday"'],
        "f:7:11: found “Fryday”, ",
        "Friday",
    ),
    (['kind = "ordinal"', "value = 0"], "f:6:9: found 0, expected 1 or more", None),
    (['kind = "percentage"', "value = 36", 'gloss = { says = "x" }'], "f:7:18: found “x”, expected a figure ", None),
    (['kind = "percentage"', "value = 36", "gloss = { vlaue = 3 }"], "f:7:11: found “vlaue”, ", "value"),
    (['kind = "count"', 'word = "most"', 'unit = "x"'], "f:6:8: found a word, expected digits, for a count", None),
    (
        ['kind = "percentage"', "low = 5", "high = 5", "low_open = true", "high_open = true"],
        "f:6:7: found 5 to 5 percent, expected a quantity that can be read",
        None,
    ),
    (["measure = 'x'"], "f:3:1: found neither says nor kind, expected says = ", None),
]


@pytest.mark.parametrize(("lines", "message", "nearest"), BROKEN_CLAIMS)
def test_a_broken_claim_has_one_problem_with_its_place(lines, message, nearest):
    """A person must find the place without searching, and one slip must not be reported twice."""
    (found,) = problems_of_claim(*lines)

    assert found.startswith(message)
    assert found.endswith(f"did you mean {nearest}?") if nearest else "did you mean" not in found


BROKEN_FILES = [
    ("", "f:1:1: found no [release], expected a [release] table with an id"),
    ("release = 3\n", "f:1:11: found 3, expected a [release] table with an id"),
    ('[release]\ntitle = "x"\n', 'f:1:1: found no id, expected id = "…"'),
    ('[release]\nid = ""\n', 'f:2:6: found no id, expected id = "…"'),
    ('[release]\nid = "r"\npublished = "July"\n', "f:3:13: found “July”, expected a date: "),
    ('[release]\nid = "r"\npublished = 2011-02-30\n', "f:3:13: found “2011-02-30”, expected a date: "),
    ('[release]\nid = "r"\nsupersedes = "r"\n', "f:3:14: found a circle (r supersedes r), expected "),
    (
        HEADER + "[[clam]]\n",
        "f:3:1: found “clam”, expected [release], [[claim]], [[link]] or [[same]]; did you mean claim?",
    ),
    (HEADER + '[claim]\nid = "c"\n', "f:3:1: found one [claim], expected [[claim]], for each claim"),
    (HEADER + '[[claim]]\nsays = "2 groups"\n', 'f:3:1: found no id, expected id = "…"'),
    (HEADER + "id = 'again'\n", "f:3:13: found text that is not TOML (Cannot overwrite a value), expected TOML"),
    (HEADER + "[[claim]\n", "f:3:8: found text that is not TOML"),
    (HEADER + '[[link]]\nkind = "shaer"\n', "f:4:8: found “shaer”, expected a kind of link: "),
    (HEADER + '[[link]]\nkind = "share"\n', "f:3:1: found no claims, expected claims in the roles share, part, whole"),
    (HEADER + '[[link]]\nkind = "share"\nprat = "a"\n', "f:5:1: found “prat”, expected a key of a share link: "),
    (HEADER + '[[link]]\nkind = "share"\npart = ["a"]\n', "f:5:9: found “a”, expected the id of a claim that is read"),
    (HEADER + '[[link]]\nkind = "share"\npart = [3]\n', "f:5:9: found 3, expected the id of a claim, or a list of ids"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN_FILES)
def test_a_broken_file_says_where_first(text, message):
    """Headers, links and the TOML itself are reported like claims: place, found, expected."""
    found = problems(text)

    assert found[0].startswith(message)


def test_every_problem_is_reported_at_once_in_the_order_of_the_file():
    """Correcting a file must not be a conversation, one error a time."""
    found = problems(
        """[release]
id = "r"
publisher = 1
[[claim]]
id = "a"
kind = "count"
value = "x"
unit = 3
hedge = "naerly"
scope = 4
[[claim]]
id = "a"
says = "none here"
[[link]]
kind = "same"
claim = ["a", "b", 5]
complete = "no"
"""
    )

    assert ["3:13", "7:9", "8:8", "9:9", "10:9", "12:6", "13:8", "16:15", "16:20", "17:12"] == [
        problem.removeprefix("f:").partition(": ")[0] for problem in found
    ]


def test_columns_count_characters_and_not_bytes():
    """Editors count characters; a £ or an é before the place must not move it."""
    (found,) = problems_of_claim('gloss = { says = "£é", kind = "x" }', 'kind = "percentage"', "value = 36")

    assert found.startswith("f:5:31: ")


def test_claims_without_a_problem_are_loaded_beside_those_that_have_one():
    """One bad line must not hide what the rest of the file says."""
    loaded = loads(f'{HEADER}[[claim]]\nid = "bad"\nsays = "x"\n[[claim]]\nid = "good"\nsays = "257 groups"\n')

    assert ["r/good"] == [claim.id for claim in loaded.claims]
    assert 1 == len(loaded.problems)


def test_a_release_whose_header_is_broken_keeps_its_claims():
    """Its figures can still disagree with those of other releases."""
    loaded = loads('[release]\npublished = "soon"\n[[claim]]\nid = "c"\nsays = "257 groups"\n', "july.claims.toml")

    assert ("july", None) == (loaded.release.id, loaded.release.published)
    assert ["july/c"] == [claim.id for claim in loaded.claims]
    assert 2 == len(loaded.problems)


def test_a_link_to_a_broken_claim_adds_no_problem_of_its_own():
    """The claim's problem is reported; the link would only repeat it."""
    loaded = loads(f'{HEADER}[[claim]]\nid = "bad"\nsays = "x"\n[[link]]\nkind = "same"\nclaim = ["bad"]\n')

    assert 1 == len(loaded.problems)
    assert () == loaded.links


def test_a_share_names_its_whole_by_measure_or_by_claim():
    """A measure stays what it is; the id of a claim becomes the claim's full id."""
    loaded = loads(
        f'{HEADER}[[claim]]\nid = "a"\nsays = "36%"\nof = "b"\n[[claim]]\nid = "b"\nsays = "466 practices"\n'
        '[[claim]]\nid = "c"\nsays = "36%"\nof = "population"\n'
    )

    assert ["r/b", "population"] == [claim.of for claim in loaded.claims if isinstance(claim, Percentage)]


def test_shares_of_each_other_are_a_circle():
    """A share of a share of itself has no whole; the claims are kept, without one."""
    loaded = loads(
        f'{HEADER}[[claim]]\nid = "a"\nsays = "36%"\nof = "b"\n[[claim]]\nid = "b"\nsays = "20%"\nof = "a"\n', "f"
    )
    (found,) = map(str, loaded.problems)

    assert found.startswith("f:6:6: found a circle (r/a of r/b of r/a), expected ")
    assert ["", ""] == [claim.of for claim in loaded.claims if isinstance(claim, Percentage)]


def test_bytes_that_are_not_utf_8_are_a_problem_with_a_line(tmp_path):
    """A file in another encoding must not be half read."""
    path = tmp_path / "x.claims.toml"
    path.write_bytes(b'[release]\nid = "r"\ntitle = "\xa3"\n')
    (found,) = load(path).problems

    assert (3, "UTF-8 text") == (found.line, found.expected)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path):
    """Editors on Windows write both."""
    path = tmp_path / "x.claims.toml"
    path.write_bytes("\ufeff[release]\r\nid = 'r'\r\n[[claim]]\r\nid = 'c'\r\nsays = '257 groups'\r\n".encode())
    loaded = load(path)
    (claim,) = loaded.claims

    assert () == loaded.problems
    assert isinstance(claim, Count)
    assert 3 == claim.evidence.line
