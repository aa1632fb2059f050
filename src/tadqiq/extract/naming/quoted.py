"""Names between quotation marks: short, whole, and more than everyday words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from ...knowledge.names import entries, qualifiers
from ...model import Article, Name, NameKind
from .looks import foreignness
from .mention import mention
from .tables import cues, words_for
from .words import APART, Word, adjective, traits

QUOTES = re.compile(r"«([^«»\n]{2,60})»|“([^“”\n]{2,60})”|\"([^\"\n]{2,60})\"")
# Between two quotations of one row, a people's adjective at most.
ROW = re.compile(r"[»”\"](?: ال\w+)?[،,]?\s?و?[«“\"]")
LONGEST = 5
BEFORE = 3
# Marks and blanks between a quotation and the word beside it.
NEAR = 2
NOT = "غير"
OF_TRADE = "لل"
BORROWED = 0.2
DASHES = ("-", "–", "—")


Quoted = tuple[Name, list[Word], NameKind | None]


def quoted_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Quoted phrases of one to five words that a cue word announces, that recur, or that hold a word nobody knows."""
    starts = [w.start for w in words]
    seen: list[Quoted] = []
    for match in QUOTES.finditer(article.clean):
        start, end = match.span(match.lastindex or 0)
        i, j = bisect_left(starts, start), bisect_left(starts, end)
        run = list(words[i:j])
        if _branch(article, run):
            seen.append((_name(article, run, "organisation"), run, "organisation"))
        elif _shaped(run) and _trade_behind(words, j, headed=(headed := _headed(words, i))):
            first = words[i - 1].start if headed else match.start()
            seen.append((_with_trade(article, first, words[j]), run, "organisation"))
        elif _shaped(run):
            kind = _announced(words, i) or _nationality(words, j) or _announced(words, i + 1, inside=len(run) > 1)
            kind = kind or _firm(run) or _speaker(words, i, j)
            seen.append((_name(article, run, kind), run, kind))
    seen = _in_rows(article, seen)
    times = Counter(_phrase(run) for _, run, _ in seen)
    heads = {run[0].text for _, run, _ in seen if len(run) > 1 and _odd(run[0])}
    return [n for n, run, kind in seen if kind or times[_phrase(run)] > 1 or _unknown(run) or _phrase(run) in heads]


def _branch(article: Article, run: Sequence[Word]) -> bool:
    """Whether a dash sets the place off that a firm's branch is in: «المنارة - تونس», no line between places."""
    if len(run) < 2 or not _shaped(run[:-1]) or traits(run[0].text).entity:
        return False
    if article.clean[run[-2].end : run[-1].start].strip() not in DASHES:
        return False
    rows = entries(run[-1].text)
    return any(
        e.kind == "place" and not e.rest and not e.demonym for prefix, found in rows if not prefix for e in found
    )


def _headed(words: Sequence[Word], i: int) -> bool:
    """Whether the word that tells what sort of body it is stands before the marks, part of its name: صندوق «…»."""
    near = i > 0 and words[i].start - words[i - 1].end <= NEAR
    return near and words[i - 1].text in words_for("part", "bodies")


def _trade_behind(words: Sequence[Word], j: int, *, headed: bool) -> bool:
    """Whether what a firm does stands right behind the marks around its own word: «رمانة» للصناعات.

    Behind a body that is ``headed`` any everyday word tells what it is for: صندوق «نماء» للمزارعين.
    """
    if j >= len(words) or words[j].start - words[j - 1].end > NEAR or not words[j].text.startswith(OF_TRADE):
        return False
    return words[j].text in qualifiers("field") or (headed and traits(words[j].text).common)


def _with_trade(article: Article, start: int, trade: Word) -> Name:
    """A firm from its opening mark to its trade, or a body from the word that tells its sort."""
    return mention(article, start, trade.end, "organisation", "announced")


def _in_rows(article: Article, seen: Sequence[Quoted]) -> list[Quoted]:
    """What one cue word announces holds for all quotations of its row: شركات «…» و«…»، و«…»."""
    told: list[Quoted] = []
    for name, run, kind in seen:
        before, lent = (told[-1][0].end, told[-1][2]) if told else (0, None)
        if kind is None and lent is not None and ROW.fullmatch(article.clean, before, name.start):
            name, kind = _name(article, run, lent), lent
        told.append((name, run, kind))
    return told


