"""Where a sentence is cut between two figures: at a conjunction, not at a word that begins like one."""

from __future__ import annotations

import pytest

import tadqiq
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


def entities(text: str) -> dict[str, tuple[str, ...]]:
    return {claim.text: claim.entities for claim in tadqiq.extract(text).claims}


def test_a_bracket_with_an_equivalent_and_the_giver_behind_it_break_nothing_off() -> None:
    found = entities(
        "The loans bring in KD245mn ($798mn) from the Marwa Development Fund and €650mn ($754mn) from the Sarha Bank."
    )
    assert found["$798mn"] == ("n:marwa development fund",)
    assert "n:marwa development fund" not in found["$754mn"]


def test_from_parts_two_figures_only_where_it_leads_to_one() -> None:
    claims = {
        c.text: c for c in tadqiq.extract("Exports rose to $4.2bn in Sarha from $3.96bn in Marwa a year ago.").claims
    }
    assert not {"n:marwa"} & set(claims["$4.2bn"].entities)
