"""What the tokens of an article say, marked in place: names, terms of the vocabulary and plain content words."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import cache
from typing import NamedTuple

from ..knowledge.vague import is_act, is_vague
from ..knowledge.vocabulary import Term, terms
from ..languages.affixes import stem
from ..languages.cues import with_table
from ..languages.tables import sections
from ..model import Claim, Name
from ..text import Token, fold_phrase

PREFIX = {"measure": "m", "concept": "c", "stage": "s", "direction": "d", "part": "p", "attribution": "a"}
COUNTED = ("count", "person")


class Mark(NamedTuple):
    """A term in place: tokens ``first`` to ``last`` (half-open) say ``code``, such as ``m:exports`` or ``n:egypt``."""

    first: int
    last: int
    code: str


def marked(
    tokens: Sequence[Token], claims: Sequence[Claim], names: Sequence[Name], token_at: Callable[[int], int]
) -> dict[int, list[Mark]]:
    """Everything said on the tokens: names, vocabulary, and plain content words outside names and figures.

    A figure's own words say nothing of its subject, except the noun that it counts ("18 aircraft").
    """
    marks: dict[int, list[Mark]] = {}
    covered: set[int] = set()
    for name in names:
        first, last = token_at(name.start), token_at(name.end - 1) + 1
        marks.setdefault(first, []).append(Mark(first, last, "n:" + (name.entity or fold_phrase(name.text))))
        covered.update(range(first, last))
    figures: set[int] = set()
    for claim in claims:
        span = range(token_at(claim.start), token_at(claim.end - 1) + 1)
        (covered if claim.unit in COUNTED else figures).update(span)
    covered |= figures
    measured: set[int] = set()
    for term in terms(tokens):
        if _within(term, figures) or (term.kind == "concept" and term.start_index in measured):
            continue
        if term.kind == "measure":
            measured.update(range(term.start_index, term.start_index + term.length))
        marks.setdefault(term.start_index, []).append(_mark(term))
        covered.update(range(term.start_index, term.start_index + term.length))
    for i, token in enumerate(tokens):
        if i not in covered and token.kind in ("arabic", "word") and (word := _content(token.text)):
            marks[i] = [Mark(i, i + 1, "w:" + word)]
    return marks


def counts(claim: Claim) -> bool:
    """Whether a figure is a number of people or things, also of so many a day."""
    return claim.unit.partition("/")[0] in COUNTED


def telling(mark: Mark) -> bool:
    """Whether a mark says what a figure is about: neither how, nor what is done ("arrived")."""
    return not is_vague(mark.code) and not is_act(mark.code)


def distance(mark: Mark, first: int, last: int) -> int:
    """How many tokens lie between a mark and tokens ``first`` to ``last`` (half-open)."""
    return first - mark.last if mark.last <= first else max(mark.first - last, 0)


def _within(term: Term, figures: Container[int]) -> bool:
    """Whether a term says no more than a figure's own words; "basis points over" says more than its unit."""
    return term.start_index in figures and term.start_index + term.length - 1 in figures


def _mark(term: Term) -> Mark:
    return Mark(term.start_index, term.start_index + term.length, f"{PREFIX[term.kind]}:{term.id}")


@cache
def _content(word: str) -> str:
    """The stem of a content word, "" for a word that says nothing on its own."""
    bare = stem(word)
    return "" if len(bare) < 3 or word in _empty_words() or bare in _empty_words() else bare


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(
        fold_phrase(surface)
        for code in with_table("stopwords.toml")
        for rows in sections(f"languages.{code}", "stopwords.toml").values()
        for surfaces in rows.values()
        for surface in surfaces
    )
