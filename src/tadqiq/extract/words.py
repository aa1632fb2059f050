"""The grammar of numbers: digits and number words of any order and language become one value."""

from __future__ import annotations

from dataclasses import dataclass

from . import numerals
from .lexica import NumberWord
from .scan import Figure, Scan

AND = ("و", "and", "&")


@dataclass(slots=True)
class Sum:
    """A number in the making: finished terms, the group below a thousand now being read, and what may still follow."""

    total: float = 0.0
    floor: float = float("inf")
    scale: float = 0.0
    group: float | None = None
    free: float = 0.0
    last: float = 0.0
    step: float = 1.0
    fraction: float | None = None
    digits: bool = False
    whole: bool = True
    latin: bool = False
    pointless: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was read yet."""
        return self.group is None and self.scale == 0 and self.fraction is None

    def add(self, value: float, free: float) -> bool:
        """Add to the group below a thousand; ``free`` bounds what may be added next."""
        self.group = value + (self.group or 0.0)
        self.free, self.last, self.step, self.digits = free, value, 1.0, False
        return True

    def close(self, scale: float) -> bool:
        """Multiply the group by a scale word and make it a finished term."""
        group = 1.0 if self.group is None else self.group
        self.total += group * scale
        self.step = (self.step if self.group is not None else 1.0) * scale
        self.group, self.free, self.last = None, 0.0, 0.0
        self.floor = self.scale = scale
        return True

    def value(self) -> float:
        """What was read so far."""
        if self.fraction is not None:
            return self.fraction
        return self.total + (self.group or 0.0)


def read(scan: Scan, i: int) -> Figure | None:
    """The number that starts at token ``i``, as long as its grammar goes on; after "between" an "and" may part two."""
    figure = _read(scan, i, joins=True)
    if figure is None or scan.kind(i) == "digits" or scan.word(i - 1) not in ("بين", "between"):
        return figure
    if scan.word(figure.core_end) in AND or _and_number(scan, figure.core_end):
        return figure
    return _read(scan, i, joins=False)


def _and_number(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return word is not None and word.prefix.startswith("و")


def _read(scan: Scan, i: int, joins: bool) -> Figure | None:
    notes: list[str] = []
    state, end, first = Sum(), i, i
    while end < len(scan.tokens):
        if not joins and not state.empty and (scan.word(end) in AND or _and_number(scan, end)):
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
        k, joined = _joint(scan, state, i)
        if k < 0:
            return None
    if k >= len(scan.tokens) or k in scan.taken:
        return None
    token = scan.tokens[k]
    if token.kind == "digits":
        return _digits(scan, state, k, joined, notes)
    if token.kind == "newline":
        return None
    if token.kind == "symbol":
        return None
    if (sign := numerals.vulgar(scan, k)) is not None:
        return (k + 1, None) if _fraction(scan, state, sign.value, k, joined) else None
    word = scan.lex.word(token.text)
    if word is None or (not state.empty and word.prefix and not _conjoined(word)):
        return _minus_part(scan, state, k)
    joined = joined or (not state.empty and _conjoined(word))
    end = _word(scan, state, word, k, joined)
    return None if end is None else (end, None)


def _conjoined(word: NumberWord) -> bool:
    return word.prefix in ("و", "وال", "ال") and word.prefix[0] in "وا"


def _joint(scan: Scan, state: Sum, i: int) -> tuple[int, bool]:
    """Past "and", a hyphen or a comma between two parts of one number: (next token or -1, whether joined by and)."""
    text = scan.word(i)
    if text in AND:
        k = i + 1
        if scan.word(k) in ("a", "an") and _is_fraction(scan, k + 1):
            k += 1
        return k, True
    if text in ("-", "‑", "–", "—") and scan.glued(i) and scan.glued(i + 1):
        return (i + 1, False) if not state.digits and scan.kind(i + 1) == "word" else (-1, False)
    if text == "," and state.scale >= 1000 and state.group is None and _small_word(scan, i + 1):
        return i + 1, True
    if text in ("a", "an") and state.fraction is not None:
        return i + 1, False
    if text == "of" and state.fraction is not None and _scale_ahead(scan, i + 1):
        return i + (2 if scan.word(i + 1) in ("a", "an") else 1), False
    return i, False


def _is_fraction(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ("fractions" in word.readings))


def _scale_ahead(scan: Scan, k: int) -> bool:
    k += scan.word(k) in ("a", "an")
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ("scales" in word.readings or "multipliers" in word.readings))


def _small_word(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "word" else None
    if word is None or "cardinals" not in word.readings:
        return False
    for j in range(k + 1, min(k + 7, len(scan.tokens))):
        after = scan.lex.word(scan.word(j))
        if after is None and scan.word(j) not in ("-", "and"):
            return False
        if after and {"hundreds", "scales"} & after.readings.keys():
            return True
    return False


def _digits(scan: Scan, state: Sum, k: int, joined: bool, notes: list[str]) -> tuple[int, int | None] | None:
    number = numerals.numeral(scan, k)
    if number is None:
        return None
    if not state.empty and not _digits_fit(scan, state, number, joined):
        return None
    if number.form == "fraction_digits":
        state.fraction, state.step = number.value, number.step
        return number.core_end, number.core
    state.group, state.last, state.step, state.free = number.value, number.value, number.step, 0.0
    state.digits, state.pointless = True, number.pointless
    state.whole = number.value == int(number.value) if abs(number.value) < 1e15 else True
    notes.extend(number.notes)
    end = number.core_end
    scale = _glued_scale(scan, end)
    if scale:
        state.close(scale)
        end += 1
    return end, number.core


def _digits_fit(scan: Scan, state: Sum, number: Figure, joined: bool) -> bool:
    """Digits go on a number only after a scale word, below it, and not as a figure of their own."""
    if scan.line and joined and number.pointless and state.group is not None and number.value < state.free:
        state.total, state.group = state.total + state.group, None
        return True
    if state.group is not None or state.scale < 1000 or not number.pointless:
        return False
    after = scan.lex.word(scan.word(number.core_end)) if number.core_end < len(scan.tokens) else None
    scale = 1.0
    if after and not after.prefix:
        scale = (
            after.readings.get("scales") or after.readings.get("accusatives") or after.readings.get("hundreds") or 1.0
        )
    if number.value * scale >= state.floor:
        return False
    if scale > 1:
        return True
    if not joined or scan.word(number.core_end) in ("%", "٪"):
        return False
    return scan.line or 100 <= number.value < 1000 == state.scale


def _glued_scale(scan: Scan, end: int) -> float:
    """The value of a letter right behind the digits that means thousand, million …, 0 when it means something else."""
    if not scan.glued(end) or scan.kind(end) != "word" or len(scan.word(end)) != 1:
        return 0.0
    scale = scan.lex.words.get(scan.word(end), {}).get("glued_scales", 0.0)
    if not scale:
        return 0.0
    letter = scan.raw(end, end + 1)
    if letter in ("K", "k", "M", "B", "b"):
        return 0.0 if letter == "K" and scan.word(end - 1) == "°" else scale
    money = _money_before(scan, end)
    if letter in ("m", "T", "t"):
        follows = scan.kind(end + 1) == "word" and not scan.among(end + 1, "function")
        return scale if money or (letter == "m" and follows and _counts(scan, end + 1)) else 0.0
    return scale if scan.line and letter == "G" else 0.0


def _money_before(scan: Scan, end: int) -> bool:
    k = end - 1
    while k > 0 and (scan.kind(k) == "digits" or scan.word(k) in (".", ",", "-", "–")):
        k -= 1
    return scan.tokens[k].text in "$€£¥₹" or (scan.raw(k, k + 1) in scan.lex.codes.get(scan.word(k), {}))


def _counts(scan: Scan, k: int) -> bool:
    named = scan.lex.units.match(scan.tokens, k) or scan.lex.money.match(scan.tokens, k)
    return scan.among(k, "person") or scan.among(k, "count") or named is not None


def _word(scan: Scan, state: Sum, word: NumberWord, k: int, joined: bool) -> int | None:
    """Take a number word into the sum: the token after it, or None when it doesn't continue the number."""
    readings = word.readings
    latin = scan.kind(k) == "word"
    if state.empty:
        state.latin = latin
    if "scales" in readings and "ordinals" not in readings:
        return k + 1 if _scale(state, readings["scales"], joined) else None
    if "accusatives" in readings:
        return k + 1 if _accusative(scan, state, readings["accusatives"], k, joined) else None
    if "hundreds" in readings:
        return k + 1 if _hundred(state, joined, latin) else None
    if "fraction_plurals" in readings and not state.empty:
        return k + 1 if _plural_fraction(state, readings["fraction_plurals"], joined) else None
    if "marked_fractions" in readings and _marked(scan, state, word, k):
        return k + 1 if _fraction(scan, state, readings["marked_fractions"], k, joined) else None
    if "teens" in readings and "cardinals" not in readings:
        ten = scan.lex.word(scan.word(k + 1)) if k + 1 < len(scan.tokens) else None
        teen = ten is not None and ten.readings.get("cardinals") == 10.0
        return k + 1 if teen and _cardinal(state, readings["teens"], joined, latin) else None
    if "cardinals" in readings:
        return k + 1 if _cardinal(state, readings["cardinals"], joined, latin) else None
    if "duals" in readings:
        return k + 1 if _dual(state, readings["duals"], joined) else None
    if "fractions" in readings or "weak_fractions" in readings:
        return _fraction_word(scan, state, readings, k, joined)
    if "multipliers" in readings:
        return k + 1 if _multiplier(state, readings["multipliers"]) else None
    if "ordinals" in readings and latin and not state.empty and not joined:
        return k + 1 if _unit_fraction(state, readings["ordinals"]) else None
    return None


