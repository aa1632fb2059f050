"""Amounts without a number: vague words, fold words, ranks, single units behind a hedge."""

from __future__ import annotations

from . import units, words
from .lexica import Unit
from .scan import Figure, Scan


def vague(scan: Scan, i: int) -> Figure | None:
    """عشرات الآلاف, several hundred, dozens: an interval of order of magnitude."""
    hit = scan.lex.find("vague", scan.tokens, i)
    if hit is None:
        return None
    low, _, high = str(hit.value).partition("..")
    figure = Figure(i, i + hit.length, 0.0, form="vague", low=float(low), high=float(high))
    figure.hedge = "vague"
    grown = _grow(scan, figure)
    needs = scan.word(i) in ("tens", "scores") or float(low) < 20
    if needs and not grown and not _followed(scan, figure.core_end):
        return None
    figure.steps.append(f"vague {figure.low:g}–{figure.high:g}")
    return figure


def _grow(scan: Scan, figure: Figure) -> bool:
    """Multiply by the scale words that follow: tens of thousands, عشرات آلاف."""
    grown = False
    while True:
        k = figure.core_end
        k += scan.word(k) in ("of", "من") and not scan.word(k + 1).startswith("ال")
        word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) and k not in scan.taken else None
        if word is None or word.prefix not in ("", "ال"):
            return grown
        readings = word.readings
        scale = readings.get("scales") or readings.get("hundreds") or readings.get("accusatives") or (
            readings.get("multipliers", 0.0) if scan.kind(k) == "word" and "vague" in readings else 0.0
        )  # fmt: skip
        if not scale or figure.low is None or figure.high is None:
            return grown
        figure.low, figure.high, figure.scale = figure.low * scale, figure.high * scale, scale
        figure.core_end = figure.last = k + 1
        grown = True


def _followed(scan: Scan, k: int) -> bool:
    k += scan.word(k) in ("of", "من")
    return units.at(scan, k) is not None or scan.among(k, "person") or scan.among(k, "count") or scan.among(k, "times")


def fold_verb(scan: Scan, i: int, value: float) -> Figure | None:
    """تضاعف, doubled: twice as much, unless the times are told right after it."""
    for k in range(i + 1, min(i + 4, len(scan.tokens))):
        told = scan.kind(k) == "digits" or (scan.lex.word(scan.word(k)) is not None and scan.kind(k) == "arabic")
        if told and any(scan.among(j, "times") or _fold(scan, j) for j in range(k, min(k + 3, len(scan.tokens)))):
            return None
        if scan.kind(k) in ("symbol", "newline"):
            break
    return _times(i, i + 1, value, 0.1 if value < 1 else 1.0)


def fold_noun(scan: Scan, i: int, value: float, prefix: str) -> Figure | None:
    """الضعف, twice: double, where the words around show that it isn't weakness, a mere noun or a count of times."""
    hedged = scan.lex.endings["before"].match(scan.tokens, i) is not None
    if scan.kind(i) == "word":
        follows = scan.word(i + 1) in ("the", "its", "as", "that", "what", "their", "his", "those", "last")
        told = hedged or follows or scan.word(i).endswith("fold")
        return _times(i, i + 1, value, 1.0) if value > 1 and told else None
    if value > 1:
        figure = _times(i, i + 1, 2.0, 1.0)
        units._half(scan, figure, Unit("x"))
        return figure
    if scan.word(i) in ("اضعاف", "الاضعاف", "ضعفا") and not hedged:
        return None
    toward = scan.word(i - 1) in ("الي", "حتي", "بمقدار", "بنسبه", "بنحو") and "ال" in prefix
    follows = scan.word(i + 1) in (
        "ما",
        "عدد",
        "حجم",
        "قيمه",
        "متوسط",
        "معدل",
        "سعر",
        "نسبه",
        "مستوي",
        "اجمالي",
        "هذا",
        "هذه",
        "ذلك",
    )
    return _times(i, i + 1, 2.0, 1.0) if toward or follows or hedged else None


def _fold(scan: Scan, j: int) -> bool:
    word = scan.lex.word(scan.word(j))
    return bool(word and "fold_nouns" in word.readings)


def _times(i: int, end: int, value: float, step: float) -> Figure:
    figure = Figure(i, end, value, step, "fold")
    figure.unit, figure.own_unit = "x", True
    return figure


def folds_after(scan: Scan, figure: Figure) -> None:
    """A number of times: 40 ضعفا, threefold as 3-fold, 4x, three times the price."""
    k = figure.core_end
    k += scan.word(k) in ("-", "‑") and scan.glued(k) and scan.glued(k + 1)
    word = scan.lex.words.get(scan.word(k), {})
    if word.get("fold_nouns") == 1.0 and scan.word(k) != "times":
        figure.unit, figure.own_unit, figure.last = "x", True, k + 1
    elif scan.word(k) in scan.lex.sets["times"]:
        figure.last = k + 1
        verbs = (scan.lex.word(scan.word(j)) for j in range(max(figure.core - 5, 0), figure.core))
        longer = (
            scan.word(k + 1).endswith("er") and len(scan.word(k + 1)) > 4 and scan.word(k + 1) not in ("under", "after")
        )
        compared = longer or scan.among(k + 1, "comparative") or any(v and "fold_verbs" in v.readings for v in verbs)
        figure.unit, figure.own_unit, figure.counted = ("x" if compared else "count"), compared, True
        if not compared:
            units._rate(scan, figure)


