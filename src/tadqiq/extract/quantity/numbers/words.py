"""The grammar of numbers: digits and number words of any order and language become one value."""

from __future__ import annotations

from ..figure import Figure, make_odd
from ..lexica import NumberWord
from ..scan import Scan
from .number_digits import add_digits
from .number_words import add_fraction, add_word, scale_follows
from .numerals import vulgar_fraction
from .sums import Sum

TEN = 10


def read_number(scan: Scan, i: int) -> Figure | None:
    """The number that starts at token ``i``, as long as its grammar goes on; after "between" an "and" may part two."""
    figure = _read_on(scan, i, joins=True)
    if figure is None or scan.kind(i) == "digits" or not scan.isa(i - 1, "between"):
        return figure
    if scan.isa(figure.core_end, "and") or _and_number(scan, figure.core_end):
        return figure
    return _read_on(scan, i, joins=False)


def _and_number(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return word is not None and word.prefix.startswith("و")


def _read_on(scan: Scan, i: int, joins: bool) -> Figure | None:
    notes: list[str] = []
    state, end, first = Sum(), i, i
    while end < len(scan.tokens):
        if not joins and not state.empty and (scan.isa(end, "and") or _and_number(scan, end)):
            break
        taken = _next(scan, state, end, notes)
        if taken is None:
            break
        if end == i and taken[1] is not None:
            first = taken[1]
        end = taken[0]
    if state.empty:
        return None
    return _figure(scan, state, first, _repeated(scan, state, end), notes)


def _figure(scan: Scan, state: Sum, first: int, end: int, notes: list[str]) -> Figure:
    form = "fraction" if state.fraction is not None else "digits" if state.digits and not state.scale else "number"
    figure = Figure(first, end, state.value(), state.step, form, scale=state.scale or 1.0, notes=notes)
    figure.whole = state.whole
    figure.pointless = form == "digits" and state.pointless
    if state.odd:
        make_odd(figure, figure.scale * (TEN if figure.value >= TEN * figure.scale else 1.0))
        figure.steps.append("hedge vague after the figure")
    if form == "number" and not state.scale and scan.kind(first) != "digits":
        figure.form = "word"
    return figure


def _repeated(scan: Scan, state: Sum, end: int) -> int:
    """Past a scale word said again after "and a half": مليون ونصف المليون."""
    word = scan.lex.word(scan.word(end)) if end < len(scan.tokens) else None
    if not state.whole and word and word.prefix == "ال" and word.readings.get("scales") == state.scale:
        return end + 1
    return end


def _next(scan: Scan, state: Sum, i: int, notes: list[str]) -> tuple[int, int | None] | None:
    """Take one more part at token ``i``: (token after it, first token of it), or None when the number ends before."""
    joined, k = False, i
    if not state.empty:
        k, joined = _past_odd(scan, state, i) or _joint(scan, state, i)
        if k < 0:
            return None
    if k >= len(scan.tokens) or k in scan.taken:
        return None
    token = scan.tokens[k]
    if token.kind == "digits":
        return add_digits(scan, state, k, joined, notes)
    if token.kind in ("newline", "symbol"):
        return None
    if (sign := vulgar_fraction(scan, k)) is not None:
        return (k + 1, None) if add_fraction(scan, state, sign.value, k, joined) else None
    word = scan.lex.word(token.text)
    if word is None or (not state.empty and word.prefix and not _conjoined(word)):
        return _minus_part(scan, state, k)
    joined = joined or (not state.empty and _conjoined(word))
    end = add_word(scan, state, word, k, joined)
    return None if end is None else (end, None)


def _conjoined(word: NumberWord) -> bool:
    return word.prefix in ("و", "وال", "ال") and word.prefix[0] in "وا"


def _joint(scan: Scan, state: Sum, i: int) -> tuple[int, bool]:
    """Past "and", a hyphen or a comma between two parts of one number: (next token or -1, whether joined by and)."""
    text = scan.word(i)
    if scan.isa(i, "and"):
        k = i + 1
        if scan.isa(k, "article") and _is_fraction(scan, k + 1):
            k += 1
        return k, True
    if (half := _hyphened_half(scan, i)) > 0:
        return half, True
    if text in ("-", "‑", "–", "—") and scan.glued(i) and scan.glued(i + 1):
        if state.digits and not state.scale and scan.kind(i + 1) == "word" and scale_follows(scan, i + 1):
            return i + 1, False
        return (i + 1, False) if not state.digits and scan.kind(i + 1) == "word" else (-1, False)
    if text == "," and state.scale >= 1000 and state.group is None and _small_word(scan, i + 1):
        return i + 1, True
    if scan.isa(i, "article") and state.fraction is not None:
        return i + 1, False
    if scan.isa(i, "of") and scan.isa(i - 1, "pair_word") and scale_follows(scan, i + 1):
        return i + 1, False
    if scan.isa(i, "of") and state.fraction is not None and _scale_ahead(scan, i + 1):
        return i + (2 if scan.isa(i + 1, "article") else 1), False
    return i, False


def _past_odd(scan: Scan, state: Sum, i: int) -> tuple[int, bool] | None:
    """The token of the scale word in "eighty-odd million", whose hyphen is token ``i``."""
    k = i + (scan.word(i) in ("-", "‑"))
    if not scan.lex.find("odd", scan.tokens, k) or not scale_follows(scan, k + 1):
        return None
    state.odd = True
    return k + 1, False


def _hyphened_half(scan: Scan, i: int) -> int:
    """The token of "half" in "four-and-a-half-year", whose hyphen before "and" is token ``i``; 0 without one."""
    hyphens = all(scan.word(k) in ("-", "‑") and scan.glued(k) and scan.glued(k + 1) for k in (i, i + 2, i + 4))
    half = hyphens and scan.isa(i + 1, "and") and scan.isa(i + 3, "article") and _is_fraction(scan, i + 5)
    return i + 5 if half else 0


def _is_fraction(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ("fractions" in word.readings))


def _scale_ahead(scan: Scan, k: int) -> bool:
    k += scan.isa(k, "article")
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ("scales" in word.readings or "multipliers" in word.readings))


