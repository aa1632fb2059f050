"""A telling figure that two articles on one story state once each is one fact, whatever it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

SHARED = (
    "The Arvenna bridge will cost 412 million dollars and be 2,340 metres long. "
    "Work takes 31 months and 1,870 workers will build it. It has carried {} lorries."
)
RETOLD = (
    "At 2,340 metres, the new crossing at Arvenna is priced at 412 million dollars. "
    "Some 1,870 workers will need 31 months. Booths counted {} in spring."
)
ELSEWHERE = "The Norrby museum sold 640 paintings in 9 weeks. A {} figure stood in its ledger."


def grouped(folder: Path, *texts: str) -> list[list[str]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check([folder])
    text = {c.id: c.text for c in report.claims}
    return [sorted(text[c] for c in group.claims) for group in report.groups]


@pytest.mark.parametrize("figure", ["48,317", "1.327 million"])
def test_a_telling_figure_recurs(tmp_path: Path, figure: str) -> None:
    found = grouped(tmp_path, SHARED.format(figure), RETOLD.format(figure))
    assert any(len(own) == 2 and figure in own[0] for own in found)


@pytest.mark.parametrize("figure", ["14", "300", "20%"])
def test_a_figure_that_is_met_everywhere_does_not(tmp_path: Path, figure: str) -> None:
    assert not any(figure in own[0] for own in grouped(tmp_path, SHARED.format(figure), RETOLD.format(figure)))


def test_nor_does_one_of_another_story(tmp_path: Path) -> None:
    assert not grouped(tmp_path, SHARED.format("48,317"), ELSEWHERE.format("48,317"))


@pytest.mark.parametrize(
    ("told", "retold"), [("€7.4 million", "$7.4 million"), ("4.7 per cent", "4.7 percentage points")]
)
def test_a_number_in_two_units_is_a_slip(tmp_path: Path, told: str, retold: str) -> None:
    first, second = (f"12 May 2025\n{text}" for text in (SHARED.format("many"), RETOLD.format("few")))
    found = grouped(tmp_path, f"{first} Tolls rose by {told}.", f"{second} By {retold} went tolls up.")
    assert sorted([told, retold]) in found


def test_a_round_number_in_two_units_is_none(tmp_path: Path) -> None:
    found = grouped(tmp_path, SHARED.format("30 lorries and 5 vans"), RETOLD.format("5 weeks"))
    assert not any("5 weeks" in own for own in found)
