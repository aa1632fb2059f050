"""Articles to claims files: what was read, kept apart from what people decided."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError, WorkspaceError
from ..model import Article, Extraction, Unread
from ..settings import Settings
from ..workspace import (
    ClaimsFile,
    Workspace,
    load_file,
    locked,
    merged,
    parse,
    same_content,
    stored,
    text_of,
    updated,
    write_all,
)
from . import sources
from .kept import kept_words


@dataclass(frozen=True)
class Old:
    """A claims file that is there already."""

    path: Path
    file: ClaimsFile


@dataclass(frozen=True)
class Stored:
    """The claims files written with their number of claims, and what could not be read."""

    written: dict[Path, int]
    unread: tuple[Unread, ...]


def store(paths: Sequence[Path], folder: Path, settings: Settings, progress: sources.Progress) -> Stored:
    """Read articles and write one claims file each; decisions in files that are there already are kept.

    Raises:
        InputError: no article could be read.
        WorkspaceError: a claims file that is there is damaged, or the folder cannot be written to.
    """
    texts, _ = sources.sort_out(paths)
    articles, unread = sources.read(texts, settings) if texts else ([], [])
    if not articles:
        raise InputError(sources.nothing(paths, unread))
    extractions = [
        sources.extracted(article, settings, progress, i, len(articles)) for i, article in enumerate(articles)
    ]
    extractions = sources.with_story_names(sources.with_origins(extractions))
    with locked(folder):
        return Stored(_write([_fresh(e, settings) for e in extractions], folder), tuple(unread))


def _write(fresh: Sequence[ClaimsFile], folder: Path) -> dict[Path, int]:
    old = _old_files(folder, fresh)
    # Everything is worked out, and every old file read, before the first file is written.
    texts_of = {folder / f"{file.article.id}.toml": _text(file, old.get(file.article.id)) for file in fresh}
    for left in folder.glob(".*.toml.*.tmp"):
        # A process that was killed while writing could not clear its file away.
        left.unlink(missing_ok=True)
    write_all({path: text.encode() for path, text in texts_of.items()})
    _drop_renamed(old, set(texts_of))
    return {folder / f"{file.article.id}.toml": len(file.claim) for file in fresh}


def _fresh(extraction: Extraction, settings: Settings) -> ClaimsFile:
    quote = settings.claims.quote
    return stored(extraction, quote, kept_words(extraction), _shown(extraction.article, settings))


def _old_files(folder: Path, fresh: Sequence[ClaimsFile]) -> dict[str, Old]:
    """For each article its earlier claims file; of a renamed article the one of the same text under the old name."""
    from ..normalise import known_unit

    files = {path: load_file(path, known_unit) for path in Workspace(folder).claims_files()} if folder.is_dir() else {}
    by_id = {file.article.id: Old(path, file) for path, file in files.items()}
    present = {file.article.id for file in fresh}
    by_text = {old.file.article.fingerprint: old for id, old in by_id.items() if id not in present}
    found = {file.article.id: by_id.get(file.article.id) or by_text.get(file.article.fingerprint) for file in fresh}
    return {id: old for id, old in found.items() if old is not None}


def _text(fresh: ClaimsFile, old: Old | None) -> str:
    if old is None:
        return text_of(fresh)
    from ..normalise import known_unit

    file, homes = merged(old.file, fresh)
    text = updated(old.path.read_text(encoding="utf-8-sig"), old.file, file, homes)
    # The text was stitched together from a person's lines: prove that it says what was meant before it replaces theirs.
    if not same_content(parse(old.path, text, known_unit), file):
        raise WorkspaceError(f"{old.path}: its layout is too unusual to be renewed safely; move it aside and try again")
    return text


def _drop_renamed(old: Mapping[str, Old], written: set[Path]) -> None:
    for was in old.values():
        if was.path not in written:
            was.path.unlink(missing_ok=True)


def _shown(article: Article, settings: Settings) -> str:
    """The article's path within the workspace; its bare name from elsewhere, for other machines have other folders."""
    path = Path(article.file)
    root = settings.root or Path.cwd()
    inside = path.resolve().is_relative_to(root.resolve())
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix() if inside else path.name
