"""What the checks say of their corpora, sentence and calculation, is kept beside the tests and read before it changes.

``TADQIQ_GOLDEN=write`` writes the files anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks
from tadqiq.checks.engine import run
from tadqiq.checks.rules import rule

GOLDEN = Path(__file__).parent / "golden" / "checks"


def _told(name: str) -> Iterator[str]:
    for kind in ("hit", "miss"):
        for entry in rule(name).get(kind, []):
            yield f"{kind}: {_given(entry)}"
            groups, findings = run(evidence(entry))
            yield from (f"  group {g.verdict}: {' '.join(g.claims)}" for g in groups)
            for found in findings:
                yield f"  {found.check} {found.severity} {found.verdict} {' '.join(found.claims)}: {found.message.en}"
                yield from (f"    {step}" for step in found.steps)


def _given(entry: dict[str, Any]) -> str:
    given = next(entry[key] for key in ("text", "claims", "names", "people") if key in entry)
    return " ".join((given if isinstance(given, str) else " | ".join(given)).split())


@pytest.mark.parametrize("name", list(checks()))
def test_golden(name: str) -> None:
    told = "\n".join(_told(name)) + "\n"
    kept = GOLDEN / f"{name}.txt"
    if os.environ.get("TADQIQ_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        kept.write_text(told, encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == told
