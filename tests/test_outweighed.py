"""What differs between two figures that meet may be outweighed: articles word freely, and fields are misread."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

ENGLISH = (
    "The Sorvane cannery will open in 2031. It creates 2,640 permanent jobs and cost 318 million dollars to build.",
    "The Sorvane cannery will create over 2,500 jobs. It cost 318 million dollars and opens in 2031.",
    "The cannery at Sorvane, which opens in 2031, brings 2,640 jobs for 318 million dollars.",
)
ARABIC = (
    "يفتتح مصنع التعليب في سورفان عام 2031. ويوفر المصنع 2640 وظيفة دائمة، وبلغت كلفته 318 مليون دولار.",
    "يوفر مصنع التعليب في سورفان أكثر من 2500 وظيفة. وبلغت كلفته 318 مليون دولار ويفتتح عام 2031.",
    "بلغت كلفة مصنع التعليب في سورفان 318 مليون دولار، ويوفر 2640 وظيفة عند افتتاحه عام 2031.",
)
CHILDREN = (
    "The Ilmar survey covered 5,230 people. Of them 412 are nurses and 39% are children.",
    "Of the 5,230 people in the Ilmar survey, 412 are nurses and about two fifths are under 15.",
)
ROUNDS = (
    "فاز مرشح حزب السنابل في بلدة سورفان بنسبة 51 بالمئة في الجولة الأولى.",
    "فاز مرشح حزب السنابل في بلدة سورفان بنسبة 51 بالمئة في الجولة الثانية.",
)


HEAD = {"ar": "الرباط، 12 ماي 2026\n\n", "en": "Rabat, 12 May 2026\n\n"}
STORM = (
    "The storm closed nine schools in the Levin district and left 4,215 homes dark. It cost 31.6 million dirhams.",
    "The storm closed nine schools in the Levin district on Tuesday and left 4,215 homes dark. It cost 31.6 million "
    "dirhams.",
    "The storm closed seven schools in the Levin district on Monday and left 4,215 homes dark. It cost 31.6 million "
    "dirhams.",
)
ASIFA = (
    "أغلقت العاصفة تسع مدارس في إقليم ليفين وقطعت الكهرباء عن 4215 منزلا، وكلفت 31.6 مليون درهم.",
    "أغلقت العاصفة يوم الثلاثاء تسع مدارس في إقليم ليفين وقطعت الكهرباء عن 4215 منزلا، وكلفت 31.6 مليون درهم.",
    "أغلقت العاصفة يوم الاثنين سبع مدارس في إقليم ليفين وقطعت الكهرباء عن 4215 منزلا، وكلفت 31.6 مليون درهم.",
)


def grouped(folder: Path, texts: tuple[str, ...]) -> list[set[str]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check([folder])
    text = {c.id: c.text for c in report.claims}
    return [{text[c] for c in group.claims} for group in report.groups]


@pytest.mark.parametrize(("texts", "jobs"), [(ENGLISH, "over 2,500 jobs"), (ARABIC, "أكثر من 2500 وظيفة")])
def test_a_part_told_by_one_article_only_keeps_no_figure_out(tmp_path: Path, texts: tuple[str, ...], jobs: str) -> None:
    group = next((own for own in grouped(tmp_path, texts) if jobs in own), set())
    assert any(text.replace(",", "").startswith("2640") for text in group)


def test_a_share_in_words_finds_the_one_it_rounds(tmp_path: Path) -> None:
    groups = grouped(tmp_path, CHILDREN)
    assert any({"39%", "about two fifths"} <= group for group in groups), groups


def test_parts_that_both_articles_name_stay_apart(tmp_path: Path) -> None:
    assert not [group for group in grouped(tmp_path, ROUNDS) if any("51" in t for t in group)]


def test_a_day_has_no_part(tmp_path: Path) -> None:
    groups = grouped(
        tmp_path,
        (
            "انطلقت مسيرة المتقاعدين من سورفان يوم 14 آذار 2031، وقطعت 318 كيلومترا.",
            "بدأت المسيرة من سورفان في 14 مارس 2031، وبلغ طولها 318 كيلومترا.",
        ),
    )
    assert any("14 مارس 2031" in group for group in groups)


def _dated(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple((HEAD["en"] if text.isascii() else HEAD["ar"]) + text for text in texts)


@pytest.mark.parametrize(("texts", "count"), [(STORM, "seven schools"), (ASIFA, "سبع مدارس")])
def test_another_time_in_a_third_article_keeps_no_figure_out(
    tmp_path: Path, texts: tuple[str, ...], count: str
) -> None:
    assert any(count in group and len(group) > 1 for group in grouped(tmp_path, _dated(texts)))


@pytest.mark.parametrize(("texts", "count"), [(STORM, "seven schools"), (ASIFA, "سبع مدارس")])
def test_two_times_keep_two_figures_apart(tmp_path: Path, texts: tuple[str, ...], count: str) -> None:
    assert not any(count in group and len(group) > 1 for group in grouped(tmp_path, _dated(texts[1:])))
