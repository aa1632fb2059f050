"""The guides: every command in them is run, in order, as a reader would; both languages show the same ones."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDES = ("guide.md", "guide.ar.md")


def blocks(guide: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", (ROOT / "docs" / guide).read_text(encoding="utf-8"), re.M | re.S)


def commands(guide: str) -> list[tuple[str, int]]:
    lines = [line[2:] for block in blocks(guide, "console") for line in block.splitlines() if line.startswith("$ ")]
    found = [re.match(r"(.*?)(?:\s+# exit (\d))?$", line) for line in lines]
    return [(m[1], int(m[2] or 0)) for m in found if m]


def ids(folder: Path) -> dict[str, str]:
    """The placeholders of the guide, filled from a report."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    finding = next(f for f in report["findings"] if f["severity"] == "error" and len(f["claims"]) > 1)
    others = [c["id"] for c in report["claims"] if not c["ignored"] and c["id"] not in finding["claims"]]
    first, second = others[:2]
    found = {"FINDING": finding["id"], "CLAIM2": second, "CLAIM": first}
    if (folder / "draft.json").exists():
        draft = json.loads((folder / "draft.json").read_text(encoding="utf-8"))
        found["DRAFTFINDING"] = next(f["id"] for f in draft["findings"] if not f["waived"])
    return found


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_does_what_the_guide_says(guide: str, tmp_path: Path) -> None:
    if not any((ROOT / "examples").rglob("*.txt")):
        pytest.skip("the examples are not there")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command, code in commands(guide):
        if (tmp_path / "report.json").exists():
            for placeholder, id in ids(tmp_path).items():
                command = re.sub(rf"\b{placeholder}\b", id, command)
        done = subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, f"{command}\n{done.stdout[-500:]}\n{done.stderr}"
        assert "Traceback" not in done.stderr
    for snippet in blocks(guide, "python"):
        subprocess.run([sys.executable, "-c", snippet], cwd=tmp_path, env=env, check=True)


def test_the_settings_shown_are_accepted(tmp_path: Path) -> None:
    from tadqiq.pipeline.options import check_settings
    from tadqiq.settings import load

    for guide in GUIDES:
        (shown,) = blocks(guide, "toml")
        (tmp_path / "tadqiq.toml").write_text(shown, encoding="utf-8")
        assert check_settings(load(tmp_path / "tadqiq.toml"))


def test_both_languages_show_the_same_commands() -> None:
    plain = [[re.sub(r'"[^"]*"', '""', command) for command, _ in commands(guide)] for guide in GUIDES]
    assert plain[0] == plain[1] and len(plain[0]) > 15
    for kind in ("toml", "python"):
        assert blocks(GUIDES[0], kind) == blocks(GUIDES[1], kind)
    heads = [re.findall(r"^## ", (ROOT / "docs" / guide).read_text(encoding="utf-8"), re.M) for guide in GUIDES]
    assert len(heads[0]) == len(heads[1])


def test_every_command_of_the_tool_is_in_the_guide() -> None:
    from tadqiq.cli import main

    shown = " ".join(command for command, _ in commands("guide.md"))
    for name in main.list_commands(None):  # type: ignore[arg-type]
        assert f"tadqiq {name}" in shown, name
