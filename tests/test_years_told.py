"""Years told in passing: a fact of their own where two articles say the same of them, and no more than that."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

SHARED = {
    "en": "Oslo, 12 May 2026\n\nThe Skarvik lighthouse will reopen after repairs worth 4.3 million dollars. "
    "The tower is 38 metres tall and drew 61,400 visitors last year. ",
    "ar": "تونس، 12 ماي 2026\n\nيعاد فتح منارة رأس المرسى بعد ترميم كلف 4.3 مليون دولار. "
    "ويبلغ ارتفاع المنارة 38 مترا وزارها 61,400 شخص في العام الماضي. ",
}
RETOLD = {
    "en": "Oslo, 13 May 2026\n\nRepairs to the Skarvik lighthouse cost 4.3 million dollars. "
    "Some 61,400 people visited the tower, 38 metres tall, last year. ",
    "ar": "تونس، 13 ماي 2026\n\nكلف ترميم منارة رأس المرسى 4.3 مليون دولار. "
    "وزار المنارة التي يبلغ ارتفاعها 38 مترا 61,400 شخص في العام الماضي. ",
}
AT_ODDS = [
    ("en", "The granite lighthouse was built in 1927.", "Its granite lighthouse was built in 1937."),
    ("en", "A storm wrecked the keeper's cottage in 1952.", "The keeper's cottage was wrecked by a storm in 1958."),
    ("ar", "وقد شيدت المنارة الحجرية سنة 1927.", "وكانت المنارة الحجرية قد شيدت عام 1937."),
    ("ar", "وكانت عاصفة قد دمرت بيت الحارس في عام 1952.", "ودمرت عاصفة بيت الحارس في عام 1958."),
]
LEFT_ALONE = [
    ("en", "The granite lighthouse was built in 1927.", "The railway to Skarvik closed in 1961."),
    (
        "en",
        "The granite lighthouse was built in 1927 and widened in 1937.",
        "Its granite lighthouse was built in 1927 and widened in 1937.",
    ),
    ("ar", "وقد شيدت المنارة الحجرية سنة 1927.", "وأغلق خط القطار إلى رأس المرسى عام 1961."),
    ("ar", "وقد شيدت المنارة سنة 1927 ووسعت سنة 1937.", "وكانت المنارة قد شيدت عام 1927 ثم وسعت عام 1937."),
]


def conflicts(folder: Path, language: str, told: str, retold: str) -> list[set[str]]:
    """The texts of the dates that are called a conflict."""
    report = checked(folder, SHARED[language] + told, RETOLD[language] + retold)
    text = {c.id: c.text for c in report.claims}
    return [{text[c] for c in f.claims} for f in report.findings if f.check == "date_conflict"]


@pytest.mark.parametrize(("language", "told", "retold"), AT_ODDS)
def test_one_of_them_has_another_year(tmp_path: Path, language: str, told: str, retold: str) -> None:
    (found,) = conflicts(tmp_path, language, told, retold)
    assert len(found) == 2 and all(any(year in text for text in found) for year in _years(told) | _years(retold))


@pytest.mark.parametrize(("language", "told", "retold"), LEFT_ALONE)
def test_what_is_not_told_alike_or_told_by_both_is_left_alone(
    tmp_path: Path, language: str, told: str, retold: str
) -> None:
    assert not conflicts(tmp_path, language, told, retold)


@pytest.mark.parametrize(("language", "told", "retold"), AT_ODDS)
def test_a_year_told_alike_is_one_fact(tmp_path: Path, language: str, told: str, retold: str) -> None:
    (year,), (other,) = _years(told), _years(retold)
    report = checked(tmp_path, SHARED[language] + told, RETOLD[language] + retold.replace(other, year))
    text = {c.id: c.text for c in report.claims}
    assert any(len(g.claims) == 2 and all(year in text[c] for c in g.claims) for g in report.groups)


def _years(text: str) -> set[str]:
    return {word.strip(".،,") for word in text.split() if word.strip(".،,").isdigit()}
