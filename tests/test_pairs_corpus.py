"""The corpus of pairs is whole: enough of each kind, every figure really printed in its text, no pair twice."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

PAIRS = tomllib.loads((Path(__file__).parent / "data/pairs.toml").read_text(encoding="utf-8"))["pair"]
KEYS = {"topic", "a", "b", "a_figure", "b_figure", "same", "why"}


def test_every_pair_has_its_keys_and_prints_its_figures() -> None:
    for pair in PAIRS:
        assert set(pair) - {"open"} == KEYS, pair
        assert pair["a_figure"] in pair["a"] and pair["b_figure"] in pair["b"], pair


def test_no_pair_stands_twice() -> None:
    assert len({(p["a"], p["b"], p["a_figure"], p["b_figure"]) for p in PAIRS}) == len(PAIRS)


def test_there_are_enough_of_each_kind() -> None:
    scripts = Counter(tuple(sorted(text.isascii() for text in (p["a"], p["b"]))) for p in PAIRS)
    assert len(PAIRS) >= 150
    assert len({p["topic"] for p in PAIRS}) >= 14
    assert sum(p["same"] for p in PAIRS) >= 60 and sum(not p["same"] for p in PAIRS) >= 60
    assert min(scripts[False, False], scripts[True, True], scripts[False, True]) >= 15