def _cardinal(state: Sum, value: float, joined: bool, latin: bool) -> bool:
    if state.fraction is not None or (state.digits and state.group is not None):
        return False
    free = 100.0 if value % 100 == 0 and value else 10.0 if value % 10 == 0 and value >= 20 else 0.0
    if state.group is None:
        fits = state.empty or ((joined or latin) and value < state.floor)
        if fits:
            state.add(value, free)
        return fits
    if joined and state.free and value < state.free:
        return state.add(value, 10.0 if value >= 20 and value % 10 == 0 else 0.0)
    unit = 1 <= state.last <= 9 and (state.group - state.last) % 100 == 0
    if joined and unit and not latin and 20 <= value <= 90:
        return state.add(value, 0.0)
    if not joined and unit and value == 10 and not latin:
        return state.add(10.0, 0.0)
    if latin and not joined and state.free and value < state.free:
        return state.add(value, 10.0 if value >= 20 and value % 10 == 0 else 0.0)
    return False


def _hundred(state: Sum, joined: bool, latin: bool) -> bool:
    if state.group is None and state.fraction is None:
        if not state.empty and not (joined and state.floor > 100):
            return False
        return state.add(100.0, 100.0)
    if joined:
        return False
    if state.fraction is not None:
        state.total, state.fraction, state.scale = state.fraction * 100, None, 100.0
        state.floor, state.step = 1.0, 1.0
        return True
    if state.group is None or (state.group >= 100 and state.last == state.group):
        return False
    if (latin and state.last == state.group) or state.group < 100:
        state.group = state.group * 100
    else:
        state.group += state.last * 99
    state.free, state.last, state.step = 100.0, state.group, state.step * 100 if state.digits else 1.0
    state.digits = False
    return True


