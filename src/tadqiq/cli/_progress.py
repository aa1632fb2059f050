"""A progress bar for people: on a terminal's stderr only, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ..pipeline import Progress, quiet

WORDS = {"extract": "reading figures", "normalise": "converting", "match": "matching", "checks": "checking"}


@contextmanager
def progress() -> Iterator[Progress]:
    """What the pipeline may call with (stage, done, total)."""
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1)

        def show(stage: str, done: int, total: int) -> None:
            bar.update(task, description=WORDS.get(stage, stage), completed=done, total=max(total, 1))

        yield show
