"""How findings name figures, sources, counts and factors in Arabic and in English."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..knowledge.dimensions import COUNTS
from ..knowledge.labels import month
from ..languages.tables import read
from ..model import Claim
from .evidence import Evidence
from .rules import LANGUAGES

Slots = dict[str, dict[str, str]]
# A sentence names so many; the table below it has them all.
NAMED = 6


def slots(make: Callable[..., dict[str, str]], *given: Any) -> Slots:
    """The slots of a sentence, made once for each language: ``make(*given, language)``."""
    return {language: make(*given, language) for language in LANGUAGES}


def shared(section: str, language: str) -> Any:
    """A section of the words that all checks share."""
    return read("checks", "words.toml")[section][language]


def quoted(claim: Claim, language: str) -> str:
    """The figure as printed, in the language's quotation marks, on one line."""
    mark: str = shared("join", language)["quote"]
    return mark.format(" ".join(claim.text.split()))


def listed(items: Iterable[str], language: str) -> str:
    """Items as a list in prose: Arabic repeats «و», English ends with «and»; of many the first, and how many more."""
    found = list(dict.fromkeys(items))
    join = shared("join", language)
    if len(found) > NAMED:
        found = [*found[: NAMED - 1], join["more"].format(n=len(found) - NAMED + 1)]
    if language == "ar" or len(found) < 2:
        return str(join["and"] if language == "ar" else "").join(found)
    return str(join["comma"]).join(found[:-1]) + str(join["and"]) + found[-1]


def with_sources(evidence: Evidence, claims: Sequence[Claim], language: str, what: str = "") -> str:
    """Each figure as printed with the sources that bear it, the commonest first, and ``what`` of it is spoken of."""
    bearers: dict[str, list[str]] = {}
    for claim in _once(evidence, claims):
        bearers.setdefault(quoted(claim, language), []).append(evidence.source(claim))
    join = shared("join", language)
    ranked = sorted(bearers.items(), key=lambda item: -len(set(item[1])))
    form = join["source_of" if what else "source"]
    named = (form.format(figure=f, sources=join["comma"].join(dict.fromkeys(s)), what=what) for f, s in ranked)
    return listed(named, language)


def _once(evidence: Evidence, claims: Sequence[Claim]) -> Iterable[Claim]:
    """What a source says in several places, as it says it best: «الجمعة 13 مارس» rather than «أمس»."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        unit = "" if claim.unit in COUNTS else claim.unit
        said = (claim.period.start, claim.period.end) if claim.period and claim.kind == "date" else ()
        key = (evidence.source(claim), claim.low, claim.high, claim.hedge, unit, *said)
        best[key] = max(best.get(key, claim), claim, key=_digits)
    return best.values()


def _digits(claim: Claim) -> int:
    return sum(map(str.isdigit, claim.text))


def counted(kind: str, n: int, language: str) -> str:
    """A number with its noun in agreement: «مصدران», «3 مصادر», «12 مصدرًا»."""
    forms = shared("count", language)[kind]
    if language == "en":
        return str(forms[min(n, 3) - 1]).format(n=f"{n:,}")
    rest = n % 100
    form = 0 if n == 1 else 1 if n == 2 else 2 if 3 <= rest <= 10 else 3 if rest >= 11 else 4
    return str(forms[form]).format(n=f"{n:,}")


def day(date: dt.date, language: str) -> str:
    """A day in words: «12 سبتمبر 2025», "12 September 2025"."""
    return f"{date.day} {month(date.month, language)} {date.year}"


def number(value: float) -> str:
    """A number for people: up to four digits that count, thousands apart, no needless decimals."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "∞"
    digits = max(0, 3 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def factor(value: float) -> str:
    """A factor for people: 10, 2.2, 1.08."""
    return number(round(value, 2 if value < 2 else 1 if value < 100 else 0))


def scaled(value: float, language: str) -> str:
    """A number with its scale word: «38.7 مليار», “4.7 billion”; below a million in digits."""
    for size, (one, few) in shared("scale", language).items():
        if abs(value) >= float(size) * 0.9995:
            amount = round(value / float(size), 3)
            if amount == 1 and language == "ar":
                return str(one)
            return f"{number(amount)} {few if amount in range(3, 11) else one}"
    return number(value)
