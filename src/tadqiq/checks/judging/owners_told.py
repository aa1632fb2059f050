"""Who has which of the figures that change owners, for the steps of the finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..evidence import Evidence
from ..wording import quoted
from .conflicts import Conflict
from .told_names import told_names

MOST = 3  # names told of one figure


def owners_told(evidence: Evidence, conflict: Conflict) -> Iterator[str]:
    """A line for each figure with a name that its article gives to no other of the figures."""
    written = _written(evidence, {claim.article for claim in conflict.claims})
    for claim in conflict.claims:
        others = {t for c in conflict.claims if c.article == claim.article and c is not claim for t in c.clause}
        own = (written.get((claim.article, term)) for term in claim.clause if term not in others)
        names = list(dict.fromkeys(name for name in own if name))
        if names:
            yield f"{evidence.source(claim)}: {quoted(claim, 'en')} stands with {', '.join(names[:MOST])}"


def _written(evidence: Evidence, articles: set[str]) -> Mapping[tuple[str, str], str]:
    """(article, term of a name) → the name as that article writes it first."""
    found: dict[tuple[str, str], str] = {}
    for _, name, keys in told_names(evidence):
        for key in keys if name.article in articles else ():
            found.setdefault((name.article, f"n:{key}"), name.text)
    return found
