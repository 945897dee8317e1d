"""Laws of corrections that texts tell: the one that is corrected is a history, and is not held against anyone."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.check import check
from claimcheck.gather import gather

TREES = "Street trees of the council\n\n{day} 2020\n\nThe council has planted {trees} street trees since 2010.\n"
LATER = TREES.replace("Street trees of the council", "More street trees of the council")


def superseded(folder: Path, **texts: str) -> dict[str, str | None]:
    """Which release each of some texts corrects."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {release.id: release.supersedes for release in gather([str(folder)]).releases}


WAYS = (
    "This release corrects the one of 3 June, which gave another number.",
    "This press release replaces the release issued on 3 June 2020.",
    "It supersedes our statement of 3 June 2020.",
)


@pytest.mark.parametrize("said", WAYS)
def test_a_text_may_name_the_day_of_the_release_that_it_corrects(tmp_path: Path, said: str) -> None:
    """Press offices write the day, and no id."""
    first, second = (
        TREES.format(day="3 June", trees="1,204"),
        LATER.format(day="10 June", trees="1,024") + f"\n{said}\n",
    )

    assert {"a": None, "b": "a"} == superseded(tmp_path, a=first, b=second)


@pytest.mark.parametrize("mark", ["Correction: {}", "CORRECTED – {}", "{} (corrected)", "Correction to {}"])
def test_a_correction_under_the_same_title_corrects_the_release_of_that_title(tmp_path: Path, mark: str) -> None:
    """The title is how a reader finds what is corrected."""
    title, rest = TREES.format(day="10 June", trees="1,024").split("\n", 1)
    second = f"{mark.format(title)}\n{rest}"

    assert {"a": None, "b": "a"} == superseded(tmp_path, a=TREES.format(day="3 June", trees="1,204"), b=second)


def test_front_matter_may_name_the_release(tmp_path: Path) -> None:
    """Whoever keeps texts may say it once and for all."""
    second = "---\nsupersedes: a\n---\n" + LATER.format(day="10 June", trees="1,024")

    assert {"a": None, "b": "a"} == superseded(tmp_path, a=TREES.format(day="3 June", trees="1,204"), b=second)


def test_where_two_releases_fit_or_none_does_none_is_meant(tmp_path: Path) -> None:
    """Two of one day: which of them is corrected, nobody said."""
    first, second = TREES.format(day="3 June", trees="1,204"), LATER.format(day="10 June", trees="1,024") + WAYS[0]

    assert superseded(tmp_path, b=second)["b"] is None
    assert superseded(tmp_path, a=first, b=second, c=LATER.format(day="3 June", trees="30"))["b"] is None


def test_what_is_corrected_accuses_nobody(tmp_path: Path) -> None:
    """The slip was told and mended; the third release is held against what stands."""
    third = LATER.format(day="10 August", trees="1,050")
    wrong = TREES.format(day="3 June", trees="1,204")
    superseded(tmp_path, a=wrong, c=third)
    assert ["running-total-never-falls"] == [finding.rule for finding in check([str(tmp_path)]).findings]

    superseded(tmp_path, b=TREES.format(day="10 June", trees="1,024") + f"\n{WAYS[0]}\n")
    assert () == check([str(tmp_path)]).findings
