"""The French pack: an article in French is known as one, and its dates and figures are read by its own tables."""

from __future__ import annotations

import pytest
from figures_reading import live

from tadqiq.extract import extract
from tadqiq.languages.reading import reading, script
from tadqiq.read import make_article

STORY = """Un prêt pour les écoles
Lundi 3 mars 2025

Le ministère a annoncé un prêt de 300 millions d'euros pour 24 projets, dont les travaux débuteront en juin 2026.
La moitié des écoles sont dans un état jugé mauvais par les experts.
"""


def test_a_french_article_is_known_by_its_words() -> None:
    assert make_article("a", STORY).language == "fr"


def test_dates_and_figures_of_a_french_article() -> None:
    claims = extract(make_article("a", STORY, file="a.txt")).claims
    figures = [(c.text, c.value, c.unit) for c in claims if c.kind == "quantity" and not c.ignored]
    assert figures == [
        ("300 millions d'euros", 3e8, "EUR"), ("24 projets", 24, "count"), ("La moitié", 50, "%"),
    ]  # fmt: skip
    days = {c.text: str(c.period.start) for c in claims if c.kind == "date" and c.period}
    assert days["Lundi 3 mars 2025"] == "2025-03-03"
    assert days["juin 2026"] == "2026-06-01"


def test_each_script_has_one_pack_for_an_article() -> None:
    assert reading("fr") == ("fr", "ar")
    assert reading("ar") == ("ar", "en")
    assert reading("en") == ("en", "ar")
    assert reading("") == reading("de") == ("ar", "en")
    assert (script("fr"), script("ar")) == ("LATIN", "ARABIC")


@pytest.mark.parametrize(
    "text", ["They flew to Mars in 2024 and back.", "An aide met the Mai group.", "It cost a sou."]
)
def test_french_words_mean_nothing_in_english(text: str) -> None:
    claims = extract(make_article("a", text + "\nThe talks of the day were about the weather.", file="a.txt")).claims
    assert not [c for c in claims if c.text.casefold() in ("mars", "mai", "an") or "mars" in c.text.casefold()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("quatre-vingt-dix-neuf personnes", 99),
        ("soixante-dix-sept personnes", 77),
        ("quatre-vingt-deux personnes", 82),
        ("soixante et onze personnes", 71),
        ("nonante-trois personnes", 93),
        ("trois cent quatre-vingt-dix mille personnes", 390_000),
        ("mille neuf cent quatre-vingt-quatre personnes", 1984),
    ],
)
def test_french_tens(text: str, value: float) -> None:
    assert [claim.value for claim in live(text, language="fr")] == [value]


@pytest.mark.parametrize(
    ("text", "value"), [("1.234 euros", 1234), ("1,234 tonne", 1.234), ("12.500,75 euros", 12500.75)]
)
def test_french_marks(text: str, value: float) -> None:
    assert [claim.value for claim in live(text, language="fr")] == [value]
