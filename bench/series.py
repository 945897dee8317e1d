"""How a folder of one publisher's releases grows: 1,000 weekly releases of 30 measures each, read, matched and solved.

    python bench/series.py [--releases 1000] [--stages]

The releases are generated: a council that counts thirty things every week, from a world in which all is true. Wall and
processor time are of whole runs of the command line, with its report thrown away; `--stages` says where the time goes.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from attrs import frozen

from claimcheck import check as line
from claimcheck.read.paths import shipped
from claimcheck.report.json_report import json_report
from claimcheck.report.text import text_report

SEED = 20150514
FIRST = date(2001, 1, 5)
FEW = 100
GATHERED = ("libraries", "playgrounds", "bus stops", "allotments", "bridges", "nurseries")
BUILT = ("homes", "benches", "street lamps", "bicycle racks", "rain gardens", "footbridges")
SHARED = (("pupils", "walk to school"), ("tenants", "pay by direct debit"), ("members", "joined online"))
LEVEL = ("buses", "wardens", "gardeners", "volunteers", "swimmers", "choirs")
PAID = ("roads", "parks", "lighting", "flood defences", "pavements", "museums")
SPLIT = ("letters", "parcels", "permits")


@frozen
class World:
    """The values of a week, by the name of what is counted."""

    built: dict[str, int]
    level: dict[str, int]
    paid: dict[str, int]
    people: dict[str, int]

    @classmethod
    def drawn(cls, draw: random.Random) -> World:
        """The world of the first week."""
        return cls(
            {thing: draw.randint(800, 9_000) for thing in BUILT + GATHERED},
            {thing: draw.randint(300, 4_000) for thing in LEVEL},
            {thing: draw.randint(11, 90) for thing in PAID},
            {who: draw.randint(4_000, 60_000) for who, _ in SHARED},
        )


def told(draw: random.Random, world: World, day: date) -> Iterator[str]:
    """What the release of a week says, a sentence a measure; the world moves on by a week."""
    for thing in BUILT:
        more = draw.randint(3, 40)
        world.built[thing] += more
        yield f"A total of {world.built[thing]:,} {thing} have been built since the scheme began, {more} of them new."
    for thing in GATHERED:
        world.built[thing] += draw.randint(0, 2)
        yield f"There are now {world.built[thing]:,} {thing} in the county."
    for thing in LEVEL:
        before, world.level[thing] = world.level[thing], world.level[thing] + draw.choice((-9, -4, 5, 8, 11))
        way = "rose" if world.level[thing] > before else "fell"
        yield f"The number of {thing} {way} from {before:,} to {world.level[thing]:,} in the week to {day:%-d %B %Y}."
    for thing in PAID:
        world.paid[thing] += draw.randint(0, 1)
        yield f"The council has set aside £{world.paid[thing]}.5 million for {thing}."
    for who, do in SHARED:
        world.people[who] += draw.randint(-3, 12)
        share = draw.randint(31, 88)
        part = round(world.people[who] * share / 100)
        yield f"Of the {world.people[who]:,} {who} on the books, {part:,} ({share}%) {do}."
    for thing in SPLIT:
        post, hand, net = (draw.randint(20, 400) for _ in range(3))
        yield f"Officers answered {post + hand + net:,} {thing}: {post} by post, {hand} by hand and {net} online."


def written(folder: Path, count: int) -> Path:
    """A folder of so many releases."""
    draw = random.Random(SEED)
    world = World.drawn(draw)
    folder.mkdir()
    for number in range(count):
        day = FIRST + timedelta(weeks=number)
        head = f"From: Northmoor County Council\n\nThe county in figures\n\n{day:%-d %B %Y}\n\n"
        body = "\n\n".join(told(draw, world, day))
        (folder / f"{number:04}.txt").write_text(f"{head}{body}\n", encoding="utf-8")
    return folder


@frozen
class Taken:
    """How long something took, in seconds on the clock and of all processors."""

    wall: float
    processors: float

    def __str__(self) -> str:
        return f"{self.wall:.1f} | {self.processors:.1f}"


def taken(run: Callable[[], object], who: int) -> Taken:
    """How long a run takes, with the processor time of this process or of its children."""
    used, start = resource.getrusage(who), time.perf_counter()
    run()
    now = resource.getrusage(who)
    return Taken(time.perf_counter() - start, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime)


def ran(*arguments: str) -> Taken:
    """How long a run of the command line takes."""

    def run() -> None:
        command = [sys.executable, "-m", "claimcheck", "check", *arguments, "--output", os.devnull]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode())

    return taken(run, resource.RUSAGE_CHILDREN)


# The functions of the line, in its order, as `claimcheck.check` calls them.
STAGES = (
    "gather",
    "shipped",
    "relate",
    "judge",
    "verified",
    "explained",
    "one_a_cause",
    "implied_unknowns",
    "unrelated",
)


@contextmanager
def watched(times: dict[str, Taken]) -> Iterator[None]:
    """Keep how long each stage of the line takes."""
    own = {stage: getattr(line, stage) for stage in STAGES}

    def timed(stage: str) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            kept: list[object] = []
            times[stage] = taken(lambda: kept.append(own[stage](*given, **named)), resource.RUSAGE_SELF)
            return kept[0]

        return run

    for stage in STAGES:
        setattr(line, stage, timed(stage))
    try:
        yield
    finally:
        for stage, function in own.items():
            setattr(line, stage, function)


def stages(folder: Path) -> None:
    """Print where the time of one process goes."""
    times: dict[str, Taken] = {}
    with watched(times):
        outcome = line.check([str(folder)])
    times["text_report"] = taken(lambda: text_report(outcome), resource.RUSAGE_SELF)
    times["json_report"] = taken(lambda: json_report(outcome), resource.RUSAGE_SELF)
    claims, relations = len(outcome.statements.of_texts), len(outcome.relations)
    print(f"\n{claims:,} claims, {relations:,} relations; {dict(outcome.summary)}")
    print("\n| stage | seconds | of processors |\n|---|---|---|")
    for stage, time_taken in times.items():
        print(f"| {stage} | {time_taken} |")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--releases", type=int, default=1000)
    options.add_argument("--stages", action="store_true")
    chosen = options.parse_args()
    shipped()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        many = written(place / "many", chosen.releases)
        if chosen.stages:
            stages(many)
            return
        few = written(place / "few", FEW)
        cache = ("--cache", str(place / "cache"))
        print("| run | seconds | of processors |\n|---|---|---|")
        print(f"| {FEW} releases | {ran(str(few), '--no-cache', '--jobs', '2')} |", flush=True)
        print(f"| {chosen.releases} releases, nothing cached | {ran(str(many), *cache, '--jobs', '2')} |", flush=True)
        changed = many / "0000.txt"
        changed.write_text(changed.read_text(encoding="utf-8").replace("county", "shire"), encoding="utf-8")
        print(f"| {chosen.releases} releases, one changed | {ran(str(many), *cache, '--jobs', '2')} |", flush=True)


if __name__ == "__main__":
    main()
