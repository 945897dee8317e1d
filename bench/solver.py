"""How long the solver and Z3 take from relations to a verdict, and to one minimal conflict.

Run `python bench/solver.py` for the table, and `--write` to keep it in docs/benchmarks.md. Each release states a
share of the population and the people it makes; the population is one, or drifts from release to release.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from time import perf_counter

import z3

from claimcheck.interval import NOT_NEGATIVE, Interval
from claimcheck.relation import Drift, Level, Product, Relation, Stated, Term, Unknown
from claimcheck.solve import solve

SIZES = (3, 30, 300, 3_000)
GROWTH = (3_000, 30_000)
CAP_SECONDS = 60
PERCENT = Interval.point(Fraction(1, 100))
SHARE = Interval.between(0, 100)
YEARLY = Interval.between(Fraction(99, 100), Fraction(101, 100))
DOCS = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def stated(name: str, natural: Interval, reading: Interval) -> Stated:
    return Stated(name, natural, claim=name, plain=reading, charitable=reading, said=reading)


def releases(size: int, *, drifting: bool, planted: bool) -> list[Relation]:
    """Truthful shares and people, rounded; with one number of people a fifth too high when an error is planted."""
    dice = random.Random(size)
    population = Fraction(52_000_000)
    found = []
    for number in range(size):
        if drifting:
            population *= Fraction(dice.randint(995, 1_005), 1_000)
            population = Fraction(round(population))
        share = Fraction(dice.randint(300, 950), 10)
        people = population * share / 100
        if planted and number == size // 2:
            people = people * 6 / 5
        share, people = Fraction(round(share)), Fraction(round(people, -5))
        whole = Unknown(f"?population {number}" if drifting else "?population", NOT_NEGATIVE)
        part = stated(f"people {number}", NOT_NEGATIVE, Interval.between(people - 50_000, people + 50_000))
        of_whole = stated(f"share {number}", SHARE, Interval.between(share - Fraction(1, 2), share + Fraction(1, 2)))
        law = Product(Term(of_whole, PERCENT), Term(whole), Term(part))
        claims = (of_whole.claim, part.claim)
        found.append(Relation(rule="one-whole", law=law, because="", claims=claims, id=f"one-whole:{number}"))
        if drifting and number:
            earlier = Term(Unknown(f"?population {number - 1}", NOT_NEGATIVE))
            law = Drift(earlier, Term(whole), YEARLY)
            found.append(Relation(rule="drift", law=law, because="", claims=(), id=f"drift:{number}"))
    return found


def by_ours(relations: Sequence[Relation]) -> bool:
    return not solve(relations, Level.PLAIN, cap=1).conflicts


def by_z3(relations: Sequence[Relation]) -> bool | None:
    """Z3 with every reading and every relation tracked, and its core minimized; None beyond the cap."""
    solver = z3.Solver()
    solver.set("timeout", CAP_SECONDS * 1_000)
    solver.set("core.minimize", True)
    known: dict[str, z3.ArithRef] = {}
    for relation in relations:
        law = relation.law
        numbers = [number_of(term, known, solver) for term in law.terms]
        if isinstance(law, Product):
            solver.assert_and_track(numbers[0] * numbers[1] == numbers[2], relation.id)
        elif isinstance(law, Drift):
            low, high = (exact(end) for end in (law.ratio.lower, law.ratio.upper))
            both = z3.And(numbers[1] >= low * numbers[0], numbers[1] <= high * numbers[0])
            solver.assert_and_track(both, relation.id)
    verdict = solver.check()
    if verdict == z3.unsat:
        solver.unsat_core()
    return None if verdict == z3.unknown else verdict == z3.sat


def number_of(term: Term, known: dict[str, z3.ArithRef], solver: z3.Solver) -> z3.ArithRef:
    variable = term.of
    number = known.get(variable.id)
    if number is None:
        number = known[variable.id] = z3.Real(variable.id)
        if isinstance(variable, Stated):
            solver.assert_and_track(within(number, variable.plain), variable.id)
        solver.add(within(number, variable.natural))
    return number if term.times.lower == 1 else exact(term.times.lower) * number


def within(number: z3.ArithRef, interval: Interval) -> z3.BoolRef:
    ends = []
    if interval.lower is not None:
        ends.append(number >= exact(interval.lower))
    if interval.upper is not None:
        ends.append(number <= exact(interval.upper))
    return z3.And(ends)


def exact(number: Fraction | None) -> z3.ArithRef:
    assert number is not None
    return z3.Q(number.numerator, number.denominator)


def best_of(times: int, run: Callable[[], object]) -> tuple[float, object]:
    """The shortest of some runs, and its answer."""
    gc.collect()
    taken, answer = [], None
    for _ in range(times):
        start = perf_counter()
        answer = run()
        taken.append(perf_counter() - start)
        if taken[-1] > 5:
            break
    return min(taken), answer


def row(size: int, *, drifting: bool, planted: bool) -> str:
    relations = releases(size, drifting=drifting, planted=planted)
    times = max(3, 300 // size)
    ours, our_answer = best_of(times, lambda: by_ours(relations))
    theirs, their_answer = best_of(min(times, 20), lambda: by_z3(relations))
    assert our_answer is not planted
    assert their_answer in (our_answer, None)
    more = "at least " if their_answer is None else ""
    cells = (*labels(drifting=drifting, planted=planted), f"{size:,}", in_words(ours), more + in_words(theirs))
    return f"| {' | '.join(cells)} | {more}{theirs / ours:,.0f} |"


def labels(*, drifting: bool, planted: bool) -> tuple[str, str]:
    return ("drifting" if drifting else "shared", "one" if planted else "none")


def in_words(seconds: float) -> str:
    return f"{seconds * 1_000:,.2f} ms" if seconds < 1 else f"{seconds:,.1f} s"


def growth(*, drifting: bool, planted: bool) -> str:
    taken = []
    for size in GROWTH:
        relations = releases(size, drifting=drifting, planted=planted)
        taken.append(best_of(3, lambda given=relations: by_ours(given))[0])
    cells = (*labels(drifting=drifting, planted=planted), *map(in_words, taken))
    return f"| {' | '.join(cells)} | {taken[1] / taken[0]:.1f} |"


def report(largest: int) -> str:
    kinds = [{"drifting": drifting, "planted": planted} for drifting in (False, True) for planted in (False, True)]
    table = [row(size, **kind) for kind in kinds for size in SIZES if size <= largest]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `python bench/solver.py --write`; `bench/README.md` says what is measured.",
            f"A virtual machine with {os.cpu_count()} {platform.machine()} cores and other work going on;",
            f"CPython {platform.python_version()}, Z3 {z3.get_version_string()}.",
            "",
            "## The solver and Z3",
            "",
            "| population | planted error | releases | claimcheck | Z3 | times as fast |",
            "|---|---|--:|--:|--:|--:|",
            *table,
            "",
            "## Growth from 3,000 to 30,000 releases",
            "",
            "| population | planted error | 3,000 | 30,000 | ratio |",
            "|---|---|--:|--:|--:|",
            *(growth(**kind) for kind in kinds),
            "",
        ]
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="keep the table in docs/benchmarks.md")
    options.add_argument("--largest", type=int, default=SIZES[-1], help="leave out sizes beyond this one")
    chosen = options.parse_args()
    text = report(chosen.largest)
    print(text)
    if chosen.write:
        DOCS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
