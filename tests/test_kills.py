"""Writers killed at any moment, and two at once: every file is old or new and whole, no decision is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import story
from click.testing import CliRunner

from tadqiq import settings
from tadqiq.cli import main
from tadqiq.normalise import known_unit
from tadqiq.pipeline import quiet
from tadqiq.pipeline.storing import store
from tadqiq.workspace import Decision, FindingDecision, add_decisions, create, decide, load_decisions, load_file

KILLS = 50
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    create(tmp_path / "desk")
    story.write(tmp_path / "desk" / "articles")
    extract(tmp_path / "desk")
    return tmp_path / "desk"


def extract(desk: Path) -> None:
    store([desk], desk / "claims", settings.find(desk), quiet)


def claims(desk: Path) -> list[tuple[Path, str]]:
    files = sorted((desk / "claims").glob("*.toml"))
    return [(file, entry.id) for file in files for entry in load_file(file, known_unit).claim]


def killed(work: Callable[[], None], after: float) -> None:
    """Let a child work over and over, and kill it after some seconds."""
    child = os.fork()
    if child == 0:
        try:
            while True:
                work()
        finally:
            os._exit(1)
    time.sleep(after)
    os.kill(child, 9)
    os.waitpid(child, 0)


def moments(seed: int) -> list[float]:
    chosen = random.Random(seed)
    return [chosen.uniform(0.001, 0.05) for _ in range(KILLS)]


@needs_fork
def test_extraction_killed_leaves_whole_files_and_every_decision(desk: Path) -> None:
    for file, id in claims(desk)[::2]:
        decide(file, id, Decision(decision="confirmed", by="nadia"), known_unit)
    article = desk / "articles" / "01_nahar.txt"
    texts = [article.read_bytes(), article.read_bytes() + "وبلغ طول السد 900 متر.\n".encode()]
    turn = iter(range(10**9))

    def work() -> None:
        article.write_bytes(texts[next(turn) % 2])
        extract(desk)

    before = {file.name for file in (desk / "claims").glob("*.toml")}
    for after in moments(1):
        killed(work, after)
        files = {file.name: load_file(file, known_unit) for file in (desk / "claims").glob("*.toml")}
        assert files.keys() == before
        decided = sum(entry.human is not None for file in files.values() for entry in file.claim)
        assert decided == 6, after


@needs_fork
def test_deciding_killed_leaves_the_old_or_the_new_decision(desk: Path) -> None:
    file, id = claims(desk)[0]
    decisions = [Decision(decision="confirmed", by="nadia"), Decision(decision="rejected", reason="no", by="omar")]
    whole = []
    for decision in decisions:
        decide(file, id, decision, known_unit)
        whole.append(file.read_bytes())
    turn = iter(range(10**9))
    for after in moments(2):
        killed(lambda: decide(file, id, decisions[next(turn) % 2], known_unit), after)
        assert file.read_bytes() in whole


@needs_fork
def test_decisions_about_findings_killed_keep_all_that_were_made(desk: Path) -> None:
    file, made = desk / "decisions.toml", 0
    add_decisions(file, "finding", [FindingDecision(id="f-0", decision="waived", reason="known")])
    for after in moments(3):
        number = iter(range(made + 1, 10**9))
        killed(partial(_waive, file, number), after)
        ids = [decision.id for decision in load_decisions(file).finding]
        assert ids == [f"f-{n}" for n in range(len(ids))] and len(ids) > made
        made = len(ids) - 1


def _waive(file: Path, numbers: Iterator[int]) -> None:
    number = next(numbers)
    add_decisions(file, "finding", [FindingDecision(id=f"f-{number}", decision="waived", reason="known")])


@needs_fork
def test_a_workbook_killed_is_whole_or_not_there(desk: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from tadqiq.cli._sheets import workbook
    from tadqiq.cli._standing import standing
    from tadqiq.workspace import write_whole

    rows, sheet = standing(desk, "ar").rows, desk / "sheet.xlsx"
    for after in moments(4):
        killed(lambda: write_whole(sheet, workbook(rows, rtl=True)), after)
        if sheet.exists():
            assert openpyxl.load_workbook(sheet, read_only=True).sheetnames[0] == "findings"


def test_two_processes_on_one_workspace(desk: Path) -> None:
    ids = claims(desk)
    runs = [["extract", str(desk)]] * 3 + [
        ["confirm", id, "--by", "nadia", "--workspace", str(desk)] for _, id in ids[:5]
    ]
    processes = [
        subprocess.Popen([sys.executable, "-m", "tadqiq", *run], stderr=subprocess.PIPE, text=True) for run in runs
    ]
    complaints = [process.communicate(timeout=120)[1] for process in processes]
    for process, run, complaint in zip(processes, runs, complaints, strict=True):
        if process.returncode == 2:
            assert "another tadqiq is writing here; wait for it to end and try again" in complaint
            again = CliRunner().invoke(main, run)
            assert again.exit_code == 0, again.output
        else:
            assert process.returncode == 0, complaint
    decided = [e.id for file in {f for f, _ in ids} for e in load_file(file, known_unit).claim if e.human]
    assert sorted(decided) == sorted(id for _, id in ids[:5])
