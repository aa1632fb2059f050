"""Where a sentence is cut between two figures: at a conjunction, not at a word that begins like one."""

from __future__ import annotations

import pytest

from tadqiq.extract.sentences import opens_clause
from tadqiq.text import fold_phrase

OPENS = [
    "and",
    "while",
    "و",
    "وقال",
    "والمصنع",
    "ومصنع",
    "وارتفعت",
    "فالمصنع",
    "فبلغت",
    "فإن",
    "فيما",
    "بينما",
    "مقابل",
]
GOES_ON = ["android", "andes", "وزارة", "وكالة", "واردات", "وفيات", "وحدات", "واحد", "فرنسا", "فلسطين", "فائدة", "فرصة"]


@pytest.mark.parametrize("word", OPENS)
def test_conjunctions_open_a_clause(word: str) -> None:
    assert opens_clause(fold_phrase(word))


@pytest.mark.parametrize("word", GOES_ON)
def test_a_first_letter_of_ones_own_opens_none(word: str) -> None:
    assert not opens_clause(fold_phrase(word))
