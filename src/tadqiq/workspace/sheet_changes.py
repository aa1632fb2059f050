"""What a returned spreadsheet changes: three-way, against what went out and what holds now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

import msgspec

from ..model import Hedge
from .checking import KnownUnit
from .decisions import FindingDecision
from .figures import read
from .layout import Decision
from .sheet import CHOICES, CORRECTION, SAID, SHOWN, Cells, Kind


@dataclass(frozen=True)
class Change:
    """One decision that a spreadsheet makes, changes or takes back."""

    kind: Kind
    id: str
    before: Cells
    after: Cells


@dataclass(frozen=True)
class Difference:
    """What an import would do, and what stands in its way (sentences that say what to do)."""

    changes: tuple[Change, ...]
    problems: tuple[str, ...]


def difference(kind: Kind, rows: Sequence[Cells], sent: Mapping[str, Cells], now: Mapping[str, Cells]) -> Difference:
    """The rows of a returned sheet against what went out and what holds now: three-way, never over another's word."""
    changes: list[Change] = []
    problems: list[str] = []
    for row in rows:
        id = row.get("id", "")
        before, current = sent.get(id), now.get(id)
        if before is None:
            problems.append(f"{kind}: {id or 'a row without id'} was not exported; delete the row")
            continue
        wanted, had = (_said(kind, cells) for cells in (row, before))
        problems += [f"{kind}: {id}: {text}" for text in _touched(kind, row, before)]
        if wanted == had or (current is not None and _same(wanted, _said(kind, current))):
            continue
        if problem := _obstacle(kind, wanted, had, current):
            problems.append(f"{kind}: {id}: {problem}")
        else:
            changes.append(Change(kind, id, had, wanted))
    return Difference(tuple(changes), tuple(problems))


def _same(wanted: Cells, current: Cells) -> bool:
    """Whether a decision is there already; who made it need not be said again."""
    return wanted == current or ({**wanted, "by": ""} == {**current, "by": ""} and not wanted["by"])


def _said(kind: Kind, row: Cells) -> Cells:
    return {key: row.get(key, "").strip() for key in SAID[kind]}


def _touched(kind: Kind, row: Cells, before: Cells) -> list[str]:
    """Complaints about cells that say what was read and are not a person's to change."""
    advice = "put it back" + (" and write a correction into new_value, new_unit …" if kind == "claims" else "")
    return [f"column {key} says what was read; {advice}" for key in SHOWN[kind][1:] if row.get(key, "") != before[key]]


def _obstacle(kind: Kind, wanted: Cells, had: Cells, current: Cells | None) -> str:
    """Why a decision cannot be taken over; empty when it can."""
    if current is None:
        return "is no longer there; export again and decide on what is there now"
    if _said(kind, current) != had:
        return f"was decided by someone else meanwhile ({current['decision'] or 'taken back'}); export again"
    filled = [key for key, text in wanted.items() if text and key != "decision"]
    if not wanted["decision"]:
        return f"{filled[0]} is filled in but decision is empty; write one of {_choices(kind)}" if filled else ""
    return _nonsense(kind, wanted)


def misfit(change: Change, known_unit: KnownUnit) -> str:
    """Why a correction cannot be meant; empty when it can. ``known_unit`` tells units from other words."""
    said = change.after
    try:
        read(said.get("new_value", ""))
    except ValueError:
        return f"new_value {said['new_value']!r} is no number; write digits such as 4200000"
    if said.get("new_unit") and not known_unit(said["new_unit"]):
        return f"new_unit {said['new_unit']!r} is no unit that tadqiq knows; write one such as USD, tonne, % or count"
    if said.get("new_hedge", "") not in ("", *get_args(Hedge)):
        return f"new_hedge {said['new_hedge']!r} is unknown; write one of {', '.join(get_args(Hedge))}"
    return ""


def _nonsense(kind: Kind, wanted: Cells) -> str:
    decision, new = wanted["decision"], [key for key in wanted if key.startswith("new_") and wanted[key]]
    if decision not in CHOICES[kind]:
        return f"{decision!r} is no decision; write one of {_choices(kind)}"
    if decision in ("waived", "rejected") and not wanted["reason"]:
        return f"{decision} needs a reason; fill in the column reason"
    if decision == "corrected" and not new:
        return "corrected, but to what? fill in new_value, new_unit, new_hedge, new_subject or new_measure"
    if decision != "corrected" and new:
        return f"{new[0]} is filled in, so decision must be corrected"
    return "" if _is_date(wanted["until"]) else f"until {wanted['until']!r} is no date; write one such as 2026-12-31"


def _choices(kind: Kind) -> str:
    return ", ".join(CHOICES[kind])


def _is_date(text: str) -> bool:
    try:
        return not text or bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


def decision_of(change: Change, by: Callable[[], str], today: dt.date) -> Decision:
    """The decision about a claim that a row stands for; who made it is asked only where the row does not say."""
    said = change.after
    return Decision(
        decision=cast(Literal["confirmed", "corrected", "waived", "rejected"], said["decision"]),
        reason=said["reason"],
        by=said["by"] or by(),
        on=today,
        until=dt.date.fromisoformat(said["until"]) if said["until"] else None,
        **{key: said[f"new_{key}"] for key in CORRECTION},  # type: ignore[arg-type]
    )


def finding_decision_of(
    change: Change, known: FindingDecision, by: Callable[[], str], today: dt.date
) -> FindingDecision:
    """The decision about a finding that a row stands for; ``known`` says which check and claims it is about."""
    said = change.after
    return msgspec.structs.replace(
        known,
        decision=cast(Literal["waived", "rejected", "confirmed"], said["decision"]),
        reason=said["reason"],
        by=said["by"] or by(),
        on=today,
        until=dt.date.fromisoformat(said["until"]) if said["until"] else None,
    )
