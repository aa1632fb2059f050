"""The commands as a user meets them: exit codes, what goes to stdout and to stderr, one line for every failure."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import story
from click.testing import CliRunner, Result

from tadqiq.cli import main
from tadqiq.version import __version__

pytestmark = pytest.mark.usefixtures("elsewhere")


def run(*args: object, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in args], input=input)


def process(*args: object, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tadqiq", *(str(a) for a in args)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, **more)  # type: ignore[call-overload, no-any-return]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return story.write(tmp_path_factory.mktemp("story") / "articles")


def test_version_and_help() -> None:
    assert run("--version").stdout == f"tadqiq {__version__}\n"
    for command in ("check", "extract", "explain", "init", "names", "rule"):
        assert command in run("--help").stdout
        assert run(command, "--help").exit_code == 0


def test_a_disagreement_exits_1_and_is_named(articles: Path) -> None:
    result = run("check", articles)
    assert result.exit_code == 1, result.stderr
    assert "4.2" in result.stdout and "2.4" in result.stdout
    assert result.stderr == ""


def test_fail_on_is_apart_from_what_is_shown(articles: Path) -> None:
    only = [articles / name for name in ("01_nahar.txt", "03_wire.txt")]
    assert run("check", *only).exit_code == 0
    assert run("check", *only, "--fail-on", "info", "--format", "json").exit_code in (0, 1)


def test_json_alone_on_stdout(articles: Path) -> None:
    result = process("check", articles, "--format", "json")
    assert (result.returncode, result.stderr) == (1, "")
    report = json.loads(result.stdout)
    assert report["schema"] == "tadqiq-report/1" and len(report["articles"]) == 3
    texts = {Path(a["file"]).name: story.ARTICLES[Path(a["file"]).name] for a in report["articles"]}
    files = {a["id"]: Path(a["file"]).name for a in report["articles"]}
    for claim in report["claims"]:
        assert texts[files[claim["article"]]][claim["start"] : claim["end"]] == claim["text"]


def test_the_same_run_gives_the_same_bytes(articles: Path) -> None:
    first, second = (
        process("check", articles, "--format", "json", env={**os.environ, "PYTHONHASHSEED": seed}) for seed in "12"
    )
    assert first.stdout == second.stdout and json.loads(first.stdout)["findings"]


def test_reports_are_written_into_the_folder(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795737600")  # 27 November 2026
    result = run(
        "check", articles, "--format", "html", "--format", "json", "--format", "markdown", "--output", tmp_path / "out"
    )
    assert result.exit_code == 1
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "report.html",
        "report.en.html",
        "report.json",
        "report.md",
    }
    pages = {name: (tmp_path / "out" / name).read_text(encoding="utf-8") for name in ("report.html", "report.en.html")}
    assert 'dir="rtl"' in pages["report.html"] and "report.en.html" in pages["report.html"]
    assert 'lang="en"' in pages["report.en.html"] and "report.html" in pages["report.en.html"]
    assert "report.json" in result.stderr and "4.2" in result.stdout
    assert re.search(r"made on .*27.*November.*2026", pages["report.en.html"])
    assert re.search(r"أُعد في .*27.*نوفمبر.*2026", pages["report.html"])


def test_nothing_compared_is_never_clean(tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    one.write_text("العنوان\n\nقال الوزير إن العمل مستمر في المشروع منذ مدة طويلة.\n", encoding="utf-8")
    result = run("check", one)
    assert result.exit_code == 2
    assert result.stdout.strip(), "the report itself must say that nothing was compared"
    assert run("check", one, "--allow-empty").exit_code == 0


def test_unread_files_do_not_stop_the_others(articles: Path, tmp_path: Path) -> None:
    for name in ("picture.txt", "noise.txt"):
        (tmp_path / name).write_bytes(bytes(range(256)) * 40)
    result = run("check", articles, tmp_path / "picture.txt", tmp_path / "noise.txt", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 2 and len(report["articles"]) == 3 and report["findings"]
    assert {Path(u["file"]).name for u in report["coverage"]["unread"]} == {"picture.txt", "noise.txt"}
    lines = result.stderr.splitlines()
    assert len(lines) == 2 and all(line.startswith("tadqiq: ") for line in lines)


def test_progress_stays_out_of_pipes(articles: Path) -> None:
    assert process("check", articles, "--concise").stderr == ""


PTY = """
import os, pty, subprocess, sys
parent, child = pty.openpty()
done = subprocess.run([sys.executable, "-m", "tadqiq", *sys.argv[1:]], stderr=child, stdout=subprocess.PIPE)
os.close(child)
seen = b""
try:
    while chunk := os.read(parent, 65536):
        seen += chunk
