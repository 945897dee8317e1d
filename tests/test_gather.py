"""Texts and claim files together: each is read in the form that counts, and the number of processes changes nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck import cli
from claimcheck.gather import gather
from claimcheck.parallel import FEWEST, WORTH_A_POOL, WorkerError, in_order, jobs_for

TEXT = "Ferries\n\n14 May 2015\n\nThe board said that {} boats crossed, nearly 60% of the fleet.\n"
FILE = """[release]
id = "{}"
{}

[[claim]]
id = "boats"
says = "240 boats"
measure = "boats"
"""


def put(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("release", "named", "stands"),
    [
        ("ferry", "", True),
        ("other", 'text_file = "ferry.txt"', True),
        ("ferry", 'text_file = "harbour.txt"', False),
        ("other", "", False),
    ],
    ids=["by id", "by name", "names another", "neither"],
)
def test_a_claim_file_stands_for_its_text(tmp_path, release, named, stands):
    """What a person corrected counts; reading the text again would bring the errors back."""
    text = put(tmp_path, "ferry.txt", TEXT.format(240))
    file = put(tmp_path, "ferry.claims.toml", FILE.format(release, named))
    for paths in ([text, file], [file, text], [tmp_path]):
        read = gather(paths)

        assert () == read.problems
        assert stands == (["boats"] == [claim.id.rpartition("/")[2] for claim in read.claims])
        assert stands == any("are used instead of reading" in remark for one in read.releases for remark in one.remarks)


def test_quotations_that_a_text_lost_are_counted(tmp_path):
    """A claim file of an older text would be checked as if it still stood there."""
    text = put(tmp_path, "ferry.txt", TEXT.format(240))
    put(tmp_path, "ferry.claims.toml", FILE.format("ferry", "") + "start = 50\nend = 59\n")
    calm = gather([tmp_path])
    Path(text).write_text(TEXT.format(250), encoding="utf-8")
    warned = gather([tmp_path])

    assert not any("no longer stand" in remark for remark in calm.releases[0].remarks)
    assert any(remark.startswith("1 of its quotations no longer stand") for remark in warned.releases[0].remarks)


def test_a_text_whose_claim_file_is_broken_is_read_itself(tmp_path):
    """The problem is told, and the figures are still checked."""
    put(tmp_path, "ferry.txt", TEXT.format(240))
    put(tmp_path, "ferry.claims.toml", "[release\n")
    read = gather([tmp_path])

    assert 1 == len(read.problems)
    assert "240 boats" in [claim.evidence.quote for claim in read.claims]


def test_a_claim_file_can_name_claims_of_a_text(tmp_path):
    """A link that only a person sees ties a text's figures."""
    text = put(tmp_path, "ferry.txt", TEXT.format(240))
    boats = next(claim.id for claim in gather([text]).claims if claim.evidence.quote == "240 boats")
    link = f'\n[[link]]\nkind = "same"\nclaim = ["boats", "{boats}"]\n'
    file = put(tmp_path, "desk.claims.toml", FILE.format("desk", "") + link)

    assert () == gather([text, file]).problems
    assert ("desk/boats", boats) in [tuple(name for _, name in one.members) for one in gather([text, file]).links]
    assert 1 == len(gather([file]).problems)


def test_texts_of_one_name_are_told_apart(tmp_path):
    """Each claim belongs to one release, whatever the folders call their files."""
    texts = [put(tmp_path, f"{folder}/ferry.txt", TEXT.format(240)) for folder in "abc"]
    read = gather(texts)

    assert ["ferry", "ferry-2", "ferry-3"] == [release.id for release in read.releases]
    assert texts == [release.path for release in read.releases]
    assert {"ferry", "ferry-2", "ferry-3"} == {claim.evidence.release for claim in read.claims}


def test_several_processes_report_as_one_does(tmp_path):
    """The order of the results is that of the files, not of the processes that end first."""
    for number in range(12):
        put(tmp_path, f"{number % 3}/{number}.txt", TEXT.format(100 + number) * (1 + number % 4))
    put(tmp_path, "1/latin.txt", "")
    (tmp_path / "1" / "latin.txt").write_bytes("Caf\xe9s\n\nThe caf\xe9 sold 40 cups.\n".encode("cp1252"))
    (tmp_path / "2" / "broken.txt").write_bytes(b"\0\1\2")
    seen: list[tuple[int, int]] = []
    alone, together = gather([tmp_path]), gather([tmp_path], jobs=3, watch=lambda done, of: seen.append((done, of)))

    assert alone == together
    assert [(done, 14) for done in range(1, 15)] == seen
    assert 1 == len(alone.problems)


