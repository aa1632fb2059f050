"""Which office the words beside a name give to a person: how far they reach, what ends them, and what is shown."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.judging.offices import Office, office


def held(text: str) -> Office | None:
    given = evidence({"people": [f"A: {text}"]})
    return office(given.articles["A"], given.matching.names[0].mentions[0])


@pytest.mark.parametrize(
    ("text", "of", "shown"),
    [
        ("[[Lina Haddad]], energy minister, said so.", {"energy"}, "energy minister"),
        ("[[Lina Haddad]] (minister of the energy) said so.", {"energy"}, "minister of the energy"),
        ("In Ruritania the trade minister [[Lina Haddad]] said so.", {"trade"}, "minister"),
        ("Ruritania 2025 trade minister [[Lina Haddad]] said so.", {"trade"}, "minister"),
        ("The big health care funding reform minister [[Lina Haddad]].", {"care", "funding", "reform"}, "minister"),
        ("قالت [[لينا حداد]]، وزيرة التجارة والصناعة، إن السوق هادئة.", {"تجار", "صناع"}, "وزيره التجاره والصناعه"),
    ],
)
def test_an_office_is_of_the_words_that_stand_with_its_title(text: str, of: set[str], shown: str) -> None:
    assert held(text) == Office("minister", frozenset(of), shown)


def test_a_title_stands_within_eight_words_before_the_name() -> None:
    assert held(f"minister of trade {'blah ' * 5}[[Lina Haddad]]")
    assert held(f"minister of trade {'blah ' * 6}[[Lina Haddad]]") is None


@pytest.mark.parametrize(
    ("text", "far"),
    [("The former {}trade minister [[Lina Haddad]]", 7), ("[[Lina Haddad]], trade minister, {}former", 3)],
)
def test_who_is_called_a_former_holder_right_beside_the_name_holds_none(text: str, far: int) -> None:
    assert held(text.format("blah " * far)) is None
    assert held(text.format("blah " * (far + 1)))


def test_a_number_or_a_mark_parts_a_title_from_the_name() -> None:
    assert held("The minister of trade and 12 ports, [[Lina Haddad]], said so.") is None
    assert held("The minister of trade, [[Lina Haddad]], said so.")