except OSError:
    pass
print(len(seen), b"\\x1b" in done.stdout)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals on Windows")
def test_progress_is_shown_on_a_terminal_and_colours_no_pipe(articles: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PTY, "check", str(articles)], capture_output=True, text=True, check=True
    )
    seen, coloured = done.stdout.split()
    assert int(seen) > 20 and coloured == "False"


def test_a_source_named_twice_is_one_source(articles: Path) -> None:
    once = json.loads(run("check", articles, "--format", "json").stdout)
    twice = json.loads(run("check", articles, articles, articles / "03_wire.txt", "--format", "json").stdout)
    assert once == twice


def test_reports_that_cannot_be_written_print_nothing(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("check", articles, "--format", "json", "--output", tmp_path / "file" / "out")
    assert (result.exit_code, result.stdout) == (2, "") and "choose a folder you may write to" in result.stderr


def test_concise_is_one_line_a_finding(articles: Path) -> None:
    lines = run("check", articles, "--concise").stdout.splitlines()
    assert any("01_nahar.txt:5: " in line or "02_sahel.txt:5: " in line for line in lines)


BAD = [
    (["check", "none.txt"], "none.txt: "),
    (["check", "empty.txt"], "empty.txt: "),
    (["check", "bare"], "bare: no articles here; give files, or a folder with"),
    (["check", "binary.txt"], "binary.txt: "),
    (["check"], "no PATH given and no workspace around here; name articles or run `tadqiq init`"),
    (["check", "good.txt", "--format", "pdf"], "no such format 'pdf'; formats: "),
    (["check", "good.txt", "--format", "json", "--format", "html"], "several formats need a folder; add --output DIR"),
    (["check", "good.txt", "--output", "empty.txt"], "--output empty.txt is a file; name a folder"),
    (["check", "good.txt", "--fail-on", "fatal"], "'fatal' is not one of 'error', 'warning', 'info'"),
    (["check", "good.txt", "--config", "none.toml"], "none.toml: no such settings file; `tadqiq init` makes one"),
    (["check", "good.txt", "--config", "typo.toml"], "typo.toml: [check] unknown key fail-on; did you mean fail_on?"),
    (["check", "good.txt", "--config", "rule.toml"], "rule.toml: [checks] unknown key smu; did you mean sum?"),
    (
        ["check", "good.txt", "--config", "key.toml"],
        "key.toml: [checks.sum] unknown key severty; did you mean severity?",
    ),
    (["check", "damaged"], "damaged/claims/a.toml: line 2: article.file: "),
    (["check", "good.txt", "x.txt", "--against", "good.txt"], "--against needs one PATH, the draft"),
    (["check", "-"], "reading a draft from stdin needs its sources; add --against PATH"),
    (["check", "good.txt", "--against", "good.txt"], "good.txt: no source beside the draft itself"),
    (["chek"], "no such command 'chek'; did you mean check?"),
    (["zzzz"], "no such command 'zzzz'; commands: baseline, check, "),
    (["extract", "none.txt"], "none.txt: "),
    (
        ["extract", "good.txt", "--stdin-jsonl"],
        "--stdin-jsonl reads stdin and writes stdout; leave PATH and --output out",
    ),
    (["extract", "good.txt", "--output", "empty.txt"], "empty.txt"),
    (
        ["explain", "c0", "good.txt"],
        "no claim, group or finding 'c0' here; take an ID from the report of the same PATHs",
    ),
    (["rule", "smu"], "no such check 'smu'; did you mean sum?"),
    (["init", "good.txt"], "good.txt: is a file; name a folder to make the workspace in"),
]


@pytest.mark.parametrize(("args", "complaint"), BAD, ids=[" ".join(b[0])[:60] for b in BAD])
def test_failures_are_one_line_and_exit_2(
    args: list[str], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.txt").write_text(story.ARTICLES["01_nahar.txt"], encoding="utf-8")
    (tmp_path / "bare").mkdir()
    (tmp_path / "typo.toml").write_text("[check]\nfail-on = 'error'\n")
    (tmp_path / "rule.toml").write_text("[checks.smu]\noff = true\n")
    (tmp_path / "key.toml").write_text("[checks.sum]\nseverty = 'info'\n")
    (tmp_path / "damaged" / "claims").mkdir(parents=True)
    (tmp_path / "damaged" / "claims" / "a.toml").write_text("[article]\nfile = 3\nid = 'a'\n")
    before = sorted(tmp_path.rglob("*"))
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("tadqiq: ") and complaint in result.stderr
    assert result.stderr.count("\n") == 1 and "Traceback" not in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_a_crash_exits_2_and_is_shown_on_request(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("tadqiq.pipeline.run", broken)
    result = run("check", articles)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr.startswith("tadqiq: internal error, RuntimeError: two lines; ")
        and "TADQIQ_DEBUG=1" in result.stderr
    )
    monkeypatch.setenv("TADQIQ_DEBUG", "1")
    assert isinstance(run("check", articles).exception, RuntimeError)


def test_rule_pages_in_both_languages() -> None:
    listed = run("rule").stdout
    for name in ("value_conflict", "sum", "unsupported", "name_unknown", "needs_decision"):
        assert name in listed
        assert run("rule", name).stdout != run("rule", name, "--language", "ar").stdout


def test_names_lists_lines_ready_for_the_alias_table(articles: Path) -> None:
    import tomllib

    result = run("names", articles, "--all")
    assert result.exit_code == 0
    assert any(len(v) for v in tomllib.loads(result.stdout).values())


def test_explain_a_finding_a_claim_and_a_group(articles: Path) -> None:
    report = json.loads(run("check", articles, "--format", "json").stdout)
    finding = next(f for f in report["findings"] if f["verdict"] == "disagree")
    told = run("explain", finding["id"], articles).stdout
    assert finding["message"]["ar"] in told and f"tadqiq rule {finding['check']}" in told
    claim = next(c for c in report["claims"] if c["id"] == finding["claims"][0])
    told = run("explain", claim["id"], articles, "--language", "en").stdout
    assert claim["text"] in told and "how it was read" in told and finding["id"] in told
    group = next(g for g in report["groups"] if claim["id"] in g["claims"])
    assert "why together" in run("explain", group["id"], articles, "--language", "en").stdout


def test_an_explanation_in_arabic_has_no_english_words(articles: Path) -> None:
    import re

    report = json.loads(run("check", articles, "--format", "json").stdout)
    ids = [f["id"] for f in report["findings"]] + [g["id"] for g in report["groups"]]
    ids += [c["id"] for c in report["claims"] if c["article"] != "03_wire" and not c["ignored"]]
    names = [a["file"].rsplit("/", 1)[-1] for a in report["articles"]]
    subjects = [g["subject"] for g in report["groups"]]
    for id in ids[:12]:
        told = run("explain", id, articles, "--language", "ar").stdout
        for known in (*names, *subjects, str(articles)):
            told = told.replace(known, "")
        told = re.sub(r"«[^»]*»|\w*\d\w*|tadqiq rule \w+|عن: .*", "", told)
        assert not re.findall(r"\b[a-z]{4,}\b", told), told


def test_init_then_check_then_extract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "desk").exit_code == 0
    assert run("check", "desk").exit_code == 2
    story.write(tmp_path / "desk" / "articles")
    assert run("check", "desk").exit_code == 1
    monkeypatch.chdir(tmp_path / "desk")
    result = run("extract")
    assert result.exit_code == 0, result.stderr
    assert len(list((tmp_path / "desk" / "claims").glob("*.toml"))) == 3
    assert run("check").exit_code == 1


TIMED = """
import subprocess, sys, time
start = time.perf_counter()
subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL)
print(time.perf_counter() - start)
"""


def seconds(*args: str) -> float:
    """The best of five runs of Python."""
    command = [sys.executable, "-c", TIMED, *args]
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(5))


def test_version_is_quick() -> None:
    assert seconds("-m", "tadqiq", "--version") - seconds("-c", "pass") < 0.15


HEAVY = {"pandas", "pint", "rapidfuzz", "rich", "click", "msgspec", "babel", "jinja2"}


def test_bare_import_loads_nothing_heavy() -> None:
    code = f"import sys, tadqiq; print(sorted({HEAVY!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
