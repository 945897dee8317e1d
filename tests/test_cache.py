"""Laws of the cache: it changes how long a run takes and nothing else."""

from __future__ import annotations

import os
import pickle
import stat
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.about import About
from claimcheck.cache import Cache, digest, usual_folder
from claimcheck.check import check
from claimcheck.cli import cli
from claimcheck.gather import gather, text_of
from claimcheck.parallel import in_order
from claimcheck.read.paths import Document
from claimcheck.report.json_report import json_report
from claimcheck.report.text import text_report

NAMES = ("a.txt", "b.txt", "c.md")
SENTENCES = (
    "Of the 400 swings in the parks, 100 (25%) were painted.",
    "The number of kayaks rose from 40 to 52, an increase of 12.",
    "Nearly 3,000 people came on 02/03/2011.",
    "The mayor said: “We have mended 61 clocks.”",
    "Nothing was counted.",
)
texts = st.lists(st.sampled_from(SENTENCES), max_size=4).map("\n\n".join)
folders = st.dictionaries(st.sampled_from(NAMES), texts, min_size=1)


def write(folder: Path, files: dict[str, str]) -> None:
    for path in folder.iterdir():
        path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


@given(st.lists(st.tuples(folders, st.booleans()), min_size=1, max_size=4))
def test_what_is_gathered_is_the_same_with_and_without_a_cache(steps):
    """A folder that changes between runs, read in two ways: an entry must hold for its bytes and options alone."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "texts"
        folder.mkdir()
        cache = Cache.within(Path(place) / "cache")
        for files, day_first in steps:
            write(folder, files)
            bare = gather([folder], day_first=day_first)

            assert bare == gather([folder], day_first=day_first, cache=cache)
            assert bare == gather([folder], day_first=day_first, cache=cache)


@given(folders, folders)
def test_a_run_from_the_cache_reports_what_a_cold_run_does(before, after):
    """Byte for byte, in both forms: what is kept must leave no trace in what is told."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "texts"
        folder.mkdir()
        cache = Cache.within(Path(place) / "cache")
        write(folder, before)
        check([str(folder)], cache=cache)
        write(folder, before | after)
        cold, again = check([str(folder)]), check([str(folder)], cache=cache)

    assert (text_report(cold), json_report(cold)) == (text_report(again), json_report(again))


def read_with(cache: Cache, path: Path) -> object:
    return gather([path], cache=cache)


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "release.txt"
    path.write_text(SENTENCES[0], encoding="utf-8")
    return path


@pytest.fixture
def cache(tmp_path):
    return Cache.within(tmp_path / "cache")


def entry_of(cache: Cache) -> Path:
    (entry,) = cache.folder.iterdir()
    return entry


def test_a_text_that_has_not_changed_is_not_read_again(release, cache, monkeypatch):
    """Else the cache would be of no use."""
    first = read_with(cache, release)
    monkeypatch.setattr("claimcheck.gather.text_of", lambda *_, **__: pytest.fail("read again"))

    assert first == read_with(cache, release)


def test_a_changed_text_takes_the_place_of_what_it_was(release, cache):
    """A folder that is checked every day must not fill the disk with what it was."""
    read_with(cache, release)
    release.write_text(SENTENCES[1], encoding="utf-8")
    read_with(cache, release)

    assert entry_of(cache).is_file()
    assert gather([release]) == read_with(cache, release)


@given(st.integers(0, 10_000), st.binary(max_size=3))
def test_a_damaged_entry_is_read_again_and_replaced(at, instead):
    """A disk that was full, a run that was killed: no entry is believed that is not whole."""
    with tempfile.TemporaryDirectory() as place:
        release, cache = Path(place) / "release.txt", Cache.within(Path(place) / "cache")
        release.write_text(SENTENCES[0], encoding="utf-8")
        first = read_with(cache, release)
        whole = entry_of(cache).read_bytes()
        entry_of(cache).write_bytes(whole[: at % len(whole)] + instead)

        assert first == read_with(cache, release)
        assert whole[:32] == entry_of(cache).read_bytes()[:32]


