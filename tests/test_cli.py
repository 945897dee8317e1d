"""The command line: what it prints, where, and its exit codes."""

import json
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner
from tests.report.made import CONTRADICTION, OUTCOME, QUIET, TENSION

from claimcheck import cli
from claimcheck.finding import Verdict
from claimcheck.release import Problem
from claimcheck.report.terminal import write_on_terminal
from claimcheck.report.text import text_report

TRUE = """
[release]
id = "fair"
published = 2012-06-01

[[claim]]
id = "stalls"
says = "40 stalls"
measure = "stalls"

[[claim]]
id = "new"
says = "12 stalls"
measure = "new stalls"

[[link]]
kind = "of"
part = "new"
whole = "stalls"
"""
FALSE = TRUE.replace("12 stalls", "52 stalls")
BROKEN = TRUE.replace("40 stalls", "many many").replace("2012-06-01", '"June"').replace("fair", "broken")


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, **more):
        return CliRunner().invoke(cli.cli, arguments, **more)

    return run


def put(name, text):
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_claims_that_agree_pass(run):
    """Nothing to find is exit 0, and the run says how much it looked at."""
    done = run("check", put("fair.claims.toml", TRUE))

    assert done.exit_code == 0
    assert "Coverage: 2 quantities found, 2 typed as claims, 2 related" in done.stdout


def test_a_contradiction_fails(run):
    """52 of 40 stalls cannot be."""
    done = run("check", put("fair.claims.toml", FALSE))

    assert done.exit_code == 1
    assert "“52 stalls”" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("findings", "fail_on", "code"),
    [
        ((CONTRADICTION,), "contradiction", 1),
        ((TENSION,), "contradiction", 0),
        ((TENSION,), "tension", 1),
        ((TENSION,), "note", 1),
        ((evolve(TENSION, verdict=Verdict.NOTE),), "tension", 0),
        ((evolve(TENSION, verdict=Verdict.NOTE),), "note", 1),
        ((CONTRADICTION, TENSION), "never", 0),
        ((), "note", 0),
    ],
)
def test_fail_on_is_the_mildest_finding_that_fails(findings, fail_on, code):
    """A stricter desk fails on tensions; a script that only collects never does."""
    assert code == cli.exit_code(evolve(OUTCOME, findings=findings), fail_on)


def test_what_cannot_be_read_is_never_a_pass():
    """Not even where nothing may fail; and a fault of ours is told apart from both."""
    problem = Problem(path="a", line=1, column=1, found="b", expected="c")

    assert cli.exit_code(evolve(QUIET, problems=(problem,)), "never") == 2
    assert cli.exit_code(evolve(OUTCOME, problems=(problem,)), "contradiction") == 2
    assert cli.exit_code(evolve(OUTCOME, problems=(problem,), unproved=("held",)), "never") == 3


def test_a_finding_without_a_proof_is_held_back_and_that_is_said(run, monkeypatch):
    """What does not verify is our fault, not the writer's."""
    monkeypatch.setattr(cli, "check", lambda *_, **__: evolve(QUIET, unproved=("share-of-whole of a, b: step 2",)))
    done = run("check", "anything")

    assert done.exit_code == 3
    assert "a finding is held back, its proof does not hold: share-of-whole of a, b: step 2" in done.stderr
    assert "share-of-whole" not in done.stdout


def test_the_rest_is_checked_beside_a_broken_file(run):
    """Every problem is named with its place, and the other file's contradiction is still reported."""
    done = run("check", put("broken.claims.toml", BROKEN), put("fair.claims.toml", FALSE))

    assert done.exit_code == 2
    assert {"broken.claims.toml:4:", "broken.claims.toml:8:"} <= {line[:21] for line in done.stderr.splitlines()}
    assert "CONTRADICTION" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "Missing argument 'PATHS...'"),
        (("check", "empty"), "empty: found no"),
        (("check", "nowhere"), "nowhere: found no such file or folder"),
        (("check", "empty/*.toml"), "found no file that matches"),
        (("check", "empty", "--as-of", "9 July"), "'9 July' is not a date"),
        (("check", "empty", "--rule", "share-of-whale"), "did you mean 'share-of-whole'?"),
        (("check", "empty", "--without", "xyz"), "there is no rule 'xyz'. `claimcheck rules` lists them."),
        (("check", "empty", "--fail-on", "often"), "'often' is not one of"),
        (("check", "empty", "--output", "no/such/folder"), "the report cannot be written to no/such/folder"),
        (("explain", "share-of-whale"), "did you mean 'share-of-whole'?"),
    ],
)
def test_bad_usage_is_said_plainly(run, arguments, said):
    """Exit 2, and a message on standard error that says what to do."""
    Path("empty").mkdir()
    done = run(*arguments)

    assert done.exit_code == 2
    assert said in done.stderr


def test_standard_input_is_read_where_a_path_is_a_dash(run):
    """A pipe can be checked like a file."""
    assert run("check", "-", input=FALSE).exit_code == 1
    assert run("check", "-", input=BROKEN).exit_code == 2


def test_rules_can_be_chosen(run):
    """With the rule that finds it left out, or another one alone, the contradiction is not looked for."""
    path = put("fair.claims.toml", FALSE)

    assert run("check", path, "--rule", "part-fits-in-whole").exit_code == 1
    assert run("check", path, "--without", "part-fits-in-whole").exit_code == 0
    assert run("check", path, "--rule", "share-of-whole").exit_code == 0


