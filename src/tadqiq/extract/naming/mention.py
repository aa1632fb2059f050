"""A mention of a name, made from where it stands."""

from __future__ import annotations

from ...model import Article, Name, NameKind


def mention(article: Article, start: int, end: int, kind: NameKind = "other", cue: str = "", entity: str = "") -> Name:
    """The name between two places of ``Article.clean``; ``cue`` says what gave it away."""
    text = article.clean[start:end]
    return Name(article=article.id, start=start, end=end, text=text, kind=kind, cue=cue, entity=entity)