def _scale(state: Sum, scale: float, joined: bool) -> bool:
    if state.fraction is not None:
        value, state.fraction = state.fraction, None
        state.total, state.step, state.scale, state.floor = value * scale, 0.1 * scale, scale, scale
        state.whole = False
        return True
    if state.group is not None:
        return not joined and scale < state.floor and state.close(scale)
    if state.empty or (joined and scale < state.floor):
        return state.close(scale)
    if not joined and scale >= state.scale and state.total:
        state.total, state.step = state.total * scale, state.step * scale
        state.floor = state.scale = scale
        return True
    return False


def _accusative(scan: Scan, state: Sum, scale: float, k: int, joined: bool) -> bool:
    """ألفا: a thousand in the accusative after a number or before "and", two thousand before what is counted."""
    if not state.empty and not joined:
        return _scale(state, scale, joined)
    if "\u064b" in scan.raw(k, k + 1) or not _dual_construct(scan, k + 1):
        return _scale(state, scale, joined)
    return _dual(state, 2 * scale, joined)


def _dual_construct(scan: Scan, k: int) -> bool:
    if scan.kind(k) != "arabic" or scan.among(k, "function"):
        return False
    word = scan.lex.word(scan.word(k))
    return not (word and word.prefix.startswith("و")) and not scan.word(k).startswith(("و", "ل"))


def _dual(state: Sum, value: float, joined: bool) -> bool:
    if value == 200:
        if state.group is not None or not (state.empty or (joined and state.floor > 200)):
            return False
        return state.add(200.0, 100.0)
    scale = value / 2
    if state.group is None and state.fraction is None and (state.empty or (joined and scale < state.floor)):
        state.total += value
        state.step = state.floor = state.scale = scale
        return True
    return False


