"""The words between figures: how far each is noted to stand, and what ties an old figure to a new one."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.cues import REACH, mark
from tadqiq.checks.engine import run


def ties(text: str, number: int) -> tuple[str, ...]:
    given = evidence({"text": text})
    return next(c.ties for c in mark(given.claims.values(), given.articles) if c.id == f"A{number}")


@pytest.mark.parametrize("far", [0, 1, REACH - 1, REACH])
def test_a_word_is_noted_with_its_distance_on_either_side(far: int) -> None:
    between = "blah " * far
    assert f"cue:before:{far}:from" in ties(f"A fee of {{$5|5 USD}} blah from {between}{{$4|4 USD}}.", 1)
    assert f"cue:after:{far}:from" in ties(f"A fee of {{$5|5 USD}} {between}from blah {{$4|4 USD}}.", 0)


def test_a_word_further_off_is_not_noted() -> None:
    between = "blah " * (REACH + 1)
    assert not [t for t in ties(f"A fee of {{$5|5 USD}} from {between}{{$4|4 USD}}.", 1) if t.endswith(":from")]
    assert not [t for t in ties(f"A fee of {{$5|5 USD}} {between}from {{$4|4 USD}}.", 0) if t.endswith(":from")]


@pytest.mark.parametrize(
    ("move", "old", "size"), [("up", 5, "a rise of {%s%%|%s %%}"), ("down", 8, "a fall of {%s%%|%s %%}")]
)
def test_a_move_before_the_old_figure_ties_it_to_the_new_one_before(move: str, old: int, size: str) -> None:
    text = f"Output reached {{6 million|6e6 tonne}}, {move} from {{{old} million|{old}e6 tonne}} a year ago, {size}."
    share = abs(6 - old) * 100 // old
    told = [[f.verdict for f in run(evidence({"text": text % (s, s)}))[1] if f.check == "growth"] for s in (share, 45)]
    assert told == [["agree"], ["disagree"]]


@pytest.mark.parametrize("word", ["من أصل", "ومن أصل", "فمن أصل"])
def test_and_before_a_short_word_leaves_it_the_same_tie(word: str) -> None:
    assert any(t.endswith(":out_of") for t in ties(f"نجح {{30 طالبا|30 count}} {word} {{120 طالبا|120 count}}.", 1))
