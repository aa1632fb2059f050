"""One source gives only an order of magnitude where another gives the figure."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .judging.relations_in import related
from .rules import finding
from .wording import number, scaled, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Vague amounts beside a precise one of the same thing."""
    for found in related(evidence, "vague"):
        vague = [c for c in found.claims if c.hedge == "vague"]
        precise = [c for c in found.claims if c.hedge != "vague"]
        if vague and precise:
            words = slots(_words, evidence, vague, precise)
            steps = [f"{' '.join(c.text.split())} is read as {_span(c)} {c.unit}" for c in vague]
            yield finding("vague_against_precise", found.claims, words, steps=steps, group=found.judged.group.id)


def _words(evidence: Evidence, vague: list[Claim], precise: list[Claim], language: str) -> dict[str, str]:
    return {
        "vague": with_sources(evidence, vague, language),
        "precise": with_sources(evidence, precise, language),
        "low": scaled(vague[0].low or 0.0, language),
        "high": scaled(vague[0].high, language) if vague[0].high is not None else "…",
    }


def _span(claim: Claim) -> str:
    return f"{number(claim.low or 0.0)} to {number(claim.high) if claim.high is not None else 'open'}"
