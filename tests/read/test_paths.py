"""Whatever a path leads to is read or reported; nothing is passed over."""

from __future__ import annotations

import pytest

from claimcheck.read.paths import read_paths, read_texts

ONE = """[release]
id = "one"
[[claim]]
id = "a"
says = "257 groups"
[[link]]
kind = "same"
claim = ["a", "two/a"]
"""


def write(folder, name: str, release: str, *more: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    claim = '[[claim]]\nid = "c"\nsays = "257 groups"'
    path.write_text("\n".join((f'[release]\nid = "{release}"', *more, claim)) + "\n", encoding="utf-8")
    return str(path)


def ids(read) -> list[str]:
    return sorted(release.id for release in read.releases)


def test_a_file_a_folder_and_a_glob_lead_to_the_same_release(tmp_path):
    """However a person names the files, they are the same files."""
    path = write(tmp_path, "deep/a.claims.toml", "a")
    everything = [read_paths([given]) for given in (path, tmp_path, f"{tmp_path}/*/*.toml", f"{tmp_path}/**/a*")]

    assert [["a"]] * 4 == [ids(read) for read in everything]
    assert [()] * 4 == [read.problems for read in everything]


def test_a_file_named_twice_is_read_once(tmp_path):
    """Two paths to one file are one release, not two with one id."""
    path = write(tmp_path, "a.claims.toml", "a")
    read = read_paths([path, tmp_path, path])

    assert (["a"], ()) == (ids(read), read.problems)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("", "no file in the folder that can be read"),
        ("none.claims.toml", "no such file or folder"),
        ("*.toml", "no file that matches"),
        ("../table.csv", "a kind of file that cannot be read"),
    ],
)
def test_a_path_that_leads_to_no_file_that_can_be_read_is_a_problem(tmp_path, given, found):
    """An empty run would otherwise pass as a run without findings."""
    (tmp_path / "table.csv").write_text("groups,257", encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (problem,) = read_paths([folder / given]).problems

    assert found == problem.found
    assert str(folder / given) in str(problem)


def test_what_can_be_read_is_read_beside_what_cannot(tmp_path):
    """The rest is still checked."""
    write(tmp_path, "a.claims.toml", "a")
    (tmp_path / "b.claims.toml").write_text("[release\n", encoding="utf-8")
    read = read_paths([tmp_path, tmp_path / "missing.claims.toml"])

    assert "a" in ids(read)
    assert ["a/c"] == [claim.id for claim in read.claims]
    assert 2 == len(read.problems)


def test_links_are_followed_from_release_to_release_whatever_the_order():
    """A claim of another release is named by its full id, and may be read later."""
    two = '[release]\nid = "two"\n[[claim]]\nid = "a"\nsays = "257 groups"\n'
    orders = [read_texts([ONE, two]), read_texts([two, ONE])]

    assert [()] * 2 == [read.problems for read in orders]
    assert [["one/a", "two/a"]] * 2 == [list(read.links[0].all("claim")) for read in orders]


def test_a_link_to_a_release_that_is_not_read_is_a_problem():
    """A tie that cannot be checked must be told, not dropped."""
    read = read_texts([ONE])

    assert ["<text 1>:8:15: found “two/a”, expected the id of a claim that is read"] == [
        str(problem).partition(";")[0] for problem in read.problems
    ]
    assert () == read.links


def test_two_releases_of_one_id_are_a_problem(tmp_path):
    """Claims are named by their release, so one id must mean one release."""
    write(tmp_path, "a.claims.toml", "r")
    write(tmp_path, "b.claims.toml", "r")
    read = read_paths([tmp_path])
    (problem,) = read.problems

    assert (["r"], ["r/c"]) == (ids(read), [claim.id for claim in read.claims])
    assert (f"{tmp_path}/b.claims.toml", 2, 6) == (problem.path, problem.line, problem.column)


def test_releases_that_supersede_each_other_are_a_circle(tmp_path):
    """Of two corrections of each other neither is the later; both are kept, as corrections of nothing."""
    write(tmp_path, "a.claims.toml", "a", 'supersedes = "b"')
    write(tmp_path, "b.claims.toml", "b", 'supersedes = "a"')
    write(tmp_path, "c.claims.toml", "c", 'supersedes = "a"')
    read = read_paths([tmp_path])
    (problem,) = read.problems

    assert "a circle (a supersedes b supersedes a)" == problem.found
    assert {"a": None, "b": None, "c": "a"} == {release.id: release.supersedes for release in read.releases}


def test_the_readme_of_a_folder_is_no_release(tmp_path):
    """It is about the files beside it, and repeats their figures; named by itself it is read like any text."""
    write(tmp_path, "a.claims.toml", "a")
    readme = tmp_path / "README.md"
    readme.write_text("# 257 groups\n\nIn all, 257 groups took part.\n", encoding="utf-8")

    assert ["a"] == ids(read_paths([tmp_path]))
    assert 2 == len(ids(read_paths([tmp_path, readme])))
