"""Counts of a draft that newer sources have overtaken: growing ones, falling ones, and those told as history."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

pytestmark = pytest.mark.usefixtures("elsewhere")

DAYS = {4: ("18", "52"), 5: ("27", "40"), 6: ("31", "29")}
SOURCE = (
    "Landslide at Velmora\n\nVELMORA, {day} March 2026\n\n"
    "The landslide at Velmora killed {dead} people and {missing} villagers are still missing, the mayor said.\n"
)


def statuses(folder: Path, text: str) -> dict[str, str]:
    (folder / "sources").mkdir()
    for day, (dead, missing) in DAYS.items():
        source = SOURCE.format(day=day, dead=dead, missing=missing)
        (folder / "sources" / f"{day}.txt").write_text(source, encoding="utf-8")
    (folder / "draft.txt").write_text(f"Velmora\n\n7 March 2026\n\n{text}\n", encoding="utf-8")
    report = tadqiq.check(folder / "draft.txt", against=folder / "sources")
    texts = {c.id: c.text for c in report.claims}
    return {texts[id].split()[0]: s.status for id, s in report.support.items()}


def test_the_latest_counts_are_borne_out(tmp_path: Path) -> None:
    found = statuses(tmp_path, "The landslide at Velmora killed 31 people and 29 villagers are still missing.")
    assert found == {"31": "supported", "29": "supported"}


def test_an_old_toll_is_stale(tmp_path: Path) -> None:
    assert statuses(tmp_path, "The landslide at Velmora killed 27 people.") == {"27": "stale"}


def test_the_missing_grow_fewer(tmp_path: Path) -> None:
    found = statuses(tmp_path, "The landslide at Velmora killed 31 people and 40 villagers are still missing.")
    assert found == {"31": "supported", "40": "stale"}


def test_an_old_toll_beside_the_new_one_is_history(tmp_path: Path) -> None:
    text = "The landslide at Velmora killed 31 people.\n\nThe first count on Wednesday spoke of 18 people killed."
    found = statuses(tmp_path, text)
    assert found["31"] == found["18"] == "supported"