class Caller:
    """What an entry that was made to do harm would hold."""

    def __reduce__(self):
        return (os.mkdir, ("harm",))


@pytest.mark.parametrize("held", [Caller(), print, Path("x"), {"a": Caller()}, About(noun=Caller())])
def test_an_entry_holds_nothing_but_what_texts_state(cache, held):
    """Even a sealed entry can call nothing: reading one is never running one."""
    cache.open()
    cache.keep("name", b"key", held)

    assert entry_of(cache).is_file()
    assert cache.find("name", b"key") is None
    assert not Path("harm").exists()


def test_a_folder_that_others_may_write_is_not_used(cache, release):
    """Who can write an entry can change a verdict."""
    cache.open()
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
    cache.folder.chmod(0o777)

    assert gather([release]) == read_with(cache, release)
    assert not list(cache.folder.iterdir())


def kept_and_found(number: int, folder: Path) -> bool:
    cache = Cache(folder)
    value = text_of(Document("-", f"r{number % 2}", SENTENCES[number % 2].encode()))
    cache.keep("one", digest(str(number % 2)), value)
    found = cache.find("one", digest(str(number % 2)))
    return found is None or found == value


def test_runs_at_once_never_find_half_of_an_entry(cache):
    """Two runs that keep one entry again and again: each finds its own, or none."""
    cache.open()
    runs = [_Run(cache.folder)(number) for number in range(2)] + in_order(_Run(cache.folder), range(40), jobs=2)

    assert all(runs)
    assert ["one"] == [entry.name for entry in cache.folder.iterdir()]


class _Run:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, number: int) -> bool:
        return kept_and_found(number, self.folder)


def test_parts_are_told_apart_wherever_they_are_cut():
    """A name and the bytes after it must not run into one another."""
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") != digest("ab", "")


def test_the_command_line_says_where(release, tmp_path, monkeypatch):
    """A small run keeps nothing unless it is told to; --no-cache keeps nothing whatever it is told."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "usual"))
    monkeypatch.setenv("HOME", str(tmp_path / "usual"))
    monkeypatch.delenv("CLAIMCHECK_CACHE", raising=False)
    run = CliRunner()
    plain = run.invoke(cli, ["check", str(release)])
    assert not (tmp_path / "usual").exists()

    told = run.invoke(cli, ["check", str(release), "--cache", str(tmp_path / "told")])
    assert len(list((tmp_path / "told" / "texts").iterdir())) == 1
    assert plain.output == told.output

    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "named"))
    run.invoke(cli, ["check", str(release), "--no-cache"])
    assert not (tmp_path / "named").exists()
    run.invoke(cli, ["check", str(release)])
    assert len(list((tmp_path / "named" / "texts").iterdir())) == 1
    assert usual_folder() == tmp_path / "named"


def test_a_folder_that_cannot_be_made_is_bad_usage(release):
    """Who asks for a cache is told when there can be none."""
    done = CliRunner().invoke(cli, ["check", str(release), "--cache", str(release / "cache")])

    assert done.exit_code == 2
    assert "cannot hold a cache" in done.output


def test_a_value_is_kept_as_it_is(cache, release):
    """What comes back is equal to what was kept, and of the same types all through."""
    value = text_of(Document(str(release), "release"))
    cache.open()
    cache.keep("name", b"key", value)
    found = cache.find("name", b"key")

    assert value == found
    assert pickle.dumps(value.stated.claims[0].quantity) == pickle.dumps(found.stated.claims[0].quantity)


def test_what_releases_say_again_is_held_once(cache):
    """A series says the same words in every release: a thousand copies take long to make, and room."""
    cache.open()
    for name in ("a", "b"):
        cache.keep(name, b"key", (About(noun="moose"),))
    one, other = (cache.find(name, b"key") for name in ("a", "b"))

    assert one == other == (About(noun="moose"),)
    assert one[0] is other[0]