def _small_word(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "word" else None
    if word is None or "cardinals" not in word.readings:
        return False
    for j in range(k + 1, min(k + 7, len(scan.tokens))):
        after = scan.lex.word(scan.word(j))
        if after is None and scan.word(j) != "-" and not scan.isa(j, "and"):
            return False
        if after and {"hundreds", "scales"} & after.readings.keys():
            return True
    return False


def _minus_part(scan: Scan, state: Sum, k: int) -> tuple[int, int | None] | None:
    """مئة إلا ربع: a quarter of the last round number less. "two point five": decimals said as words."""
    text = scan.word(k)
    if text in scan.lex.sets.get("joiners.less", ()) and not state.empty and k + 1 < len(scan.tokens):
        word = scan.lex.word(scan.word(k + 1))
        share = word.readings.get("fractions") if word else None
        if share:
            whole = state.scale or (state.last if state.last >= 100 else 1.0)
            state.total -= share * whole
            state.whole, state.step = False, 0.01 * whole
            return k + 2, None
    if text in scan.lex.sets.get("joiners.point", ()) and state.group is not None:
        return _decimals(scan, state, k + 1)
    return None


def _decimals(scan: Scan, state: Sum, k: int) -> tuple[int, int | None] | None:
    inner = Sum()
    taken = _next(scan, inner, k, []) if k < len(scan.tokens) and k not in scan.taken else None
    end = k
    while taken is not None:
        end = taken[0]
        taken = _next(scan, inner, end, []) if inner.scale == 0 and not scale_follows(scan, end) else None
    if inner.group is None or inner.group != int(inner.group) or inner.scale:
        return None
    places = len(str(int(inner.group)))
    state.group = (state.group or 0.0) + inner.group * 10.0**-places
    state.step, state.whole, state.free, state.last = 10.0**-places, False, 0.0, 0.0
    return end, None
