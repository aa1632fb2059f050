"""Figures of a draft that no source states and that its other figures settle: a total, a rate of growth, a share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ..model import ARITHMETIC, Finding, Support

OPEN = ("unsupported", "scope")


def reckoned(findings: Iterable[Finding], support: Mapping[str, Support]) -> dict[str, Support]:
    """The standing of each figure, that of what the desk worked out itself settled by what it was worked out from.

    A calculation on figures that the sources bear out bears out its result, or contradicts it; it has as many origins
    as the least of them.
    """
    settled = dict(support)
    for found in findings:
        if found.check in ARITHMETIC and (found.verdict == "agree" or found.severity != "info"):
            settled.update(_result(found, settled))
    return settled


def _result(found: Finding, support: Mapping[str, Support]) -> Iterator[tuple[str, Support]]:
    """The one figure of a calculation that stands open, where all others are borne out."""
    open = [id for id in found.claims if id in support and support[id].status in OPEN]
    given = [support[id] for id in found.claims if id in support and support[id].status == "supported"]
    if len(open) != 1 or len(given) != len(found.claims) - 1:
        return
    sources = tuple(sorted({source for s in given for source in s.sources}))
    origins = min(s.origins for s in given) if found.verdict == "agree" else 0
    status = "supported" if found.verdict == "agree" else "contradicted"
    yield open[0], msgspec.structs.replace(support[open[0]], status=status, origins=origins, sources=sources)
