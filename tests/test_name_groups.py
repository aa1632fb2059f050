"""Names of one thing meet under all their spellings, names of two things never do; the corpus must bite throughout."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from tadqiq.match.names import group_names, name_table
from tadqiq.match.resolve import entity_of
from tadqiq.model import Article, Name, NameGroup

CORPUS = tomllib.loads((Path(__file__).parent / "data" / "name_pairs.toml").read_text(encoding="utf-8"))
LABEL = "{a} / {b}"


def mention(article: str, text: str, kind: str = "other", start: int = 0, entity: str = "") -> Name:
    return Name(article=article, start=start, end=start + len(text), text=text, kind=kind, entity=entity)  # type: ignore[arg-type]


def linked(groups: list[NameGroup], a: str, b: str) -> bool:
    return any({a, b} <= {m.text for m in g.mentions} for g in groups if g.verdict != "distinct")


def grouped(*names: Name, aliases: dict[str, tuple[str, ...]] | None = None) -> list[NameGroup]:
    return group_names(names, {}, aliases or {})


def known(text: str) -> str:
    from tadqiq.knowledge.names import known_as

    found = known_as(text)
    return found[0] if found else ""


def pair_of(row: dict[str, str]) -> tuple[Name, Name]:
    kind = row["kind"]
    return (
        mention("one", row["a"], kind, entity=known(row["a"])),
        mention("two", row["b"], kind, entity=known(row["b"])),
    )


def test_corpus_is_large_enough() -> None:
    assert len(CORPUS["true"]) >= 60
    assert len(CORPUS["false"]) >= 40


@pytest.mark.parametrize("row", CORPUS["true"], ids=[LABEL.format(**row) for row in CORPUS["true"]])
def test_true_pairs_are_linked(row: dict[str, str]) -> None:
    assert linked(grouped(*pair_of(row)), row["a"], row["b"])


@pytest.mark.parametrize("row", CORPUS["false"], ids=[LABEL.format(**row) for row in CORPUS["false"]])
def test_false_pairs_stay_apart(row: dict[str, str]) -> None:
    assert not linked(grouped(*pair_of(row)), row["a"], row["b"])
