"""Folds: doubled, three times the price, 40 ضعفا."""

from __future__ import annotations

from ..figure import Figure
from ..lexica import Unit
from ..scan import Scan
from ..units.assigning import add_half
from ..units.rates import add_rate

CLAUSE = 6
HALF = 0.5
APOSTROPHES = ("'", "’", "s")


def fold_verb(scan: Scan, i: int, value: float) -> Figure | None:
    """تضاعف, doubled: twice as much, unless the times are told right after it."""
    if scan.said([scan.word(i + 1), scan.word(i + 2)], "fold_ban"):
        return None
    for k in range(i + 1, min(i + 5, len(scan.tokens))):
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
        follows = scan.isa(i + 1, "fold_before")
        told = hedged or follows or scan.word(i).endswith("fold")
        if value > 1 and told:
            return _times(i, i + 1, value, 1.0)
        return _how_often(scan, i, value)
    if scan.isa(i, "often"):
        return _twice(scan, i, value)
    if value > 1:
        figure = _times(i, i + 1, 2.0, 1.0)
        add_half(scan, figure, Unit("x"))
        return figure
    if scan.isa(i, "fold_weak") and not hedged:
        return None
    toward = scan.isa(i - 1, "fold_toward") and "ال" in prefix
    follows = scan.isa(i + 1, "fold_before") or scan.kind(i + 1) == "digits"
    return _times(i, i + 1, 2.0, 1.0) if toward or follows or hedged else None


def _how_often(scan: Scan, i: int, value: float) -> Figure | None:
    """Met twice a year, scored twice in March: how often something was done."""
    if scan.line or not scan.isa(i, "often"):
        return None
    rated = scan.lex.find("rates", scan.tokens, i + 1) is not None
    if not rated and not scan.isa(i + 1, "often_in") and i + 1 not in scan.taken:
        return None
    figure = Figure(i, i + 1, value, 1.0, "fold")
    figure.unit, figure.counted = "count", True
    add_rate(scan, figure)
    return figure


def _twice(scan: Scan, i: int, value: float) -> Figure | None:
    """تأجلت الرحلة مرتين: how often; behind a verb of doubling or beside a comparison so many times as much."""
    if scan.line or prefixed_share(scan, i + 1):
        return None
    verbs = (scan.lex.word(scan.word(k)) for k in range(max(i - CLAUSE, 0), i))
    times = any(v and "fold_verbs" in v.readings for v in verbs)
    if times or any(scan.among(k, "comparative") for k in (i - 1, i + 1)):
        return _times(i, i + 1, value, 1.0)
    ends = scan.kind(i + 1) in ("symbol", "newline", "") or scan.among(i + 1, "function") or i + 1 in scan.taken
    if not ends and not scan.among(i + 1, "often_in"):
        return None
    figure = Figure(i, i + 1, value, 1.0, "fold")
    figure.unit, figure.counted = "count", True
    add_rate(scan, figure)
    return figure


def prefixed_share(scan: Scan, k: int) -> bool:
    """Whether a share joined by و stands at token ``k``: مرتين ونصف."""
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "arabic" else None
    return word is not None and word.prefix == "و" and "fractions" in word.readings


def times_and_share(scan: Scan, figure: Figure) -> None:
    """مرتين ونصف, مرة وربع: a share behind "twice" or "once" makes one number of times with it."""
    before = scan.word(figure.core - 1)
    whole = 2.0 if before in scan.lex.sets["time_duals"] else 1.0 if scan.among(figure.core - 1, "once") else 0.0
    word = scan.lex.word(scan.word(figure.core)) if scan.kind(figure.core) == "arabic" else None
    if whole and word is not None and word.prefix == "و" and not figure.own_unit:
        figure.core -= 1
        figure.first = figure.core
        figure.value, figure.step, figure.form = whole + figure.value, 0.1, "fold"
        figure.unit, figure.own_unit = "x", True