def test_a_release_without_a_date_takes_the_option_s(run):
    """The report says that the date came from the option; a stated date is kept."""
    undated = TRUE.replace('id = "fair"\npublished = 2012-06-01', 'id = "undated"')
    report = run(
        "check", put("a.claims.toml", TRUE), put("b.claims.toml", undated), "--as-of", "2013-05", "--format", "json"
    )
    releases = {one["id"]: (one["published"], one["published_from"]) for one in json.loads(report.stdout)["releases"]}

    assert releases["undated"] == ("2013-05", "--as-of")
    assert releases["fair"][0] == "2012-06-01"


def test_the_report_can_go_to_a_file(run):
    """The file holds what standard output would have held."""
    path = put("fair.claims.toml", FALSE)
    shown = run("check", path, "--format", "json").stdout
    done = run("check", path, "--format", "json", "--output", "report.json")

    assert (done.exit_code, done.stdout) == (1, "")
    assert Path("report.json").read_text(encoding="utf-8") == shown


def test_the_order_of_the_files_changes_nothing(run):
    """One outcome, one report."""
    first, second = put("a.claims.toml", FALSE), put("b.claims.toml", TRUE.replace('"fair"', '"other"'))
    reports = {run("check", *paths, "--format", "json").stdout for paths in ((first, second), (second, first))}

    assert len(reports) == 1


def test_rules_lists_every_rule_with_what_it_says(run):
    """One line a rule: its name and the first sentence of its page."""
    lines = run("rules").stdout.splitlines()

    assert [rule.name for rule in cli.rules()] == [line.split()[0] for line in lines]
    assert any(line.split(maxsplit=1) == ["share-of-whole", "A share of a whole is its part."] for line in lines)


def test_explain_prints_the_page_of_a_rule(run):
    """The page says what it checks, why it holds, where it stops, and shows examples."""
    page = run("explain", "share-of-whole").stdout

    assert all(f"## {heading}" in page for heading in ("What it checks", "Why it holds", "Where it stops"))
    assert "[[claim]]" in page


def test_the_module_runs_and_a_pipe_gets_no_colour(tmp_path):
    """`python -m claimcheck` is the same command; what it writes into a pipe is plain UTF-8, whatever the locale."""
    path = tmp_path / "fair.claims.toml"
    path.write_text(FALSE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", str(path)],
        capture_output=True,
        check=False,
        env={"LC_ALL": "C", "FORCE_COLOR": "1", "PYTHONUTF8": "0"},
    )

    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert "“52 stalls”" in done.stdout.decode()


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "no_color", "coloured"), [(Terminal(), "", True), (Terminal(), "1", False), (StringIO(), "", False)]
)
def test_colour_is_for_terminals_that_want_it(stream, no_color, coloured, monkeypatch):
    """NO_COLOR set to anything turns colour off, and so does anything that is not a terminal."""
    monkeypatch.setenv("NO_COLOR", no_color)

    assert coloured == cli.wants_colour(stream)


def test_a_terminal_shows_the_same_paragraphs(monkeypatch):
    """Colour adds nothing to the words."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    write_on_terminal(OUTCOME, stream)
    shown = re.sub("\x1b[^m]*m", "", stream.getvalue())

    assert "\x1b[" in stream.getvalue()
    assert shown.split() == text_report(OUTCOME).split()


def test_a_fault_of_ours_exits_3(monkeypatch, capsys):
    """What goes wrong unforeseen is neither a pass nor a finding, and the trace is there to report."""
    monkeypatch.setattr(cli, "check", lambda *_, **__: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["claimcheck", "check", "anything"])

    with pytest.raises(SystemExit) as stop:
        cli.main()
    assert stop.value.code == 3
    assert "a fault of ours: ZeroDivisionError" in capsys.readouterr().err


def test_a_run_that_is_stopped_is_no_finding(monkeypatch, capsys):
    """Exit 1 means findings, and a run that was stopped has told none."""

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "check", stopped)
    monkeypatch.setattr(sys, "argv", ["claimcheck", "check", "."])
    with pytest.raises(SystemExit) as ended:
        cli.main()

    assert (130, "claimcheck: stopped") == (ended.value.code, capsys.readouterr().err.strip())


@pytest.mark.parametrize(("text", "code"), [(TRUE, 0), (FALSE, 1)])
def test_a_reader_who_has_seen_enough_changes_nothing_of_the_verdict(tmp_path, text, code):
    """`claimcheck check . | head -1` must not fail where nothing was found, nor say a word of its pipe."""
    (tmp_path / "fair.claims.toml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "check", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()

        assert b"" == run.stderr.read()
        assert code == run.wait()


def test_json_is_short_for_its_format(run):
    """It is what most tools call it."""
    text = put("fair.claims.toml", TRUE)

    assert run("check", text, "--format", "json").stdout == run("check", text, "--json").stdout


def test_documents_of_other_kinds_are_told_of(run):
    """Silence about a report in a folder must not be taken for a pass; what is no document is left alone."""
    Path("in").mkdir()
    put("in/fair.claims.toml", TRUE)
    for name in ("annual.pdf", "speech.DOCX", "logo.png", ".hidden.pdf"):
        put(f"in/{name}", "")
    told = run("check", "in")
    listed = json.loads(run("check", "in", "--json").stdout)["passed_over"]

    assert 0 == told.exit_code
    assert [str(Path("in", name)) for name in ("annual.pdf", "speech.DOCX")] == listed
    assert all(name in " ".join(told.stdout.split()) for name in listed)


def test_a_text_without_a_word_is_told_of(run):
    """An empty file is more often a failed download than a release that states nothing."""
    assert "there is no text in it" in run("check", put("empty.txt", "\n")).stdout
    assert "there is no text in it" in run("check", "-", input="").stdout


def test_the_exit_codes_are_in_the_help(run):
    """Who writes a script looks there first."""
    said = " ".join(run("check", "--help").stdout.split())

    assert "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage" in said
