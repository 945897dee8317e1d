"""`claimcheck extract`: what it writes is what was read, and a person's corrections outlive the next run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import cli
from claimcheck.extraction import placed, unsure_of
from claimcheck.gather import Text, text_of
from claimcheck.link import LINKS
from claimcheck.read.claim_file import loads
from claimcheck.read.draft import Loaded
from claimcheck.read.merged import GONE, merged
from claimcheck.read.paths import Document
from claimcheck.read.save import save

TEXT = """Ferry crossings to the islands

14 May 2015

The harbour board said that 240 boats crossed in April, nearly 60% of the fleet.
More than 31,000 passengers travelled, and 240 boats are expected in May.
“We hired 18 pilots,” said the harbour master.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **more) -> Result:
        return CliRunner().invoke(cli.cli, arguments, **more)

    return run


def put(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())
    return name


def quotes(path: str) -> list[str]:
    return [claim.evidence.quote for claim in loads(Path(path).read_text(encoding="utf-8")).claims]


def test_the_file_of_one_text_goes_to_standard_output(run):
    """A person looks at it first; a pipe takes it from there."""
    done = run("extract", put("ferry.txt", TEXT))
    loaded = loads(done.stdout)

    assert (0, "", ()) == (done.exit_code, done.stderr, loaded.problems)
    assert ("ferry", "ferry.txt") == (loaded.release.id, loaded.release.text_file)
    assert "2015-05-14" == str(loaded.release.published)
    assert {"240 boats", "nearly 60%", "More than 31,000 passengers", "18 pilots"} <= {
        claim.evidence.quote for claim in loaded.claims
    }
    assert ["ferry.txt"] == [path.name for path in Path().iterdir()]


def test_standard_input_is_a_text_too(run):
    """`-` reads a text from a pipe."""
    done = run("extract", "-", input=TEXT)

    assert 0 == done.exit_code
    assert "stdin" == loads(done.stdout).release.id
    assert loads(done.stdout).claims


def read(text: str) -> Loaded:
    """What a text states, as its claim file holds it."""
    found = text_of(Document("t.txt", "t", text.encode()))
    assert isinstance(found, Text)
    return placed(found, "t.txt")


OPENERS = ["nearly", "around", "more than", "up to", "just over", "almost", "at least", ""]
THINGS = ["boats", "people", "% of the fleet", "boats a day", "weeks", " million passengers"]
sentences = st.builds(
    "The board said that {} {}{} were counted on 3 May 2015.".format,
    st.sampled_from(OPENERS),
    st.sampled_from(["9", "240", "31,000", "4.5", "half", "two thirds", "between 20 and 30", "£12", "50"]),
    st.sampled_from(THINGS).map(lambda thing: thing if thing[0] in "% " else f" {thing}"),
)
stories = st.lists(sentences, min_size=1, max_size=4).map(lambda told: "Ferries\n\n" + "\n\n".join(told) + "\n")


@given(stories)
def test_what_is_written_loads_as_it_was_read(story):
    """A claim file that changed a claim by being written would check another text."""
    stated = read(story)
    again = loads(save(stated, unsure_of(stated)), "t.txt")
    kept = [evolve(claim, evidence=evolve(claim.evidence, line=None)) for claim in again.claims]

    assert () == again.problems
    assert list(stated.claims) == kept
    assert by_role(stated) == by_role(again)
    assert stated.claims


def by_role(stated: Loaded) -> list[object]:
    """The links with the members of each role, which is how rules read them; a file has its roles in a set order."""
    return [
        (link.kind, {role: link.all(role) for role in LINKS[link.kind]}, link.because, link.complete)
        for link in stated.links
    ]


def test_ties_are_written_as_they_were_read():
    """Without its links a claim file would check less than the text it stands for."""
    stated = read(
        "Ferries\n\nThe board said that 240 boats crossed, up 20% from 200 in the year before.\n\n"
        "Of the 400 sailors, 100 (25%) were women. The 90 ferries are 40 large, 30 middling and 20 small ones.\n"
    )

    assert len({link.kind for link in stated.links}) > 1
    assert by_role(stated) == by_role(loads(save(stated)))


