"""Which money an open name means, by the strongest evidence that the article gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from .currencies import adjective_only, commonest, currency_of, families
from .figure import Figure
from .money_evidence import fitting, home_in_sentence, spoken, twins
from .scan import Scan

DOLLAR = "USD"


class Told:
    """What an article tells of its moneys: codes by how often they are named, and open names already settled."""

    def __init__(self, scan: Scan, figures: list[Figure]) -> None:
        tied = twins(scan, figures)
        self.codes = Counter(f.unit for f in figures if f.unit and not f.family and id(f) not in tied)
        self.settled: dict[str, Counter[str]] = defaultdict(Counter)
        self.home = currency_of().get(scan.article.country, "")
        self._scan = scan

    @cached_property
    def spoken(self) -> Counter[str]:
        """The moneys of the countries that the article names."""
        return spoken(self._scan)

    def heard(self, figure: Figure, fits: tuple[str, ...]) -> tuple[str, ...]:
        """The moneys at which a conversion holds; of dollars only those of countries the article is from or names.

        A slip in a conversion from dollars would else make dollars of Singapore of them.
        """
        if DOLLAR not in families()[figure.family]:
            return fits
        return tuple(c for c in fits if c in (DOLLAR, self.home) or self.codes[c] or self.spoken[c])


def settle(scan: Scan, figures: list[Figure]) -> None:
    """Give every figure in money of an open name (dirham, dollar, fils) its ISO code and scale."""
    open_ones = [figure for figure in figures if figure.family]
    if not open_ones:
        return
    told = Told(scan, figures)
    pairs = twins(scan, figures)
    fits = {id(f): told.heard(f, fitting(f, pairs[id(f)])) for f in open_ones if id(f) in pairs}
    for figure in sorted(open_ones, key=lambda f: len(fits.get(id(f), ())) != 1):
        _settle(scan, figure, told, fits.get(id(figure), ()))


def _settle(scan: Scan, figure: Figure, told: Told, fits: tuple[str, ...]) -> None:
    choices = families()[figure.family]
    if DOLLAR in choices:
        fits = tuple(code for code in fits if code == DOLLAR or _spoken_of(code, told))
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


def _spoken_of(code: str, told: Told) -> bool:
    """Whether the article gives a reason to think of this dollar: else a conversion that misses would find one."""
    return bool(code == told.home or told.codes[code] or told.spoken[code])


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
    for named in (told.settled[figure.family], told.codes):
        if near := [code for code in choices if named[code]]:
            return max(near, key=lambda code: named[code]), "named so elsewhere in the article"
    said = adjective_only(figure.family)
    if code := home_in_sentence(scan, figure, choices, told.home):
        return code, "a country named in its sentence"
    if told.home in choices and told.home not in said:
        return told.home, f"the article is from {scan.article.country}"
    if near := [code for code in choices if told.spoken[code] and code not in said]:
        return max(near, key=lambda code: told.spoken[code]), "the countries the article speaks of"
    if near := [code for country in scan.article.scene if (code := currency_of().get(country, "")) in choices]:
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