def times_what_was(scan: Scan, figure: Figure) -> bool:
    """Half the former share, a third of what it was a year ago, نصف ما بيع العام الماضي: so many times as much."""
    k = figure.core_end + scan.isa(figure.core_end, "of")
    if scan.isa(k, "what_was") and (figure.value >= HALF or scan.kind(k) == "word"):
        near = range(k + 1, min(k + CLAUSE, len(scan.tokens)))
        return any(j in scan.taken or scan.among(j, "earlier") for j in near)
    if k > figure.core_end:
        return False
    last = k in scan.taken and any(scan.word(j) in ("'", "’") for j in range(k, min(k + 4, len(scan.tokens))))
    return last or scan.isa(k + scan.isa(k, "owner"), "earlier")


def _and_share(scan: Scan, figure: Figure) -> None:
    """أربع مرات ونصف المرة: the share of one more time behind a number of times belongs to the number."""
    k = figure.last
    if scan.kind(k) != "arabic" or not prefixed_share(scan, k) or not scan.among(k + 1, "times"):
        return
    word = scan.lex.word(scan.word(k))
    assert word is not None
    figure.value, figure.step, figure.whole, figure.last = figure.value + word.readings["fractions"], 0.1, False, k + 2


def _of_worth(scan: Scan, k: int) -> bool:
    """11 times earnings, 14 times next year's forecast profit: what stocks are priced by, perhaps of a year told."""
    begin = k
    while k in scan.taken or scan.word(k) in APOSTROPHES:
        k += 1
    return scan.isa(k, "times_of") or (k > begin and scan.isa(k + 1, "times_of"))


def _fold(scan: Scan, j: int) -> bool:
    word = scan.lex.word(scan.word(j))
    return bool(word and "fold_nouns" in word.readings)


def _times(i: int, end: int, value: float, step: float) -> Figure:
    figure = Figure(i, end, value, step, "fold")
    figure.unit, figure.own_unit = "x", True
    return figure


def _stands_at(scan: Scan, figure: Figure) -> bool:
    """Debt stood at under four times: a multiple of what was told before, and how often nothing happened."""
    hedge = scan.lex.endings["before"].match(scan.tokens, figure.core)
    first = figure.core if hedge is None else hedge[1]
    ends = scan.kind(figure.last) in ("symbol", "newline", "") or scan.isa(figure.last, "and")
    return ends and scan.isa(first - 1, "ratio_at")


def folds_after(scan: Scan, figure: Figure) -> None:
    """A number of times: 40 ضعفا, threefold as 3-fold, 4x, three times the price."""
    k = figure.core_end
    k += scan.word(k) in ("-", "‑") and scan.glued(k) and scan.glued(k + 1)
    word = scan.lex.words.get(scan.word(k), {})
    if word.get("fold_nouns") == 1.0 and scan.word(k) != "times":
        figure.unit, figure.own_unit, figure.last = "x", True, k + 1
    elif scan.word(k) in scan.lex.sets["times"]:
        figure.last = k + 1
        _and_share(scan, figure)
        verbs = (scan.lex.word(scan.word(j)) for j in range(max(figure.core - 5, 0), figure.core))
        longer = (
            scan.word(k + 1).endswith("er") and len(scan.word(k + 1)) > 4 and not scan.isa(k + 1, "comparative_ban")
        )
        near = (*range(max(figure.core - 5, 0), figure.core), k + 1)
        covered = any(scan.among(j, "cover_talk") for j in near) or _stands_at(scan, figure)
        longer = longer or covered or _of_worth(scan, k + 1) or not float(figure.value).is_integer()
        compared = longer or scan.among(k + 1, "comparative") or any(v and "fold_verbs" in v.readings for v in verbs)
        figure.unit, figure.own_unit, figure.counted = ("x" if compared else "count"), compared, True
        if not compared:
            add_rate(scan, figure)
