"""The report on a terminal, with its colours and its width.

It is a module of its own because rich takes longer to load than a check takes, and nothing else needs it.
"""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from claimcheck.finding import Outcome
from claimcheck.report.text import lines


def write_on_terminal(outcome: Outcome, stream: TextIO, *, every_unknown: bool = False) -> None:
    """Write the report in colour, as wide as the terminal is."""
    console = Console(file=stream)
    for line in lines(outcome, console.width, every_unknown=every_unknown):
        console.print(Padding(Text(line.text, style=line.style), (0, 0, 0, line.indent)))
