"""Which money an open name means, by the strongest evidence that the article gives."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from ..figure import Figure
from ..scan import Scan
from .currencies import adjective_only, commonest, currency_of, families, magnitudes
from .money_evidence import fitting, home_in_sentence, quoted, spoken, twins

DOLLAR = "USD"
PEG = 1.05
FEW = 100
TENS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)


class Told:
    """What an article tells of its moneys: codes by how often they are named, and open names already settled."""

    def __init__(self, scan: Scan, figures: list[Figure]) -> None:
        tied = twins(scan, figures)
        self.codes = Counter(f.unit for f in figures if f.unit and not f.family and not _bracketed(f, tied))
        self._named = [f for f in figures if f.unit and not f.family]
        self.settled: dict[str, Counter[str]] = defaultdict(Counter)
        self.home = currency_of().get(scan.article.country, "")
        self.scene = tuple(currency_of().get(country, "") for country in scan.article.scene)
        self._scan = scan
        self.language = scan.article.language

    @cached_property
    def spoken(self) -> Counter[str]:
        """The moneys of the countries that the article names."""
        return spoken(self._scan)

    def heard(self, figure: Figure, fits: tuple[str, ...]) -> tuple[str, ...]:
        """The moneys at which a conversion holds; of those that article or story gives reason to think of, if any.

        A slip in a conversion would else make Omani riyals of Saudi ones, or dollars of Singapore of American ones.
        """
        choices = families()[figure.family]
        of_the_story = [code for code in self.scene if code in choices][:1]
        thought_of = {code for code in choices if self.likely(code)} or set(of_the_story)
        return tuple(code for code in fits if code in thought_of) if thought_of or DOLLAR in choices else fits

    def in_full(self, figure: Figure, choices: dict[str, float]) -> str:
        """The money in which the article tells this very number, more than a few, by its full name; "" unless one."""
        same = {other.unit for other in self._named if other.value == figure.value and other.unit in choices}
        return same.pop() if len(same) == 1 and figure.value > FEW else ""

    def named(self, family: str, choices: dict[str, float]) -> str:
        """The money of this name that the article settles elsewhere: its own, else that of the land it speaks of most.

        Where its own money and another both stand by their full name, the bare one is its own.
        """
        settled = self.settled[family]
        near = [code for code in choices if self.codes[code] or settled[code]]
        if len(near) > 1:
            near = [code for code in near if code not in adjective_only(family)] or near
        if self.home in near and self.codes[self.home]:
            return self.home
        return max(near, key=lambda code: (self.spoken[code], settled[code], self.codes[code])) if near else ""

    def likely(self, code: str) -> bool:
        """Whether the article gives a reason to think of this money: its own, one named, or a country's in it."""
        return code in (DOLLAR, self.home) or bool(self.codes[code] or self.spoken[code])

    def options(self, twin: Figure) -> dict[str, float]:
        """What the other side of a conversion may be: of dollars only the likely ones."""
        if not twin.family:
            return {twin.unit: 1.0}
        choices = families()[twin.family]
        return {c: f for c, f in choices.items() if self.likely(c)} if DOLLAR in choices else choices


def _bracketed(figure: Figure, tied: Mapping[int, Figure]) -> bool:
    """Whether a sum only says again, in other money, what stands before it."""
    return id(figure) in tied and tied[id(figure)].first < figure.first


def settle(scan: Scan, figures: list[Figure]) -> None:
    """Give every figure in money of an open name (dirham, dollar, fils) its ISO code and scale."""
    open_ones = [figure for figure in figures if figure.family]
    if not open_ones:
        return
    told = Told(scan, figures)
    pairs = twins(scan, figures)
    fits = {id(f): told.heard(f, _fits(f, pairs.get(id(f)), told)) for f in open_ones}
    for figure in sorted(open_ones, key=lambda f: len(fits.get(id(f), ())) != 1):
        _settle(scan, figure, told, fits.get(id(figure), ()))


