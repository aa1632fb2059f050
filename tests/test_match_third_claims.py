"""Groups with a third claim in them: it bars nothing by being worded otherwise, but days and old counts stay apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Report


def checked(folder: Path, *texts: str) -> Report:
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(text, encoding="utf-8")
    return tadqiq.check(sorted(folder.glob("*.txt")))


def together(report: Report, one: str, other: str) -> bool:
    """Whether two figures, as printed, share a group."""
    printed = {claim.id: claim.text for claim in report.claims}
    return any({one, other} <= {printed[id] for id in group.claims} for group in report.groups)


def test_a_measure_worded_otherwise_in_one_article_keeps_no_group_apart(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Corvo ferry to cost more\n\nDunmere, 4 May 2026\n\nThe new Corvo ferry will cost 84.6 million euros, the port "
        "said. It carries 320 cars.",
        "Port buys a ferry\n\nWexcombe, 4 May 2026\n\nThe port has set 84.6 million euros aside for the Corvo ferry, "
        "which carries 320 cars.",
        "Ferry price disputed\n\nBrindal, 5 May 2026\n\nThe Corvo ferry costs 86.4 million euros, the port "
        "said. It carries 320 cars.",
    )
    assert together(report, "84.6 million euros", "86.4 million euros")
    assert "digits_transposed" in {f.check for f in report.findings}


@pytest.mark.parametrize("told", ["opens on 26 May", "runs from 26 May to 30 May"])
def test_two_days_of_one_article_are_two_events(tmp_path: Path, told: str) -> None:
    report = checked(
        tmp_path,
        f"Summit and fair\n\nDunmere, 4 May 2026\n\nThe Corvo summit opens on 6 June. The Corvo fair {told}.",
        "Summit ahead\n\nWexcombe, 4 May 2026\n\nThe Corvo summit opens on 7 June, the host said.",
    )
    assert not together(report, "6 June", "26 May")
    assert together(report, "6 June", "7 June")


def test_an_old_toll_and_a_new_one_are_no_contradiction(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Quake kills 41 in Corvo\n\nDunmere, 4 May 2026\n\nThe quake in Corvo killed 41 people, rescuers said.",
        "Quake kills 63 in Corvo\n\nWexcombe, 6 May 2026\n\nThe quake in Corvo killed 63 people, rescuers said.",
        "Corvo counts its dead\n\nBrindal, 6 May 2026\n\nThe quake in Corvo killed 63 people, the mayor said.",
    )
    assert not together(report, "41 people", "63 people")
    assert "value_conflict" not in {f.check for f in report.findings}


def test_a_figure_that_meets_its_like_is_no_other_one_misprinted(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Estate sold\n\nDunmere, 4 May 2026\n\nThe Corvo estate was sold for 742 million dollars. "
        "The buyer put down 74.2 million dollars.",
        "Estate changes hands\n\nWexcombe, 4 May 2026\n\nThe buyer of the Corvo estate has put down 74.2 million "
        "dollars. It was sold for 742 million dollars.",
    )
    assert not together(report, "742 million dollars", "74.2 million dollars")
    assert "magnitude_slip" not in {f.check for f in report.findings}
