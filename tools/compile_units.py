"""Writes normalise/units.json out of units.txt: every unit that units.txt or a pack names, as pint measures it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tadqiq.languages import tables
from tadqiq.normalise.atoms import SYMBOLS, currencies, data, stamp
from tadqiq.normalise.registry import measured

TARGET = Path(__file__).parent.parent / "src" / "tadqiq" / "normalise" / "units.json"


def names() -> set[str]:
    """The names on the left of units.txt and all single units in the keys of the packs' units.toml."""
    found = set(re.findall(r"^([A-Za-z]\w*) = ", data("units.txt"), re.M))
    texts = [unit for units in tables.read("knowledge", "dimensions.toml")["dimension"].values() for unit in units]
    for pack in tables.folder("languages").glob("*/units.toml"):
        for rows in tables.read(f"languages.{pack.parent.name}", "units.toml").values():
            texts += rows
    parts = {part.strip() for text in texts for part in re.sub(r"^[\d.e]+ ", "", text).split("/")}
    return {SYMBOLS.get(name, name) for name in found | parts} - currencies() - {""}


def table() -> str:
    """The file's text: one unit a line."""
    rows = {name: atom for name in sorted(names()) if (atom := measured(name))}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(list(atom))}" for name, atom in rows.items())
    return f'{{\n  "stamp": "{stamp()}",\n  "units": {{\n{lines}\n  }}\n}}\n'


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
