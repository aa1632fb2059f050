"""What a key of ``tadqiq review`` decides: the file that will change, and how, once its questions are answered."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from ..errors import InputError
from ..model import Finding
from ..report.words import LANGUAGES, words
from ..workspace import FindingDecision, add_decisions, locked
from . import _deciding

Settled = Literal["waived", "rejected", "confirmed"]
ENDING = re.compile(r"(.+?)[\s,،]+(\S+)\s+(\d{4}-\d\d-\d\d)")


class Deed(NamedTuple):
    """A decision about to be written: the file it goes into and the writing itself."""

    file: Path
    write: Callable[[], object]


class Answers(NamedTuple):
    """Who decides in which workspace; ``ask(label)`` gives the answer to a question of ``labels.toml``."""

    root: Path
    by: str
    ask: Callable[[str], str]

    def deed(self, key: str, finding: Finding) -> Deed:
        """What ``key`` does about ``finding``. Raises InputError for an answer that makes no sense."""
        return DEEDS[key](self, finding)

    def settle(self, finding: Finding, decision: Settled) -> Deed:
        """A decision about the finding itself; a waiver and a rejection say why, and until when if they end."""
        reason, until = ("", None) if decision == "confirmed" else ended(self.ask("why"))
        entry = FindingDecision(
            id=finding.id, decision=decision, check=finding.check, claims=finding.claims,
            reason=reason, by=self.by, on=dt.date.today(), until=until,
        )  # fmt: skip
        file = self.root / "decisions.toml"

        def write() -> None:
            with locked(self.root / "claims"):
                add_decisions(file, "finding", [entry])

        return Deed(file, write)

    def correct(self, finding: Finding) -> Deed:
        """What one of the figures should have been read as."""
        claim = self._figures(finding, 1)[0]
        value, _, unit = self.ask("should_be").partition(" ")
        given = {"value": value.replace(",", ""), "unit": unit.strip()}
        return self._on_claim(claim, "corrected", **{key: text for key, text in given.items() if text})

    def misread(self, finding: Finding) -> Deed:
        """One of the figures is none: it takes no part any more."""
        claim = self._figures(finding, 1)[0]
        return self._on_claim(claim, "rejected", reason=self.ask("why"))

    def tie(self, finding: Finding, section: Literal["same", "different"]) -> Deed:
        """Two of the figures are about the same thing, or about two."""
        a, b = self._figures(finding, 2)
        return Deed(self.root / "decisions.toml", lambda: _deciding.tie(self.root, section, a, b, self.by, ""))

    def _on_claim(self, claim: str, decision: str, **given: str) -> Deed:
        file = _deciding.file_of(self.root, claim)
        if file is None:
            raise InputError(f"{claim}: stands in no file of claims/, where such a decision is kept; `tadqiq extract`")
        return Deed(file, lambda: _deciding.record(self.root, claim, decision, self.by, None, None, **given))

    def _figures(self, finding: Finding, wanted: int) -> Sequence[str]:
        """The figures whose numbers are given, without asking where there is no choice."""
        if len(finding.claims) == wanted:
            return finding.claims
        if len(finding.claims) < wanted:
            raise InputError(f"{finding.id}: has {len(finding.claims)} figures; this needs {wanted}")
        numbers = re.findall(r"\d+", self.ask(f"which_{wanted}"))
        chosen = [id for n, id in enumerate(finding.claims, start=1) if str(n) in numbers]
        if len(chosen) != wanted:
            raise InputError(f"{wanted} of the numbers 1 to {len(finding.claims)} are needed")
        return chosen


DEEDS: dict[str, Callable[[Answers, Finding], Deed]] = {
    "w": lambda a, f: a.settle(f, "waived"),
    "r": lambda a, f: a.settle(f, "rejected"),
    "c": lambda a, f: a.settle(f, "confirmed"),
    "f": Answers.correct,
    "m": Answers.misread,
    "d": lambda a, f: a.tie(f, "different"),
    "t": lambda a, f: a.tie(f, "same"),
}


def ended(text: str) -> tuple[str, dt.date | None]:
    """A reason and the day it ends on, where it closes with "until 2030-12-31" or «حتى 2030-12-31»."""
    found = ENDING.fullmatch(text)
    if found is None or found[2] not in {words(code)("until", until="").strip() for code in LANGUAGES}:
        return text, None
    try:
        return found[1], dt.date.fromisoformat(found[3])
    except ValueError:
        raise InputError(f"{found[3]} is no day; write one such as 2030-12-31") from None
