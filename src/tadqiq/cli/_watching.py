"""Checking again whenever something changes: the draft, a source, the settings, a decision."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from ..errors import TadqiqError

PAUSE = 0.1
MADE = ("reports",)


def watched(check: Callable[[], int], paths: Iterable[Path], config: Path | None, output: Path | None) -> int:
    """Check now and after every change, until the user ends it; the exit code is that of the last check."""
    given, seen, code = list(paths), None, 2
    try:
        while True:
            # Settings may appear at any time, so the places are looked for anew.
            places = _places(given, config)
            now = _state(places, output)
            if now != seen:
                # A second look: an editor may still be writing.
                while (later := _state(places, output)) != now:
                    now = later
                    time.sleep(PAUSE / 4)
                seen, code = now, _checked(check)
                _say(code)
                gc.collect()
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return code


def _say(code: int) -> None:
    click.echo(f"exit code {code}; watching", err=True)


def _checked(check: Callable[[], int]) -> int:
    start = time.perf_counter()
    # Collecting garbage takes a tenth of a check; it can wait until the answer is out.
    gc.disable()
    try:
        code = check()
    except (TadqiqError, click.UsageError) as error:
        # A half-saved file or a typo in the settings must not end the watch.
        click.echo(f"tadqiq: {error}", err=True)
        code = 2
    click.echo(f"checked in {(time.perf_counter() - start) * 1000:.0f} ms, ", err=True, nl=False)
    return code


def _places(paths: Iterable[Path], config: Path | None) -> list[Path]:
    """The paths themselves, and the workspaces that they lie in."""
    from ..workspace import nearest

    given = [*paths, *([config] if config else [])]
    roots = {root for path in (*given, Path.cwd()) if (root := nearest(path))}
    return [*given, *sorted(roots)]


def _state(places: Iterable[Path], output: Path | None) -> dict[str, tuple[int, int]]:
    """Every file that counts with its time and size; reports that this very run writes do not count."""
    skipped = {output.resolve()} if output else set()
    return {str(file): stamp for place in places for file, stamp in _files(place, skipped)}


def _files(place: Path, skipped: set[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    if not place.is_dir():
        yield from _stamped([place])
        return
    for root, folders, names in os.walk(place):
        folders[:] = [f for f in folders if not f.startswith(".") and f not in MADE]
        folders[:] = [f for f in folders if Path(root, f).resolve() not in skipped]
        yield from _stamped(Path(root, name) for name in names if not name.startswith("."))


def _stamped(files: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        yield file, (stat.st_mtime_ns, stat.st_size)
