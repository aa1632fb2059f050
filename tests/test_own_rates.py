"""An amount that an article gives in two currencies stands for both, at the article's own rate."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

FIRST = (
    "2026-03-04\n\nBrevon will sell its insulin pen, Calvit, across Europe. "
    "The list price of Calvit is EUR 1,065 (USD 1,150)."
)
SAME = "2026-03-04\n\nIn Europe the insulin pen Calvit by Brevon has a list price of 1,150 dollars, the ministry said."
OTHER = "2026-03-04\n\nIn Europe the insulin pen Calvit by Brevon has a list price of 1,870 dollars, the ministry said."


@pytest.mark.parametrize(("second", "alarmed"), [(SAME, False), (OTHER, True)])
def test_the_other_currency_of_an_article_answers_for_it(tmp_path: Path, second: str, alarmed: bool) -> None:
    for number, text in enumerate((FIRST, second)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check([tmp_path])
    text = {c.id: c.text for c in report.claims}
    (group,) = (g for g in report.groups if "EUR 1,065" in {text[c] for c in g.claims})
    # What may be another thing's price is told beside the two that the text equates, and not as one with them.
    assert len(group.claims) == (2 if alarmed else 3)
    found = [f for f in report.findings if f.verdict == "disagree" or f.check == "maybe_conflict"]
    assert bool(found) == alarmed, [f.message.en for f in found]
