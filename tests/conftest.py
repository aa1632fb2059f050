"""The suite keeps its compiled tables in a folder of its own, so that a run neither needs nor leaves anything.

``elsewhere`` is for tests of whole runs, which would take up this repository's own settings.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tadqiq.languages.compiled import SWITCH


def pytest_configure(config: pytest.Config) -> None:
    """Before any table is read."""
    folder = tempfile.mkdtemp(prefix="tadqiq-tables-")
    os.environ[SWITCH] = folder
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    # No property fails because the machine is busy.
    settings.register_profile("calm", deadline=None)
    settings.load_profile("calm")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from this repository, whose own settings would apply."""
    monkeypatch.chdir(tmp_path)
