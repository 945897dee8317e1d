"""How long `claimcheck check` takes from a cold start: one short release, and many with one process and with two.

    python bench/check_speed.py

The releases are generated: councils that count what they did, each with a list that makes a total, shares, changes
and dates, so that there is as much to read and to relate as in a statistical bulletin.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = 20150514
RUNS = 3
TOWNS = ("Ashby", "Birch Hill", "Corran", "Dunmere", "Eastwater", "Fenwick", "Garsdale", "Holm")
THINGS = ("libraries", "playgrounds", "bus stops", "allotments", "bridges", "nurseries", "bandstands", "footpaths")
PLAIN = (
    "The council thanked all who had taken part, and said that the work would go on through the winter.",
    "Residents had asked for it at meetings in every ward, and the committee agreed without a vote.",
    "Further plans will be shown in the town hall, where officers are glad to answer questions.",
)


def paragraph(draw: random.Random, town: str, thing: str) -> str:
    """One paragraph about things of a town, with figures that are true together."""
    first, second, third = (draw.randint(20, 400) for _ in range(3))
    total, before = first + second + third, draw.randint(200, 900)
    share = round(100 * first / total)
    kinds = (
        f"In {town} the council repaired {total} {thing}: {first} in spring, {second} in summer and {third} in autumn.",
        f"Of the {total} {thing} in {town}, {first} ({share}%) were repaired before the end of the year.",
        f"Visits to the {thing} in {town} rose from {before} to {before + first}, an increase of {first}.",
        f"Nearly {draw.randint(5, 60)},000 people use the {thing} in {town}, and {share}% of them come every week.",
        f"Each of the {second} {thing} in {town} cost £{draw.randint(2, 90)},000 and took {draw.randint(2, 9)} weeks.",
    )
    return f"{draw.choice(kinds)} {draw.choice(PLAIN)} {draw.choice(PLAIN)}"


def release(draw: random.Random, size: int) -> str:
    """A release of about so many bytes."""
    told = [f"Works in {draw.choice(TOWNS)}", f"{draw.randint(1, 28)} May {draw.randint(2001, 2019)}"]
    # Each thing of a town is told of once: two counts of it would be a contradiction, and there is none here.
    subjects = draw.sample([(town, thing) for town in TOWNS for thing in THINGS], len(TOWNS) * len(THINGS))
    while sum(map(len, told)) < size:
        told.append(paragraph(draw, *subjects.pop()))
    return "\n\n".join(told) + "\n"


def seconds(*arguments: str) -> float:
    """The wall time of a run of the command line, the least of some."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-m", "claimcheck", *arguments], capture_output=True, check=False)
        taken.append(time.perf_counter() - start)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode())
    return min(taken)


def written(folder: Path, count: int, size: int) -> Path:
    """A folder of so many releases."""
    draw = random.Random(SEED)
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(release(draw, size), encoding="utf-8")
    return folder


def main() -> None:
    """Print a table of wall times."""
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        one, many = written(place / "one", 1, 5_000), written(place / "many", 200, 10_000)
        rows = {
            "`claimcheck --version`": ("--version",),
            "`check`, one release of 5 kB": ("check", str(one), "--no-cache"),
            "`extract`, one release of 5 kB": ("extract", str(one / "000.txt")),
            "`check`, 200 releases of 10 kB, --jobs 1": ("check", str(many), "--no-cache", "--jobs", "1"),
            "`check`, 200 releases of 10 kB, --jobs 2": ("check", str(many), "--no-cache", "--jobs", "2"),
        }
        print("| run | seconds |\n|---|---|")
        for name, arguments in rows.items():
            print(f"| {name} | {seconds(*arguments):.2f} |", flush=True)


if __name__ == "__main__":
    main()
