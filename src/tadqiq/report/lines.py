"""Lines for a terminal: wrapped by rich, coloured on request, isolated after wrapping so that no pair is split."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO

from .display import FIGURE

LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, POP = "\u2066", "\u2067", "\u2068", "\u2069"
STARTS = {"ltr": LEFT_TO_RIGHT, "rtl": RIGHT_TO_LEFT, "auto": FIRST_STRONG}
_MARKS = re.compile("[«“»”]")
_OPENING = "«“"
_SIGNED = re.compile(r"[-+−=≈×÷*/%٪‰]")


def isolated(lines: Iterable[str], direction: str) -> list[str]:
    """Each line in an isolate of its own; a quotation in one inside it, closed and opened again where lines break.

    Calculations and signed numbers in lines from right to left run from left to right, in isolates of their own.
    """
    done, quoting = [], False
    for line in lines:
        if line.isascii():
            done.append(line)
            continue
        parts, end = [STARTS[direction], FIRST_STRONG if quoting else ""], 0
        for mark in _MARKS.finditer(line):
            opens = mark.group() in _OPENING
            parts.append(_calculations(line[end : mark.start()], direction, quoting))
            if opens != quoting:
                parts.append(f"{mark.group()}{FIRST_STRONG}" if opens else f"{POP}{mark.group()}")
                quoting = opens
            else:
                parts.append(mark.group())
            end = mark.end()
        done.append("".join([*parts, _calculations(line[end:], direction, quoting), POP if quoting else "", POP]))
    return done


def _calculations(text: str, direction: str, quoted: bool) -> str:
    """Numbers alone keep their order anyway; those with a sign or an operator would not."""
    if quoted or direction != "rtl":
        return text
    return FIGURE.sub(lambda m: f"{LEFT_TO_RIGHT}{m[0]}{POP}" if _SIGNED.search(m[0]) else m[0], text)


class Lines:
    """Collects lines; ``text()`` gives them as one string, with ANSI colours only when asked for."""

    def __init__(self, *, color: bool, width: int, bidi: bool, direction: str) -> None:
        from rich.console import Console

        self._buffer = StringIO()
        self._width = max(width, 20)
        self._bidi = bidi
        self._direction = direction
        self._console = Console(
            file=self._buffer,
            width=self._width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def add(self, text: str, *, indent: int = 0, style: str = "", direction: str = "") -> None:
        """One paragraph, each of its lines indented and isolated; the report's ``direction`` unless given."""
        from rich.text import Text

        lines = [part.plain.rstrip() for part in Text(text).wrap(self._console, self._width - indent)] if text else []
        for line in isolated(lines, direction or self._direction) if self._bidi else lines:
            self._console.print(Text(" " * indent + line, style=style), soft_wrap=True)

    def add_whole(self, head: str, text: str = "", *, style: str = "") -> None:
        """A line that is never wrapped: a head for machines, then text for people, which alone is isolated."""
        from rich.text import Text

        shown = isolated([text], self._direction)[0] if self._bidi else text
        self._console.print(Text(head + shown, style=style), soft_wrap=True)

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def text(self) -> str:
        """Everything added so far."""
        return self._buffer.getvalue()