def test_the_command_says_the_same_whatever_the_jobs(tmp_path):
    """A desk must not find more on a larger machine; and a pipe gets no bar."""
    for number in range(6):
        put(tmp_path, f"{number}.txt", TEXT.format(100 + number))
    runs = [
        CliRunner().invoke(cli.cli, ["check", str(tmp_path), "--format", "json", "--jobs", jobs]) for jobs in ("1", "2")
    ]

    assert runs[0].stdout == runs[1].stdout
    assert ["", ""] == [run.stderr for run in runs]
    assert 6 == len(json.loads(runs[0].stdout)["releases"])


def test_few_or_short_texts_are_read_in_one_process():
    """Starting a process takes longer than reading a page."""
    assert 1 == jobs_for([WORTH_A_POOL] * (FEWEST - 1))
    assert 1 == jobs_for([1] * 100)
    assert 1 <= jobs_for([WORTH_A_POOL] * FEWEST)


def halved(number: int) -> int:
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


def ended(number: int) -> int:
    os._exit(number)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_in_a_process_is_raised(jobs):
    """A text that was not read must never look like a text without findings."""
    assert [0, 1, 2] == in_order(halved, [0, 2, 4], jobs=jobs)
    with pytest.raises(ValueError, match="3 is odd"):
        in_order(halved, [0, 2, 3, 4], jobs=jobs)


def test_a_process_that_ends_is_said():
    """Out of memory, say: the message tells what to try."""
    with pytest.raises(WorkerError, match="--jobs 1"):
        in_order(ended, [1, 2], jobs=2)


def test_a_fault_names_the_text_it_was_found_in(tmp_path, monkeypatch):
    """Among thousands of files, that is what one needs to know."""
    text = put(tmp_path, "ferry.txt", TEXT.format(240))
    monkeypatch.setattr("claimcheck.gather.extract", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError) as fault:
        gather([text])

    assert [f"while reading {text}"] == fault.value.__notes__


def test_the_order_of_day_and_month_holds_for_the_date_and_the_claims(tmp_path):
    """A release of 3 February does not speak of 2 March in the same figures."""
    text = put(tmp_path, "ferry.txt", "Ferries\n\n02/03/2015\n\nWorks began on 02/03/2015 and on 25/03/2015.\n")
    said = {
        day_first: {str(claim.quantity.figure) for claim in gather([text], day_first=day_first).claims}
        for day_first in (True, False)
    }

    assert {"2015-03-02", "2015-03-25"} == said[True]
    assert {"2015-02-03", "2015-03-25"} == said[False]
    assert "2015-02-03" == str(gather([text], day_first=False).releases[0].published)


def test_a_remark_stands_in_both_reports(tmp_path):
    """What had to be supposed to read a text is said where its findings are."""
    text = put(tmp_path, "ferry.txt", "Ferries\n\n02/03/2015\n\nThe board hired 18 pilots.\n")
    shown = [CliRunner().invoke(cli.cli, ["check", text, "--format", form]).stdout for form in ("text", "json")]

    assert "“02/03/2015” is ambiguous" in " ".join(shown[0].split())
    assert "“02/03/2015” is ambiguous" in json.loads(shown[1])["releases"][0]["remarks"][0]


def test_a_quantity_that_cannot_be_a_claim_is_counted(tmp_path):
    """Coverage tells of what was found, not only of what was typed; nothing is passed over."""
    text = put(tmp_path, "ferry.txt", "Ferries\n\nThe board said that 120% of the population crossed, on 240 boats.\n")
    report = json.loads(CliRunner().invoke(cli.cli, ["check", text, "--format", "json"]).stdout)
    found = report["coverage"]

    assert found["claims"] == len(report["claims"])
    assert found["quantities"] == found["claims"] + sum(
        count for reason, count in found["reasons"].items() if reason.startswith("no claim")
    )
    assert sum(found["reasons"].values()) == found["quantities"] - found["related"]
