"""Files and folders: which are read, by which reader, under which id, and which are left out for what reason."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

import msgspec

from ..errors import InputError, TadqiqError
from ..model import Article, Unread
from ..text import digest
from .completed import complete_together
from .scene import with_scenes

READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
EXPECTED = frozenset((".doc", ".rtf", ".odt", ".eml", ".epub", ".mht", ".webarchive", ".pages"))
LARGEST = 200_000_000
Read = Callable[[Path], list[Article]]
Once = Callable[[Path, Read], list[Article]]


def read_article(path: Path) -> Article:
    """The article in the file ``path``. Raises ``InputError`` or ``MissingExtraError``: one line that says why not."""
    articles = _read(Path(path))
    if len(articles) != 1:
        raise InputError(f"{path}: holds {len(articles)} articles; read it with read_all")
    return articles[0]


def read_all(paths: Sequence[Path], once: Once | None = None) -> tuple[list[Article], list[Unread]]:
    """Every article in files and folders, in order, each under an id of its own, and what could not be read.

    Folders are walked in sorted order; hidden files and files of no known kind are left out, with a word where a person
    would expect them to be read. ``once(path, read)`` may answer from memory what ``read(path)`` would. Raises
    ``InputError`` for a path that does not exist.
    """
    articles: list[Article] = []
    unread: list[Unread] = []
    for path in _files([Path(p) for p in paths], unread):
        try:
            articles += once(path, _read) if once else _read(path)
        except TadqiqError as error:
            unread.append(Unread(file=str(path), reason=_reason(path, error)))
    return with_scenes(complete_together(_unique(articles))), unread


def _reason(path: Path, error: TadqiqError) -> str:
    return str(error).removeprefix(f"{path}: ")


def _files(paths: Sequence[Path], unread: list[Unread]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _walk(path, unread)
        elif path.exists():
            yield path
        else:
            raise InputError(f"{path}: no such file or folder; check the path")


def _walk(folder: Path, unread: list[Unread]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(n for n in names if not n.startswith((".", "~$"))):
            path = Path(root, name)
            if path.suffix.lower() in READERS and path.exists() and not path.is_file():
                # Reading a pipe would wait for a writer that may never come.
                unread.append(
                    Unread(file=str(path), reason="is a pipe or a device, no file; move it out of the folder")
                )
            elif path.suffix.lower() in READERS:
                yield path
            elif path.suffix.lower() in EXPECTED:
                unread.append(Unread(file=str(path), reason=_unknown(path)))


def _unknown(path: Path) -> str:
    known = ", ".join(sorted({k for k in READERS if len(k) < 6}))
    return f"files of kind {path.suffix or 'unknown'} are not read; save it as one of {known}"


def _read(path: Path) -> list[Article]:
    """The articles of one file; unknown endings are tried as plain text when named outright."""
    if path.is_dir():
        raise InputError(f"{path}: is a folder; read it with read_all")
    if path.suffix.lower() in EXPECTED:
        raise InputError(f"{path}: {_unknown(path)}")
    data = _bytes(path)
    reader = import_module(f".{READERS.get(path.suffix.lower(), 'plain')}", __package__)
    found: list[Article] = reader.articles(data, str(path), slug(path.stem))
    if not any(article.clean.strip() for article in found):
        raise InputError(f"{path}: no text was found in it; save the article's text as .txt")
    return found


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path}: larger than {LARGEST // 1_000_000} MB; split it")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be opened ({error.strerror}); see that you may read it") from None


def slug(stem: str) -> str:
    """An id from a file's name: letters and digits of any script, joined by hyphens."""
    return re.sub(r"[^\w]+", "-", stem.casefold()).strip("-_") or "article"


def _unique(articles: Sequence[Article]) -> list[Article]:
    """Articles whose names clash get the digest of their path behind the name, so that ids outlive added files."""
    counts: dict[str, int] = {}
    for article in articles:
        counts[article.id] = counts.get(article.id, 0) + 1
    found: list[Article] = []
    taken: set[str] = set()
    for article in articles:
        name = article.id if counts[article.id] == 1 else f"{article.id}-{digest((article.file,), 2)}"
        while name in taken:
            name = f"{name}-{digest((article.file, name, article.text), 2)}"
        taken.add(name)
        found.append(article if name == article.id else msgspec.structs.replace(article, id=name))
    return found
