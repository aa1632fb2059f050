"""A draft and its sources, read: the draft is no source of its own, wherever it lies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import msgspec

from ..errors import InputError
from ..model import Extraction, Unread
from ..settings import Settings
from .sources import Progress, extracted, gather, nothing, read


def with_draft(
    draft: Path, against: Sequence[Path], settings: Settings, progress: Progress
) -> tuple[list[Extraction], list[Unread]]:
    """The draft first, then its sources; the draft itself is no source, also where it lies among them."""
    articles, unread = read([draft], settings)
    if not articles:
        raise InputError(nothing([draft], unread))
    if len(articles) > 1:
        raise InputError(f"{draft}: a draft is one article, and here are {len(articles)}; name the one to check")
    own = extracted(articles[0], settings, progress, 0, 1)
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
