"""Where a key of a TOML file stands, for errors that name file, line and key."""

from __future__ import annotations

import re

HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
KEY = re.compile(r"""^\s*(?:"([^"]+)"|([A-Za-z0-9_-]+))\s*=""")


def line_of(text: str, section: str, number: int, key: str = "") -> int:
    """The line (from 1) of ``key`` in the ``number``-th ``[[section]]`` (or ``[section]``); its head without a key.

    Below ``[[claim]]`` a sub-table ``[claim.human]`` is found as section ``claim.human`` of the same number.
    """
    top, seen, head = section.split(".")[0], -1, 1
    current = ""
    for i, line in enumerate(text.split("\n"), 1):
        if header := HEADER.match(line):
            current = header[2]
            seen += current == top
            if current == section and seen == number:
                head = i
                if not key:
                    return head
        elif key and current == section and seen == number and key in _key(line):
            return i
    return head


def _key(line: str) -> tuple[str, ...]:
    found = KEY.match(line)
    return tuple(name for name in found.groups() if name) if found else ()
