"""Which spellings of one name differ: letters, not clitics, spaces, plurals or other words."""

from __future__ import annotations

import pytest

from tadqiq.checks.judging.spellings import bare, differ, one_of, variants
from tadqiq.model import Name


def spelt(*names: str, kind: str = "product") -> list[str]:
    told = [Name(article="A", start=i, end=i + len(n), text=n, kind=kind) for i, n in enumerate(names)]
    return [name.text for name in variants(told)]


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("nadia haddad", "nadya haddad", True),
        ("nadia haddad", "nadia salem", False),
        ("nadia haddad", "nadya salem", False),
        ("nadia haddad", "nadya hadad", True),
        ("nour eddine", "noure ddine", False),
        ("nour eddine", "noureddine", False),
        ("nour", "nour haddad", False),
        ("كمال", "kamal", False),
        ("كمال", "كامل", True),
        # Half of the letters is alike enough.
        ("taro", "tami", True),
        ("taro", "temi", False),
    ],
)
def test_names_whose_words_stand_for_each_other(a: str, b: str, apart: bool) -> None:
    assert differ(a, b) is differ(b, a) is apart


@pytest.mark.parametrize(
    ("name", "one"), [("airbuses", "airbus"), ("foxes", "fox"), ("vales", "vale"), ("jets", "jet"), ("jet", "jet")]
)
def test_the_plural_of_a_name(name: str, one: str) -> None:
    assert one_of(name) == one


def test_the_article_is_taken_off_what_is_a_word_without_it() -> None:
    assert [bare(name) for name in ("الأمل", "والأمل", "الدم")] == ["امل", "امل", "الدم"]


def test_a_plural_is_no_other_spelling_of_a_thing_but_of_a_person() -> None:
    assert spelt("Veltor", "Veltors") == []
    assert spelt("Adam", "Adams", kind="person") == ["Adam", "Adams"]
    assert spelt("Veltors", "Veltars") == ["Veltars", "Veltors"]


def test_only_the_spellings_that_differ_are_told() -> None:
    assert spelt("Nadia", "Omar", "Nadya", "Salem") == ["Nadia", "Nadya"]
    assert spelt("Nadia", "Nadia") == spelt("Nadia") == []
