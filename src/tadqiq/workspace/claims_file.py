"""One article's claims on disk: all that a later check needs, so that it can do without the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ..errors import WorkspaceError
from ..model import Article, Block, Claim, Extraction, Human, Name, Period, Span
from ..text import digest
from .checking import KnownUnit, parse
from .figures import read, written
from .layout import ClaimsFile, Context, Decision, Entry, Head, NameEntry, Names, When
from .sparse import sparse_text
from .strict import read_text

# Keys that mean the same in the file and in the model, and lists with the field each stands for.
WORDS = ("id", "text", "kind", "number", "unit", "hedge", "subject", "measure", "stage", "part", "basis", "role")
PLAIN = (*WORDS, "direction", "attribution", "ignored", "block", "low_open", "high_open")
LISTS = {key: key for key in ("entities", "ties", "clause", "topic", "notes", "steps")} | {"terms": "sentence_terms"}
SOURCE = ("source", "language", "country", "title", "published")


def stored(extraction: Extraction, quote: str, words: Sequence[tuple[int, str]], file: str = "") -> ClaimsFile:
    """What a claims file of this extraction says. ``quote`` is ``sentence`` or ``phrase``."""
    article = extraction.article
    return ClaimsFile(
        article=_head(article, extraction.notes, file, quote),
        claim=[_entry(claim, article, quote) for claim in extraction.claims],
        names=Names(mentions=[_name_entry(name) for name in extraction.names]),
        context=Context(blocks=[(*_raw(article, b.start, b.end), b.kind) for b in article.blocks], words=list(words)),
    )


def load_file(path: Path, known_unit: KnownUnit) -> ClaimsFile:
    """A claims file, checked.

    Raises:
        WorkspaceError: unreadable, not TOML, or a key or value that makes no sense (file, line, key).
    """
    if not path.exists():
        raise WorkspaceError(f"{path}: no such claims file; `tadqiq extract` writes them")
    text = read_text(path, "restore it or run `tadqiq extract` again")
    return parse(path, text, known_unit)


def extraction(stored: ClaimsFile) -> Extraction:
    """The extraction that a claims file stands for; its article's text holds only what was kept, at its place."""
    head = stored.article
    text = sparse_text(stored)
    article = Article(
        **{key: getattr(head, key) for key in ("id", "file", "origin", *SOURCE)},
        text=text,
        clean="",
        quotable=any(entry.quote for entry in stored.claim),
        repairs=tuple(head.repairs),
        blocks=tuple(Block(start=s, end=e, kind=kind) for s, e, kind in stored.context.blocks),
    )
    return Extraction(
        article=article,
        claims=tuple(with_human(_claim(e, head.id), e) for e in stored.claim if not e.orphaned),
        names=tuple(_name(entry, head.id) for entry in stored.names.mentions),
        notes=(*head.notes, *orphans(stored.claim)),
    )


def orphans(entries: Iterable[Entry]) -> list[str]:
    """A sentence for each decision whose figure is gone."""
    gone = (entry for entry in entries if entry.orphaned)
    return [f"decided but gone: {e.text} ({e.id})" + (f"; perhaps now {e.relink}" if e.relink else "") for e in gone]


def with_human(claim: Claim, entry: Entry) -> Claim:
    """The claim with a person's decision, and a note on each field that is read otherwise since then."""
    if entry.human is None:
        return claim
    notes = tuple(f"contested: {change}" for change in entry.contested)
    return msgspec.structs.replace(claim, human=_human(entry.human), notes=(*claim.notes, *notes))


def same_content(a: ClaimsFile, b: ClaimsFile) -> bool:
    """Whether two files say the same, whatever the order of their claims."""
    claims = [sorted(file.claim, key=lambda entry: entry.id) for file in (a, b)]
    return claims[0] == claims[1] and (a.article, a.names, a.context) == (b.article, b.names, b.context)


def fingerprint(article: Article) -> str:
    """A short name of the text itself, to tell whether an article changed."""
    return digest([article.text], 8)


def _head(article: Article, notes: Sequence[str], file: str, quote: str) -> Head:
    # A title is a sentence of the article: where only phrases are kept, it stays out.
    title = article.title if quote == "sentence" else ""
    return Head(
        id=article.id,
        file=file or Path(article.file).name,
        **{**{key: getattr(article, key) for key in SOURCE}, "title": title},
        origin=article.origin if article.origin != article.id else "",
        fingerprint=fingerprint(article),
        length=len(article.text),
        repairs=list(article.repairs),
        notes=list(notes),
    )


def _raw(article: Article, start: int, end: int) -> tuple[int, int]:
    span = article.raw(start, end)
    return span.start, span.end


def _entry(claim: Claim, article: Article, quote: str) -> Entry:
    sentence = _sentence(claim, article) if quote == "sentence" else ""
    same: dict[str, Any] = {key: getattr(claim, key) for key in PLAIN}
    lists: dict[str, Any] = {key: list(getattr(claim, name)) for key, name in LISTS.items()}
    return Entry(
        **same,
        **lists,
        quote=sentence,
        value=written(claim.value),
        low=written(claim.low),
        high=written(claim.high),
        period=When(**msgspec.structs.asdict(claim.period)) if claim.period else None,
        span=(claim.start, claim.end),
        sentence=(claim.sentence.start, claim.sentence.end),
    )


def _sentence(claim: Claim, article: Article) -> str:
    start, end = claim.sentence.start, claim.sentence.end
    if article.offsets is not None:
        start, end = bisect_left(article.offsets, start), bisect_left(article.offsets, end)
    return article.clean[start:end]


def _name_entry(name: Name) -> NameEntry:
    return NameEntry(text=name.text, span=(name.start, name.end), kind=name.kind, entity=name.entity, cue=name.cue)


def _claim(entry: Entry, article: str) -> Claim:
    same: dict[str, Any] = {key: getattr(entry, key) for key in PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(entry, key)) for key, name in LISTS.items()}
    return Claim(
        **same,
        **lists,
        article=article,
        start=entry.span[0],
        end=entry.span[1],
        value=read(entry.value),
        low=read(entry.low),
        high=read(entry.high),
        period=Period(**msgspec.structs.asdict(entry.period)) if entry.period else None,
        sentence=Span(*entry.sentence),
    )


def _human(decision: Decision) -> Human:
    fields: dict[str, Any] = msgspec.structs.asdict(decision)
    fields.pop("on")
    return Human(**fields)


def _name(entry: NameEntry, article: str) -> Name:
    start, end = entry.span
    return Name(
        article=article, start=start, end=end, text=entry.text, kind=entry.kind, entity=entry.entity, cue=entry.cue
    )
