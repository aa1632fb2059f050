"""Re-extraction over a claims file: the tool's fields are renewed, a person's are kept, none is ever lost or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from ..text import fold_phrase
from .layout import ClaimsFile, Entry

# Words in common for two figures of one phrase to be one figure: among several alike, and when there is only one.
AMONG_SEVERAL, ALONE = 0.5, 0.3
DECIDED = ("value", "unit", "hedge", "subject", "measure")


def merged(old: ClaimsFile, new: ClaimsFile) -> tuple[ClaimsFile, dict[str, str]]:
    """The new reading with the old decisions, each at its figure, and for each claim the id it had before.

    A figure is found again by its phrase and the words around it, not by its number, so that an edit higher up cannot
    shift a decision to another figure. A decided figure that is gone stays as an orphan; ``relink`` names the claim
    that may have taken its place. A source written in where the tool finds none is kept too.
    """
    homes = _homes(old.claim, new.claim)
    before = {entry.id: entry for entry in old.claim}
    claims = [_renewed(before[homes[e.id]], e) if e.id in homes else e for e in new.claim]
    gone = [e for e in old.claim if e.human is not None and e.id not in homes.values()]
    taken = {e.id for e in new.claim}
    for entry in gone:
        orphan = _orphan(entry, new.claim, taken)
        taken.add(orphan.id)
        homes[orphan.id] = entry.id
        claims.append(orphan)
    # A source that no reading finds in the text was written in by a person.
    article = msgspec.structs.replace(new.article, source=new.article.source or old.article.source)
    return msgspec.structs.replace(new, article=article, claim=claims), homes


def likeness(a: Entry, b: Entry) -> float:
    """The share of surrounding words that two figures have in common; 1 when neither has any."""
    quoted = bool(a.quote and b.quote)
    words_a, words_b = _surroundings(a, quoted), _surroundings(b, quoted)
    either = words_a | words_b
    return len(words_a & words_b) / len(either) if either else 1.0


def _homes(old: Sequence[Entry], new: Sequence[Entry]) -> dict[str, str]:
    """New id → old id. All old figures compete, also those nobody decided about, and the likest pairs go first."""
    pairs = sorted(_candidates(old, new), key=lambda p: (-p[0], p[1].id != p[2].id))
    found: dict[str, str] = {}
    for _, was, now in pairs:
        if now.id not in found and was.id not in found.values():
            found[now.id] = was.id
    return found


def _candidates(old: Sequence[Entry], new: Sequence[Entry]) -> Iterable[tuple[float, Entry, Entry]]:
    alike: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in new:
        alike[_phrase(entry)].append(entry)
    for was in old:
        candidates = alike[_phrase(was)]
        least = ALONE if len(candidates) == 1 else AMONG_SEVERAL
        for now in candidates:
            if (score := likeness(was, now)) >= least:
                yield score, was, now


def _surroundings(entry: Entry, quoted: bool) -> set[str]:
    # One of two files may be without sentences: then the terms, which both have, are compared.
    return set(fold_phrase(entry.quote).split()) if quoted else {*entry.terms, *entry.clause}


def _phrase(entry: Entry) -> tuple[str, str]:
    return entry.kind, fold_phrase(entry.text) or entry.text


def _orphan(entry: Entry, candidates: Sequence[Entry], taken: set[str]) -> Entry:
    near = max(candidates, key=lambda e: (_phrase(e) == _phrase(entry), likeness(entry, e)), default=None)
    close = near is not None and (_phrase(near) == _phrase(entry) or likeness(entry, near) >= AMONG_SEVERAL)
    # A new figure may bear the same id; the orphan steps aside.
    id = next(i for i in (entry.id, *(f"{entry.id}~{n}" for n in range(1, len(taken) + 2))) if i not in taken)
    return msgspec.structs.replace(entry, id=id, orphaned=True, relink=near.id if near and close else "")


def _renewed(old: Entry, new: Entry) -> Entry:
    if old.human is None:
        return new
    # What was contested stays so until a person deletes the line; a value put right by the tool is no contest.
    contested = dict.fromkeys([*old.contested, *_changes(old, new)])
    return msgspec.structs.replace(new, human=old.human, contested=list(contested))


def _changes(old: Entry, new: Entry) -> Iterable[str]:
    for key in DECIDED:
        before, after, said = getattr(old, key), getattr(new, key), getattr(old.human, key)
        if before != after and not (said and after == said):
            yield f"{key}: {before or 'none'} became {after or 'none'}"
