"""The pieces of the HTML page that templates can't say: isolated numbers, anchors given once, the overview matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..model import Article, Group, NameGroup
from .display import FIGURE, QUOTED, clean, slug, step_line
from .rows import source_name
from .view import SEVERITIES, Card, View

MATRIX_ROWS = 60
MATRIX_COLUMNS = 24
_ARABIC = range(0x0600, 0x0700)


def numbers(text: str, longest: int = 600) -> Markup:
    """Escaped text, every number, date and calculation isolated left to right, every quotation in its own direction."""
    parts, end, line = [], 0, clean(str(text), longest)
    for quoted in QUOTED.finditer(line):
        parts += [_isolated(line[end : quoted.start(1)]), Markup("<bdi>{}</bdi>").format(_isolated(quoted.group(1)))]
        end = quoted.end(1)
    return Markup("").join([*parts, _isolated(line[end:])])


def _isolated(text: str) -> Markup:
    parts, end = [], 0
    for found in FIGURE.finditer(text):
        parts += [escape(text[end : found.start()]), Markup('<bdi dir="ltr">{}</bdi>').format(found.group())]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def step(text: str) -> Markup:
    """One step of an explanation, left to right unless it is a sentence in Arabic."""
    line, direction = step_line(text)
    return Markup('<bdi dir="{}">{}</bdi>').format(direction, numbers(line))


def language_of(article: Article | None) -> Markup:
    """``lang`` and ``dir`` of a quote; left to the browser where the language is unknown."""
    if article is None or article.language not in ("ar", "en"):
        return Markup('dir="auto"')
    return Markup('lang="{}" dir="{}"').format(article.language, "rtl" if article.language == "ar" else "ltr")


class Anchors:
    """Gives each claim its permalink where it is first shown, and nowhere else."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def __call__(self, id: str) -> Markup:
        """``id="…"`` the first time, nothing later."""
        if id in self._given:
            return Markup("")
        self._given.add(id)
        return Markup(' id="{}"').format(slug(f"c-{id}"))


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a name is written, how often, and in which sources."""

    text: str
    times: int
    sources: tuple[str, ...]
    article: Article | None


def spellings(view: View, group: NameGroup) -> list[Spelling]:
    """The spellings of a name, the most frequent first."""
    counted = Counter(clean(mention.text, 120) for mention in group.mentions)
    found = []
    for text, times in counted.most_common():
        homes = [m.article for m in group.mentions if clean(m.text, 120) == text]
        articles = [view.articles[id] for id in dict.fromkeys(homes) if id in view.articles]
        found.append(Spelling(text, times, tuple(source_name(a) for a in articles), articles[0] if articles else None))
    return found


def suggested(spelt: Sequence[Spelling]) -> tuple[Spelling, ...]:
    """The house spelling to suggest in each language: what most sources write, then the most frequent."""
    best: dict[str, Spelling] = {}
    for spelling in spelt:
        language = "ar" if any(ord(letter) in _ARABIC for letter in spelling.text) else "en"
        known = best.get(language)
        if known is None or (len(spelling.sources), spelling.times) > (len(known.sources), known.times):
            best[language] = spelling
    return tuple(best.values())


@dataclass(frozen=True, slots=True)
class Line:
    """One group of the matrix: where it leads, its subject, and a (verdict, values) cell or None for each column."""

    target: str
    subject: str
    cells: tuple[tuple[str, str] | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Groups by sources, worst first. ``total`` counts the groups there are."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    total: int


def matrix(view: View) -> Matrix:
    """The overview: one row a group, one column a source; a cell says how the source's figure fares."""
    cards = {card.group.id: card for card in (*view.settle, *view.know, *view.sound, *view.waived) if card.group}
    groups = [*(card.group for card in cards.values() if card.group), *view.agreed]
    shown = groups[:MATRIX_ROWS]
    homes = Counter(view.claims[c].article for g in shown for c in g.claims if c in view.claims)
    chosen = {id for id, _ in homes.most_common(MATRIX_COLUMNS)}
    columns = [article for article in view.report.articles if article.id in chosen]
    lines = tuple(_line(view, group, cards.get(group.id), columns) for group in shown)
    return Matrix(tuple(source_name(a) for a in columns), lines, len(groups))


def _line(view: View, group: Group, card: Card | None, columns: Sequence[Article]) -> Line:
    odd = {row.claim.id for row in card.rows if row.at_odds} if card else set()
    cells: list[tuple[str, str] | None] = []
    for article in columns:
        own = [view.claims[c] for c in group.claims if c in view.claims and view.claims[c].article == article.id]
        verdict = _cell(group, odd, [c.id for c in own])
        cells.append((verdict, "؛ ".join(clean(c.text, 60) for c in own)) if own else None)
    return Line(slug(group.id), subject(view, group), tuple(cells))


def _cell(group: Group, odd: set[str], own: Sequence[str]) -> str:
    if odd.intersection(own):
        return "disagree"
    return "other" if group.verdict == "disagree" and odd else group.verdict


def subject(view: View, group: Group) -> str:
    """What a group is about, in the words of the articles."""
    return clean(group.subject or group.measure, 120) or view.words("untitled")


def choices(view: View) -> dict[str, list[tuple[str, str, int]]]:
    """(value, label, number of cards) for each filter: severity, check, source."""
    cards = [*view.settle, *view.know]
    severity = Counter(card.severity for card in cards)
    check = Counter(c for card in cards for c in {f.check for f in card.findings})
    source = Counter(s for card in cards for s in card.sources)
    return {
        "severity": [(s, view.words.of("severity", s), severity[s]) for s in SEVERITIES if severity[s]],
        "check": [(c, view.words.of("check", c), n) for c, n in sorted(check.items())],
        "source": [(a.id, source_name(a), source[a.id]) for a in view.report.articles if source[a.id]],
    }
