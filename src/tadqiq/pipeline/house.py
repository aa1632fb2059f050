"""The desk's own views, shown beside findings: how the house spells a name, and which source weighs most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

import msgspec

from ..errors import SettingsError
from ..languages.affixes import forms
from ..model import Article, Claim, Finding, Name, Report
from ..settings import Settings
from ..text import fold_phrase, tokenise
from .words import finding

Surfaces = Mapping[str, tuple[str, ...]]
Phrase = tuple[str, ...]


def with_house(aliases: Surfaces, settings: Settings) -> Surfaces:
    """The alias table with the house's spellings: what the house holds to be one name is one name.

    Raises:
        SettingsError: a house spelling joins two names of the alias table.
    """
    joined = dict(aliases)
    for spelling, others in settings.names.house.items():
        own = {fold_phrase(text) for text in (spelling, *others)}
        keys = [key for key, texts in joined.items() if own & {fold_phrase(t) for t in (key, *texts)}]
        if len(keys) > 1:
            both = " and ".join(keys[:2])
            where = f"{settings.file}: [names.house] {spelling}"
            raise SettingsError(f"{where}: stands for {both} of {settings.names.aliases}; make them one there")
        key = keys[0] if keys else spelling
        joined[key] = tuple(dict.fromkeys([*joined.get(key, ()), spelling, *others]))
    return joined


def advised(report: Report, settings: Settings) -> Report:
    """The report whose findings suggest the house's spelling and name the weightiest source; none changes for it."""
    house = {fold_phrase(t): spelling for spelling, others in settings.names.house.items() for t in (spelling, *others)}
    strays = [] if not report.draft else list(_strays(report, house))
    if not house and not settings.sources.authority and not settings.sources.trust:
        return report
    found = [_advised(f, report, settings, house) for f in (*report.findings, *strays)]
    return msgspec.structs.replace(report, findings=tuple(found))


def _advised(found: Finding, report: Report, settings: Settings, house: Mapping[str, str]) -> Finding:
    spelling = dict.fromkeys(house[key] for s in found.spans if (key := fold_phrase(s.text)) in house)
    steps = [f"house spelling: {text}" for text in spelling]
    if found.verdict == "disagree":
        steps += _weights(found, report, settings)
    return msgspec.structs.replace(found, steps=(*found.steps, *steps)) if steps else found


def _weights(found: Finding, report: Report, settings: Settings) -> Iterator[str]:
    """Whom the desk believes most among the sources of a finding, and what it holds of each."""
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles if article.id != report.draft}
    said: dict[str, Claim] = {}
    for id in found.claims:
        if claims[id].article in articles:
            said.setdefault(claims[id].article, claims[id])
    if len({claim.article for id in found.claims if (claim := claims[id])}) < 2:
        return
    known = [(rank, id) for id in said if (rank := _rank(articles[id], settings.sources.authority)) is not None]
    if known:
        rank, id = min(known)
        figure = " ".join(said[id].text.split())
        yield f"weightiest here by your order ({rank + 1}): {_called(articles[id])}, “{figure}”; it decides nothing"
    for id in said:
        kind = next((kind for name, kind in settings.sources.trust.items() if _named(articles[id], name)), "")
        if kind:
            yield f"{_called(articles[id])}: {kind}, by your settings"


def _rank(article: Article, authority: Iterable[str]) -> int | None:
    return next((number for number, name in enumerate(authority) if _named(article, name)), None)


def _named(article: Article, name: str) -> bool:
    """Whether a name of the settings means this article: its source, its file or its id."""
    wanted = fold_phrase(name)
    names = (article.source, PurePath(article.file).name, PurePath(article.file).stem, article.id)
    return any(wanted and f" {wanted} " in f" {fold_phrase(text)} " for text in names)


def _called(article: Article) -> str:
    return article.source or PurePath(article.file).name


def _strays(report: Report, house: Mapping[str, str]) -> Iterator[Finding]:
    """Names that the draft spells otherwise than the house does."""
    draft = next(article for article in report.articles if article.id == report.draft)
    wrong = {tuple(key.split()): spelling for key, spelling in house.items() if key and key != fold_phrase(spelling)}
    told: set[Phrase] = set()
    for start, end, phrase in _places(draft.clean, wrong):
        span = draft.raw(start, end)
        text = draft.text[span.start : span.end]
        if phrase not in told:
            told.add(phrase)
            name = Name(article=draft.id, start=span.start, end=span.end, text=text)
            yield finding("house_spelling", {"name": text, "house": wrong[phrase]}, spans=(name,))


def _places(text: str, wanted: Mapping[Phrase, str]) -> Iterator[tuple[int, int, Phrase]]:
    """(start, end, phrase) of each phrase that stands in a text, clitics before its first word apart."""
    tokens = [t for t in tokenise(text) if t.kind in ("arabic", "word", "digits")] if wanted else []
    longest = max(map(len, wanted), default=0)
    for i, token in enumerate(tokens):
        for length in range(min(longest, len(tokens) - i), 0, -1):
            rest = tuple(t.text for t in tokens[i + 1 : i + length])
            found = next(((word, *rest) for word, _ in forms(token.text) if (word, *rest) in wanted), None)
            if found:
                yield token.start, tokens[i + length - 1].end, found
                break
