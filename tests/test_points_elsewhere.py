"""A change that one article calls per cent and its own shares give as points, beside another article's points."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

HEAD = "Muscat, 12 May 2026\n\n"
POINTS = [  # an article that calls the difference of two shares per cent, one that gives it in points, told together
    (
        "The share of homes with solar panels rose from 41.3% to 44.9%, an increase of 3.6%.",
        "Solar firms in the town welcomed it: cover is up 3.6 percentage points, they said.",
        True,
    ),
    (
        "ارتفعت حصة النقل بالسكك من 57% إلى 62%، أي بزيادة 5%.",
        "ربحت القطارات خمس نقاط مئوية في سنة، لتبلغ حصتها 62%.",
        True,
    ),
    (
        "ارتفعت حصة النقل بالسكك من 57% إلى 62%، أي بزيادة 5%.",
        "خفّض المصرف المركزي سعر الفائدة خمس نقاط مئوية دفعة واحدة.",
        False,
    ),
    (
        "The share of homes with solar panels rose from 41.3% to 44.9%, an increase of 3.6%.",
        "Cover is up 3.6 percentage points. Prices of panels rose 3.6%.",
        False,
    ),
]


@pytest.mark.parametrize(("share", "points", "together"), POINTS)
def test_the_points_of_another_article_are_told_beside_the_per_cent(
    share: str, points: str, together: bool, tmp_path: Path
) -> None:
    for i, text in enumerate((share, points)):
        (tmp_path / f"{i}.txt").write_text(HEAD + text, encoding="utf-8")
    report = tadqiq.check(sorted(tmp_path.glob("*.txt")))
    units = {c.id: c.unit for c in report.claims}
    told = [{units[c] for c in f.claims} for f in report.findings if f.check == "percent_point_slip"]
    assert any("pp" in found for found in told) is together
    assert told
