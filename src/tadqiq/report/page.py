"""The pieces of the HTML page that templates can't say: isolated numbers, anchors given once, the overview matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..model import Article, NameGroup
from .cards import SEVERITIES
from .display import FIGURE, QUOTED, clean, slug, step_line
from .rows import source_name
from .view import View

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
