"""aliases.toml: what an editor knows to be one name, ``canonical = ["surface", …]``."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import WorkspaceError
from ..text import fold_phrase
from .lines import line_of

SHAPE = 'write canonical = ["one spelling", "another"]'


def load_aliases(path: Path) -> dict[str, tuple[str, ...]]:
    """The table of a workspace; empty when the file is not there.

    Raises:
        WorkspaceError: not TOML, not lists of texts, or one spelling under two names.
    """
    if not path.exists():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{path}: not valid TOML: {error}; {SHAPE}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{path}: cannot be read ({error}); save it as UTF-8 text") from None
    # The rows may stand under a head, as in the tables that ship.
    section = rows.pop("alias", None)
    return _checked(path, text, rows | section if isinstance(section, dict) else rows)


def _checked(path: Path, text: str, rows: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    owner: dict[str, str] = {}
    for key, surfaces in rows.items():
        where = f"{path}: line {_line(text, key)}: {key}"
        if not isinstance(surfaces, list) or not all(isinstance(s, str) and s.strip() for s in surfaces):
            raise WorkspaceError(f"{where}: not a list of names; {SHAPE}")
        for folded in {fold_phrase(s) for s in surfaces}:
            if owner.setdefault(folded, key) != key:
                raise WorkspaceError(f"{where}: {folded} already stands under {owner[folded]}; keep it in one place")
    return {key: tuple(unicodedata.normalize("NFC", s) for s in surfaces) for key, surfaces in rows.items()}


def _line(text: str, key: str) -> int:
    for i, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith((key, f'"{key}"')):
            return i
    return line_of(text, key, 0)
