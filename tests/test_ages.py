"""Ages without a word for them, behind a name in brackets or between commas."""

from __future__ import annotations

import pytest

from tadqiq.api import extract

TOLD = [
    ("وقالت هدى السالمي (47 سنة) إن المحل أغلق قبل عامين.", "47"),
    ("Omar Haddad, 53, was released on Monday.", "53"),
    ("The hall was dark, said Omar Haddad, 31.\n\nThe doors were shut.", "31"),
    ("Lina Farah (29 years) won the first stage.", "29"),
]
NONE = [
    ("The orchestra of Omar Haddad, 53 players strong, toured Spain.", "53"),
    ("حكم على هدى السالمي بالسجن (7 سنوات) مع النفاذ.", "7"),
    ("The deaths were spread over Kassala (38) and Gedaref (26).", "38"),
    ("The bridge, 53, 000 tonnes of it, was floated in.", "53"),
]


@pytest.mark.parametrize(("text", "figure"), TOLD)
def test_a_figure_behind_a_name_is_an_age(text: str, figure: str) -> None:
    claim = next(c for c in extract(text).claims if figure in c.text)
    assert (claim.measure, claim.unit) == ("age", "year")


@pytest.mark.parametrize(("text", "figure"), NONE)
def test_other_figures_are_none(text: str, figure: str) -> None:
    assert not any(c.measure == "age" for c in extract(text).claims if figure in c.text)