def _phrase(run: Sequence[Word]) -> str:
    return " ".join(w.text for w in run)


def _shaped(run: Sequence[Word]) -> bool:
    """One to five words in one piece, not all digits, no function word among the Arabic ones: إم إس are letters."""
    if not 0 < len(run) <= LONGEST or any(w.link == APART for w in run[1:]):
        return False
    if run[0].kind == "digits" or all(w.kind == "word" for w in run):
        return False
    told = run[2:] if _lettered(run) else run
    return not any(traits(w.text).function or traits(w.text).say for w in told if w.kind == "arabic")


def _lettered(run: Sequence[Word]) -> bool:
    """Whether two letters open a name of further words, as those of ships do: إم إس كورال."""
    return {w.text for w in run[:2]} <= qualifiers("letter").keys() and any(w.kind == "arabic" for w in run[2:])


def _announced(words: Sequence[Word], i: int, *, inside: bool = True) -> NameKind | None:
    """The kind told by a cue word just before word ``i``, an adjective between them at most."""
    for back in range(1, BEFORE + 1):
        if not inside or i - back < 0 or i >= len(words) or words[i].start - words[i - back].end > 24:
            return None
        known = traits(words[i - back].text)
        # القمر alone is the moon, القمر الصناعي announces.
        if kind := cues().get(f"{words[i - back - 1].text} {words[i - back].text}") if i > back else None:
            return kind
        if words[i - back].text in words_for("several", "firms"):
            return "organisation"
        if known.cue is not None or known.institution or known.bloc:
            return known.cue or "organisation"
        if not (known.demonym or known.common or words[i - back].text == NOT):
            return None
    return None


def _nationality(words: Sequence[Word], j: int) -> NameKind | None:
    """A firm, told by its nationality or owners right behind the quotation: «…» السعودية, «…» الخاصة."""
    if j >= len(words) or words[j].start - words[j - 1].end > 2 or not words[j].text.startswith("ال"):
        return None
    told = words[j].text in words_for("owned_by") or words[j].text in words_for("stop", "describing")
    return "organisation" if told or traits(words[j].text).demonym else None


def _firm(run: Sequence[Word]) -> NameKind | None:
    """A firm, told by the trade or sort that its name ends with: «السنابل للتجارة», «أفق تيليكوم», «الأفق القابضة»."""
    last = run[-1].text
    trade = last in qualifiers("field") and (last.startswith("لل") or not traits(last).common)
    return "organisation" if len(run) > 1 and (trade or last in words_for("holding")) else None


def _speaker(words: Sequence[Word], i: int, j: int) -> NameKind | None:
    """A firm or paper, told by a word of saying before the quotation and "that" behind it: قالت «القمة» إن …."""
    if not 0 < i < j < len(words) or j - i > BEFORE or not traits(words[i - 1].text).say:
        return None
    if traits(words[i].text).common and not words[i].text.startswith("ال"):
        return None
    near = words[i].start - words[i - 1].end <= NEAR and words[j].start - words[j - 1].end <= NEAR
    return "organisation" if near and words[j].text in words_for("that") else None


def _unknown(run: Sequence[Word]) -> bool:
    """Whether some word looks borrowed, or the first is in no table and begins neither as a verb nor with ال.

    An everyday adjective behind it makes it a description: «حكاية طويلة».
    """
    if any(_odd(w) and foreignness(w.text) > BORROWED for w in run):
        return True
    if len(run) < 2 or adjective(run[-1].text):
        return False
    return _odd(run[0]) and not run[0].text.startswith(("ال", "ي", "ت", "ن", "س", "و"))


def _odd(word: Word) -> bool:
    known = traits(word.text)
    return word.kind == "arabic" and not (known.common or known.demonym or known.title or known.entity)


def _name(article: Article, run: Sequence[Word], kind: NameKind | None) -> Name:
    return mention(article, run[0].start, run[-1].end, kind or "other", "quoted" if kind is None else "announced")
