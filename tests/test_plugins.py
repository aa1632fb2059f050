"""Entry points of other packages come by name, of their own group alone, from wherever packages are installed."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tadqiq.plugins import entry_points

GROUP = "tadqiq.checks"
TOLD = f"[console_scripts]\nmill = mill:main\n\n[{GROUP}]\nyield = mill:harvest\nash = mill:ash\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packages, the only one there is."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    return tmp_path


def install(folder: Path, told: str, info: str = "mill-1.0.dist-info") -> None:
    (folder / info).mkdir()
    (folder / info / "METADATA").write_text("Metadata-Version: 2.1\nName: mill\nVersion: 1.0\n", encoding="utf-8")
    (folder / info / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: mill\nVersion: 1.0\n", encoding="utf-8")
    (folder / info / "entry_points.txt").write_text(told, encoding="utf-8")


@pytest.mark.parametrize("info", ["mill-1.0.dist-info", "mill-1.0.egg-info"])
def test_those_of_an_installed_package_come_by_name(folder: Path, info: str) -> None:
    install(folder, TOLD, info)
    assert [entry.name for entry in entry_points(GROUP)] == ["ash", "yield"]


def test_those_of_another_group_are_none(folder: Path) -> None:
    install(folder, TOLD)
    assert entry_points("tadqiq.renderers") == []


def test_a_package_in_an_archive_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = folder / "mill.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("mill-1.0.dist-info/METADATA", "Name: mill\nVersion: 1.0\n")
        file.writestr("mill-1.0.dist-info/entry_points.txt", TOLD)
    monkeypatch.setattr(sys, "path", [str(archive)])
    assert [entry.name for entry in entry_points(GROUP)] == ["ash", "yield"]
