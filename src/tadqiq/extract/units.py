"""Units: what stands after or before a number, its rate, the parts of compound quantities, and what is counted."""

from __future__ import annotations

import functools
from typing import NamedTuple

from ..languages.lexicon import Lexicon
from .lexica import Unit, surfaces
from .scan import Figure, Scan

HYPHENS = ("-", "‑", "–")
TIMES = ("year", "month", "week", "day", "hour", "minute", "second")
SOON = ("earlier", "ago", "later", "before", "after", "on", "old", "from", "قبل", "بعد")
LETTERS = {
    "m": "meter", "g": "gram", "gs": "gram", "l": "liter", "L": "liter", "t": "tonne", "h": "hour", "C": "degC", "F": "degF",
    "W": "W", "V": "volt", "A": "ampere", "D": "day", "Y": "year", "in": "inch", '"': "inch", "″": "inch", "B": "byte",
}  # fmt: skip


class Found(NamedTuple):
    """A unit in the text: what it is, the family of money still to be settled, and the token after it."""

    unit: Unit
    end: int


@functools.cache
def countries() -> Lexicon[str]:
    """Names and adjectives of countries → ISO code."""
    return Lexicon(surfaces("knowledge", "countries.toml")["countries"])


@functools.cache
def currency_of() -> dict[str, str]:
    """ISO country code → ISO currency code."""
    return dict(surfaces_of_currency())


@functools.cache
def commonest(family: str, language: str) -> str:
    """The money that an open name means in a language when nothing else tells."""
    from ..languages import tables

    first = tables.read("knowledge", "families.toml").get(f"first_{language}", {})
    return str(first.get(family, [next(iter(families()[family]))])[0])


def surfaces_of_currency() -> list[tuple[str, str]]:
    """(country, currency) for every country of the table."""
    from ..languages import tables

    rows = tables.sections("knowledge", "countries.toml")["currency"]
    return [(country, money) for money, listed in rows.items() for country in listed]


@functools.cache
def families() -> dict[str, dict[str, float]]:
    """Family of money → ISO code → how many of that money one is (cents: 0.01), the commonest first."""
    from ..languages import tables

    rows = tables.read("knowledge", "families.toml")["families"]
    made = {}
    for family, listed in rows.items():
        pairs = (entry.rpartition(" ") for entry in listed)
        made[family] = {code: float(factor or 1) for factor, _, code in pairs}
    return made


def after(scan: Scan, figure: Figure) -> None:
    """Give the figure the unit, the rate and the extra half that follow its number."""
    start = _start(scan, figure)
    found = at(scan, start) if start >= 0 else None
    if found is None:
        _degrees(scan, figure)
        return
    take(scan, figure, found)
    _rate(scan, figure)


def take(scan: Scan, figure: Figure, found: Found) -> None:
    """Put a unit on a figure: its factor on the value, its name, and how far it reaches."""
    unit, figure.last = found.unit, found.end
    _scale(figure, unit.factor)
    figure.factor, figure.own_unit = unit.factor, True
    if unit.name == "pound" and unit.kind == "family" and scan.word(found.end) == "of":
        figure.unit = "pound"
    elif unit.kind.startswith("family"):
        figure.family = unit.name
    else:
        figure.unit = unit.name
    if figure.form in ("number", "digits", "word", "unit"):
        _half(scan, figure, unit)
    figure.steps.append(f"unit {unit.name}" + (f" × {unit.factor:g}" if unit.factor != 1 else ""))


def _scale(figure: Figure, factor: float) -> None:
    if factor != 1.0:
        figure.value, figure.step = figure.value * factor, figure.step * factor
        figure.low = None if figure.low is None else figure.low * factor
        figure.high = None if figure.high is None else figure.high * factor


def _start(scan: Scan, figure: Figure) -> int:
    """The token where a unit of this number would begin, -1 where none can."""
    k = figure.core_end
    if scan.word(k) in HYPHENS and scan.glued(k) and scan.glued(k + 1):
        return k + 1
    if scan.word(k) == "of" and (figure.form in ("vague", "fraction", "number") or _grouped(scan, k - 1)):
        k += 1
        return k + 1 if scan.word(k) in ("a", "an") and figure.form == "fraction" else k
    if scan.word(k) in ("a", "an") and figure.form == "fraction":
        return k + 1
    if scan.word(k) in scan.lex.sets["more"] and scan.kind(k + 1) != "symbol":
        return k + 1
    if scan.word(k) == "من" and scan.word(k + 1).startswith("ال") and (figure.scale > 1 or figure.form == "vague"):
        return k + 1
    return k


