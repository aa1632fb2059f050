"""What arithmetic says about an article written by a test."""

from __future__ import annotations

from pathlib import Path

import tadqiq

CHECKS = ("sum", "growth", "share", "ratio", "currency", "difference", "average")


def told(tmp_path: Path, text: str) -> set[tuple[str, str]]:
    """The arithmetic findings of an article: check and verdict."""
    article = tmp_path / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    return {(f.check, f.verdict) for f in tadqiq.check([article]).findings if f.check in CHECKS}
