"""Quantities: every figure of an article with its value, interval, unit and hedge, also those set aside."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Article, Claim, Span
from ..text import WORDS_KEPT, Token
from .quantity.figure import Figure
from .quantity.hedging import intervals
from .quantity.hedging.earliest import bound_from_now
from .quantity.hedging.until import bound_until
from .quantity.hedging.within import bound_in_time
from .quantity.links import link
from .quantity.measuring import measure
from .quantity.numbers.digits import vulgar_value
from .quantity.reading import figure_at
from .quantity.scan import Scan, scan
from .quantity.set_aside.nonclaims import set_aside
from .quantity.told import roles
from .quantity.units import money
from .quantity.units.kilowatts import settle_kilowatts
from .quantity.units.points import settle_points
from .quantity.units.prices import price_units
from .quantity.units.thermometers import settle_degrees
from .quantity.units.tons import settle_tons
from .quantity.units.unlisted_duals import looks_dual


def figures(article: Article, tokens: Sequence[Token], taken: Sequence[Span]) -> list[Claim]:
    """Every quantity of ``article``; ``taken`` are spans of dates, in which nothing is read. Spans count ``clean``."""
    reading = scan(article, tokens, taken)
    found = _found(reading)
    set_aside(reading, found)
    found = link(reading, found)
    price_units(reading, found)
    money.settle(reading, found)
    settle_kilowatts(reading, found)
    settle_points(reading, found)
    settle_degrees(reading, found)
    settle_tons(reading, found)
    for figure in found:
        roles.tell(reading, figure)
        bound_in_time(reading, figure)
        bound_until(reading, figure)
        bound_from_now(reading, figure)
        intervals.bound(figure)
    return [_claim(reading, figure) for figure in found]


def _found(scan: Scan) -> list[Figure]:
    """Numbers and the words that stand for one, in order, none overlapping."""
    found: list[Figure] = []
    end = 0
    anchors, lex, taken = scan.lex.anchors, scan.lex, scan.taken
    if len(anchors) > WORDS_KEPT:
        anchors.clear()
    # Most words are known to begin no figure.
    spots = [i for i, (kind, _, _, text) in enumerate(scan.tokens) if kind == "digits" or anchors.get(text, True)]
    for i in spots:
        token = scan.tokens[i]
        if token.kind != "digits" and token.text not in anchors:
            anchors[token.text] = _anchors(scan, token)
        if i < end or i in taken or not (token.kind == "digits" or anchors[token.text]):
            continue
        figure = figure_at(scan, i, lex.word(token.text))
        if figure is not None:
            measure(scan, figure, end)
            found.append(figure)
            end = max(figure.core_end, figure.last, i + 1)
    return found


def _anchors(scan: Scan, token: Token) -> bool:
    if token.kind == "symbol" or token.kind == "newline":
        return False
    if vulgar_value(token.text[:1]) is not None or "⁄" in token.text:
        return True
    if token.kind == "arabic" and looks_dual(token.text):
        return True
    # Most words begin neither number nor unit, which is found out at once.
    if not scan.lex.begins(token.text):
        return False
    if scan.lex.word(token.text) is not None:
        return True
    return token.kind in ("arabic", "word") and len(token.text) > 1 and _unit_word(scan, token)


def _unit_word(scan: Scan, token: Token) -> bool:
    return any(table.match([token], 0) is not None for table in (scan.lex.units, scan.lex.money))


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
