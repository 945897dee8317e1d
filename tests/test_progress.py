"""Long work shows how far it has come, where somebody looks."""

from __future__ import annotations

from io import StringIO

import pytest

from claimcheck.parallel import unwatched
from claimcheck.progress import FEWEST, progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _terminal(monkeypatch):
    """A terminal that can move its cursor, wherever the tests run."""
    monkeypatch.setenv("TERM", "xterm-256color")


def drawn(stream: StringIO, of: int) -> str:
    with progress(stream) as watch:
        for done in range(1, of + 1):
            watch(done, of)
    return stream.getvalue()


def test_a_terminal_gets_a_bar_for_many_texts():
    """Somebody waits there, and should see that it goes on; the bar ends at all of them."""
    shown = drawn(Terminal(), FEWEST)

    assert "Reading texts" in shown
    assert "100%" in shown


def test_a_terminal_gets_none_for_few():
    """It would flash up and be gone."""
    assert "" == drawn(Terminal(), FEWEST - 1)


def test_a_pipe_gets_none():
    """A script reads what is written there."""
    assert "" == drawn(StringIO(), FEWEST)
    with progress(StringIO()) as watch:
        assert unwatched is watch
