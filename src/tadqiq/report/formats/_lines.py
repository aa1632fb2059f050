"""Lines for a terminal: wrapped by rich, coloured on request, isolated after wrapping so that no pair is split."""

from __future__ import annotations

from io import StringIO

FIRST_STRONG, POP = "\u2068", "\u2069"


class Lines:
    """Collects lines; ``text()`` gives them as one string, with ANSI colours only when asked for."""

    def __init__(self, *, color: bool, width: int, bidi: bool) -> None:
        from rich.console import Console

        self._buffer = StringIO()
        self._width = max(width, 20)
        self._bidi = bidi
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

    def add(self, text: str, *, indent: int = 0, style: str = "", wrap: bool = True) -> None:
        """One paragraph, each of its lines indented and, where it holds Arabic, isolated."""
        from rich.text import Text

        lines = (
            [part.plain.rstrip() for part in Text(text).wrap(self._console, self._width - indent)] if wrap else [text]
        )
        for line in lines:
            self._console.print(Text(" " * indent + self._isolated(line), style=style), soft_wrap=True)

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def text(self) -> str:
        """Everything added so far."""
        return self._buffer.getvalue()

    def _isolated(self, line: str) -> str:
        return f"{FIRST_STRONG}{line}{POP}" if self._bidi and not line.isascii() else line
