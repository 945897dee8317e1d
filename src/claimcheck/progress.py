"""A bar on standard error that shows how many texts are read; none where nobody looks, and none for short work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any, TextIO

from claimcheck.parallel import Watch, unwatched

FEWEST = 10
"""Texts from which reading them takes long enough to be watched."""


@contextmanager
def progress(stream: TextIO) -> Iterator[Watch]:
    """What is told how many texts are done: it draws a bar on a terminal, and does nothing elsewhere."""
    if not stream.isatty():
        yield unwatched
        return
    with ExitStack() as shown:
        yield _Bar(stream, shown).watch


class _Bar:
    """A bar that appears when the first of many texts is read, and goes when its stack is left."""

    def __init__(self, stream: TextIO, shown: ExitStack) -> None:
        self.stream, self.shown = stream, shown
        self.bar: Any = None
        self.task: Any = None

    def watch(self, done: int, of: int) -> None:
        if of < FEWEST:
            return
        if self.bar is None:
            # Loaded by name here, because rich takes longer to load than most texts take to read.
            rich = import_module("rich.progress")
            console = import_module("rich.console").Console(file=self.stream)
            self.bar = self.shown.enter_context(rich.Progress(console=console, transient=True))
            self.task = self.bar.add_task("Reading texts", total=of)
        self.bar.update(self.task, completed=done)
