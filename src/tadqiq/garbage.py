"""Work without the search for reference cycles, which costs a third of the time where much is kept in memory."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")


def uncollected(work: Callable[Given, Found]) -> Callable[Given, Found]:
    """The function with the collector of cycles off while it runs, as it was before afterwards.

    For work that makes many objects and no cycles: they go when nothing refers to them, as ever.
    """

    @wraps(work)
    def quiet(*args: Given.args, **kwargs: Given.kwargs) -> Found:
        running = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if running:
                gc.enable()

    return quiet


def rest_to_the_end() -> None:
    """Switch the collector off for what is left of this process, whose end then passes over all that was made.

    For a command, with which its process ends: Python would look through every object once when the collector is
    switched on again and once more on its way out, to give back what the system takes anyway.
    """
    gc.disable()
    atexit.register(gc.freeze)


def end_at_once(code: int) -> None:
    """End this process with an exit code and leave it to the system to take back its memory, all at one stroke.

    Python would give back each object by itself, which takes as long as reading a short article. What others want done
    at the end is done first, and what was printed is written. Does nothing, so that the process ends in the usual way,
    while other threads are at work or where what was printed cannot be written.
    """
    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return
    os._exit(code)
