"""Names of an archive: each meets its likeliest few, blocks stay small, rows of a matrix find what whole ones find."""

from __future__ import annotations

import random

import pytest

from tadqiq.match.naming import pairs as name_pairs
from tadqiq.match.naming.forms import Form, form
from tadqiq.match.naming.pairs import candidates

CONSONANTS, VOWELS = "بتجحدرزسشفقكلمن", ("", "ا", "و", "ي")


@pytest.fixture
def names() -> list[str]:
    random.seed(5)
    return sorted({"".join(random.choice(CONSONANTS) + random.choice(VOWELS) for _ in range(4)) for _ in range(260)})


def forms(names: list[str]) -> list[Form]:
    return [form(name) for name in names]


def test_matrices_of_some_rows_find_the_pairs_of_the_slow_way(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = candidates(forms(names))
    monkeypatch.setattr(name_pairs, "FEW", 10)
    monkeypatch.setattr(name_pairs, "CELLS", 7 * len(names))
    assert candidates(forms(names)) == slow
    assert slow


def test_in_an_archive_a_name_meets_its_twin_and_few_others(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    spelt = [name.replace("و", "ا", 1) for name in names]
    both = [*names, *spelt]
    everyone = candidates(forms(both))
    monkeypatch.setattr(name_pairs, "BLOCKED_FROM", 100)
    monkeypatch.setattr(name_pairs, "NEAREST", 3)
    few = set(candidates(forms(both)))
    twins = {(i, i + len(names)) for i, (a, b) in enumerate(zip(names, spelt, strict=True)) if a != b}
    assert twins and len(twins & few) > 0.9 * len(twins)
    assert len(few) < len(everyone) / 2


def test_blocks_are_split_until_they_are_small(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_pairs, "LARGEST", 20)
    blocks = name_pairs._blocks(names)
    assert sorted(i for block in blocks for i in block) == list(range(len(names)))
    assert max(map(len, blocks)) <= 20
