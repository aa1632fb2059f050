"""What an article tells about the money it means: conversions it states and countries it names."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ....languages.affixes import forms
from ..figure import Figure
from ..scan import Scan
from .currencies import countries, currency_of, families, magnitudes, shared_names, towns

CLAUSE_ENDS = ("،", ",", ";", "؛")
SENTENCE_ENDS = (".", "؟", "?", "!")
WORDS = ("arabic", "word")
REACH = 40
# Words at the head of a sentence among which the place of what it tells stands.
OPENING = 3
LOOSE = 1.15


def twins(scan: Scan, figures: list[Figure]) -> dict[int, Figure]:
    """The figure that says the same sum again in other money, by the identity of the one it is said of."""
    starts = {str(scan.tokens[figure.first].start): figure for figure in figures}
    found = {}
    for figure in figures:
        for tie in figure.ties:
            relation, _, at = tie.partition(":")
            if relation == "equivalent" and at in starts:
                found[id(figure)] = starts[at]
    return found


def fitting(figure: Figure, twin: Figure, others: dict[str, float]) -> tuple[str, ...]:
    """The moneys of an open name at whose usual rates the stated conversion holds; ``others``: what its twin may be."""
    choices = families()[figure.family]
    parts = [code for code, mine in choices.items() if _same_sum(figure, twin, mine, others.get(code))]
    if parts:
        return tuple(parts)
    fits = (a for a, mine in choices.items() for b, other in others.items() if _fits(figure, twin, a, b, mine / other))
    return tuple(dict.fromkeys(fits))


def quoted(figure: Figure) -> tuple[str, ...]:
    """The moneys of an open name of which one of another has bought so many: 1,310 dinars to the dollar are Iraqi."""
    rates = magnitudes()
    if figure.per not in rates or figure.value <= 0:
        return ()
    low, high = rates[figure.per]
    return tuple(
        code
        for code, factor in families()[figure.family].items()
        if code in rates and rates[code][0] / high / LOOSE <= figure.value * factor <= rates[code][1] / low * LOOSE
    )


def _same_sum(figure: Figure, twin: Figure, mine: float, other: float | None) -> bool:
    """26 billion dinars, 2,600 billion centimes: one sum in the whole and in the parts of one money."""
    return (
        other is not None
        and other != mine
        and abs(figure.value * mine - twin.value * other) < 0.03 * twin.value * other
    )


def _fits(figure: Figure, twin: Figure, mine: str, other: str, factor: float) -> bool:
    rates = magnitudes()
    if mine == other or mine not in rates or other not in rates or twin.value <= 0 or figure.value <= 0:
        return False
    ratio = figure.value * factor / twin.value
    low, high = rates[mine][0] / rates[other][1], rates[mine][1] / rates[other][0]
    return low / LOOSE <= ratio <= high * LOOSE


def home_in_sentence(scan: Scan, figure: Figure, choices: dict[str, float], home: str, likely: set[str]) -> str:
    """The money of a country named in the figure's sentence: the outlet's where it is named, else the nearest.

    A word that is also the name of a far town does not outdo the outlet's own country; ``likely`` are the moneys of
    countries that the article or the story names.
    """
    near = sorted(told for told in _sentence_moneys(scan, figure) if told.code in choices)
    near = [told for told in near if not told.town or home not in choices or told.code in likely]
    clause = [told.code for told in near if not told.apart]
    named = clause or [told.code for told in near]
    return home if home in named else next(iter(named), "")


def owner_in_clause(scan: Scan, figure: Figure, choices: dict[str, float]) -> str:
    """The money of the one country that the figure's clause names, and before it: والنرويج 90 مليون كرونة; else ""."""
    told = (near for near in _sentence_moneys(scan, figure) if near.code in choices)
    here = [near for near in told if not near.apart and not near.town]
    codes = {near.code for near in here}
    return codes.pop() if len(codes) == 1 and any(near.before for near in here) else ""


def scene_of_sentence(scan: Scan, figure: Figure, choices: dict[str, float]) -> str:
    """The money of the place that opens the figure's sentence, parted from it by a comma: وفي تونس، بلغ 12 دينارا."""
    k = figure.first
    while k and scan.kind(k - 1) != "newline" and not (scan.word(k - 1) in SENTENCE_ENDS and not scan.glued(k)):
        k -= 1
    for place in range(k, min(k + OPENING, figure.first)):
        if code := _money_of(scan, place):
            parted = any(scan.word(i) in CLAUSE_ENDS for i in range(place + 1, place + OPENING))
            return code if parted and code in choices else ""
    return ""


class Near(NamedTuple):
    """The money of a country or a city named near a figure; ``apart``: in another clause; ``before``: before it."""

    distance: int
    code: str
    apart: bool
    town: bool
    before: bool


def _sentence_moneys(scan: Scan, figure: Figure) -> list[Near]:
    """The money of every country and city named in the sentence around a figure."""
    found = []
    for way, at in ((-1, figure.first - 1), (1, figure.last)):
        apart = False
        for distance in range(REACH):
            k = at + way * distance
            ended = scan.word(k) in SENTENCE_ENDS and not scan.glued(k + 1)
            if not scan.word(k) or scan.kind(k) == "newline" or ended:
                break
            apart = apart or (scan.word(k) in CLAUSE_ENDS and not scan.glued(k + 1))
            if code := _money_of(scan, k):
                found.append(Near(distance, code, apart, countries().match(scan.tokens, k) is None, way < 0))
    return found


def _money_of(scan: Scan, k: int) -> str:
    if scan.kind(k) not in WORDS or len(scan.word(k)) < 2:
        return ""
    hit = countries().match(scan.tokens, k) or towns().match(scan.tokens, k)
    return currency_of().get(_meant(scan, k, str(hit.value)), "") if hit else ""


def _meant(scan: Scan, k: int, country: str) -> str:
    """The country that a name at token ``k`` means: عمان is Amman where the outlet is Jordanian."""
    other = next((other for form, _ in forms(scan.word(k)) if (other := shared_names().get(form))), "")
    return other if other and other == scan.article.country else country


def spoken(scan: Scan) -> Counter[str]:
    """How often the article names countries, by their money; the head of the article counts more."""
    found: Counter[str] = Counter()
    head = min(len(scan.tokens), 60)
    money = currency_of()
    for i, hit in countries().spots(scan.tokens):
        token = scan.tokens[i]
        if token.kind in WORDS and len(token.text) > 1 and (code := money.get(_meant(scan, i, str(hit.value)))):
            found[code] += 3 if i < head else 1
    return found
