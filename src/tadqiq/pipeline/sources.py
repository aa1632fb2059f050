"""What a path stands for: an article, a folder of them, a claims file or a workspace, each turned into extractions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from ..errors import InputError
from ..model import Article, Extraction, Name, Unread
from ..settings import Settings
from ..workspace import (
    ClaimsFile,
    Decisions,
    Workspace,
    extraction,
    load_aliases,
    load_decisions,
    load_file,
    merged,
    orphans,
    stored,
    with_human,
)
from . import cache
from .house import with_house
from .references import references, unread_rows
from .stored_terms import with_known_terms

Progress = Callable[[str, int, int], None]


def gather(paths: Sequence[Path], settings: Settings, progress: Progress) -> tuple[list[Extraction], list[Unread]]:
    """Every article behind the paths, read from its text where there is one, else from its claims file."""
    texts, files = sort_out(paths)
    stored = {file.article.id: file for file in map(_load, files)}
    texts += [path for file in stored.values() if (path := _article_of(file, texts, settings))]
    articles, unread = read(texts, settings) if texts else ([], [])
    if not articles and not stored:
        raise InputError(nothing(paths, unread))
    done = [extracted(article, settings, progress, i, len(articles)) for i, article in enumerate(articles)]
    fresh = [with_decisions(e, stored.pop(e.article.id, None)) for e in done]
    return fresh + [with_known_terms(extraction(file)) for file in stored.values()], unread


def official(settings: Settings) -> list[Extraction]:
    """The reference tables of the workspace, read like any other source."""
    found = []
    for article, rows in references(settings):
        read = extracted(article, settings, lambda *_: None, 0, 1)
        found.append(msgspec.structs.replace(read, notes=(*read.notes, *unread_rows(rows, read))))
    return found


def sort_out(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Paths to read as articles and paths of claims files. A missing path counts as an article, to be reported."""
    texts: list[Path] = []
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside, claims = Workspace(path).contents()
            texts += inside
            files += claims
        else:
            (files if path.suffix == ".toml" else texts).append(path)
    return _once(texts), _once(files)


def _once(paths: Sequence[Path]) -> list[Path]:
    """The paths without those named twice or lying in a named folder: nobody is a second source of itself."""
    real = {path.resolve(): path for path in reversed(paths)}
    inner = {path for path in real if any(parent in real for parent in path.parents)}
    return [path for path in paths if real.get(path.resolve()) is path and path.resolve() not in inner]


def read(paths: Sequence[Path], settings: Settings) -> tuple[list[Article], list[Unread]]:
    """The articles of files and folders, and what could not be read."""
    from ..read import read_all

    return read_all(paths, cache.articles if settings.check.cache else None)


def extracted(article: Article, settings: Settings, progress: Progress, done: int, total: int) -> Extraction:
    """One article's figures, dates and names, those of the workspace's alias table among them."""
    progress("extract", done, total)
    known = aliases(settings)
    if not settings.check.cache:
        return _extraction(article, known)
    return cache.extraction(article, known, lambda: _extraction(article, known))


def _extraction(article: Article, aliases: Mapping[str, tuple[str, ...]]) -> Extraction:
    from ..checks import mark
    from ..extract import extract

    found = extract(article, aliases)
    # The words between figures are noted now, so that later checks need no text.
    return msgspec.structs.replace(found, claims=tuple(mark(found.claims, {article.id: article})))


def _article_of(file: ClaimsFile, texts: Sequence[Path], settings: Settings) -> Path | None:
    """The article a claims file was read from, where it still lies in the workspace and is not read anyway."""
    path = settings.root / file.article.file if settings.root else None
    if path is None or not path.is_file():
        return None
    real = path.resolve()
    return None if any(real.is_relative_to(text.resolve()) for text in texts) else path


def with_decisions(fresh: Extraction, file: ClaimsFile | None) -> Extraction:
    """The extraction with what people decided about its claims, found again as on re-extraction."""
    if file is None or not any(entry.human for entry in file.claim):
        return fresh
    quote = "sentence" if any(entry.quote for entry in file.claim) else "phrase"
    entries = {entry.id: entry for entry in merged(file, stored(fresh, quote, []))[0].claim}
    claims = tuple(with_human(claim, entries[claim.id]) for claim in fresh.claims)
    return msgspec.structs.replace(fresh, claims=claims, notes=(*fresh.notes, *orphans(entries.values())))


def decisions(settings: Settings) -> Decisions:
    """What people decided about findings and groups; nothing without a workspace."""
    return load_decisions(settings.root / "decisions.toml") if settings.root else Decisions()


def with_origins(extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions whose articles know which text they copy."""
    from ..match import origins

    found = origins({e.article.id: e.article for e in extractions})
    return [msgspec.structs.replace(e, article=with_origin(e.article, found)) for e in extractions]


def with_story_names(extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions with the mentions that only the other articles of the story give away."""
    from ..match import with_recovered

    articles = {e.article.id: e.article for e in extractions}
    names = with_recovered([n for e in extractions for n in e.names], articles)
    of: dict[str, list[Name]] = {id: [] for id in articles}
    for name in names:
        of[name.article].append(name)
    return [msgspec.structs.replace(e, names=tuple(of[e.article.id])) for e in extractions]


def with_origin(article: Article, origins: Mapping[str, str]) -> Article:
    """The article with the id of the text it copies, its own for an original."""
    return msgspec.structs.replace(article, origin=origins.get(article.id, article.id))


def aliases(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """The workspace's alias table and the house's spellings; empty without a workspace or without either."""
    own = load_aliases(settings.root / settings.names.aliases) if settings.root else {}
    return with_house(own, settings)


def today() -> dt.date:
    """The day against which waivers run out."""
    return dt.date.today()


def _load(file: Path) -> ClaimsFile:
    from ..normalise import known_unit

    return load_file(file, known_unit)


def nothing(paths: Sequence[Path], unread: Sequence[Unread]) -> str:
    """The sentence for a run that found no article."""
    if len(unread) == 1:
        return f"{unread[0].file}: {unread[0].reason}"
    if unread:
        return f"none of {len(unread)} files could be read; the first, {unread[0].file}: {unread[0].reason}"
    if Workspace(paths[0]).settled:
        return f"{paths[0]}: no articles in this workspace; put them into {Workspace(paths[0]).articles}"
    return f"{paths[0]}: no articles here; give files, or a folder with .txt, .md or .html articles in it"
