"""Quantities: every figure of an article with its value, interval, unit and hedge, also those set aside."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Article, Claim, Span
from ..text import Token
from . import hedges, intervals, links, loosewords, money, nonclaims, numerals, roles, units, words
from .lexica import NumberWord
from .scan import Figure, Scan, scan

QUARTERS = ("a", "one", "remaining", "another", "about", "nearly", "almost", "some", "roughly", "over", "than")
PRONOUNS = ("the", "these", "those", "his", "her", "their", "its", "our", "all", "other", "my", "your", "any")


def figures(article: Article, tokens: Sequence[Token], taken: Sequence[Span]) -> list[Claim]:
    """Every quantity of ``article``; ``taken`` are spans of dates, in which nothing is read. Spans count ``clean``."""
    reading = scan(article, tokens, taken)
    found = _found(reading)
    nonclaims.set_aside(reading, found)
    found = links.link(reading, found)
    money.settle(reading, found)
    for figure in found:
        roles.tell(reading, figure)
        intervals.bound(figure)
    return [_claim(reading, figure) for figure in found]


def _found(scan: Scan) -> list[Figure]:
    """Numbers and the words that stand for one, in order, none overlapping."""
    found: list[Figure] = []
    end = 0
    anchors, lex, taken = scan.lex.anchors, scan.lex, scan.taken
    for i, token in enumerate(scan.tokens):
        if token.kind != "digits":
            known = anchors.get(token.text)
            if known is None:
                known = anchors[token.text] = _anchors(scan, token)
            if not known:
                continue
        if i < end or i in taken:
            continue
        figure = _read(scan, i, lex.word(token.text))
        if figure is not None:
            _measure(scan, figure, end)
            found.append(figure)
            end = max(figure.core_end, figure.last, i + 1)
    return found


def _anchors(scan: Scan, token: Token) -> bool:
    if token.kind == "symbol" or token.kind == "newline":
        return False
    if scan.lex.word(token.text) is not None or numerals._vulgar(token.text[:1]) is not None or "⁄" in token.text:
        return True
    return token.kind in ("arabic", "word") and len(token.text) > 1 and _unit_word(scan, token)


def _unit_word(scan: Scan, token: Token) -> bool:
    return any(table.match([token], 0) is not None for table in (scan.lex.units, scan.lex.money))


def _read(scan: Scan, i: int, word: NumberWord | None) -> Figure | None:
    """The figure at token ``i`` under the first reading that holds."""
    if scan.lex.find("name_phrases", scan.tokens, i) and not scan.line:
        return _named(scan, i)
    if scan.kind(i) == "digits":
        figure = words.read(scan, i)
        return figure if figure is None else _ordinal_digits(scan, figure)
    if word is None:
        sign = numerals.vulgar(scan, i)
        return sign or loosewords.single(scan, i)
    return _read_word(scan, i, word)


def _named(scan: Scan, i: int) -> Figure | None:
    hit = scan.lex.find("name_phrases", scan.tokens, i)
    if hit is None:
        return None
    read = (words.read(scan, k) for k in range(i, i + hit.length))
    figure = next((inner for inner in read if inner is not None), None)
    if figure is not None:
        figure.core = figure.first = i
        figure.core_end = figure.last = max(i + hit.length, figure.core_end)
        figure.ignored = "name"
    return figure


def _ordinal_digits(scan: Scan, figure: Figure) -> Figure:
    """8th, 21st: a rank before a superlative, else a mere place in a row."""
    k = figure.core_end
    if scan.word(k) in ("st", "nd", "rd", "th") and scan.glued(k) and figure.pointless:
        rank = loosewords.rank(scan, k, figure.value, "") or loosewords.placed(scan, figure.core, k + 1, figure.value)
        figure.core_end = figure.last = k + 1
        figure.form = "rank"
        if rank is not None:
            figure.last, figure.unit, figure.own_unit = rank.last, "rank", True
        elif not scan.line:
            figure.ignored = "reference"
    elif (scan.among(figure.core - 1, "rank") and figure.scale <= 1) or (
        scan.among(figure.core - 2, "rank") and scan.word(figure.core - 1) == "ال"
    ):
        figure.unit, figure.own_unit, figure.form = "rank", True, "rank"
    return figure


def _read_word(scan: Scan, i: int, word: NumberWord) -> Figure | None:
    readings = word.readings
    if "fold_verbs" in readings and not scan.line:
        return loosewords.fold_verb(scan, i, readings["fold_verbs"])
    if "ordinals" in readings and (rank := loosewords.rank(scan, i, readings["ordinals"], word.prefix)):
        return rank
    if "unit_dual" in readings:
        return loosewords.dual(scan, i) or words.read(scan, i)
    if scan.line and (ordinal := loosewords.ordinal(scan, i)):
        return ordinal
    if _plural_alone(readings) or ("vague" in readings and "cardinals" not in readings):
        return loosewords.vague(scan, i)
    if "fold_nouns" in readings:
        return loosewords.fold_noun(scan, i, readings["fold_nouns"], word.prefix)
    if scan.lex.phrases["vague"].match(scan.tokens, i) and "cardinals" not in readings and "scales" not in readings:
        return loosewords.vague(scan, i)
    figure = words.read(scan, i)
    if figure is None:
        return loosewords.single(scan, i)
    return figure if _worth(scan, figure, word) else None


def _plural_alone(readings: dict[str, float]) -> bool:
    return "plurals" in readings


def _worth(scan: Scan, figure: Figure, word: NumberWord) -> bool:
    """Whether number words in prose state a quantity: not "one of them", "the two", الاثنين, "a third party"."""
    if scan.line:
        return True
    i, value = figure.core, figure.value
    if figure.form == "fraction":
        return _shares(scan, figure)
    if figure.form != "word":
        return True
    lone = "multipliers" in word.readings and figure.core_end == i + 1 and scan.kind(i) == "word"
    if lone and scan.word(i - 1) not in ("a", "another", "an"):
        return False
    after = units.at(scan, figure.core_end)
    if value == 1 and links.one_in(scan, figure.core_end):
        return True
    if value == 1:
        person = scan.among(figure.core_end, "person") or scan.among(i - 1, "person")
        return person or (after is not None and scan.kind(i) == "word")
    if "ال" in word.prefix:
        back = scan.word(i - 1)
        if after is not None and value > 2:
            return True
        return value > 2 and scan.kind(i - 1) == "arabic" and (back.startswith("ال") or scan.kind(i - 2) == "arabic")
    if scan.word(i - 1) in PRONOUNS and after is None and scan.word(figure.core_end) not in scan.lex.sets["superlative"]:
        return False
    return value != 0 or after is not None


def _shares(scan: Scan, figure: Figure) -> bool:
    """Whether a fraction word is a share: half the cost, ثلث المساحة; not the third, ربع as a quarter of the year."""
    k, i = figure.core_end, figure.core
    if scan.word(k - 1) == "quarter" and scan.word(i - 1) not in QUARTERS and scan.word(k) != "of" and k - i == 1:
        return False
    if figure.core_end in scan.taken or scan.word(i - 1) in (
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "next",
        "this",
        "each",
    ):
        return False
    following = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    last = scan.lex.words.get(scan.word(k - 1), {})
    if "ordinals" in last and scan.word(i) != "one" and scan.kind(k) == "word" and not figure.own_unit:
        return scan.among(k, "function") or scan.among(k, "comparative")
    return not (following and "ordinals" in following.readings)


def _measure(scan: Scan, figure: Figure, floor: int) -> None:
    """Unit, what is counted, and hedge of one figure that begins at or after token ``floor``."""
    if not figure.own_unit and figure.form != "rank":
        loosewords.folds_after(scan, figure)
    if not figure.own_unit and not figure.counted and figure.form != "rank":
        units.after(scan, figure)
        units.before(scan, figure)
        units.magnitude(scan, figure)
        if figure.form == "fraction" and not figure.own_unit:
            _share_of(scan, figure)
    if not figure.unit and not figure.family:
        units.count(scan, figure)
        _behind(scan, figure)
    if scan.word(figure.core - 1) in ("a", "an") and scan.kind(figure.core) == "word" and figure.first == figure.core:
        figure.first = figure.core - 1
    _below_zero(scan, figure)
    _among_the_top(scan, figure)
    if figure.unit != "rank" or figure.hedge == "exact":
        hedges.loosen(scan, figure, floor)
    figure.first = min(max(figure.first, floor), figure.core)


def _among_the_top(scan: Scan, figure: Figure) -> None:
    """أدنى خمسة أسعار, the five largest, the top ten: one of the first so many."""
    if (
        figure.own_unit
        or scan.line
        or figure.scale > 1
        or figure.form not in ("digits", "word")
        or not 2 <= figure.value <= 500
    ):
        return
    i, k = figure.core, figure.core_end
    arabic = scan.among(i - 1, "comparative") and scan.among(i - 1, "top") and scan.kind(k) == "arabic"
    if arabic or scan.word(i - 1) == "top" or scan.word(k) in scan.lex.sets["superlative"]:
        figure.unit, figure.own_unit, figure.hedge = "rank", True, "at_most"
        figure.steps.append(f"one of the first {figure.value:g}")


def _behind(scan: Scan, figure: Figure) -> None:
    """السنوات العشر: an Arabic number behind its noun takes the unit from it."""
    word = scan.lex.word(scan.word(figure.core)) if scan.kind(figure.core) == "arabic" else None
    if word is None or "ال" not in word.prefix or figure.form != "word":
        return
    found = units.at(scan, figure.core - 1)
    if found and found.end == figure.core and found.unit.kind == "unit":
        figure.unit, figure.own_unit, figure.first = found.unit.name, True, figure.core - 1
        figure.value, figure.step = figure.value * found.unit.factor, found.unit.factor


def _share_of(scan: Scan, figure: Figure) -> None:
    """A fraction of something is a share in per cent; in a bare line it stays a number; "to half" is a fold."""
    if scan.line:
        figure.unit = "count"
        return
    if scan.word(figure.core - 1) == "الي" and scan.word(figure.core).startswith("ال"):
        figure.unit, figure.own_unit = "x", True
        return
    figure.value, figure.step, figure.unit, figure.own_unit = figure.value * 100, 1.0, "%", True
    figure.role = "share"
    if scan.word(figure.core - 1) in ("a", "an", "one"):
        figure.first = figure.core - 1


def _below_zero(scan: Scan, figure: Figure) -> None:
    k = figure.last
    phrases = scan.lex.sets.get("joiners.below_zero", frozenset())
    if any(" ".join(token.text for token in scan.tokens[k : k + n]) in phrases for n in (2, 3)):
        figure.value, figure.last = -abs(figure.value), k + 2
    elif scan.word(figure.first - 1) in scan.lex.sets.get("joiners.minus", ()):
        figure.value, figure.first = -abs(figure.value), figure.first - 1


def _claim(scan: Scan, figure: Figure) -> Claim:
    first, last = figure.first, max(figure.last, figure.core_end)
    start, end = scan.tokens[first].start, scan.tokens[last - 1].end
    ranged = figure.hedge == "vague" or (figure.hedge == "range" and figure.pointless)
    return Claim(
        id="", article=scan.article.id, start=start, end=end, text=scan.text[start:end], kind="quantity",
        value=None if ranged else _tidy(figure.value), low=_tidy(figure.low), high=_tidy(figure.high),
        low_open=figure.low_open, high_open=figure.high_open, unit=_unit_name(figure), hedge=figure.hedge,
        number=scan.raw(figure.core, figure.core_end), role=figure.role, direction=figure.direction,
        ties=tuple(figure.ties), ignored=figure.ignored, notes=tuple(figure.notes), steps=tuple(figure.steps),
    )  # fmt: skip


def _unit_name(figure: Figure) -> str:
    return f"{figure.unit}/{figure.per}" if figure.per and figure.unit else figure.unit or "count"


def _tidy(value: float | None) -> float | None:
    """Away with the dust of binary fractions: 0.1 × 3 is 0.3."""
    return None if value is None else float(f"{value:.12g}")
