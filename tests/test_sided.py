"""Of whom a figure is (women, the elderly): no difference where both sources state one figure, nor for a day."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

CAMP = (
    "The Tarfa camp\n\nAMMAN, 3 May 2026\n\nThe Tarfa camp took in 3,417 refugees in a week, the camp's office said.\n"
)
CAMP_WOMEN = (
    "Women of Tarfa\n\nAMMAN, 4 May 2026\n\nThe Tarfa camp took in 3,417 refugees in a week, mostly women, it said.\n"
)
MUKHAYYAM = "مخيم الطرفة\n\nعمّان، 3 مايو 2026\n\nاستقبل مخيم الطرفة 3,417 لاجئًا خلال أسبوع، بحسب إدارة المخيم.\n"
MUKHAYYAM_WOMEN = (
    "نساء الطرفة\n\nعمّان، 4 مايو 2026\n\nاستقبل مخيم الطرفة 3,417 لاجئًا من النساء خلال أسبوع، بحسب إدارة المخيم.\n"
)


@pytest.mark.parametrize("texts", [(CAMP, CAMP_WOMEN), (MUKHAYYAM, MUKHAYYAM_WOMEN)])
def test_one_figure_is_one_thing_though_one_source_says_of_whom(tmp_path: Path, texts: tuple[str, str]) -> None:
    report = checked(tmp_path, *texts)
    text = {c.id: c.text for c in report.claims}
    assert any(len(g.claims) == 2 and all("3,417" in text[c] for c in g.claims) for g in report.groups)
    assert not any(f.check == "scope_difference" for f in report.findings)
