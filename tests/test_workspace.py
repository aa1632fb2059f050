"""The workspace on disk: whole files only, aliases read strictly, init that overwrites nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tadqiq.errors import WorkspaceError
from tadqiq.workspace import Workspace, create, load_aliases, locked, write_whole

WRITER = """
import sys
from pathlib import Path
from tadqiq.workspace.atomic import write_whole
files = [Path(sys.argv[1]) / f"{n}.toml" for n in range(3)]
print("ready", flush=True)
turn = 0
while True:
    turn += 1
    for file in files:
        write_whole(file, f"{turn}\\n" * 20_000)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_killed_writer_leaves_whole_files(tmp_path: Path) -> None:
    for kill in range(40):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.002 + 0.0013 * kill)
        process.kill()
        process.wait()
        process.stdout.close()
        for file in tmp_path.glob("*.toml"):
            lines = file.read_text().splitlines()
            assert len(lines) == 20_000 and len(set(lines)) == 1
    assert len(list(tmp_path.glob("*.toml"))) == 3


def test_writing_keeps_the_mode_and_leaves_nothing_beside(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "x.toml"
    write_whole(file, "one")
    file.chmod(0o640)
    write_whole(file, b"two")
    assert file.read_text() == "two" and file.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in file.parent.iterdir()] == ["x.toml"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.toml"
    write_whole(file, "old")
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(WorkspaceError, match=r"cannot be written \(No space left on device\); choose a folder"):
        write_whole(file, "new")
    assert file.read_text() == "old" and len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        write_whole(tmp_path / "claims" / "x.toml", "")


def test_create_overwrites_nothing(tmp_path: Path) -> None:
    made = create(tmp_path / "story")
    assert {p.name for p in made} == {"articles", "claims", "reports", "tadqiq.toml", "aliases.toml"}
    (tmp_path / "story" / "aliases.toml").write_text("mine = ['x']")
    assert create(tmp_path / "story") == []
    assert (tmp_path / "story" / "aliases.toml").read_text() == "mine = ['x']"
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match="is a file; name a folder"):
        create(tmp_path / "file")


def test_contents_of_folders(tmp_path: Path) -> None:
    articles = tmp_path / "plain"
    articles.mkdir()
    assert Workspace(articles).contents() == ([articles], [])
    create(tmp_path / "story")
    story = Workspace(tmp_path / "story")
    claims = story.claims / "a.toml"
    claims.write_text("")
    assert story.contents() == ([], [claims])
    assert Workspace(story.claims).contents() == ([], [claims])
    (story.articles / "a.txt").write_text("x")
    assert story.contents() == ([story.articles], [claims])


def test_a_workspace_without_articles_reads_nothing_else(tmp_path: Path) -> None:
    create(tmp_path)
    for name in ("README.md", "notes.txt"):
        (tmp_path / name).write_text("The dam cost $4.2 billion in 2024.")
    assert Workspace(tmp_path).contents() == ([], [])
    done = subprocess.run(
        [sys.executable, "-m", "tadqiq", "check", "."], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and done.stdout == ""
    assert "no articles in this workspace; put them into articles" in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_in_a_folder_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    create(tmp_path / "desk")
    os.mkfifo(tmp_path / "desk" / "claims" / "pipe.toml")
    (tmp_path / "desk" / "articles" / "a.txt").write_text("The dam cost $4.2 billion. The dam cost $4.2 billion.")
    (tmp_path / "b.txt").write_text("The dam cost $4.2 billion.")
    command = [sys.executable, "-m", "tadqiq", "check", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2 and "pipe.txt: is a pipe or a device, no file" in done.stderr
    command = [sys.executable, "-m", "tadqiq", "check", str(tmp_path / "desk"), "--allow-empty"]
    assert subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0


def test_aliases(tmp_path: Path) -> None:
    file = tmp_path / "aliases.toml"
    assert load_aliases(file) == {}
    file.write_text('kazakhstan = ["كازاخستان", "قازاخستان"]\n"Tau-Ken" = ["Tau Ken"]\n', encoding="utf-8")
    assert load_aliases(file) == {"kazakhstan": ("كازاخستان", "قازاخستان"), "Tau-Ken": ("Tau Ken",)}


def test_aliases_under_a_head(tmp_path: Path) -> None:
    file = tmp_path / "aliases.toml"
    file.write_text('[alias]\n"Tau-Ken" = [\n  "Tau Ken",\n]\n', encoding="utf-8")
    assert load_aliases(file) == {"Tau-Ken": ("Tau Ken",)}


ALIASES = [
    ('a = ["x"]\nb = "y"\n', "line 2: b: not a list of names"),
    ('a = ["x"]\n\nb = ["X"]\n', "line 3: b: x already stands under a; keep it in one place"),
    ('a = [""]\n', "line 1: a: not a list of names"),
    ("a = [\n", "not valid TOML"),
]


@pytest.mark.parametrize(("text", "complaint"), ALIASES, ids=[a[1] for a in ALIASES])
def test_alias_errors_name_the_line(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "aliases.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError) as caught:
        load_aliases(file)
    assert complaint in str(caught.value) and str(caught.value).startswith(str(file))


HOLDER = """
import sys, time
from pathlib import Path
from tadqiq.workspace import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_to_wait_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    with pytest.raises(WorkspaceError, match="another tadqiq is writing here; wait for it to end"), locked(tmp_path):
        pass
    process.kill()
    process.wait()
    process.stdout.close()
    with locked(tmp_path):
        assert list(tmp_path.iterdir()) == []
