"""How the verdicts on a text move as one of its figures moves: a little, a lot, by a zero, about, over, gone or away.

A figure moves away as words without meaning come before it, and from what is said of it as they come behind it.
The words between the figures are left out one by one. Only what changes the findings is kept.
``TADQIQ_GOLDEN=write`` writes the file anew; read what changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks
from tadqiq.checks.engine import run
from tadqiq.checks.rules import rule

GOLDEN = Path(__file__).parent / "golden" / "checks" / "moved"
FIGURE = re.compile(r"\|([<>~=]*)(-?[\d.]+)(e\d+)? ")
WHOLE = re.compile(r"\{([^|{}]*)\|[^{}]*\}")
MOVES = ("1.03", "0.6", "10", "~", ">")
AWAY = {n: "blah " * n for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 13)}
BEHIND = {n: " blah" * n for n in (1, 2, 3, 4, 5)}
NAMES = [name for name in checks() if any("text" in entry for entry in rule(name).get("hit", []))]


def _moved(text: str) -> Iterator[tuple[str, str]]:
    """(what moved, the text) for each figure."""
    for n, figure in enumerate(FIGURE.finditer(text)):
        for move in MOVES:
            yield f"figure {n} {move}", text[: figure.start()] + _one(figure, move) + text[figure.end() :]
        start = text.rindex("{", 0, figure.start())
        for words, away in AWAY.items():
            yield f"figure {n} away {words}", text[:start] + away + text[start:]
        end = text.index("}", figure.end()) + 1
        for words, behind in BEHIND.items():
            yield f"figure {n} behind {words}", text[:end] + behind + text[end:]
    for n, figure in enumerate(WHOLE.finditer(text)):
        yield f"figure {n} gone", text[: figure.start()] + "blah" + text[figure.end() :]
    for word in re.finditer(r"[^\s{}]+", WHOLE.sub(lambda figure: " " * len(figure[0]), text)):
        yield f"without {word[0]}", f"{text[: word.start()]}{text[word.end() :]}"


def _one(figure: re.Match[str], move: str) -> str:
    hedge, number, power = figure[1], figure[2], figure[3] or ""
    if move in "~>":
        return f"|{move}{number}{power} "
    places = len(number.partition(".")[2]) + (1 if float(move) < 2 else 0)
    return f"|{hedge}{float(number) * float(move):.{places}f}{power} "


def _said(entry: dict[str, Any], text: str) -> str:
    findings = run(evidence({**entry, "text": text}))[1]
    return "; ".join(f"{f.check} {f.severity} {f.verdict} {' '.join(f.claims)}" for f in findings) or "nothing"


def _told(entry: dict[str, Any]) -> Iterator[str]:
    first = _said(entry, entry["text"])
    yield f"{' '.join(entry['text'].split())}\n  {first}"
    for what, text in _moved(entry["text"]):
        said = _said(entry, text)
        if said != first:
            yield f"  {what}: {said}"


@pytest.mark.parametrize("name", NAMES)
def test_verdicts_move_with_the_figures(name: str) -> None:
    entries = [e for kind in ("hit", "miss") for e in rule(name)[kind] if "text" in e]
    told = "\n".join(line for entry in entries for line in _told(entry)) + "\n"
    kept = GOLDEN / f"{name}.txt"
    if os.environ.get("TADQIQ_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True, parents=True)
        kept.write_text(told, encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == told
