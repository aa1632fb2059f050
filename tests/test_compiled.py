"""Compiled tables: the same values with and without them, made anew after any change, never a reason to fail."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tadqiq.languages import compiled
from tadqiq.languages.compiled import SWITCH, kept

VALUE = {"a": ("b", 1.5), "c": [frozenset(("d", "ه")), None, True]}


class Maker:
    """Makes a value and counts how often it was asked to."""

    def __init__(self, value: object = VALUE) -> None:
        self.value, self.calls = value, 0

    def __call__(self) -> object:
        self.calls += 1
        return self.value


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of two tables in place of tadqiq, and a cache folder of its own."""
    folder = tmp_path / "package"
    (folder / "languages").mkdir(parents=True)
    (folder / "languages" / "units.toml").write_text('[units]\ntonne = ["ton"]\n', encoding="utf-8")
    (folder / "text.py").write_text("FOLD = 1\n", encoding="utf-8")
    monkeypatch.setattr(compiled, "resources", SimpleNamespace(files=lambda _: folder))
    monkeypatch.setenv(SWITCH, str(tmp_path / "cache"))
    compiled._folder.cache_clear()
    yield folder
    compiled._folder.cache_clear()


def test_made_once_and_equal_ever_after(package: Path) -> None:
    make = Maker()
    assert kept("x", make) == VALUE
    assert kept("x", make) == VALUE
    assert make.calls == 1


def edit_table(package: Path) -> None:
    """Another word of the same length: neither size nor time of the file need tell."""
    table = package / "languages" / "units.toml"
    table.write_text(table.read_text(encoding="utf-8").replace("ton", "tun"), encoding="utf-8")


def edit_code(package: Path) -> None:
    (package / "text.py").write_text("FOLD = 2\n", encoding="utf-8")


def add_table(package: Path) -> None:
    (package / "languages" / "more.toml").write_text("", encoding="utf-8")


@pytest.mark.parametrize("change", [edit_table, edit_code, add_table])
def test_any_change_of_tables_or_code_makes_them_anew(package: Path, change: Callable[[Path], None]) -> None:
    make = Maker()
    kept("x", make)
    change(package)
    compiled._folder.cache_clear()
    kept("x", make)
    assert make.calls == 2


@pytest.mark.parametrize("damage", [lambda old: b"", lambda old: old[:-3], lambda old: old[:-1] + b"\xff"])
def test_a_damaged_file_is_made_anew(package: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    make = Maker()
    kept("x", make)
    (file,) = (tmp_path / "cache").rglob("x")
    file.write_bytes(damage(file.read_bytes()))
    assert kept("x", make) == VALUE
    assert make.calls == 2
    assert kept("x", make) == VALUE
    assert make.calls == 2


def test_switched_off_nothing_is_written(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    make = Maker()
    assert kept("x", make) == kept("x", make) == VALUE
    assert make.calls == 2
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_made_is_no_fault(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(SWITCH, str(tmp_path / "file" / "cache"))
    assert kept("x", Maker()) == VALUE


def test_without_a_home_there_is_no_cache(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv(SWITCH)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(compiled.Path, "home", homeless)
    assert kept("x", Maker()) == VALUE


def test_a_value_without_compiled_form_is_made_each_time(package: Path) -> None:
    make = Maker({"since": dt.date(2026, 1, 1)})
    assert kept("x", make) == kept("x", make) == make.value
    assert make.calls == 2


def test_only_the_last_states_are_kept(package: Path, tmp_path: Path) -> None:
    for n in range(compiled.STATES + 3):
        (package / "text.py").write_text(f"FOLD = {n}\n", encoding="utf-8")
        compiled._folder.cache_clear()
        kept("x", Maker())
    assert len(list((tmp_path / "cache" / "tables").iterdir())) == compiled.STATES
    make = Maker()
    kept("x", make)
    assert make.calls == 0


READ = """
from tadqiq.read import make_article
from tadqiq.extract import extract
text = "رفعت شركة سنابل صادراتها إلى 4.2 مليار دولار.\\nExports of Egypt rose 6% to 3m tonnes in 2024."
print(extract(make_article("a", text)))
"""


def test_readings_are_the_same_without_on_first_and_on_second_use(tmp_path: Path) -> None:
    def read(cache: str) -> str:
        run = subprocess.run(
            [sys.executable, "-c", READ],
            env={**os.environ, SWITCH: cache, "PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return run.stdout

    without = read("off")
    assert "value=4200000000.0" in without
    assert read(str(tmp_path)) == without
    assert list(tmp_path.rglob("knowledge.index"))
    assert read(str(tmp_path)) == without
