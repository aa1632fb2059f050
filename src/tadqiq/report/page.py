"""The pieces of the HTML page that templates can't say: isolated numbers, anchors given once, the overview matrix."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup, escape

from ..model import Article
from .cards import SEVERITIES, Card
from .display import FIGURE, QUOTED, clean, slug
from .rows import source_name
from .steps import steps
from .view import View

UNBROKEN = 36
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
            unbroken = "src cited" if len(found.group()) <= UNBROKEN else "src"
            named = Markup('<span class="{}">{}</span>').format(unbroken, _apart(found))
            parts += [_isolated(text[end : found.start()]), named]
            end = found.end()
    return Markup("").join([*parts, _isolated(text[end:])])


def _apart(sources: re.Match[str]) -> Markup:
    """Each source in its own direction, be it a file's name beside an Arabic one."""
    bare, within = sources.group().strip("()"), sources.group(1) is not None
    pieces = re.split("([,،] )", bare)
    named = Markup("").join(Markup("<bdi>{}</bdi>").format(p) if i % 2 == 0 else p for i, p in enumerate(pieces))
    return Markup("({})").format(named) if within else named


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


def apart(view: View) -> list[tuple[str, list[tuple[Card, str]]]]:
    """What can't be compared by reason: (reason, [(card, its figures)]), the rarest reason and nearest figures first.

    The rarest reasons say most: commonest is that nothing is said.
    """
    found: dict[str, list[tuple[Card, str]]] = {}
    for card in view.apart:
        reason, _, figures = getattr(card.worst.message, view.words.language).partition(":")
        found.setdefault(reason, []).append((card, figures.strip()))
    nearest = {reason: sorted(cards, key=lambda one: _far(view, one[0])) for reason, cards in found.items()}
    return sorted(nearest.items(), key=lambda item: len(item[1]))


def _far(view: View, card: Card) -> float:
    """By what factor the largest figure of a card is more than its smallest; infinite for dates."""
    claims = [view.claims[id] for id in card.worst.claims if id in view.claims]
    sizes = [(c.base.value if c.base else c.value) or 0.0 for c in claims]
    return max(sizes) / min(sizes) if sizes and min(sizes) > 0 else math.inf


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