def _grouped(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a word such as dozen or couple, after which "of" brings what is counted."""
    return "multipliers" in scan.lex.words.get(scan.word(k), {})


def at(scan: Scan, k: int) -> Found | None:
    """The unit that begins at token ``k``: signs and codes, money by name, then measures; the longest wins."""
    if k >= len(scan.tokens) or k in scan.taken or scan.kind(k) == "newline":
        return None
    options = [f for f in (code_at(scan, k), money_at(scan, k), _measure(scan, k), _letter(scan, k)) if f]
    return max(options, key=lambda found: found.end) if options else None


def code_at(scan: Scan, k: int) -> Found | None:
    """A code or a sign of money that begins at token ``k``, as printed."""
    for length in (4, 3, 2, 1):
        if k + length > len(scan.tokens):
            continue
        phrase = " ".join(token.text for token in scan.tokens[k : k + length])
        unit = scan.lex.codes.get(phrase, {}).get(scan.raw(k, k + length))
        if unit and not (scan.glued(k + length) and scan.kind(k + length) == "word"):
            return Found(unit, k + length)
    return None


def money_at(scan: Scan, k: int) -> Found | None:
    """Money by name, with the adjective of a country before or behind it: درهم مغربي, Kuwaiti dinars."""
    country = countries().match(scan.tokens, k) if scan.kind(k) == "word" else None
    begin = k + country.length if country else k
    hit = scan.lex.money.match(scan.tokens, begin) if begin < len(scan.tokens) else None
    if hit is None or hit.prefix not in ("", "ال") or not isinstance(hit.value, Unit):
        return None
    unit, end = hit.value, begin + hit.length
    if not unit.kind.startswith("family"):
        return Found(unit, end)
    told = country
    if told is None and end < len(scan.tokens) and (behind := countries().match(scan.tokens, end)):
        told = behind if not behind.prefix else None
    code = currency_of().get(str(told.value), "") if told else ""
    choices = families()[unit.name]
    if code in choices:
        return Found(Unit(code, choices[code], "money"), end if told is country else end + (told.length if told else 0))
    return None if country else Found(unit, end)


def _measure(scan: Scan, k: int) -> Found | None:
    hit = scan.lex.units.match(scan.tokens, k)
    if hit is None or not isinstance(hit.value, Unit) or hit.prefix not in ("", "ال"):
        return None
    if hit.value.kind.startswith("decade") and not _speaks_of_time(scan, k):
        return None
    if hit.value.name == "degree" and not scan.line:
        return Found(Unit("degC"), k + hit.length)
    return Found(hit.value, k + hit.length)


def _speaks_of_time(scan: Scan, k: int) -> bool:
    before = range(max(k - 6, 0), k)
    return any(scan.among(j, "time_talk") for j in before)


def _letter(scan: Scan, k: int) -> Found | None:
    raw = scan.raw(k, k + 1)
    name = LETTERS.get(raw)
    if name is None or (scan.glued(k + 1) and scan.kind(k + 1) in ("word", "digits")):
        return None
    if raw in ("in", '"', "A", "B") and not (raw == '"' and scan.line) and not (raw == "in" and scan.glued(k)):
        closed = k + 1 >= len(scan.tokens) or scan.word(k + 1) in (".", ",", ")")
        if not closed or not scan.line:
            return None
    if scan.glued(k) or (raw in ("in", '"', "g", "l", "L", "t", "m", "h", "gs") and not scan.glued(k + 1)):
        return Found(Unit(name), k + 1)
    return Found(Unit(name), k + 1) if scan.line else None


def _degrees(scan: Scan, figure: Figure) -> None:
    """A bare ° or a sign behind a number in the press is a temperature."""
    if scan.word(figure.core_end) == "°":
        figure.unit, figure.own_unit, figure.last = "degC", True, figure.core_end + 1


def _half(scan: Scan, figure: Figure, unit: Unit) -> None:
    """Nine months "and a half": a fraction said after the unit, the unit perhaps said again."""
    k = figure.last
    text = scan.word(k)
    if text in ("and", "و"):
        k += 1
        k += scan.word(k) in ("a", "an")
    elif not text.startswith("و"):
        return
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) and k not in scan.taken else None
    share = word.readings.get("fractions") if word and word.prefix in ("", "و") else None
    if share is None or word is None or (text in ("and", "و") and "ordinals" in word.readings):
        return
    again = at(scan, k + 1)
    if again is not None and again.unit.name != unit.name:
        return
    figure.value += share * unit.factor * (figure.scale if figure.scale > 1 and again is None else 1.0)
    figure.step, figure.whole = 0.1 * unit.factor, False
    figure.last = again.end if again else k + 1


def _rate(scan: Scan, figure: Figure) -> None:
    """A denominator behind the unit: للطن, per barrel, a day, سنويا."""
    found = _denominator(scan, figure.last, figure)
    if found is None:
        found = _later_rate(scan, figure)
        if found:
            figure.per = found[0]
        return
    figure.per, figure.last = found


def _denominator(scan: Scan, k: int, figure: Figure) -> tuple[str, int] | None:
    if k >= len(scan.tokens) or k in scan.taken:
        return None
    if figure.unit in TIMES:
        return None
    hit = scan.lex.find("rates", scan.tokens, k)
    if hit and not hit.prefix and scan.word(k + hit.length) not in SOON:
        return str(hit.value), k + hit.length
    per = scan.lex.find("per", scan.tokens, k)
    if per and not per.prefix:
        if (name := _bottom(scan, k + per.length, figure, scan.word(k) in ("a", "an"))) is not None:
            return name
    if scan.word(k) == "في" and figure.unit not in ("%", "pp", "count", "person"):
        hit = scan.lex.units.match(scan.tokens, k + 1) if k + 1 < len(scan.tokens) else None
        if (listed := scan.lex.find("denominators", scan.tokens, k + 1)) and scan.word(k + 1).startswith("ال"):
            return str(listed.value), k + 1 + listed.length
        if hit and hit.prefix == "ال" and isinstance(hit.value, Unit) and hit.value.name not in TIMES:
            return hit.value.name, k + 1 + hit.length
    return _li_prefixed(scan, k, figure)


def _bottom(scan: Scan, k: int, figure: Figure, loose: bool) -> tuple[str, int] | None:
    """The unit under the line that begins at token ``k``."""
    if k >= len(scan.tokens):
        return None
    listed = scan.lex.find("denominators", scan.tokens, k)
    found = money_at(scan, k) or _measure(scan, k)
    if listed and (found is None or listed.length >= found.end - k):
        return str(listed.value), _past_one(scan, k + listed.length)
    if found is None or found.unit.kind.endswith("dual"):
        return None
    if loose and (found.unit.name in TIMES or found.unit.name in ("%", "point", "pp")):
        return None
    name = _default_money(scan, found.unit)
    factor = "" if found.unit.factor == 1 or found.unit.kind != "unit" else f"({found.unit.factor:g}*{name})"
    return factor or name, _past_one(scan, found.end)


def _default_money(scan: Scan, unit: Unit) -> str:
    return commonest(unit.name, scan.article.language) if unit.kind.startswith("family") else unit.name


def _past_one(scan: Scan, k: int) -> int:
    return k + 1 if scan.word(k) in ("الواحد", "الواحده", "واحد", "واحده") else k


def _li_prefixed(scan: Scan, k: int, figure: Figure) -> tuple[str, int] | None:
    """للطن, للكيلوواط ساعة, لبرميل: the denominator written onto the preposition."""
    if not scan.word(k).startswith("ل") or figure.unit in ("%", "pp", "count", "person"):
        return None
    listed = scan.lex.find("denominators", scan.tokens, k)
    if listed and listed.prefix == "لال":
        return str(listed.value), _past_one(scan, k + listed.length)
    for table in (scan.lex.units, scan.lex.money):
        hit = table.match(scan.tokens, k)
        if hit and hit.prefix == "لال" and isinstance(hit.value, Unit) and not hit.value.kind.endswith("dual"):
            if hit.value.name in TIMES and hit.value.name not in ("hour", "second"):
                return None
            return _default_money(scan, hit.value), _past_one(scan, k + hit.length)
    return None


def _later_rate(scan: Scan, figure: Figure) -> tuple[str, int] | None:
    """A rate of time a few plain words further on: "2.9 million tonnes of carbon a year"."""
    if figure.unit in ("", "%", "pp", "x", *TIMES) or figure.factor_free():
        return None
    for k in range(figure.last + 1, min(figure.last + 6, len(scan.tokens))):
        if scan.kind(k) not in ("arabic", "word") or k in scan.taken:
            return None
        hit = scan.lex.find("rates", scan.tokens, k)
        if hit and not hit.prefix and scan.word(k + hit.length) not in SOON:
            return str(hit.value), k + hit.length
        if scan.lex.word(scan.word(k)):
            return None
    return None


def magnitude(scan: Scan, figure: Figure) -> None:
    """Magnitude 6.8: the name of the scale before a bare number."""
    back = figure.core - (2 if scan.word(figure.core - 1) in ("of", "a") else 1)
    bare = figure.form == "digits" and figure.scale <= 1 and 0 < figure.value < 11
    if bare and scan.word(back) in ("magnitude", "richter", "ريختر"):
        figure.unit, figure.own_unit = "magnitude", True
    aged = scan.word(back) if scan.word(figure.core - 1) == "of" else scan.word(figure.core - 1)
    if (
        not figure.own_unit
        and figure.form in ("digits", "word")
        and aged in scan.lex.sets["age"]
        and 0 < figure.value < 130
    ):
        figure.unit, figure.own_unit = "year", True


def before(scan: Scan, figure: Figure) -> None:
    """Give the figure the money printed before it: $5, EUR 475 million, Dh26.4bn."""
    for length in (4, 3, 2, 1):
        k = figure.core - length
        if k < 0 or k in scan.taken:
            continue
        found = code_at(scan, k)
        if found and found.end == figure.core and not _belongs_left(scan, k, figure.core):
            own = figure.unit or figure.family
            if own and own != found.unit.name:
                return
            if not own:
                last = figure.last
                take(scan, figure, found)
                figure.last = last
                _rate(scan, figure)
            figure.first = k
            return
    if scan.line and not figure.unit and not figure.family:
        _named_before(scan, figure)


def _belongs_left(scan: Scan, k: int, core: int) -> bool:
    spaced = not scan.glued(core)
    return (spaced and k > 0 and scan.kind(k - 1) == "digits") or (scan.glued(k) and scan.kind(k - 1) == "word")


def _named_before(scan: Scan, figure: Figure) -> None:
    for length in (2, 1):
        k = figure.core - length
        found = money_at(scan, k) if k >= 0 and scan.kind(k - 1) != "digits" else None
        if found and found.end == figure.core:
            last = figure.last
            take(scan, figure, found)
            figure.first, figure.last = k, last
            return


def count(scan: Scan, figure: Figure) -> None:
    """Say what a figure without a unit counts: people or things; ``counted`` tells that a noun was seen."""
    k = figure.core_end
    k += scan.word(k) == "of" or scan.word(k) == "من"
    k += scan.word(k) in HYPHENS and scan.glued(k)
    for j in range(k, min(k + 3, len(scan.tokens))):
        if j in scan.taken or scan.kind(j) not in ("arabic", "word"):
            break
        if (
            scan.kind(j) == "arabic"
            and scan.word(j).startswith(("لل", "ب"))
            and scan.word(j) not in scan.lex.sets["counted"]
        ):
            break
        if scan.among(j, "person") or scan.among(j, "count"):
            figure.unit = "person" if scan.among(j, "person") else "count"
            figure.counted = True
            if figure.form == "digits" and figure.value != int(figure.value) and figure.step == 0.001:
                figure.value, figure.step = figure.value * 1000, 1.0
                figure.notes.append("things are whole: the point is read as a thousands sign")
            if j == figure.core_end:
                figure.last = j + 1
                _rate(scan, figure)
            return
        if scan.among(j, "function"):
            break
    figure.unit = "count"
    plain = scan.kind(k) in ("arabic", "word") and k not in scan.taken and not scan.among(k, "function")
    figure.counted = plain and not scan.word(k).startswith(("لل", "ل", "ب", "و", "ف"))