@given(stories)
def test_a_claim_file_says_where_each_claim_stands(story):
    """An editor can jump to it, and the same words in several places can be told apart."""
    for claim in read(story).claims:
        found = claim.evidence
        assert found.quote == story[found.start : found.end]
        assert found.start in [match.start() for match in re.finditer(re.escape(found.quote), story)]
        assert 1 + story[: found.start].count(found.quote) == found.occurrence


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("The works began on 02/03/2015.", "day and month may be the other way"),
        ("About 40% said so.", "a percentage of what is not said"),
        ("In all, 240 boats crossed.", "of whom and where is not said"),
    ],
)
def test_a_comment_says_what_is_unsure(run, sentence, doubt):
    """A person who corrects the file begins with these."""
    written = run("extract", put("ferry.txt", f"Ferries\n\n{sentence}\n")).stdout

    assert any(line.startswith("# Unsure:") and doubt in line for line in written.splitlines())


def test_a_date_that_can_be_read_in_one_way_is_not_doubted(run):
    """A doubt about everything is a doubt about nothing."""
    written = run("extract", put("ferry.txt", "Ferries\n\nThe works began on 25/03/2015 and 03/03/2015.\n")).stdout

    assert "the other way" not in written


def test_the_order_of_numeric_dates_can_be_chosen(run):
    """02/03/2015 is March in most of the world and February in the United States."""
    path = put("ferry.txt", "Ferries\n\n02/03/2015\n\nThe board hired 18 pilots.\n")

    assert "published = 2015-03-02" in run("extract", path).stdout
    assert "published = 2015-02-03" in run("extract", path, "--dates", "mdy").stdout


def test_the_files_of_several_texts_go_beside_them(run):
    """Each is named after its text, also where two folders have texts of one name."""
    put("a/ferry.txt", TEXT)
    put("b/ferry.txt", TEXT.replace("240", "250"))
    done = run("extract", "a", "b")

    assert (0, "") == (done.exit_code, done.stdout)
    assert "240 boats" in quotes("a/ferry.claims.toml")
    assert "250 boats" in quotes("b/ferry.claims.toml")
    assert 0 == run("check", "a", "b").exit_code


def test_the_files_of_several_texts_can_go_to_a_folder(run):
    """Nothing is written over: texts of one name get files of their own, and each finds its text."""
    put("a/ferry.txt", TEXT)
    put("b/ferry.txt", TEXT.replace("240", "250"))
    run("extract", "a", "b", "--output", "out/claims")
    files = sorted(Path("out/claims").iterdir())

    assert ["ferry-2.claims.toml", "ferry.claims.toml"] == [path.name for path in files]
    assert ["../../b/ferry.txt", "../../a/ferry.txt"] == [
        loads(path.read_text(encoding="utf-8")).release.text_file for path in files
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.txt", "b.txt", "--output", "all.claims.toml"), "is one file, and there are 2 texts"),
        (("a.txt", "--output", "a.toml"), "a claim file is named *.claims.toml"),
        (("none.txt",), "no such file or folder"),
        (("old.claims.toml",), "a kind of file that cannot be read"),
    ],
)
def test_bad_usage_is_said_plainly(run, arguments, said):
    """Exit 2, and nothing is written."""
    put("a.txt", TEXT)
    put("b.txt", TEXT)
    put("old.claims.toml", '[release]\nid = "old"\n')
    before = sorted(path.name for path in Path().iterdir())
    done = run("extract", *arguments)

    assert 2 == done.exit_code
    assert said in done.stderr
    assert before == sorted(path.name for path in Path().iterdir())


CORRECTIONS = (
    ('says = "18 pilots"', 'says = "80 pilots"\nscope = "the outer islands"  # asked the harbour master'),
    ("[release]", "# checked by the desk\n[release]"),
)


