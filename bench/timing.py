"""Clocks: a command started afresh with its peak memory, and a function called warm."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """Processor seconds, the system's among them, and peak resident memory in MB, medians over the rounds."""

    seconds: float
    megabytes: float


def cold(
    commands: dict[str, Sequence[str]], rounds: int, before: Callable[[], object] = lambda: None
) -> dict[str, Run]:
    """Each command started anew in every round, in turn, so that a busy moment of the machine hits all alike.

    ``before`` is called at the start of each round. A first round that fills what is kept between runs doesn't count.
    """
    for command in commands.values():
        _once(command)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        before()
        for name, command in commands.items():
            runs[name].append(_once(command))
    return {
        name: Run(*(statistics.median(column) for column in zip(*rows, strict=True))) for name, rows in runs.items()
    }


def _once(command: Sequence[str]) -> Run:
    sink = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, sink, 2)]
    pid = os.posix_spawn(command[0], list(command), os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    os.close(sink)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {' '.join(command)}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * scale / 1e6)


def warm(work: Callable[[], object], rounds: int, before: Callable[[], object] = lambda: None) -> float:
    """Median processor seconds of a call, after one that doesn't count; ``before`` is called ahead of each, untimed."""
    before()
    work()
    taken = []
    for _ in range(rounds):
        before()
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)
