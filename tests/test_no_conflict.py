"""Lists of other things contradict nothing; counts changed over, and one share over and under a budget, do."""

from __future__ import annotations

from pathlib import Path

import tadqiq
from tadqiq.model import Finding, Report

HEAD = {"ar": "الخرطوم، 4 ماي 2026\n\n", "en": "Khartoum, 4 May 2026\n\n"}
LISTS = (
    "The ministry of health said 38 people had died in the floods in Sudan. "
    "The deaths were spread over Kassala (17), Gedaref (12) and Sennar (9).",
    "نشرت وزارة الصحة السودانية ٢١ عيادة متنقلة في مناطق السيول، منها ٩ في كسلا و٧ في القضارف و٥ في سنار.",
)
LEVELS = (
    "The tunnel line in Khartoum has 18 stations, 10 of them underground, six elevated and two at street level.",
    "ويضم خط النفق في الخرطوم ١٨ محطة، منها ٦ محطات تحت الأرض و١٠ محطات علوية ومحطتان سطحيتان.",
)
BUDGET = (
    "The Omdurman bridge came in 12.4 per cent over budget, the works ministry said.",
    "أُنجز جسر أم درمان بأقل من الميزانية المعتمدة بنسبة ١٢٫٤٪، بحسب وزارة الأشغال.",
)


def report(texts: tuple[str, ...], folder: Path) -> Report:
    for name, text in zip("abc", texts, strict=False):
        language = "en" if text.isascii() else "ar"
        (folder / f"{name}.txt").write_text(HEAD[language] + text + "\n", encoding="utf-8")
    return tadqiq.check(sorted(folder.glob("*.txt")))


def alarms(found: Report) -> list[Finding]:
    return [f for f in found.findings if f.verdict == "disagree" and f.severity in ("error", "warning")]


def by_id(found: Report, finding: Finding) -> list[tadqiq.model.Claim]:
    return [c for c in found.claims if c.id in finding.claims]


def test_lists_of_other_things_contradict_nothing(tmp_path: Path) -> None:
    assert [f.message.en for f in alarms(report(LISTS, tmp_path))] == []


def test_a_list_counts_what_its_whole_counts(tmp_path: Path) -> None:
    claims = report(LISTS, tmp_path).claims
    nouns = {c.text: {t for t in c.clause if t[:2] == "k:"} for c in claims}
    assert nouns["17"] == nouns["12"] == nouns["9"] == {"k:deaths"}
    assert nouns["٩"] == nouns["٧"] == nouns["٥"] == {"k:health_facilities"}


def test_a_part_that_says_what_it_is_counts_nothing_else(tmp_path: Path) -> None:
    text = "ونُقل ٤١ مصاباً إلى أربعة مستشفيات في المنطقة، بينهم سبعة في حال حرجة، ومنهم ٣ توفوا لاحقا."
    claims = report((text,), tmp_path).claims
    assert all("k:health_facilities" not in c.clause for c in claims if c.text in ("سبعة", "٣"))


def test_counts_of_two_levels_changed_over_are_found(tmp_path: Path) -> None:
    found = [{c.text for c in by_id(report(LEVELS, tmp_path), f)} for f in alarms(report(LEVELS, tmp_path))]
    assert {"10", "٦ محطات"} in found
    assert {"six", "١٠ محطات"} in found


def test_over_and_under_one_budget_is_a_conflict(tmp_path: Path) -> None:
    assert [f.check for f in alarms(report(BUDGET, tmp_path))] == ["direction_conflict"]
