"""The command line: `check`, `extract`, `rules`, `explain`.

Exit codes: 0 nothing at or above `--fail-on`; 1 findings; 2 bad usage or input that cannot be read, never a pass;
3 a fault of ours, a finding whose proof does not hold included.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TextIO

import click

from claimcheck.cache import ENVIRONMENT, Cache, usual_folder
from claimcheck.check import check
from claimcheck.finding import Outcome, Verdict
from claimcheck.parallel import WORTH_A_POOL
from claimcheck.progress import progress
from claimcheck.quantity import PartialDate
from claimcheck.report.json_report import json_report
from claimcheck.report.text import text_report
from claimcheck.rule import Rule
from claimcheck.rules import page, rules

PASS, FINDINGS, BAD_INPUT, OUR_FAULT = range(4)
STOPPED = 130
"""What shells say of a run that Ctrl-C ends."""
GRAVEST_FIRST = (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.NOTE)
NEVER = "never"
SELDOM = (1_000_000, 20, 50)
"""After how many new objects, and how many rounds, Python looks for unreachable ones."""
DAY_FIRST = "dmy"
TEXT, JSON = REPORTS = ("text", "json")


def main() -> None:
    """Run the command line; what goes wrong unforeseen is our fault, and says so with exit 3."""
    # What is read is kept until the end, so looking for rubbish in it again and again takes as long as relating it.
    gc.set_threshold(*SELDOM)
    try:
        sys.exit(cli.main(prog_name="claimcheck", standalone_mode=False))
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except click.Abort:
        # Not 1, as click would say: that is findings.
        click.echo("claimcheck: stopped", err=True)
        sys.exit(STOPPED)
    except Exception as fault:  # the last place where a fault can be told apart from a finding
        click.echo(f"{traceback.format_exc()}claimcheck: a fault of ours: {fault!r}", err=True)
        sys.exit(OUR_FAULT)
    finally:
        # Nothing is freed any more: else Python looks once through all that was read before it ends.
        gc.freeze()


@click.group()
@click.version_option(package_name="claimcheck-numbers", prog_name="claimcheck")
def cli() -> None:
    """Find the numbers in press releases that cannot all be true, with the arithmetic.

    Start with `claimcheck check FOLDER`, where FOLDER holds releases as *.txt or *.md.
    """


def _day(_: click.Context, __: click.Parameter, value: str | None) -> PartialDate | None:
    """The date an option gives, in ISO form; any other is bad usage."""
    try:
        return None if value is None else PartialDate.parse(value)
    except ValueError as wrong:
        raise click.BadParameter(str(wrong)) from wrong


def _rule(_: click.Context, __: click.Parameter, name: str) -> Rule:
    """The rule of a name; a name that is none is bad usage, and the nearest one is offered."""
    known = {rule.name: rule for rule in rules()}
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.4)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise click.BadParameter(f"there is no rule {name!r}{hint} `claimcheck rules` lists them.")
    return known[name]


def _each_rule(context: click.Context, option: click.Parameter, names: Sequence[str]) -> tuple[Rule, ...]:
    return tuple(_rule(context, option, name) for name in names)


_dates = click.option(
    "--dates",
    type=click.Choice([DAY_FIRST, "mdy"]),
    default=DAY_FIRST,
    help="How 02/03/2011 is read: 2 March (dmy), or 3 February (mdy).  [default: dmy]",
)
_jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read texts in this many processes.  [default: the cores, for many texts]",
)


@cli.command(
    "check",
    short_help="Check releases: files, folders, globs, or - for standard input.",
    epilog="Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage or input that cannot be read,"
    " 3 a fault of claimcheck.",
)
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(REPORTS), default=TEXT, help="The form of the report.")
@click.option("--json", "form", flag_value=JSON, help="The same as --format json.")
@click.option(
    "--fail-on",
    type=click.Choice([*(verdict.value for verdict in GRAVEST_FIRST), NEVER]),
    default=Verdict.CONTRADICTION.value,
    help="The mildest finding that makes the exit code 1.  [default: contradiction]",
)
@click.option("--as-of", metavar="DATE", callback=_day, help="The date of releases that state none.")
@click.option("--no-reference", is_flag=True, help="Compare with no official series.")
@click.option(
    "--rule", "only", metavar="NAME", callback=_each_rule, multiple=True, help="Use this rule only; may be repeated."
)
@click.option(
    "--without", metavar="NAME", callback=_each_rule, multiple=True, help="Leave out this rule; may be repeated."
)
@click.option(
    "--explain-unknowns",
    is_flag=True,
    help="Tell every number that the figures imply and nobody states, and what bounds it.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option(
    "--cache",
    "cache_folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=f"Keep here what texts state, so that the next run reads only what changed.  [default: ${ENVIRONMENT}, else"
    " the platform's cache folder; for many texts]",
)
@click.option("--no-cache", is_flag=True, help="Read every text again, and keep nothing.")
@_dates
@_jobs
def check_command(
    paths: tuple[str, ...],
    form: str,
    fail_on: str,
    as_of: PartialDate | None,
    no_reference: bool,
    only: tuple[Rule, ...],
    without: tuple[Rule, ...],
    explain_unknowns: bool,
    output: Path | None,
    cache_folder: Path | None,
    no_cache: bool,
    dates: str,
    jobs: int | None,
) -> None:
    """Check what files, folders, globs and - (standard input) state, all together.

    Read are texts (*.txt, *.md) and claim files (*.claims.toml); a folder is searched to the bottom.
    """
    using = [rule for rule in (only or rules()) if rule not in without]
    with progress(sys.stderr) as watch:
        outcome = check(
            paths,
            using=using,
            with_reference=not no_reference,
            as_of=as_of,
            day_first=dates == DAY_FIRST,
            jobs=jobs,
            watch=watch,
            cache=None if no_cache else _cache(cache_folder),
        )
    _write(outcome, form, output, every_unknown=explain_unknowns)
    _complain(outcome)
    sys.exit(exit_code(outcome, fail_on))


def _cache(folder: Path | None) -> Cache:
    """The cache in the folder that is asked for; else the usual one, for many texts."""
    if folder is None:
        return Cache.within(usual_folder(), least=0 if os.environ.get(ENVIRONMENT) else WORTH_A_POOL)
    asked = Cache.within(folder)
    try:
        asked.open()
    except OSError as closed:
        raise click.UsageError(f"{folder} cannot hold a cache: {closed.strerror}") from closed
    return asked


@cli.command("extract", short_help="Write claim files for texts, to be corrected by hand.")
@click.argument("paths", nargs=-1, required=True)
@click.option("--output", type=click.Path(path_type=Path), help="A folder for claim files; for one text, its file.")
@_dates
@_jobs
def extract_command(paths: tuple[str, ...], output: Path | None, dates: str, jobs: int | None) -> None:
    """Write a claim file for each text, to be corrected by hand and checked again.

    It goes beside the text, or for one text named by itself to standard output. Corrections of a file that is there
    are kept.
    """
    # Loaded only here: what writes claim files takes longer to load than `check` takes to read a text.
    from claimcheck.extraction import TargetError, extract_files  # noqa: PLC0415

    try:
        with progress(sys.stderr) as watch:
            made = extract_files(paths, output=output, day_first=dates == DAY_FIRST, jobs=jobs, watch=watch)
    except TargetError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    for file in made.files:
        if file.target is None:
            _print(file.text)
        else:
            _write_file(file.text, file.target, "the claim file", make_folder=True)
        for line in file.told():
            click.echo(line, err=True)
    for problem in made.problems:
        click.echo(str(problem), err=True)
    sys.exit(BAD_INPUT if made.problems else PASS)


@cli.command("rules")
def rules_command() -> None:
    """List the rules, with what each checks."""
    width = max((len(rule.name) for rule in rules()), default=0)
    for rule in rules():
        click.echo(f"{rule.name:{width}}  {first_line(rule)}")


@cli.command("explain", short_help="Print the page of a rule, with examples.")
@click.argument("rule", callback=_rule)
def explain_command(rule: Rule) -> None:
    """Print the page of a RULE: what it checks, why it holds, where it stops, and examples."""
    click.echo(page(rule), nl=False)


def first_line(rule: Rule) -> str:
    """What a rule says, in one sentence."""
    return next(line for line in page(rule).splitlines()[1:] if line)


def exit_code(outcome: Outcome, fail_on: str) -> int:
    """The exit code of an outcome; a fault of ours or unreadable input is never a pass."""
    if outcome.unproved:
        return OUR_FAULT
    if outcome.problems:
        return BAD_INPUT
    failing = _at_or_above(fail_on)
    return FINDINGS if any(finding.verdict in failing for finding in outcome.findings) else PASS


def _at_or_above(fail_on: str) -> Sequence[Verdict]:
    return () if fail_on == NEVER else GRAVEST_FIRST[: GRAVEST_FIRST.index(Verdict(fail_on)) + 1]


def _write(outcome: Outcome, form: str, output: Path | None, *, every_unknown: bool) -> None:
    if output is None and form == TEXT and wants_colour(sys.stdout):
        # Loaded by name here, because rich takes longer to load than a check takes.
        terminal = import_module("claimcheck.report.terminal")
        terminal.write_on_terminal(outcome, sys.stdout, every_unknown=every_unknown)
        return
    report = json_report(outcome) if form == JSON else text_report(outcome, every_unknown=every_unknown)
    if output is not None:
        _write_file(report, output, "the report")
    else:
        _print(report)


def _print(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale is; a reader who has seen enough changes nothing else."""
    try:
        click.echo(text.encode(), nl=False)
    except BrokenPipeError:
        # Else what is left in the buffer would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_colour(stream: TextIO) -> bool:
    """True for a terminal, unless NO_COLOR is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _write_file(text: str, output: Path, what: str, *, make_folder: bool = False) -> None:
    try:
        if make_folder:
            output.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: what is there may hold a person's corrections.
        beside = output.with_name(f".{output.name}.new")
        beside.write_text(text, encoding="utf-8", newline="")
        beside.replace(output)
    except OSError as closed:
        raise click.UsageError(f"{what} cannot be written to {output}: {closed.strerror}") from closed


def _complain(outcome: Outcome) -> None:
    """Say on standard error what could not be read, and which findings are held back."""
    for problem in outcome.problems:
        click.echo(str(problem), err=True)
    for held in outcome.unproved:
        click.echo(f"claimcheck: a fault of ours: a finding is held back, its proof does not hold: {held}", err=True)
