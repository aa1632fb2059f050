"""Articles to claims files: what was read, kept apart from what people decided."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from ..model import Article, Extraction, Unread
from ..settings import Settings
from ..workspace import ClaimsFile, load_file, merged, save, stored
from . import sources
from .kept import kept_words


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
    articles, unread = sources.read(texts) if texts else ([], [])
    if not articles:
        raise InputError(sources.nothing(paths, unread))
    extractions = [sources.extracted(article, progress, i, len(articles)) for i, article in enumerate(articles)]
    extractions = sources.with_origins(extractions)
    # Everything is worked out, and every old file read, before the first file is written.
    files = {folder / f"{e.article.id}.toml": _file(e, folder, settings) for e in extractions}
    for path, file in files.items():
        save(path, file)
    return Stored({path: len(file.claim) for path, file in files.items()}, tuple(unread))


def _file(extraction: Extraction, folder: Path, settings: Settings) -> ClaimsFile:
    from ..normalise import known_unit

    quote = settings.claims.quote
    article = extraction.article
    fresh = stored(extraction, quote, kept_words(extraction, quote), _shown(article, settings))
    path = folder / f"{article.id}.toml"
    return merged(load_file(path, known_unit), fresh) if path.exists() else fresh


def _shown(article: Article, settings: Settings) -> str:
    """The article's path within the workspace; its bare name from elsewhere, for other machines have other folders."""
    path = Path(article.file)
    root = settings.root or Path.cwd()
    inside = path.resolve().is_relative_to(root.resolve())
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix() if inside else path.name
