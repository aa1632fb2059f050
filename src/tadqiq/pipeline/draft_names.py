"""Names of a draft held against its sources: spellings that no source has, and people whom no source names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from ..languages.affixes import forms
from ..model import Article, Finding, Name, NameGroup, Report
from ..text import fold_phrase, tokenise
from .words import finding

BODY = ("paragraph", "list_item", "table_cell")
SOUNDS = 0.85
CLOSE = 0.5


def strangers(report: Report, draft: str) -> Iterator[Finding]:
    """One finding for each spelling of the draft that no source has, and for each name that none bears at all."""
    own = next(a for a in report.articles if a.id == draft)
    sources = [a for a in report.articles if a.id != draft]
    words = {bare for article in sources for t in tokenise(article.clean) for bare in _readings(t.text)}
    theirs = [m for g in report.names if g.verdict != "distinct" for m in g.mentions if m.article != draft]
    for group in report.names:
        if group.verdict == "spelling_variant":
            yield from _respelt(group, draft)
        # What is known from its claims alone may name whom it will.
        told = all(article.clean for article in sources)
        if told and _draft_alone(group, draft) and (name := _said_of_someone(group, own)) and not _heard(name, words):
            yield _unknown(name, theirs)


def _respelt(group: NameGroup, draft: str) -> Iterator[Finding]:
    """Spellings of the draft that no source has, though the sources write the name in the same script."""
    sources = {fold_phrase(m.text): m for m in group.mentions if m.article != draft}
    seen: set[str] = set()
    for mention in group.mentions:
        spelling = fold_phrase(mention.text)
        alike = [other for folded, other in sources.items() if _script(folded) == _script(spelling)]
        # A name that the gazetteer holds is spelt as it may be; the house's own spelling is another matter.
        fresh = mention.article == draft and not mention.entity and spelling not in seen
        if fresh and alike and not _several(mention, sources) and not _known(spelling, sources):
            seen.add(spelling)
            words = {"name": mention.text, "sources": alike[0].text}
            yield finding("name_unknown", words, spans=(mention, alike[0]))


def _several(mention: Name, sources: Iterable[str]) -> bool:
    from ..checks.judging.spellings import one_of

    return mention.kind != "person" and _known(one_of(fold_phrase(mention.text)), sources)


def _known(spelling: str, sources: Iterable[str]) -> bool:
    """Whether a source writes it so, alone or as a part of a longer name; clitics and articles are no spelling.

    Nor is what flows there: the river of a valley is spelt as the valley is.
    """
    from ..match.naming.waters import water_words

    words = [_readings(word) for word in spelling.split() if word not in water_words("words")]
    written = [{bare for word in other.split() for bare in _readings(word)} for other in sources]
    return any(all(bare & other for bare in words) for other in written)


def _draft_alone(group: NameGroup, draft: str) -> bool:
    return group.verdict != "distinct" and not group.entity and all(m.article == draft for m in group.mentions)


def _said_of_someone(group: NameGroup, draft: Article) -> Name | None:
    """The first mention in the body as a name of two words or more that is a person's or, in Latin, a proper name."""
    blocks = [b for b in draft.blocks if b.kind in BODY]
    for name in group.mentions:
        proper = group.kind == "person" or name.cue.startswith("capital")
        inside = any(draft.raw(b.start, b.end).start <= name.start < draft.raw(b.start, b.end).end for b in blocks)
        if proper and inside and len(name.text.split()) > 1 and fold_phrase(name.text) != fold_phrase(draft.source):
            return name
    return None


def _heard(name: Name, words: Iterable[str]) -> bool:
    """Whether a source writes each word of a name, or in another script one that sounds like it."""
    from ..match.sound.likeness import likeness

    written = set(words)
    for word in fold_phrase(name.text).split():
        others = (w for w in written if _script(w) != _script(word) and len(w) > 2)
        if not _readings(word) & written and not any(likeness(word, w) >= SOUNDS for w in others):
            return False
    return True


def _unknown(name: Name, theirs: Sequence[Name]) -> Finding:
    """What is said of a name that no source bears: which one it resembles, if one does."""
    like = max(theirs, key=lambda other: _resemblance(name, other), default=None)
    if like is not None and _resemblance(name, like):
        return finding("name_unknown", {"name": name.text, "sources": like.text}, spans=(name, like))
    return finding("name_unknown", {"name": name.text}, kind="alone", spans=(name,))


def _resemblance(name: Name, other: Name) -> float:
    """How alike two names of one script are that share a word and of which no other is quite unlike, else 0."""
    left, right = (fold_phrase(n.text).split() for n in (name, other))
    if len(left) != len(right) or _script(left[0]) != _script(right[0]) or not set(left) & set(right):
        return 0.0
    pairs = [_nearness(a, b) for a, b in zip(left, right, strict=True)]
    return sum(pairs) if min(pairs) >= CLOSE else 0.0


def _nearness(a: str, b: str) -> float:
    """How near two words are by sound or by letters: one is misheard, another mistyped."""
    from ..match.sound.likeness import likeness

    return 1.0 if a == b else max(likeness(a, b), SequenceMatcher(None, a, b).ratio())


def _readings(word: str) -> set[str]:
    """A word with and without what Arabic writes before it; the article of an English name is nothing."""
    return {bare for bare, _ in forms(word)} | ({""} if word == "the" else set())


def _script(folded: str) -> str:
    return "arabic" if any("\u0600" <= c <= "\u06ff" for c in folded) else "other"
