"""Which money a name means: told elsewhere by an adjective, by the article's country, those it names, or habit."""

from __future__ import annotations

from collections import Counter

from .currencies import commonest, countries, currency_of, families
from .figure import Figure
from .scan import Scan


def settle(scan: Scan, figures: list[Figure]) -> None:
    """Give every figure in money of an open name (dirham, dollar, fils) its ISO code and scale."""
    open_ones = [figure for figure in figures if figure.family]
    if not open_ones:
        return
    told = Counter(figure.unit for figure in figures if figure.unit and not figure.family)
    spoken = _spoken(scan) if len({f.family for f in open_ones}) else Counter()
    for figure in open_ones:
        choices = families()[figure.family]
        code, why = _choose(scan, choices, told, spoken)
        if not code and len(choices) > 1 and min(choices.values()) < 1 and scan.line:
            figure.unit, figure.family = "cent", ""
            figure.notes.append("whose cents is not told")
            continue
        code = code or commonest(figure.family, scan.article.language)
        factor = choices[code]
        _put(figure, code, factor)
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


def _choose(scan: Scan, choices: dict[str, float], told: Counter[str], spoken: Counter[str]) -> tuple[str, str]:
    named = [code for code in choices if told[code]]
    if named and "USD" not in choices:
        return max(named, key=lambda code: told[code]), "named so elsewhere in the article"
    home = currency_of().get(scan.article.country, "")
    if home in choices:
        return home, f"the article is from {scan.article.country}"
    if "USD" in choices:
        return ("USD", "a dollar without more") if choices["USD"] == 1 or not scan.line else ("", "")
    near = [code for code in choices if spoken[code]]
    if near:
        return max(near, key=lambda code: spoken[code]), "the countries the article speaks of"
    if named:
        return max(named, key=lambda code: told[code]), "named so elsewhere in the article"
    return "", "the commonest"


def _spoken(scan: Scan) -> Counter[str]:
    """How often the article names countries, by their money; the head of the article counts more."""
    found: Counter[str] = Counter()
    table = countries()
    head = min(len(scan.tokens), 60)
    for i, token in enumerate(scan.tokens):
        if token.kind in ("arabic", "word") and len(token.text) > 1:
            hit = table.match(scan.tokens, i)
            if hit:
                found[currency_of()[str(hit.value)]] += 3 if i < head else 1
    return found
