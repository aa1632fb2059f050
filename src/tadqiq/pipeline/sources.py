"""What a path stands for: an article, a folder of them, a claims file or a workspace, each turned into extractions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec

from ..errors import InputError, SettingsError
from ..languages import tables
from ..model import Article, Extraction, Severity, Unread
from ..settings import Settings, unknown
from ..workspace import ClaimsFile, extraction, human, load_aliases, load_file

# What every check can be told, beside its own thresholds.
COMMON: dict[str, Any] = {"off": False, "severity": "error"}
Progress = Callable[[str, int, int], None]


def gather(paths: Sequence[Path], settings: Settings, progress: Progress) -> tuple[list[Extraction], list[Unread]]:
    """Every article behind the paths, read from its text where there is one, else from its claims file."""
    texts, files = sort_out(paths)
    stored = {file.article.id: file for file in map(_load, files)}
    articles, unread = read(texts) if texts else ([], [])
    if not articles and not stored:
        raise InputError(nothing(paths, unread))
    done = [extracted(article, progress, i, len(articles)) for i, article in enumerate(articles)]
    fresh = [with_decisions(e, stored.pop(e.article.id, None)) for e in done]
    return fresh + [extraction(file) for file in stored.values()], unread


def with_draft(
    draft: Path, against: Sequence[Path], settings: Settings, progress: Progress
) -> tuple[list[Extraction], list[Unread]]:
    """The draft first, then its sources; the draft itself is no source, also where it lies among them."""
    articles, unread = read([draft])
    if not articles:
        raise InputError(nothing([draft], unread))
    own = extracted(articles[0], progress, 0, 1)
    others, unread = gather(against, settings, progress)
    same = draft.resolve()
    others = [e for e in others if not e.article.clean or Path(e.article.file).resolve() != same]
    if not others:
        raise InputError(f"{draft}: no source beside the draft itself; name its sources with --against")
    taken = {e.article.id for e in others}
    return [_renamed(own, taken), *others], unread


def _renamed(own: Extraction, taken: Collection[str]) -> Extraction:
    """The draft under an id of its own: a source may bear the same file name."""
    if own.article.id not in taken:
        return own
    article = msgspec.structs.replace(own.article, id=f"draft-{own.article.id}")
    ids = {claim.id: f"{claim.id}-draft" for claim in own.claims}
    claims = tuple(
        msgspec.structs.replace(c, article=article.id, id=ids[c.id], ties=tuple(_retied(t, ids) for t in c.ties))
        for c in own.claims
    )
    names = tuple(msgspec.structs.replace(n, article=article.id) for n in own.names)
    return msgspec.structs.replace(own, article=article, claims=claims, names=names)


def _retied(tie: str, ids: Mapping[str, str]) -> str:
    relation, _, id = tie.partition(":")
    return f"{relation}:{ids[id]}" if id in ids else tie


def read(paths: Sequence[Path]) -> tuple[list[Article], list[Unread]]:
    """The articles of files and folders, and what could not be read."""
    from ..read import read_all

    return read_all(paths)


def extracted(article: Article, progress: Progress, done: int, total: int) -> Extraction:
    """One article's figures, dates and names."""
    from ..checks import mark
    from ..extract import extract

    progress("extract", done, total)
    found = extract(article)
    # The words between figures are noted now, so that later checks need no text.
    return msgspec.structs.replace(found, claims=tuple(mark(found.claims, {article.id: article})))


def with_decisions(fresh: Extraction, stored: ClaimsFile | None) -> Extraction:
    """The extraction with what people decided about its claims."""
    decisions = {entry.id: human(entry) for entry in stored.claim if entry.human} if stored else {}
    claims = tuple(msgspec.structs.replace(c, human=decisions.get(c.id)) for c in fresh.claims)
    return msgspec.structs.replace(fresh, claims=claims)


def with_origins(extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions whose articles know which text they copy."""
    from ..match import origins

    found = origins({e.article.id: e.article for e in extractions})
    return [msgspec.structs.replace(e, article=with_origin(e.article, found)) for e in extractions]


def with_origin(article: Article, origins: Mapping[str, str]) -> Article:
    """The article with the id of the text it copies, its own for an original."""
    return msgspec.structs.replace(article, origin=origins.get(article.id, article.id))


def aliases(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """The workspace's alias table; empty without a workspace or without the file."""
    return load_aliases(settings.root / settings.names.aliases) if settings.root else {}


def check_settings(settings: Settings) -> Mapping[str, Mapping[str, Any]]:
    """``[checks.NAME]`` held against what the checks know.

    Raises:
        SettingsError: no such check, no such key, or a value of another type.
    """
    from ..checks import checks

    for name, table in settings.checks.items():
        if name not in checks():
            raise unknown(settings.file, "[checks] ", name, checks())
        defaults = COMMON | tables.read("checks", "defaults.toml").get(name, {})
        for key, value in table.items():
            if key not in defaults:
                raise unknown(settings.file, f"[checks.{name}] ", key, defaults)
            _check_type(settings, f"[checks.{name}] {key}", value, defaults[key])
            if key == "severity" and value not in get_args(Severity):
                allowed = ", ".join(get_args(Severity))
                raise SettingsError(f"{settings.file}: [checks.{name}] severity = {value!r}; allowed: {allowed}")
    return settings.checks


def _check_type(settings: Settings, where: str, value: Any, default: Any) -> None:
    number = isinstance(default, int | float) and not isinstance(default, bool)
    sound = isinstance(value, int | float) and not isinstance(value, bool) if number else type(value) is type(default)
    if not sound:
        raise SettingsError(f"{settings.file}: {where} = {value!r} has the wrong type; the default is {default!r}")


def shown(settings: Settings) -> dict[str, str]:
    """The settings that a report tells its readers."""
    changed = {f"checks.{name}.{key}": str(v) for name, table in settings.checks.items() for key, v in table.items()}
    return {"quote": settings.claims.quote, "fail_on": settings.check.fail_on, **changed}


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
    return f"{paths[0]}: no articles here; give files, or a folder with .txt, .md or .html articles in it"
