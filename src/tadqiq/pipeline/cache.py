"""What was read and extracted before, by content: the same bytes, tables and version give the same without the work."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from ..languages.compiled import home
from ..model import Article, Extraction

Kept = TypeVar("Kept")
MARK = b"tadqiq1\n"
SUM = 16
MOST_FILES, MOST_IN_MEMORY = 4000, 400
_memory: OrderedDict[str, object] = OrderedDict()


def articles(path: Path, read: Callable[[Path], list[Article]]) -> list[Article]:
    """The articles of a file, read only where these bytes under this path were not read before."""
    try:
        data = path.read_bytes() if path.is_file() else None
    except OSError:
        data = None
    if data is None:
        return read(path)
    return _once([b"articles", str(path).encode(), data], list[Article], lambda: read(path))


def extraction(article: Article, aliases: Mapping[str, tuple[str, ...]], make: Callable[[], Extraction]) -> Extraction:
    """What an article yields, worked out only where this article was not read with these aliases before."""
    parts = [b"extraction", msgspec.msgpack.encode(article), msgspec.msgpack.encode(list(aliases.items()))]
    return _once(parts, Extraction, make)


def folder() -> Path | None:
    """Where the cache lies, beside the compiled tables; it may be deleted at any time. None when it is switched off."""
    tables = home()
    return tables.parent.parent / "articles" if tables else None


def size() -> tuple[int, int]:
    """How many files the cache holds and how many bytes."""
    place = folder()
    files = [path for path in place.rglob("*") if path.is_file()] if place and place.is_dir() else []
    return len(files), sum(path.stat().st_size for path in files)


def _once(parts: list[bytes], kind: type[Kept], make: Callable[[], Kept]) -> Kept:
    place = folder()
    if place is None:
        return make()
    key = _digest([_ground(), *parts])
    if key in _memory:
        _memory.move_to_end(key)
        return _memory[key]  # type: ignore[return-value]
    found = _load(place / key[:2] / key, kind)
    if found is None:
        found = make()
        _save(place / key[:2] / key, msgspec.msgpack.encode(found))
    _memory[key] = found
    if len(_memory) > MOST_IN_MEMORY:
        _memory.popitem(last=False)
    return found


def _load(file: Path, kind: type[Kept]) -> Kept | None:
    """The content of a file; None when there is none or it is not whole."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    mark, check, body = data[: len(MARK)], data[len(MARK) : len(MARK) + SUM], data[len(MARK) + SUM :]
    if mark != MARK or check != hashlib.blake2b(body, digest_size=SUM).digest():
        return None
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except msgspec.DecodeError:
        return None


def _save(file: Path, body: bytes) -> None:
    """Keep a content; a cache that cannot be written to is none, and no reason to fail."""
    try:
        # The texts of articles lie here: for this user alone.
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _thin_out(file.parent)
        handle, temporary = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(MARK + hashlib.blake2b(body, digest_size=SUM).digest() + body)
        Path(temporary).replace(file)
    except OSError:
        pass


def _thin_out(place: Path) -> None:
    """Remove the older half of a folder that has its share of files."""
    files = list(place.iterdir())
    if len(files) * 256 > MOST_FILES:
        for file in sorted(files, key=lambda f: f.stat().st_mtime)[: len(files) // 2]:
            file.unlink(missing_ok=True)


def _ground() -> bytes:
    """What a result depends on beside its input: this package to the byte, Python, and all installed packages."""
    tables = home()
    return tables.name.encode() if tables else b""


def _digest(parts: list[bytes]) -> str:
    """A name for some bytes, with the bounds between them."""
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
