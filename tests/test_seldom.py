"""A vague figure surprises by the share of the other article's figures that it meets."""

from __future__ import annotations

from pathlib import Path

import tadqiq

TOLD = "باع مهرجان سورفان 3180 تذكرة، وشارك فيه زوار من {} بلدة. وعزفت فيه {} فرق، واستعان المهرجان بـ62 حارسا."
RETOLD = "باع مهرجان سورفان 3180 تذكرة، وجاء زواره من {} بلدة. واستعان المنظمون بعشرات الحراس."
EXACT = "باع مهرجان سورفان 3180 تذكرة، وجاء زواره من {} بلدة. واستعان المنظمون بالحراس وعددهم 62."


def seldom(folder: Path, *texts: str) -> dict[frozenset[str], float]:
    """The points that pairs of figures get for meeting few others."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check([folder])
    text = {c.id: c.text for c in report.claims}
    found = [*(p for g in report.groups for p in g.pairs), *report.maybe]
    evidence = ((frozenset((text[p.a], text[p.b])), name, points) for p in found for name, points in p.evidence)
    return {pair: points for pair, name, points in evidence if name == "seldom_met"}


def test_a_vague_figure_that_meets_one_of_many_is_told(tmp_path: Path) -> None:
    found = seldom(tmp_path, TOLD.format(14, 9), RETOLD.format(14))
    assert found.get(frozenset({"62 حارسا", "بعشرات الحراس"}), 0.0) > 0


def test_the_more_it_meets_the_less_it_says(tmp_path: Path) -> None:
    pair = frozenset({"62 حارسا", "بعشرات الحراس"})
    one, several = (tmp_path / name for name in ("one", "several"))
    one.mkdir()
    several.mkdir()
    few = seldom(one, TOLD.format(14, 9), RETOLD.format(14))
    many = seldom(several, TOLD.format(54, 39), RETOLD.format(54))
    assert few[pair] > many.get(pair, 0.0)


def test_exact_figures_say_what_their_digits_say(tmp_path: Path) -> None:
    assert not seldom(tmp_path, TOLD.format(14, 9), EXACT.format(14))