def corrected(run, *more: tuple[str, str]) -> str:
    """The claim file of the text, corrected by hand."""
    put("ferry.txt", TEXT)
    run("extract", "ferry.txt", "--output", "ferry.claims.toml")
    written = Path("ferry.claims.toml").read_text(encoding="utf-8")
    for wrong, right in (*CORRECTIONS, *more):
        assert wrong in written
        written = written.replace(wrong, right)
    put("ferry.claims.toml", written)
    return written


def test_running_again_on_an_unchanged_text_changes_nothing(run):
    """The corrected file is the person's, byte for byte."""
    written = corrected(run)
    done = run("extract", "ferry.txt", "--output", "ferry.claims.toml")

    assert 0 == done.exit_code
    assert written == Path("ferry.claims.toml").read_text(encoding="utf-8")
    assert "ferry.claims.toml: nothing has changed in the text\n" == done.stderr


def test_corrections_outlive_a_change_of_the_text(run):
    """What was corrected by hand is kept with its comments; what changed in the text is said."""
    corrected(run)
    put("ferry.txt", TEXT.replace("More than 31,000 passengers", "A record of 42,500 passengers"))
    done = run("extract", "ferry.txt", "--output", "ferry.claims.toml")
    written = Path("ferry.claims.toml").read_text(encoding="utf-8")
    loaded = loads(written)
    pilots = next(claim for claim in loaded.claims if claim.evidence.quote == "18 pilots")

    assert () == loaded.problems
    assert (80, "the outer islands") == (pilots.quantity.figure.value, pilots.scope)
    assert "# asked the harbour master" in written
    assert written.startswith("# checked by the desk")
    assert "gone from the text: “More than 31,000 passengers”" in done.stderr
    assert "new in the text: “42,500 passengers”" in done.stderr
    assert "stand in another place now" in done.stderr
    text = Path("ferry.txt").read_text(encoding="utf-8")
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in loaded.claims)
    assert "More than 31,000 passengers" in written.partition(GONE)[2]
    assert "More than 31,000 passengers" not in [one.evidence.quote for one in loaded.claims]


def test_a_second_run_after_a_change_changes_nothing_more(run):
    """The file settles, with what is gone still at its end."""
    corrected(run)
    put("ferry.txt", TEXT.replace("240 boats crossed", "250 boats crossed"))
    run("extract", "ferry.txt", "--output", "ferry.claims.toml")
    settled = Path("ferry.claims.toml").read_text(encoding="utf-8")
    done = run("extract", "ferry.txt", "--output", "ferry.claims.toml")

    assert settled == Path("ferry.claims.toml").read_text(encoding="utf-8")
    assert 1 == len(done.stderr.splitlines())
    assert 1 == settled.count(GONE)


def test_a_claim_that_a_person_added_is_kept(run):
    """Words that the program does not read, and words spread over a sentence, are a person's to add."""
    added = '[[claim]]\nid = "crew"\nquote = "harbour master"\nsays = "1 harbour master"\n\n'
    spread = '[[claim]]\nid = "far"\nquote = "boats … fleet"\nsays = "400 boats"\n\n'
    put("ferry.claims.toml", f"{corrected(run)}\n{added}{spread}")
    done = run("extract", "ferry.txt", "--output", "ferry.claims.toml")
    claims = {one.id: one for one in loads(Path("ferry.claims.toml").read_text(encoding="utf-8")).claims}

    assert TEXT.index("harbour master") == claims["ferry/crew"].evidence.start
    assert None is claims["ferry/far"].evidence.start
    assert "not in the text as quoted, left as it is: “boats … fleet”" in done.stderr


