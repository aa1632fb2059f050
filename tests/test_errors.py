"""What tadqiq says when something is wrong: each message once, with what to do next in it, and none without a test."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from errors_said import GOOD, TABLE

from tadqiq.cli import main
from tadqiq.errors import MissingExtraError

pytestmark = pytest.mark.usefixtures("elsewhere")

SOURCE, TESTS = Path(__file__).parents[1] / "src" / "tadqiq", Path(__file__).parent


def run(*args: str, text: str = "") -> Result:
    return CliRunner().invoke(main, list(args), input=text)


def lay_out(files: dict[str, str | bytes]) -> None:
    if any(name.startswith("desk/references") for name in files):
        files = files | {"desk/tadqiq.toml": "", "desk/articles/a.txt": GOOD}
    for name, content in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize(("files", "args", "says"), TABLE, ids=[f"{' '.join(a)}: {s}"[:90] for _, a, s in TABLE])
def test_a_command_says_what_is_wrong_and_what_to_do(files: dict[str, str | bytes], args: list[str], says: str) -> None:
    lay_out(files)
    done = run(*args)
    assert (done.exit_code, done.stdout) == (2, ""), done.output
    assert says in done.stderr and done.stderr.startswith("tadqiq: ") and done.stderr.count("\n") == 1, done.stderr


def test_a_folder_that_may_not_be_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out({"desk/tadqiq.toml": "", "desk/articles/a.txt": GOOD})
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(Path("none").absolute()))
    assert (
        "cannot be made (No such file or directory); set TMPDIR to a folder of your own"
        in run("extract", "desk").stderr
    )


def test_nobody_to_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    lay_out({"desk/tadqiq.toml": "", "desk/articles/a.txt": GOOD})
    monkeypatch.setattr("getpass.getuser", nobody)
    assert "who decides? add --by NAME" in run("baseline", "--workspace", "desk").stderr


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    lay_out({"a.txt": GOOD})
    monkeypatch.setattr(Path, "read_bytes", locked)
    assert "a.txt: cannot be opened (Permission denied); see that you may read it" in run("check", "a.txt").stderr


def test_a_file_beyond_all_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out({"a.txt": GOOD})
    monkeypatch.setattr("tadqiq.read.files.LARGEST", 10)
    assert "larger than 0 MB; split it" in run("check", "a.txt", "--no-cache").stderr


def test_text_in_no_known_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out({"a.txt": b"\x81\x8d\x8f\x90\x9d" * 40})
    monkeypatch.setattr("tadqiq.read.decode._by_statistics", lambda data: "")
    monkeypatch.setattr("tadqiq.read.decode._plausible", lambda text: 0.0)
    assert "a.txt: the encoding cannot be told; save the file as UTF-8" in run("check", "a.txt").stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_among_articles() -> None:
    lay_out({"in/a.txt": GOOD})
    os.mkfifo("in/b.txt")
    done = run("check", "in")
    assert done.exit_code == 2 and "is a pipe or a device, no file; move it out of the folder" in done.stderr


@pytest.mark.parametrize(
    ("kind", "step", "nothing", "line"),
    [
        ("docx", "_html", "", "the document holds no text; save the article's text as .txt"),
        ("pdf", "_pages", [], "the PDF holds no text (a scan?); save the article's text as .txt"),
    ],
)
def test_empty_documents(monkeypatch: pytest.MonkeyPatch, kind: str, step: str, nothing: Any, line: str) -> None:
    monkeypatch.setattr(f"tadqiq.read.{kind}.extra", lambda *_: None)
    monkeypatch.setattr(f"tadqiq.read.{kind}.{step}", lambda *_: nothing)
    lay_out({f"a.{kind}": "x"})
    assert line in run("check", f"a.{kind}").stderr


def test_fonts_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tadqiq.read.pdf.extra", lambda *_: None)
    monkeypatch.setattr("tadqiq.read.pdf._pages", lambda *_: [[]])
    monkeypatch.setattr("tadqiq.read.pdf._paragraphs", lambda page: ["(cid:3)" * 99])
    lay_out({"a.pdf": "x"})
    assert "the PDF's fonts cannot be read; copy the article's text into a .txt file" in run("check", "a.pdf").stderr


def test_a_claims_file_that_cannot_be_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out({"desk/tadqiq.toml": "", "desk/articles/a.txt": GOOD})
    assert run("extract", "desk").exit_code == 0
    monkeypatch.setattr("tadqiq.pipeline.storing.same_content", lambda *_: False)
    lay_out({"desk/articles/a.txt": GOOD + "وفي 2024 بلغت 9 كيلومترات.\n"})
    assert (
        "its layout is too unusual to be renewed safely; move it aside and try again" in run("extract", "desk").stderr
    )


def test_packages_that_are_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    from tadqiq.read.extras import extra

    with pytest.raises(MissingExtraError, match=r"run: pip install 'tadqiq\[documents\]'"):
        extra("no_such_package", "a.pdf", "PDF")
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    lay_out({"a.txt": GOOD, "b.txt": GOOD, "desk/tadqiq.toml": "", "desk/articles/a.txt": GOOD})
    for args in (
        ["check", "a.txt", "--format", "xlsx", "--output", "out"],
        ["export", "--xlsx", "x", "--workspace", "desk"],
    ):
        assert "xlsx needs xlsxwriter: pip install 'tadqiq[xlsx]'" in run(*args).stderr


RAISED = {"UsageError", "InputError", "WorkspaceError", "SettingsError", "PackError", "MissingExtraError", "Unread",
          "Complaint"}  # fmt: skip


def _messages() -> Iterator[tuple[str, list[str]]]:
    """Where an error is made, and the pieces of its message that are the same every time."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in RAISED:
                texts = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))
                pieces = [piece.strip(" ;:,.()") for text in texts for piece in re.split(r"[`'{};:\"\[\]]", text)]
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", [p for p in pieces if " " in p and len(p) > 10]


def test_no_message_is_without_a_test() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py"))
    known = re.sub(r"\\(.)", r"\1", said)
    found = dict(_messages())
    assert len(found) > 100
    assert {place: missing for place, p in found.items() if (missing := [x for x in p if x not in known])} == {}
