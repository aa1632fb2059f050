"""One writer at a time: a second process on the same claims folder is told so instead of racing the first."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import WorkspaceError
from ..text import digest


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for writing; the system lets go of it when the process ends, however it ends.

    Raises:
        WorkspaceError: another process holds it.
    """
    handle = _open(folder)
    try:
        _take(handle, folder)
        yield
    finally:
        os.close(handle)


def _open(folder: Path) -> int:
    # The lock lies outside the workspace, where nobody can commit it by mistake.
    user = os.getuid() if hasattr(os, "getuid") else 0
    path = Path(tempfile.gettempdir()) / f"tadqiq-{user}-{digest([str(folder.resolve())], 8)}.lock"
    try:
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise WorkspaceError(f"{path}: cannot be made ({error.strerror}); set TMPDIR to a folder of your own") from None


def _take(handle: int, folder: Path) -> None:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise WorkspaceError(f"{folder}: another tadqiq is writing here; wait for it to end and try again") from None
