"""Which money an open name means, by the strongest evidence that the article gives."""

from __future__ import annotations

import math
from dataclasses import replace

from ....knowledge.dollars import OPEN
from ..figure import Figure
from ..scan import Scan
from .currencies import commonest, families, great_sums, magnitudes, small, told_in
from .money_evidence import fitting, home_in_sentence, owner_in_clause, quoted, scene_of_sentence, twins
from .money_told import DOLLAR, Told

PEG = 1.05
MILLION = 1e6
UNTOLD = 99
TENS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)


def settle(scan: Scan, figures: list[Figure]) -> None:
    """Give every figure in money of an open name (dirham, dollar, fils) its ISO code and scale."""
    open_ones = [figure for figure in figures if figure.family]
    if not open_ones:
        return
    told = Told(scan, figures)
    pairs = twins(scan, figures)
    fits = {id(f): told.heard(f, _fits(f, pairs.get(id(f)), told)) for f in open_ones}
    # Those that a conversion tells come first, the surest of them before all, as they tell of the others; small change
    # comes last, as it is of the whole money that the article counts in.
    for figure in sorted(open_ones, key=lambda f: (small(families()[f.family]), len(fits[id(f)]) or UNTOLD)):
        _settle(scan, figure, told, fits.get(id(figure), ()))


def _fits(figure: Figure, twin: Figure | None, told: Told) -> tuple[str, ...]:
    """The moneys at which what is stated holds: a conversion, else a rate against the dollar.

    A conversion into dollars that the commonest money, if it is pegged, misses by a power of ten is a slip, and says
    nothing of the money.
    """
    if twin is None:
        return quoted(figure)
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
    if figure.scale >= MILLION and (great := great_sums(figure.family)):
        choices = {code: factor for code, factor in choices.items() if code in great}
    if len(fits) == 1 and fits[0] in choices:
        code, why = fits[0], "the stated conversion fits no other"
    else:
        narrow = {code: factor for code, factor in choices.items() if code in fits} or choices
        code, why = _choose(scan, figure, narrow, told)
    if not code and len(choices) > 1 and small(choices) and scan.line:
        figure.unit, figure.family = "cent", ""
        figure.notes.append("whose cents is not told")
        return
    code = code or _usual(scan, figure.family)
    if code not in choices or (fits and code not in fits and fits[0] in choices):
        code = next(iter(fits or choices))
    if code in fits:
        told.settled[figure.family][code] += 1
    told.counted[code] += figure.role != "equivalent"
    _put(figure, code, choices[code])
    figure.steps.append(f"{figure.family} is {code}: {why}")
    if why == "the commonest":
        figure.notes.append(f"{figure.family} read as {code}, the commonest; the article does not say")
    figure.family = ""


def _usual(scan: Scan, family: str) -> str:
    """The money that a bare name means by habit: 12,4 مليار درهم are Moroccan where decimals have a comma."""
    comma = scan.article.language == "ar" and scan.decimal_comma and not scan.line
    return commonest(family, "comma" if comma and told_in("comma", family) else scan.article.language)


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
    bare = told.bare(figure.family, choices)
    if same := told.in_full(figure, choices):
        return same, "the same sum by its full name"
    another = told.of_another(choices) if small(choices) else ""
    if told.home in choices and small(choices):
        return (
            (another, "the money it counts in")
            if another
            else (told.home, f"the small change of {scan.article.country}")
        )
    if told.home not in choices and (code := owner_in_clause(scan, figure, {c: choices[c] for c in bare})):
        return code, "the country named in its clause"
    open_to = {c: f for c, f in choices.items() if c in bare}
    if code := scene_of_sentence(scan, figure, open_to):
        return code, "the place that opens its sentence"
    if another:
        return another, "the money it counts in"
    if named := told.named(figure, choices):
        return named, "named so elsewhere in the article"
    if found := _of_a_country(scan, figure, open_to, told):
        return found
    return next(((code, "the only one that fits") for code in choices if len(choices) == 1), ("", "the commonest"))


def _of_a_country(scan: Scan, figure: Figure, choices: dict[str, float], told: Told) -> tuple[str, str] | None:
    """A country of its sentence, the outlet's, those that article or story speak of; of what the bare name may mean."""
    likely = {*told.spoken, *told.scene, *told.codes}
    if code := home_in_sentence(scan, figure, choices, told.home, likely):
        return code, "a country named in its sentence"
    if told.home in choices:
        return told.home, f"the article is from {scan.article.country}"
    if near := [code for code in choices if told.spoken[code]]:
        return max(near, key=lambda code: told.spoken[code]), "the countries the article speaks of"
    if near := [code for code in told.scene if code in choices]:
        return near[0], "the country the story's other articles speak of"
    return None


def _dollar(scan: Scan, figure: Figure, choices: dict[str, float], told: Told) -> tuple[str, str]:
    """A dollar without more is the outlet's own in its language, one named in full where the outlet is not known."""
    own = choices.get(told.home) is not None and scan.article.language not in ("ar", "und")
    if told.settled[figure.family]:
        return told.settled[figure.family].most_common(1)[0][0], "its conversion elsewhere in the article"
    if own or (told.home in choices and small(choices)):
        return told.home, f"the article is from {scan.article.country}"
    others = [code for code in choices if told.codes[code] and code != DOLLAR]
    apart = told.codes[DOLLAR] and told.set_apart
    if others and not told.home and (apart or not told.codes[DOLLAR]) and not scan.line:
        return max(others, key=lambda code: told.codes[code]), "named so elsewhere in the article"
    if apart and not told.home and (near := [code for code in choices if told.spoken[code] and code != DOLLAR]):
        return max(near, key=lambda code: told.spoken[code]), "the American one is set apart by its letters"
    return (DOLLAR, OPEN) if choices[DOLLAR] == 1 or not scan.line else ("", "")
