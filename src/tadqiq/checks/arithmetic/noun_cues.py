"""What a number counts and what an amount falls to, by the stem of the noun beside it: 48 cages, 20 tonnes a cage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...knowledge.dimensions import COUNTS
from ...languages.affixes import forms, stem
from ...model import Claim
from ...text import Token, fold_phrase, tokenise

NOUN, FALLS_TO = "noun", "falls_to"
FOR_THE = "لال"
ENDINGS = ("ات", "ين", "ون", "ان", "ا", "ه")
SHORTEST = 3
EACH = ("each", "every", "per")
REACH = 2
Cues = Callable[[Sequence[Token]], list[tuple[int, int, str]]]


def noun_marks(claim: Claim, after: Sequence[Token], alone: bool, cues: Cues) -> Iterator[str]:
    """``noun:0:cage`` for what a number counts, ``falls_to:0:cage`` for what an amount is told for each of."""
    behind = tokenise(claim.text.partition(claim.number)[2]) if claim.number else []
    if claim.unit in COUNTS:
        yield from (f"{NOUN}:0:{_stem(token)}" for token in (behind[:1] or ([] if alone else after[:1])))
    # "300 euros a house" is read whole, "300 kilos" and "a house" are not.
    words = [*_told_for(behind, len(behind), cues), *_told_for(after, REACH, cues)]
    yield from (f"{FALLS_TO}:0:{_stem(token)}" for token in words[:1])


def _told_for(tokens: Sequence[Token], reach: int, cues: Cues) -> Iterator[Token]:
    """The noun behind "per", "a", "for each", or in «للوحدة», whose word begins so near; "per worker" has its own."""
    for token in tokens[: max(1, reach - 1)]:
        if any(prefix == FOR_THE for _, prefix in forms(fold_phrase(token.text))):
            yield token
    for first, last, key in cues(tokens):
        if key in EACH and first < reach:
            own = last - first > 1 and key == "each"
            yield from tokens[last - 1 : last] if own else tokens[last : last + 1]


def _stem(token: Token) -> str:
    """The noun without «لل» and its ending; a counted noun bears no clitic: «فلاحا» begins with a letter of its own."""
    word = fold_phrase(token.text)
    word = next((rest for rest, prefix in forms(word) if prefix == FOR_THE), word)
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORTEST), "")
    return word.removesuffix(ending) if token.kind == "arabic" else stem(word)
