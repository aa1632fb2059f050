"""Whole stories against what a careful reader marked: figures, groups, verdicts, alarms, calculations and names."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import tadqiq
from tadqiq.report import render

STORIES = Path(__file__).parent / "stories"
SCORER = Path(__file__).parents[2] / "shared" / "evaluation" / "score.py"
FLOORS: dict[str, dict[str, float]] = tomllib.loads((STORIES / "floors.toml").read_text(encoding="utf-8"))
AT_MOST = ("boilerplate", "must-not-match broken", "sound arithmetic flagged", "different names linked")

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not here")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("story_scorer", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_story_has_its_floors() -> None:
    assert set(FLOORS) == {gold.parent.name for gold in STORIES.glob("*/gold.json")}


@pytest.mark.parametrize("story", sorted(FLOORS))
def test_story(story: str, scorer: ModuleType) -> None:
    figures = scored(scorer, STORIES / story)
    fallen = {
        name: (figures[name], wanted)
        for name, wanted in FLOORS[story].items()
        if (figures[name] > wanted if name in AT_MOST else figures[name] < wanted)
    }
    assert not fallen, f"measured against floor: {fallen}"


def scored(scorer: ModuleType, folder: Path) -> dict[str, Any]:
    report = tadqiq.check(sorted(folder.glob("*.txt")))
    found: dict[str, Any] = scorer.Scorer(json.loads(render(report, "json")), folder).all()
    return found
