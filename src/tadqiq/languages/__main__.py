"""Strict loading of all tables that ship: ``python -m tadqiq.languages`` names each that breaks the rules."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import PackError
from . import tables

CORPUS = "corpus"


def main() -> int:
    """Read all tables of the package; 0 when they are sound, 1 with one line for each that isn't."""
    root = tables.folder("languages").parent
    packs = {path.parent for path in (root / "languages").glob("*/*.toml")}
    faults = [fault for path in sorted(root.rglob("*.toml")) for fault in _faults(root, path, path.parent in packs)]
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        for pack in sorted(packs):
            _count(root, pack)
    print(f"{len(list(root.rglob('*.toml')))} tables read, {len(faults)} faults")
    return 1 if faults else 0


def _faults(root: Path, path: Path, in_pack: bool) -> Iterator[str]:
    """What is wrong with one file: in a pack the shape and the surfaces too, elsewhere TOML and Unicode form."""
    package = ".".join(path.parent.relative_to(root).parts)
    try:
        if in_pack and not path.name.startswith(CORPUS):
            tables.sections(package, path.name)
        data = tables.read(package, path.name)
    except PackError as error:
        yield str(error)
        return
    for text in _strings(data):
        if unicodedata.normalize("NFC", text) != text:
            yield f"{package}/{path.name}: {text!r} is not in Unicode form NFC"


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _count(root: Path, pack: Path) -> None:
    package = ".".join(pack.relative_to(root).parts)
    names = [path.name for path in pack.glob("*.toml") if not path.name.startswith(CORPUS)]
    surfaces = sum(1 for name in names for text in _strings(list(tables.read(package, name).values())) if text)
    print(f"{pack.name}: {len(names)} tables, {surfaces} words")


if __name__ == "__main__":
    raise SystemExit(main())