def _fits(figure: Figure, twin: Figure | None, told: Told) -> tuple[str, ...]:
    """The moneys at which what is stated holds: a conversion, else a rate against the dollar.

    A conversion into dollars that the commonest money, if it is pegged, misses by a power of ten is a slip, and says
    nothing of the money.
    """
    if twin is None:
        return quoted(figure, DOLLAR)
    fits, usual = fitting(figure, twin, told.options(twin)), commonest(figure.family, told.language)
    slipped = (replace(figure, value=figure.value * ten) for ten in TENS)
    fixed = DOLLAR in told.options(twin) and _pegged(usual)
    missed = fixed and usual not in fits and any(usual in fitting(other, twin, {DOLLAR: 1.0}) for other in slipped)
    return () if missed else fits


def _pegged(code: str) -> bool:
    """Whether a dollar has always bought as much of a money."""
    low, high = magnitudes().get(code, (1.0, math.inf))
    return high <= low * PEG


def _settle(scan: Scan, figure: Figure, told: Told, fits: tuple[str, ...]) -> None:
    choices = families()[figure.family]
    if len(fits) == 1:
        code, why = fits[0], "the stated conversion fits no other"
        told.settled[figure.family][code] += 1
    else:
        narrow = {code: factor for code, factor in choices.items() if code in fits} or choices
        code, why = _choose(scan, figure, narrow, told)
    if not code and len(choices) > 1 and min(choices.values()) < 1 and scan.line:
        figure.unit, figure.family = "cent", ""
        figure.notes.append("whose cents is not told")
        return
    code = code or commonest(figure.family, scan.article.language)
    _put(figure, code, choices[code])
    figure.steps.append(f"{figure.family} is {code}: {why}")
    if why == "the commonest":
        figure.notes.append(f"{figure.family} read as {code}, the commonest; the article does not say")
    figure.family = ""


def _put(figure: Figure, code: str, factor: float) -> None:
    figure.unit = code
    if factor != 1.0:
        figure.value, figure.step = figure.value * factor, figure.step * factor
        figure.low = None if figure.low is None else figure.low * factor
        figure.high = None if figure.high is None else figure.high * factor


def _choose(scan: Scan, figure: Figure, choices: dict[str, float], told: Told) -> tuple[str, str]:
    """(code, why): named elsewhere, a country of its sentence, the outlet's, those the article names, habit."""
    if DOLLAR in choices:
        return _dollar(scan, figure, choices, told)
    said = adjective_only(figure.family)
    if same := told.in_full(figure, choices):
        return same, "the same sum by its full name"
    if told.home in choices and min(choices.values()) < 1:
        return told.home, f"the small change of {scan.article.country}"
    if named := told.named(figure.family, choices):
        return named, "named so elsewhere in the article"
    open_to = {c: f for c, f in choices.items() if c not in said}
    likely = {*told.spoken, *told.scene, *told.codes}
    if code := home_in_sentence(scan, figure, open_to, told.home, likely):
        return code, "a country named in its sentence"
    if told.home in choices and told.home not in said:
        return told.home, f"the article is from {scan.article.country}"
    if near := [code for code in choices if told.spoken[code] and code not in said]:
        return max(near, key=lambda code: told.spoken[code]), "the countries the article speaks of"
    if near := [code for code in told.scene if code in choices]:
        return near[0], "the country the story's other articles speak of"
    return next(((code, "the only one that fits") for code in choices if len(choices) == 1), ("", "the commonest"))


def _dollar(scan: Scan, figure: Figure, choices: dict[str, float], told: Told) -> tuple[str, str]:
    """A dollar without more is the outlet's own in its language, one named in full where the outlet is not known."""
    own = choices.get(told.home) is not None and scan.article.language not in ("ar", "und")
    if told.settled[figure.family]:
        return told.settled[figure.family].most_common(1)[0][0], "its conversion elsewhere in the article"
    if own or (told.home in choices and min(choices.values()) < 1):
        return told.home, f"the article is from {scan.article.country}"
    others = [code for code in choices if told.codes[code] and code != DOLLAR]
    if others and not told.home and not told.codes[DOLLAR] and not scan.line:
        return max(others, key=lambda code: told.codes[code]), "named so elsewhere in the article"
    return (DOLLAR, "a dollar without more") if choices[DOLLAR] == 1 or not scan.line else ("", "")