def test_a_link_to_what_is_gone_goes_with_it(run):
    """A link cannot name a claim that is not there; the other links stay."""
    written = corrected(run)
    ids = {one.evidence.quote: one.id.removeprefix("ferry/") for one in reversed(loads(written).claims)}
    boats, pilots, share = ids["240 boats"], ids["18 pilots"], ids["nearly 60%"]
    links = f"""
[[link]]
kind = "of"
part = "{pilots}"
whole = "{boats}"

[[link]]
kind = "share"
share = "{share}"
part = "{boats}"
"""
    put("ferry.claims.toml", written + links)
    put("ferry.txt", TEXT.replace("18 pilots", "pilots"))
    run("extract", "ferry.txt", "--output", "ferry.claims.toml")
    loaded = loads(Path("ferry.claims.toml").read_text(encoding="utf-8"))

    assert () == loaded.problems
    assert not any(f"ferry/{pilots}" in dict(link.members).values() for link in loaded.links)
    assert any((("share", f"ferry/{share}"), ("part", f"ferry/{boats}")) == link.members for link in loaded.links)


def test_a_broken_claim_file_is_left_alone(run):
    """A slip of the pen must not cost the corrections."""
    broken = corrected(run).replace("[release]", "[release")
    put("ferry.claims.toml", broken)
    done = run("extract", "ferry.txt", "--output", "ferry.claims.toml")

    assert 2 == done.exit_code
    assert "text that is not TOML" in done.stderr
    assert broken == Path("ferry.claims.toml").read_text(encoding="utf-8")


@given(stories, stories)
def test_any_change_of_the_text_leaves_a_file_that_says_what_stands_there(before, after):
    """Whatever is cut, added or moved: each claim left stands in the text, and every quantity of it has a claim."""
    was, now = read(before), read(after)
    changed = merged(save(was), "t.claims.toml", now, {})
    assert not isinstance(changed, list)
    loaded = loads(changed.text)

    assert () == loaded.problems
    assert all(after[one.evidence.start : one.evidence.end] == one.evidence.quote for one in loaded.claims)
    assert {(one.evidence.start, one.evidence.quote) for one in now.claims} <= {
        (one.evidence.start, one.evidence.quote) for one in loaded.claims
    }


def test_the_one_text_of_a_folder_gets_its_file_there(run):
    """A folder is worked on in place, however few texts it holds; a text named by itself is shown."""
    put("releases/one.txt", TEXT)

    run("extract", "releases")

    assert Path("releases/one.claims.toml").exists()


IGNORED = """
[release]
id = "ferry"

[[claim]]
id = "all"
says = "240 boats"
measure = "boats"

[[claim]]
id = "some"
says = "200 boats"
ignore = true

[[claim]]
id = "rest"
says = "15 boats"

[[claim]]
id = "share"
says = "60%"
of = "some"

[[link]]
kind = "parts"
whole = "all"
part = ["some", "rest"]
"""


def test_what_is_no_claim_is_not_checked():
    """Neither it nor what is said of it with others: parts without one of them make no whole."""
    loaded = loads(IGNORED)

    assert ((), ()) == (loaded.problems, loaded.links)
    assert ["240 boats", "15 boats", "60%"] == [claim.quote for claim in loaded.claims]
    assert "" == loaded.claims[-1].of
    assert 4 == len(loads(IGNORED, with_ignored=True).claims)


def test_what_is_no_claim_is_counted(run):
    """Who reads only the report must see that figures were put aside."""
    said = run("check", put("ferry.claims.toml", IGNORED)).stdout

    assert "no claim: its claim file says so (1)" in " ".join(said.split())


def test_what_is_no_claim_is_not_found_again(run):
    """A person said so once; the text still has the words."""
    text = put("ferry.txt", TEXT)
    run("extract", text, "--output", "ferry.claims.toml")
    file = Path("ferry.claims.toml")
    file.write_text(file.read_text(encoding="utf-8").replace('id = "3"', 'id = "3"\nignore = true'), encoding="utf-8")
    corrected = file.read_text(encoding="utf-8")
    done = run("extract", text, "--output", "ferry.claims.toml")

    assert (0, corrected) == (done.exit_code, file.read_text(encoding="utf-8"))
    assert "nothing has changed" in done.stderr
    assert 1 == corrected.count("ignore = true\n")
    assert len(quotes("ferry.claims.toml")) + 1 == corrected.count("[[claim]]")
