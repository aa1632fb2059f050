"""What is worked out from the tables, kept in the user's cache folder: made once, loaded fast ever after."""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")

SWITCH = "TADQIQ_CACHE"
OFF = ("0", "off", "no")
STATES = 4
SEAL = 16


def kept(name: str, make: Callable[[], Value]) -> Value:
    """What ``make`` returns, from its compiled form where there is one of this very state of the package.

    The value is made of dicts, lists, tuples, sets, strings and numbers alone, and follows from the files of the
    package and from what is installed beside it alone. ``TADQIQ_CACHE=off`` switches the compiled forms off,
    ``TADQIQ_CACHE=FOLDER`` puts them elsewhere. A folder that cannot be written is no fault: the value is then made
    anew by each run.
    """
    folder = home()
    if folder is None:
        return make()
    place = folder / name
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        value: Value = _opened(place.read_bytes())
        return value
    value = make()
    # A value that has no compiled form (a date) is made anew each time.
    with contextlib.suppress(OSError, ValueError):
        _write(place, _sealed(value))
    return value


def home() -> Path | None:
    """The folder of all that is kept for the package as it stands; None where nothing shall or can be kept."""
    return _folder(os.environ.get(SWITCH, ""))


def _sealed(value: Any) -> bytes:
    content = marshal.dumps(value)
    return hashlib.blake2b(content, digest_size=SEAL).digest() + content


def _opened(file: bytes) -> Any:
    seal, content = file[:SEAL], file[SEAL:]
    if hashlib.blake2b(content, digest_size=SEAL).digest() != seal:
        raise ValueError("half a file")
    return marshal.loads(content)


def _write(place: Path, content: bytes) -> None:
    """Whole or not at all."""
    if not place.parent.is_dir():
        place.parent.mkdir(parents=True, exist_ok=True)
        _forget_old(place.parent)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(place)


def _forget_old(newest: Path) -> None:
    """Drop the compiled forms of all but the last few states of the package."""
    states = sorted((p for p in newest.parent.iterdir() if p.is_dir()), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in [p for p in states if p != newest][STATES - 1 :]:
        shutil.rmtree(old, ignore_errors=True)


@cache
def _folder(switch: str) -> Path | None:
    """The folder of the compiled forms for the package as it stands; None where there shall or can be none."""
    if switch.casefold() in OFF:
        return None
    try:
        root = Path(switch) if switch else _user_cache() / "tadqiq"
        return root / "tables" / _state(Path(str(resources.files("tadqiq"))))
    except (OSError, RuntimeError):
        return None


def _user_cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _state(package: Path) -> str:
    """A name for all tables and all code of the package, for the Python that runs it and all that is installed."""
    around = (str(package), sys.version, unicodedata.unidata_version, *_installed())
    state = hashlib.blake2b("|".join(around).encode(), digest_size=8)
    for path in sorted(_sources(str(package))):
        # Without Path and without a buffer, which together cost as much as reading these many small files.
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            content = file.read()
        state.update(f"{path}|{len(content)}|".encode() + content)
    return state.hexdigest()


def _installed() -> Iterator[str]:
    """Every distribution that can be imported, with its version, as its folder is called."""
    for folder in sys.path:
        with contextlib.suppress(OSError):
            yield from sorted(e.name for e in os.scandir(folder or ".") if e.name.endswith((".dist-info", ".egg-info")))


def _sources(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _sources(entry.path)
        elif entry.name.endswith((".py", ".toml")) and not entry.name.startswith("corpus"):
            yield entry.path
