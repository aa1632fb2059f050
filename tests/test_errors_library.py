"""What the library and the loader of tables say when something is wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from errors_said import CLAIM, CLAIMS, GOOD, HEAD

import tadqiq
from tadqiq.errors import InputError, PackError, SettingsError, WorkspaceError
from tadqiq.read import read_article
from tadqiq.report import render

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_the_library_says_it_too() -> None:
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    Path("b.jsonl").write_text('{"text": "x 1"}\n{"text": "y 2"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="2 drafts given; check one draft at a time against its sources"):
        tadqiq.check(["a.txt", "b.txt"], against=["a.txt"])
    for path, line in (("none.txt", "no such file; check the path"), (".", "is a folder; read it with read_all"),
                       ("b.jsonl", "holds 2 articles; read it with read_all")):  # fmt: skip
        with pytest.raises(InputError, match=line):
            read_article(Path(path))
    report = tadqiq.check(["a.txt", "b.jsonl"])
    for format, line in (("xlsx", "a binary format can only be written to a file: use --output"),
                         ("pdf", "pdf: unknown report format; known are claimreview, ")):  # fmt: skip
        with pytest.raises(SettingsError, match=line):
            render(report, format)
    with pytest.raises(SettingsError, match="language 'fr' is unknown; reports are written in ar or en"):
        render(report, "markdown", "fr")


def test_claims_that_are_not_there() -> None:
    from tadqiq.workspace import Decision, decide, load_file

    Path(CLAIMS).parent.mkdir(parents=True)
    Path(CLAIMS).write_text(HEAD + CLAIM, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="has no claim c2; run `tadqiq extract` or take the id from the report"):
        decide(Path(CLAIMS), "c2", Decision(decision="confirmed"), lambda unit: True)
    with pytest.raises(WorkspaceError, match=r"none\.toml: no such claims file; `tadqiq extract` writes them"):
        load_file(Path("none.toml"), lambda unit: True)


def _rule(monkeypatch: pytest.MonkeyPatch, data: dict[str, Any]) -> None:
    from tadqiq.checks import rules

    monkeypatch.setattr(rules, "read", lambda *_: data)
    rules.rule.__wrapped__("x")


def test_tables_that_break_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    from tadqiq.extract.quantity import lexica
    from tadqiq.knowledge import measures, phrases
    from tadqiq.languages import tables

    broken = {
        "families": ["f"],
        "exclusive": [],
        "dimensions": [],
        "measure": {"m": {"family": "f", "ar": 1, "en": ["m"]}},
    }
    alone = {**broken, "measure": {"m": {"family": "f", "ar": ["م"], "en": ["m"], "not_same": ["n"]}}}
    cases = [
        (lambda: _rule(monkeypatch, {"severity": "loud"}), "severity or verdict is missing or unknown"),
        (lambda: _rule(monkeypatch, {"severity": "info", "verdict": "agree"}), "[title] needs ar and en"),
        (lambda: measures.read_measures(broken), "m: ar: a list of strings is wanted"),
        (lambda: measures.read_measures(alone), "m: there is no measure n"),
        (lambda: tables._checked("x", 1), "a section of canonical = [surfaces] is wanted"),
        (lambda: tables._checked("x", {"a": ["e\u0301"]}), "is not in Unicode form NFC"),
        (lambda: list(phrases._folded(["e\u0301"])), "is not in Unicode form NFC"),
    ]
    for call, line in cases:
        with pytest.raises(PackError, match=re.escape(line)):
            call()  # type: ignore[no-untyped-call]
    for data, line in (({"a": 1}, "a: a section of canonical = [surfaces] is wanted"),
                       ({"a": {"x": ["1"]}, "b": {"x": ["2"]}}, "x stands in two sections")):  # fmt: skip
        monkeypatch.setattr(tables, "read", lambda *_, data=data: data)
        with pytest.raises(PackError, match=re.escape(line)):
            phrases.table.__wrapped__("x")
    monkeypatch.setattr(tables, "sections", lambda *_: {"s": {"a": ("x",), "b": ("x",)}})
    with pytest.raises(PackError, match="'x' stands for two things"):
        lexica._surfaces("p", "n")
