"""Re-extraction over a claims file: the tool's fields are renewed, a person's are kept, none is ever lost or moved."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..text import fold_phrase
from .layout import ClaimsFile, Entry

SAME_PLACE = 0.5


def merged(old: ClaimsFile, new: ClaimsFile) -> ClaimsFile:
    """The new reading with the decisions of the old file, each at the figure it was made about.

    A decision follows its figure by phrase and surroundings, not by number of occurrence, so that an edit higher up in
    the article cannot shift it to another figure. A figure that is gone stays as an orphan, with the claim that may
    have taken its place in ``relink``.
    """
    homes: dict[str, Entry] = {}
    orphans: list[Entry] = []
    for entry in (e for e in old.claim if e.human is not None):
        home = _home(entry, [e for e in new.claim if e.id not in homes])
        if home is None:
            taken = set(homes)
            orphans.append(_orphan(entry, [e for e in new.claim if e.id not in taken]))
        else:
            homes[home.id] = entry
    claims = [_renewed(homes[e.id], e) if e.id in homes else e for e in new.claim]
    return msgspec.structs.replace(new, claim=claims + orphans)


def _home(entry: Entry, candidates: Sequence[Entry]) -> Entry | None:
    """The figure a decision was made about: same phrase, and of several the one in the same surroundings."""
    phrase = _phrase(entry)
    alike = [e for e in candidates if e.kind == entry.kind and _phrase(e) == phrase]
    ranked = sorted(alike, key=lambda e: (-likeness(entry, e), e.id != entry.id))
    return ranked[0] if ranked and likeness(entry, ranked[0]) >= SAME_PLACE else None


def likeness(a: Entry, b: Entry) -> float:
    """The share of surrounding words that two figures have in common; 1 when neither has any."""
    words_a, words_b = _surroundings(a), _surroundings(b)
    either = words_a | words_b
    return len(words_a & words_b) / len(either) if either else 1.0


def _surroundings(entry: Entry) -> set[str]:
    return set(fold_phrase(entry.quote).split()) or {*entry.terms, *entry.clause}


def _phrase(entry: Entry) -> str:
    return fold_phrase(entry.text) or entry.text


def _orphan(entry: Entry, candidates: Sequence[Entry]) -> Entry:
    near = max(candidates, key=lambda e: likeness(entry, e), default=None)
    relink = near.id if near is not None and near.kind == entry.kind and likeness(entry, near) >= SAME_PLACE else ""
    return msgspec.structs.replace(entry, orphaned=True, relink=relink)


def _renewed(old: Entry, new: Entry) -> Entry:
    contested = _contested(old, new)
    return msgspec.structs.replace(new, human=old.human, contested=contested)


def _contested(old: Entry, new: Entry) -> list[str]:
    """What the tool reads differently since the decision was made, unless it now reads what the person said."""
    if old.human is None:
        return []
    # What was contested before stays so until a person settles it by deleting the line.
    return list(dict.fromkeys([*old.contested, *(c for c in _changes(old, new))]))


def _changes(old: Entry, new: Entry) -> list[str]:
    human = old.human
    assert human is not None
    found = []
    for key in ("value", "unit", "hedge", "subject", "measure"):
        before, after = getattr(old, key), getattr(new, key)
        if before != after and after != getattr(human, key):
            found.append(f"{key}: {before or 'none'} became {after or 'none'}")
    return found
