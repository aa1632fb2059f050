"""Pairs of short texts of two outlets, most with one planted fault: how many are found, and how often all is well.

Each line of the data names the fault by what is printed on either side. The floors lie at what was last measured.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import tadqiq
from tadqiq.model import Finding, Report

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "short_pairs.jsonl").read_text(encoding="utf-8").splitlines()
]
FAULTS_FOUND, SOUND_LEFT_ALONE = 22, 29
SIDES = ("a", "b")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    found = {}
    for row in PAIRS:
        folder = tmp_path_factory.mktemp("pair")
        for side in SIDES:
            (folder / f"{side}.txt").write_text(row[side], encoding="utf-8")
        found[row["id"]] = tadqiq.check([folder / f"{side}.txt" for side in SIDES])
    return found


def alarms(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.severity in ("error", "warning") and f.verdict != "agree"]


def places(report: Report, finding: Finding) -> set[tuple[str, int, int]]:
    """(side, start, end) of everything a finding speaks of."""
    side = {article.id: Path(article.file).stem for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    told = [claims[id] for id in finding.claims]
    return {(side[x.article], x.start, x.end) for x in (*told, *finding.spans)}


def caught(row: dict[str, Any], report: Report) -> bool:
    """Whether an alarm speaks of the fault on both sides."""
    spans = {side: (row[side].find(row["fault"][side]), len(row["fault"][side])) for side in SIDES}
    return any(
        all(
            any(s == side and start < at + size and at < end for s, start, end in places(report, finding))
            for side, (at, size) in spans.items()
        )
        for finding in alarms(report)
    )


def test_every_fault_is_printed_on_both_sides() -> None:
    for row in PAIRS:
        quoted = [(row["fault"]["a"], row["fault"]["b"])] if row["fault"] else []
        assert all(a in row["a"] and b in row["b"] for a, b in (*quoted, *row["same"], *row["apart"])), row["id"]


def test_planted_faults_are_found(reports: dict[str, Report]) -> None:
    found = [row["id"] for row in PAIRS if row["fault"] and caught(row, reports[row["id"]])]
    assert len(found) >= FAULTS_FOUND, found


def test_where_all_is_well_nothing_is_raised(reports: dict[str, Report]) -> None:
    sound = [row["id"] for row in PAIRS if not row["fault"]]
    raised = {id: [f.check for f in alarms(reports[id])] for id in sound if alarms(reports[id])}
    assert len(sound) - len(raised) >= SOUND_LEFT_ALONE, raised
