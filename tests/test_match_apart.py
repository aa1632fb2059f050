"""Groups of whole articles: days of one article, old counts and figures with a like of their own stay apart."""

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
        "Mill sold\n\nDunmere, 4 May 2026\n\nCorvo Bank is to buy Dunmere Mill from Wexcombe Partners for 315 million "
        "dollars. The rest follows 31.5 million dollars in May.",
        "Bank buys\n\nWexcombe, 4 May 2026\n\nDunmere Mill goes for 315 million dollars. Corvo Bank paid Wexcombe "
        "Partners 31.5 million dollars for Dunmere Mill.",
    )
    assert not together(report, "315 million dollars", "31.5 million dollars")
    assert "magnitude_slip" not in {f.check for f in report.findings}
