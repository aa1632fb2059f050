"""What makes tadqiq fit in: completion, doctor, the pre-commit hooks and the GitHub Action."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest
import story
from click.testing import CliRunner, Result

from tadqiq.cli import main
from tadqiq.workspace import create

ROOT = Path(__file__).parents[1]


def run(*args: object) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_sound(shell: str) -> None:
    script = run("completion", shell).stdout
    assert f"_TADQIQ_COMPLETE={shell}_complete" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)


def test_commands_and_options_are_completed() -> None:
    def offered(words: str, at: int) -> str:
        env = {**os.environ, "_TADQIQ_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        command = [sys.executable, "-c", "from tadqiq.cli import main; main()"]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout

    assert offered("tadqiq ch", 1).split() == ["plain,check"]
    assert "plain,--against" in offered("tadqiq check --ag", 2)
    assert "plain,strict" in offered("tadqiq check --profile s", 3)


def test_an_unknown_shell_is_refused() -> None:
    result = run("completion", "csh")
    assert result.exit_code == 2 and "'csh' is not one of 'bash', 'zsh', 'fish'" in result.stderr


def test_doctor_says_what_is_in_place(tmp_path: Path) -> None:
    create(tmp_path / "desk")
    story.write(tmp_path / "desk" / "articles")
    result = run("doctor", tmp_path / "desk")
    assert result.exit_code == 0
    assert all(re.match(r"(ok|note|wrong) +\S", line) for line in result.stdout.splitlines())
    assert f"workspace {(tmp_path / 'desk').resolve()}, profile desk" in result.stdout
    assert "tables load and a figure is read" in result.stdout


def test_doctor_finds_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    (tmp_path / "tadqiq.toml").write_text("[checks.smu]\noff = true\n")
    result = run("doctor", tmp_path)
    assert result.exit_code == 2
    assert "unknown key smu; did you mean sum?" in result.stdout
    assert "openpyxl is missing, so no reading workbooks: pip install 'tadqiq[xlsx]'" in result.stdout
    (tmp_path / "tadqiq.toml").write_text("")
    (tmp_path / "decisions.toml").write_text("nonsense")
    result = run("doctor", tmp_path)
    assert result.exit_code == 2 and "decisions.toml: not valid TOML" in result.stdout


def test_doctor_without_a_workspace(tmp_path: Path) -> None:
    result = run("doctor", tmp_path)
    assert result.exit_code == 0 and "`tadqiq init` makes one" in result.stdout


def test_the_hooks_run_what_there_is(tmp_path: Path) -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"^  entry: (.+)$", text, re.M)
    assert len(entries) == len(re.findall(r"^- id: ", text, re.M)) == 2
    create(tmp_path)
    story.write(tmp_path / "articles")
    for entry in entries:
        command = [sys.executable, "-m", *entry.split()]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 1 and "2.4" in done.stdout, done.stderr
    (tmp_path / "draft.txt").write_text("سد وادي السدر\n\nبلغت كلفة سد وادي السدر 5.8 مليار دولار.\n", encoding="utf-8")
    command = [sys.executable, "-m", *entries[1].split(), "draft.txt", "--against", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stdout.splitlines()[1].startswith("draft.txt:3: "), done.stdout
    pattern = re.search(r"^  files: (.+)$", text, re.M)
    assert pattern
    for name, counts in (("articles/a.txt", True), ("claims/a.toml", True), ("tadqiq.toml", True), ("src/a.py", False)):
        assert bool(re.search(pattern[1], name)) is counts


@pytest.mark.skipif(not shutil.which("pre-commit"), reason="pre-commit is not installed: pip install pre-commit")
def test_pre_commit_takes_the_hooks() -> None:
    command = ["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, check=False).returncode == 0


def action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, run in a folder as a runner would."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    script = "\n".join(line[8:] for line in text[text.rindex("run: |") :].splitlines()[1:])
    given = {"PATHS": ".", "AGAINST": "", "FAIL_ON": "", "PROFILE": "", "SARIF": "", **inputs}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder,
        env={**os.environ, **given, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_runs(tmp_path: Path) -> None:
    create(tmp_path)
    story.write(tmp_path / "articles")
    done = action(tmp_path, PROFILE="wire", SARIF="out.sarif")
    assert done.returncode == 1, done.stderr
    assert re.search(r"^::error file=articles/0\d_\w+\.txt,line=\d+,", done.stdout, re.M)
    assert (tmp_path / "out.sarif").stat().st_size > 100
    baseline = run("baseline", "--by", "omar", "--workspace", tmp_path)
    assert baseline.exit_code == 0 and action(tmp_path).returncode == 0, "nothing is left to settle"


def test_the_action_checks_a_draft(tmp_path: Path) -> None:
    create(tmp_path)
    story.write(tmp_path / "articles")
    (tmp_path / "draft.txt").write_text("سد وادي السدر\n\nبلغت كلفة سد وادي السدر 5.8 مليار دولار.\n", encoding="utf-8")
    done = action(tmp_path, PATHS="draft.txt", AGAINST=".", FAIL_ON="warning")
    assert done.returncode == 1 and "::error file=draft.txt,line=3," in done.stdout, done.stdout


def test_every_input_of_the_action_is_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    names = set(re.findall(r"inputs\.([a-z-]+)", text))
    assert names == set(re.findall(r"^  ([a-z-]+):$", text[text.index("inputs:") : text.index("runs:")], re.M))
