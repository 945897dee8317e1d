"""The mutation bench by its own laws, on generated texts: what is determined is found, and only what was changed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOWNS = ("Ashby", "Corran", "Dunmere", "Holm")


def written(seed: int) -> str:
    """A text whose figures are true together: a total with its parts, a change, and a share of a count."""
    draw = random.Random(seed)
    first, second, third = (draw.randint(110, 480) for _ in range(3))
    total, before = first + second + third, draw.randint(2100, 4800)
    town = draw.choice(TOWNS)
    return (
        f"Works in {town}\n\n"
        f"In {town} we repaired {total} benches: {first} in spring, {second} in summer and {third} in autumn.\n\n"
        f"Visits to the museum rose from {before:,} to {before + first:,}, an increase of {first}.\n\n"
        f"Of the {total} benches, {first} ({round(100 * first / total)}%) stand in parks.\n"
    )


TEXTS = [(f"text {seed}", written(seed)) for seed in (1, 2)]


@pytest.fixture(scope="module", name="bench")
def bench_() -> Iterator[ModuleType]:
    """The bench, which is a program and no part of the package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parents[1] / "bench"))
        yield import_module("mutate")


@pytest.fixture(scope="module", name="results")
def results_(bench: ModuleType) -> list[Any]:
    return list(bench.trials(TEXTS, most=60, seed=3))


def test_true_texts_are_not_set_aside(results: list[Any]) -> None:
    """A text that the program accuses could show nothing of what it finds once a figure is changed."""

    assert [] == [one for one in results if isinstance(one, str)]


def test_what_the_relations_determine_is_found(bench: ModuleType, results: list[Any]) -> None:
    """A changed figure for which the others leave no room is an error that a desk would want to be told of."""
    assert [] == [one for one in results if one.result is bench.Result.MISSED]
    assert len([one for one in results if one.result is bench.Result.FOUND]) > 10


def test_unchanged_figures_are_never_blamed_alone(results: list[Any]) -> None:
    """They were consistent before, and nothing that was said of them has changed."""

    assert [] == [finding for one in results for finding in one.false]


def test_one_seed_draws_the_same_mutations(bench: ModuleType, results: list[Any]) -> None:
    """A figure in the docs must be one that anyone can get again."""

    assert results == list(bench.trials(TEXTS, most=60, seed=3))
