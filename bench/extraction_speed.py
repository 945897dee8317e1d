"""How fast releases are read, beside quantulum3, and how time and memory grow with the text; one core.

Run `python bench/extraction_speed.py [FOLDER]` for the tables, with `--write` to keep them in
docs/benchmarks-extraction.md; FOLDER holds releases as .txt files, `examples` when it is not given. quantulum3 is
measured in the same run where it is installed (`pip install quantulum3`); it is no dependency of the package. Each way
of reading is timed by the processor's time, the best of three runs.

- a line at a time: every line of the releases by itself;
- a document at a time: every release as it is;
- growth: generated releases of four sizes, no two paragraphs of which are alike, since a paragraph that stands twice is
  read only once.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from claimcheck.extract.reader import extract
from claimcheck.phrase import find
from claimcheck.read.text import read_text
from claimcheck.release import Release

try:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser as quantulum
except ImportError:
    quantulum = None

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
ENOUGH = 200_000
"""Code points that are read, again and again where the releases are shorter; a peer reads `ENOUGH_FOR_PEER`."""
ENOUGH_FOR_PEER = 40_000
DOCS = Path(__file__).parents[1] / "docs" / "benchmarks-extraction.md"
PEER = "quantulum3 without its classifier" if quantulum else "quantulum3 is not installed, so nothing is beside it"
MACHINE = f"CPython {platform.python_version()} on one core of a virtual machine ({platform.machine()}); {PEER}."
HEAD = """# Benchmarks of reading

Written by `python bench/extraction_speed.py --write FOLDER`, whose docstring says what is measured.

quantulum3 reads quantities with their units, which is what `find` does here; `extract` also splits the text into
sentences, quotations and repeats, says what each quantity measures, of whom and when, and ties them to each other.
"""
QUALITY = "\n## Quality\n"
PLACES = ("north", "south", "east", "west", "upper", "lower", "old", "new", "outer", "inner", "far")
THINGS = ("clinics", "schools", "bridges", "libraries", "nurseries", "ferries", "trams", "orchards", "gardens")
DEEDS = ("opened", "closed", "joined", "moved", "applied", "trained", "reported", "rested", "waited", "gathered")
HEDGES = ("", "about", "more than", "nearly", "at least", "just under", "up to")
FIGURES = (
    "{hedge} {n:,} {thing}",
    "{s}% of {thing}",
    "£{m} million",
    "{k} of the {n:,} {thing}",
    "an increase of {s}%",
    "from {n:,} to {n2:,} {thing}",
    "{s} weeks",
    "between {k} and {n:,} {thing}",
    "one in {d} {thing}",
)
FILLERS = (
    "The {place} {thing} that {deed} there are looked after by people who know them well",
    "“We have always hoped that the {thing} of the {place} side would be used,” said their keeper",
    "Those who {deed} early have told their neighbours what they found, and the others {deed} soon afterwards",
    "Nothing else about the {place} {thing} has changed, and nothing else is planned",
)


def generated(size: int) -> str:
    """A release of about so many code points: a figure in one sentence of four, as releases have them."""
    dice = random.Random(size)
    written = ["Report on the year\n\n9 July 2011\n"]
    length = 0
    while length < size:
        sentences = ["In the {place} there were " + dice.choice(FIGURES) + " that {deed}", *dice.sample(FILLERS, 3)]
        dice.shuffle(sentences)
        paragraph = ". ".join(sentences).format(**drawn(dice)) + f", as {name(dice)} said.\n"
        written.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(written)


def drawn(dice: random.Random) -> dict[str, object]:
    return {
        "place": dice.choice(PLACES),
        "thing": dice.choice(THINGS),
        "deed": dice.choice(DEEDS),
        "hedge": dice.choice(HEDGES),
        "n": dice.randint(60, 90_000),
        "n2": dice.randint(90_001, 200_000),
        "k": dice.randint(2, 59),
        "s": dice.randint(2, 99),
        "m": dice.randint(2, 900) / 10,
        "d": dice.randint(3, 20),
    }


def name(dice: random.Random) -> str:
    """A made-up word, so that no two paragraphs are alike."""
    return "".join(dice.choice("bdfklmnprstv") + dice.choice("aeiou") for _ in range(6)).capitalize()


def by_find(text: str) -> None:
    for _ in find(text):
        pass


def by_extract(text: str) -> None:
    extract(Release(id="r", text=text))


def from_file(text: str) -> None:
    release = read_text("r.txt", text.encode())
    assert isinstance(release, Release)
    extract(release)


def by_quantulum(text: str) -> None:
    quantulum.parse(text)


WAYS: dict[Callable[[str], None], str] = {
    by_find: "quantities (`find`)",
    by_extract: "claims and links (`extract`)",
    from_file: "the same from a file's bytes (`read_text`, `extract`)",
}


def rate(read: Callable[[str], None], texts: list[str], times: int = 3) -> float:
    """Thousands of code points read in a second of processor time."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        start = process_time()
        for text in texts:
            read(text)
        best = min(best, process_time() - start)
    return sum(map(len, texts)) / best / 1000


def beside_peer(folder: Path) -> Iterator[str]:
    documents = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    lines = [line for document in documents for line in document.splitlines() if line.strip()]
    yield "| read | by | kB/s | times quantulum3 |"
    yield "|---|---|--:|--:|"
    for title, texts in (("a line at a time", lines), ("a document at a time", documents)):
        theirs = None
        if quantulum is not None:
            by_quantulum(texts[0])
            theirs = rate(by_quantulum, first(texts, ENOUGH_FOR_PEER), times=1)
            yield f"| {title} | quantulum3 | {theirs:,.0f} | 1 |"
        for way, what in WAYS.items():
            ours = rate(way, texts * max(1, ENOUGH // sum(map(len, texts))))
            times = f"{ours / theirs:,.0f}" if theirs else ""
            yield f"| {title} | {what} | {ours:,.0f} | {times} |"


def first(texts: list[str], enough: int) -> list[str]:
    """The first texts that make up enough, at least one."""
    kept: list[str] = []
    for text in texts:
        if kept and sum(map(len, kept)) + len(text) > enough:
            break
        kept.append(text)
    return kept


def growth() -> Iterator[str]:
    yield "| bytes | quantities | `find` kB/s | from a file kB/s | bytes held at most, for each of the text |"
    yield "|--:|--:|--:|--:|--:|"
    for size in SIZES:
        text = generated(size)
        number = sum(1 for _ in find(text))
        times = 3 if size < SIZES[-1] else 1
        found, read = rate(by_find, [text], times), rate(from_file, [text], times)
        yield f"| {size:,} | {number:,} | {found:,.0f} | {read:,.0f} | {peak(text):.1f} |"


def peak(text: str) -> float:
    """Bytes held at most while a text is read and extracted, for each of its own."""
    tracemalloc.start()
    from_file(text)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return held / len(text.encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parents[1] / "examples")
    parser.add_argument("--write", action="store_true", help=f"write {DOCS.name}")
    asked = parser.parse_args()
    lines = [*HEAD.splitlines(), "", MACHINE, "", "## Beside a peer", "", *beside_peer(asked.folder), ""]
    lines += ["## Growth", "", *growth()]
    print("\n".join(lines))
    if asked.write:
        before = DOCS.read_text(encoding="utf-8") if DOCS.exists() else ""
        _, heading, quality = before.partition(QUALITY)  # written by hand, from bench/quantities.py
        DOCS.write_text("\n".join(lines) + "\n" + heading + quality, encoding="utf-8")


if __name__ == "__main__":
    main()
