"""The pieces of the HTML page that templates can't say: isolated numbers, anchors given once, the overview matrix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..model import Article, NameGroup
from .cards import SEVERITIES, Card
from .display import FIGURE, QUOTED, clean, slug
from .rows import Row, source_name
from .steps import steps
from .view import View

UNBROKEN = 36
_ARABIC = range(0x0600, 0x0700)
# Names of sources stand in brackets, or alone where they are one word (a file).
_IN_BRACKETS = re.compile(r"\(([^()]+)\)|\w[\w.-]{2,}\w")
_COMMA = re.compile("[,،] ")


def numbers(text: str, longest: int = 600) -> Markup:
    """Escaped text, every number, date and calculation isolated left to right, every quotation in its own direction."""
    parts, end, line = [], 0, clean(str(text), longest)
    for quoted in QUOTED.finditer(line):
        parts += [_isolated(line[end : quoted.start(1)]), Markup("<bdi>{}</bdi>").format(_isolated(quoted.group(1)))]
        end = quoted.end(1)
    return Markup("").join([*parts, _isolated(line[end:])])


def headline(text: str, sources: frozenset[str], longest: int = 600) -> Markup:
    """The same with sources set apart in smaller type, so that the figures stand out."""
    parts, end, line = [], 0, clean(str(text), longest)
    for quoted in QUOTED.finditer(line):
        parts += [_sourced(line[end : quoted.start()], sources), _quote(quoted)]
        end = quoted.end()
    return Markup("").join([*parts, _sourced(line[end:], sources)])


def _quote(quoted: re.Match[str]) -> Markup:
    opening, text, closing = quoted.group()[0], quoted.group(1), quoted.group()[-1]
    whole = Markup("{}<bdi>{}</bdi>{}").format(opening, _isolated(text), closing)
    return Markup('<span class="cited">{}</span>').format(whole) if len(text) <= UNBROKEN else whole


def _sourced(text: str, sources: frozenset[str]) -> Markup:
    parts, end = [], 0
    for found in _IN_BRACKETS.finditer(text):
        if all(name in sources for name in _COMMA.split(found.group(1) or found.group())):
            parts += [_isolated(text[end : found.start()]), Markup('<bdi class="src">{}</bdi>').format(found.group())]
            end = found.end()
    return Markup("").join([*parts, _isolated(text[end:])])


def _isolated(text: str) -> Markup:
    parts, end = [], 0
    for found in FIGURE.finditer(text):
        parts += [str(escape(text[end : found.start()])), '<bdi dir="ltr">', str(escape(found.group())), "</bdi>"]
        end = found.end()
    return Markup("".join([*parts, str(escape(text[end:]))]))


def explained(lines: Iterable[str], language: str) -> list[Markup]:
    """The steps of an explanation, each once and in its direction."""
    return [Markup('<bdi dir="{}">{}</bdi>').format(way, numbers(line)) for line, way in steps(lines, language)]


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
    """The house spelling where a language has several: what most sources write, then the most frequent.

    None on a tie: counting gives no reason to prefer one.
    """
    by_script: dict[bool, list[Spelling]] = {}
    for spelling in sorted(spelt, key=_weight, reverse=True):
        by_script.setdefault(any(ord(letter) in _ARABIC for letter in spelling.text), []).append(spelling)
    several = (known for known in by_script.values() if len(known) > 1)
    return tuple(known[0] for known in several if _weight(known[0]) > _weight(known[1]))


def _weight(spelling: Spelling) -> tuple[int, int]:
    return len(spelling.sources), spelling.times


def distinct(rows: Sequence[Row]) -> list[tuple[Row, list[Row]]]:
    """Rows that say the same in one article under the first of them."""
    gathered: dict[tuple[str, str, str, str, str], list[Row]] = {}
    for row in rows:
        gathered.setdefault((row.article.id, row.before, row.phrase, row.after, row.value), []).append(row)
    return [(first, others) for first, *others in gathered.values()]


def apart(view: View) -> list[tuple[str, list[tuple[Card, str]]]]:
    """What can't be compared by reason: (reason, [(card, its figures)]), the commonest reason first."""
    found: dict[str, list[tuple[Card, str]]] = {}
    for card in view.apart:
        reason, _, figures = getattr(card.worst.message, view.words.language).partition(":")
        found.setdefault(reason, []).append((card, figures.strip()))
    return sorted(found.items(), key=lambda item: -len(item[1]))


def choices(view: View) -> dict[str, list[tuple[str, str, int]]]:
    """(value, label, number of cards) for each filter: severity, check, source."""
    cards = [*view.settle, *view.know, *view.apart]
    severity = Counter(card.severity for card in cards)
    check = Counter(c for card in cards for c in {f.check for f in card.findings})
    source = Counter(s for card in cards for s in card.sources)
    return {
        "severity": [(s, view.words.of("severity", s), severity[s]) for s in SEVERITIES if severity[s]],
        "check": [(c, view.words.of("check", c), n) for c, n in sorted(check.items())],
        "source": [(a.id, source_name(a), source[a.id]) for a in view.report.articles if source[a.id]],
    }
