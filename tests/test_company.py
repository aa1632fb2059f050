"""Figures in company: where two sentences share one fact, the figures beside it are mostly the same facts too."""

from __future__ import annotations

from pathlib import Path

import tadqiq
from tadqiq.model import Report

TOLD = "The Arvenna bridge employs 1,870 workers, of whom 31 are divers. It will cost 412 million dollars."
TOGETHER = "Of the 1,870 workers at the Arvenna bridge, {} are divers. The price is 412 million dollars."
APART = "The Arvenna bridge has 1,870 workers. The price is 412 million dollars. Elsewhere {} are divers."


def companions(folder: Path, retold: str) -> tuple[Report, dict[frozenset[str], float]]:
    """The report, and the points that each pair of figures gets for its company."""
    for number, text in enumerate((TOLD, retold)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check([folder])
    text = {c.id: c.text for c in report.claims}
    found = [*(p for g in report.groups for p in g.pairs), *report.maybe]
    evidence = ((frozenset((text[p.a], text[p.b])), name, points) for p in found for name, points in p.evidence)
    return report, {pair: points for pair, name, points in evidence if name == "company"}


def test_a_figure_beside_a_shared_fact_is_in_company(tmp_path: Path) -> None:
    report, found = companions(tmp_path, TOGETHER.format("31"))
    text = {c.id: c.text for c in report.claims}
    assert frozenset({"31"}) in found
    assert ["31", "31"] in [[text[c] for c in group.claims] for group in report.groups]


def test_company_says_less_of_figures_that_do_not_meet(tmp_path: Path) -> None:
    same = companions(tmp_path, TOGETHER.format("31"))[1][frozenset({"31"})]
    other = companions(tmp_path, TOGETHER.format("29"))[1][frozenset({"29", "31"})]
    assert 0 < other < same


def test_a_figure_in_another_sentence_has_no_company(tmp_path: Path) -> None:
    report, found = companions(tmp_path, APART.format("31"))
    assert report.groups
    assert not found