def rank(scan: Scan, i: int, value: float, prefix: str) -> Figure | None:
    """Third-largest, ثالث أكبر, المرتبة الثانية: a place in an order."""
    if scan.kind(i) == "arabic":
        if scan.among(i - 1, "rank") and "ال" in prefix:
            whole = ordinal(scan, i)
            return _ranked(i, whole.core_end, whole.value) if whole else _ranked(i, i + 1, value)
        bare = prefix in ("", "و", "ك", "ب", "ل") and scan.word(i + 1) in scan.lex.sets["comparative"]
        return _ranked(i, i + 2, value) if bare and value > 1 else None
    k = i + 1
    k += scan.word(k) in ("-", "‑")
    if scan.word(k) in scan.lex.sets["superlative"] and value > 1:
        return _ranked(i, k + 1, value)
    ranked = scan.word(i - 1) in scan.lex.sets["rank"] or scan.word(i + 1) == "place"
    return _ranked(i, i + 1, value) if ranked else None


def placed(scan: Scan, i: int, end: int, value: float) -> Figure | None:
    """Ranked 58th, 3rd place: an ordinal in digits between ``i`` and ``end``."""
    told = scan.word(i - 1) in scan.lex.sets["rank"] or scan.word(end) in ("place", "spot", "position")
    return _ranked(i, end, value) if told else None


def _ranked(i: int, end: int, value: float) -> Figure:
    figure = Figure(i, end, value, 1.0, "rank")
    figure.unit, figure.own_unit = "rank", True
    return figure


def ordinal(scan: Scan, i: int) -> Figure | None:
    """An ordinal by itself, with its tens: read where a line is nothing but an expression."""
    k, value = i, 0.0
    before = words.read(scan, i)
    if before is not None and before.form in ("word", "number") and before.core_end < len(scan.tokens):
        k = before.core_end + (scan.word(before.core_end) in ("-", "—", "–"))
        after = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
        if after and "ordinals" in after.readings:
            inner = ordinal(scan, k)
            return inner and Figure(i, inner.core_end, before.value + inner.value, form="rank")
        return None
    word = scan.lex.word(scan.word(i))
    if word is None or "ordinals" not in word.readings:
        return None
    value = word.readings["ordinals"]
    ahead = scan.lex.word(scan.word(i + 1)) if i + 1 < len(scan.tokens) else None
    if ahead and "cardinals" in ahead.readings and scan.kind(i) == "arabic":
        tens = ahead.readings["cardinals"]
        joined = ahead.prefix in ("وال", "و") and tens >= 20
        if joined or tens == 10:
            return Figure(i, i + 2, value + tens, form="rank")
    return Figure(i, i + 1, value, form="rank")


def single(scan: Scan, i: int) -> Figure | None:
    """One unit behind a hedge and no number: more than a decade, أكثر من عقد, upwards of a gigawatt."""
    first = i - 1 if scan.word(i - 1) in ("a", "an") else i
    hit = scan.lex.endings["before"].match(scan.tokens, first)
    hedged = hit is not None and (first - hit[1] > 1 or hit[0].startswith("approx") or first < i)
    if not hedged and not (scan.line and (first < i or (scan.kind(i) == "arabic" and len(scan.tokens) < 5))):
        return None
    if scan.kind(i) == "word" and first == i:
        return None
    found = units.at(scan, i)
    if (
        found is None
        or found.unit.name in ("%", "pp", "point", "degC", "degree", "bp", "x")
        or found.unit.kind.endswith("dual")
    ):
        return None
    if found.unit.kind == "decade" and scan.kind(i) == "arabic" and not units._speaks_of_time(scan, i):
        return None
    return _one(scan, first, i, found)


def _one(scan: Scan, first: int, i: int, found: units.Found) -> Figure:
    figure = Figure(first, i, 1.0, form="unit")
    figure.core_end = i
    units.take(scan, figure, found)
    units._rate(scan, figure)
    return figure


def dual(scan: Scan, i: int) -> Figure | None:
    """A unit in the dual: طنان, عامين, نقطتان مئويتان."""
    for table in (scan.lex.units, scan.lex.money):
        hit = table.match(scan.tokens, i)
        if hit and isinstance(hit.value, Unit) and hit.value.kind.endswith("dual"):
            if hit.value.kind == "decade_dual" and not units._speaks_of_time(scan, i):
                return None
            figure = Figure(i, i, 2.0, form="unit")
            found = units.money_at(scan, i) if table is scan.lex.money else units.Found(hit.value, i + hit.length)
            if found is None:
                found = units.Found(hit.value, i + hit.length)
            units.take(scan, figure, found)
            units._rate(scan, figure)
            return figure
    return None
