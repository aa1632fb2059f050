"""Lines for a terminal: wrapped by rich, coloured on request, isolated after wrapping so that no pair is split."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING, cast

from .display import ARABIC, FIGURE

if TYPE_CHECKING:
    from rich.console import Console

LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, POP = "\u2066", "\u2067", "\u2068", "\u2069"
MARK_LTR, MARK_RTL = "\u200e", "\u200f"
EMBED_LTR, EMBED_RTL, POP_EMBEDDING = "\u202a", "\u202b", "\u202c"
# How much shorter lines are tried until they fit with their marks.
MARKS = 4
STARTS = {"ltr": LEFT_TO_RIGHT, "rtl": RIGHT_TO_LEFT, "auto": FIRST_STRONG}
_MARKS = re.compile("[«“»”]")
_OPENING = "«“"
_LATIN = r"[A-Za-z][\w.'’-]*+(?: [A-Za-z][\w.'’-]*+)*+"
# What runs the other way in a line: in Arabic calculations and Latin names, in English Arabic names.
_OTHER = {"rtl": re.compile(f"{FIGURE.pattern}|{_LATIN}"), "ltr": re.compile(rf"{ARABIC}(?:[ -]{ARABIC})*+")}


def isolated(lines: Iterable[str], direction: str) -> list[str]:
    """Each line in an isolate of its own; a quotation in one inside it, closed and opened again where lines break.

    Calculations and signed numbers in lines from right to left run from left to right, in isolates of their own, and so
    do names of the other script: else a number beside them would change sides with them.
    """
    done, quoting = [], False
    for line in lines:
        if line.isascii():
            done.append(line)
            continue
        parts, end = [STARTS[direction], FIRST_STRONG if quoting else ""], 0
        for mark in _MARKS.finditer(line):
            opens = mark.group() in _OPENING
            parts.append(_apart(line[end : mark.start()], direction, quoting))
            if opens != quoting:
                parts.append(f"{mark.group()}{FIRST_STRONG}" if opens else f"{POP}{mark.group()}")
                quoting = opens
            else:
                parts.append(mark.group())
            end = mark.end()
        done.append("".join([*parts, _apart(line[end:], direction, quoting), POP if quoting else "", POP]))
    return done


def embedded(line: str) -> str:
    """The line with embeddings in place of isolates, for a terminal with bidi that shows isolates as boxes (mlterm).

    An embedding is held apart from what stands around it by marks of the outer direction; a mark of its own before the
    whole line keeps the terminal from taking the direction of its first letter.
    """
    done: list[str] = []
    outer: list[str] = []
    for at, sign in enumerate(line):
        if sign in (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG):
            rightwards = sign == LEFT_TO_RIGHT or (sign == FIRST_STRONG and not _starts_leftwards(line[at + 1 :]))
            own = MARK_LTR if rightwards else MARK_RTL
            done.append((outer[-1] if outer else own) + (EMBED_LTR if rightwards else EMBED_RTL))
            outer.append(own)
        elif sign == POP:
            outer.pop()
            done.append(POP_EMBEDDING + (outer[-1] if outer else ""))
        else:
            done.append(sign)
    return "".join(done)


def _starts_leftwards(text: str) -> bool:
    """Whether the first letter is of a script that runs from right to left."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def _apart(text: str, direction: str, quoted: bool) -> str:
    """Words of the other direction and calculations isolated: they would move the numbers that stand beside them."""
    if quoted or direction not in _OTHER:
        return text
    start, other = (LEFT_TO_RIGHT if direction == "rtl" else RIGHT_TO_LEFT), _OTHER[direction]
    return other.sub(lambda m: f"{start}{m[0]}{POP}" if not m[0].replace(",", "").isdecimal() else m[0], text)


class Lines:
    """Collects lines; ``text()`` gives them as one string, with ANSI colours only when asked for.

    ``bidi`` isolates them for terminals that reorder text, ``embed`` with embeddings where isolates are not known.
    """

    def __init__(self, *, color: bool, width: int, bidi: bool, direction: str, embed: bool = False) -> None:
        self._buffer = StringIO()
        self._width = max(width, 20)
        self._bidi = bidi
        self._embed = embed
        self._direction = direction
        # Without colours a line is written as it is: rich's console says the same, but is slow to import and to print.
        self._console = _coloured(self._buffer, self._width) if color else None

    def add(self, text: str, *, indent: int = 0, style: str = "", direction: str = "") -> None:
        """One paragraph, each of its lines indented and isolated; the report's ``direction`` unless given."""
        for line in self._wrapped(text, self._width - indent, direction or self._direction):
            self._print(" " * indent + line, style)

    def _wrapped(self, text: str, width: int, direction: str) -> list[str]:
        """The lines of a paragraph; embeddings count as columns where they are needed, though nothing shows there."""
        from rich.text import Text

        for room in range(width, MARKS, -MARKS):
            # A console is only asked where lines are filled up to the margin.
            parts = list(Text(text).wrap(cast("Console", self._console), room)) if text else []
            lines = self._marked([part.plain.rstrip() for part in parts], direction)
            if not self._embed or max(map(len, lines), default=0) <= width:
                return lines
        return [text]

    def add_whole(self, head: str, text: str = "", *, style: str = "") -> None:
        """A line that is never wrapped: a head for machines, then text for people, which alone is isolated."""
        (shown,) = self._marked([text], self._direction)
        self._print(head + shown, style)

    def _marked(self, lines: list[str], direction: str) -> list[str]:
        marked = isolated(lines, direction) if self._bidi else lines
        return [embedded(line) for line in marked] if self._embed else marked

    def blank(self) -> None:
        """An empty line."""
        self._print("", "")

    def _print(self, line: str, style: str) -> None:
        from rich.text import Text

        text = Text(line, style=style)
        if self._console is None:
            self._buffer.write(f"{text.plain}\n")
        else:
            self._console.print(text, soft_wrap=True)

    def text(self) -> str:
        """Everything added so far."""
        return self._buffer.getvalue()


def _coloured(file: StringIO, width: int) -> Console:
    from rich.console import Console

    return Console(
        file=file, width=width, force_terminal=True, color_system="standard", no_color=False, highlight=False,
        markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