def _marked(scan: Scan, state: Sum, word: NumberWord, k: int) -> bool:
    """خمس is a fifth with a damma on its first letter, or before a definite noun; else it is five."""
    raw = scan.raw(k, k + 1)
    if "\u064f" in raw[: 4 + len(word.prefix)]:
        return True
    after = scan.word(k + 1)
    alone = state.empty and "\u064e" not in raw and "ال" not in word.prefix
    return alone and after.startswith("ال") and len(after) > 4 and not scan.lex.word(after)


def _fraction_word(scan: Scan, state: Sum, readings: dict[str, float], k: int, joined: bool) -> int | None:
    value = readings.get("fractions", readings.get("weak_fractions", 0.0))
    of = scan.word(k + 1) == "of" and scan.word(k + 2) in ("a", "an")
    if "ordinals" in readings and state.empty and not _article_before(scan, k) and not of:
        return None
    if "fractions" not in readings and not (_scale_follows(scan, k + 1) or scan.lex.units.match(scan.tokens, k + 1)):
        return None
    if not joined and state.group is not None:
        return k + 1 if _unit_fraction(state, 1 / value) else None
    end = k + 1
    if not state.empty and state.group is None:
        end = _after_half(scan, state, value, k)
        return end
    return end if _fraction(scan, state, value, k, joined) else None


def _article_before(scan: Scan, k: int) -> bool:
    return scan.word(k - 1) in ("a", "an", "one", "the", "remaining", "another", "over") and scan.word(k - 1) != "the"


def _scale_follows(scan: Scan, k: int) -> bool:
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ({"scales", "hundreds"} & word.readings.keys()))


def _after_half(scan: Scan, state: Sum, value: float, k: int) -> int | None:
    """A fraction of the scale word before it, or of one of its own that follows: "one billion and a half million"."""
    if state.scale < 1000:
        state.total += value
        return k + 1
    follows = scan.lex.word(scan.word(k + 1)) if k + 1 < len(scan.tokens) else None
    own = follows.readings.get("scales", 0.0) if follows and follows.prefix in ("", "ال") else 0.0
    scale = own if own and own < state.scale else state.scale
    state.total += value * scale
    state.step, state.whole = 0.1 * scale, False
    return k + 2 if own else k + 1


def _fraction(scan: Scan, state: Sum, value: float, k: int, joined: bool) -> bool:
    if state.empty:
        state.fraction, state.step = value, 0.01
        return True
    if state.group is not None and (joined or scan.kind(k) == "word"):
        state.group += value
        state.step, state.free, state.last, state.whole = 0.1, 0.0, 0.0, False
        return True
    return False


def _plural_fraction(state: Sum, parts: float, joined: bool) -> bool:
    if joined or state.group is None or not 1 < state.last < 3 * parts:
        return False
    share = state.last / parts
    if state.group == state.last and not state.scale:
        state.group, state.fraction, state.step, state.digits = None, share, 0.01, False
    elif state.group == state.last and state.scale >= 1000:
        state.total += share * state.scale
        state.group, state.step, state.whole = None, 0.01 * state.scale, False
    else:
        state.group += share - state.last
        state.step, state.whole, state.last = 0.01, False, 0.0
    return True


def _unit_fraction(state: Sum, parts: float) -> bool:
    """One-third, one half: only after "one"."""
    if state.group != 1 or state.last != 1 or state.scale:
        return False
    state.group, state.fraction, state.step = None, 1 / parts, 0.01
    return True


def _multiplier(state: Sum, size: float) -> bool:
    if state.fraction is not None:
        state.group, state.fraction, state.step = state.fraction * size, None, 1.0
        return True
    if state.group is None:
        return state.empty and state.add(size, 0.0)
    state.group += state.last * (size - 1)
    state.free, state.last, state.digits = 0.0, 0.0, False
    return True


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
        taken = _next(scan, inner, end, []) if inner.scale == 0 and not _scale_follows(scan, end) else None
    if inner.group is None or inner.group != int(inner.group) or inner.scale:
        return None
    places = len(str(int(inner.group)))
    state.group = (state.group or 0.0) + inner.group * 10.0**-places
    state.step, state.whole, state.free, state.last = 10.0**-places, False, 0.0, 0.0
    return end, None
