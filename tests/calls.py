"""How much work a piece of code does, counted so that no clock decides."""

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many functions run while some work is done."""
    number = 0

    def called(_: object, event: str, __: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return number
