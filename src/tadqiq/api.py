"""The Python interface, in the same words as the command line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from . import pipeline, settings
from .errors import InputError
from .model import Article, Extraction, Report

PathLike = str | Path


def check(
    paths: PathLike | Iterable[PathLike],
    *,
    against: PathLike | Iterable[PathLike] = (),
    config: PathLike | None = None,
) -> Report:
    """Compare the figures and names of articles, claims files or a workspace.

    Args:
        paths: a file or folder, or several.
        against: the sources of a draft, which ``paths`` then is; ``report.support`` says how they bear it out.
        config: a tadqiq.toml; by default the nearest one at or above the first path.

    Returns:
        The report; ``report.to_dataframe()`` gives its claims or findings as a frame.

    Raises:
        InputError: nothing could be read. Single files that could not are in ``report.coverage.unread``.
        SettingsError, WorkspaceError: tadqiq.toml, aliases.toml or a claims file is damaged.
    """
    listed, sources = _listed(paths), _listed(against)
    chosen = settings.load(Path(config)) if config else settings.nearest([*listed[:1], *sources])
    if not sources:
        return pipeline.run(listed, chosen)
    if len(listed) != 1:
        raise InputError(f"{len(listed)} drafts given; check one draft at a time against its sources")
    return pipeline.run_draft(listed[0], sources, chosen)


def _listed(paths: PathLike | Iterable[PathLike]) -> list[Path]:
    return [Path(paths)] if isinstance(paths, PathLike) else [Path(path) for path in paths]


def extract(source: Article | Path | str, *, language: str = "") -> Extraction:
    """The figures, dates and names of one article: an ``Article``, the ``Path`` of a file, or the text itself.

    Spans count the code points of ``extraction.article.text``. Figures are normalised (``claim.base``).

    Raises:
        InputError: the file could not be read.
    """
    from .extract import extract as run
    from .normalise import normalise

    found = run(_article(source, language))
    return _replaced(found, normalise(found.claims, {found.article.id: found.article}))


def _article(source: Article | Path | str, language: str) -> Article:
    from .read import make_article, read_article

    if isinstance(source, Article):
        return source
    return read_article(source) if isinstance(source, Path) else make_article("text", source, language=language)


def _replaced(extraction: Extraction, claims: Iterable[object]) -> Extraction:
    from msgspec.structs import replace

    return replace(extraction, claims=tuple(claims))
