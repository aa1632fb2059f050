"""The walk of ``tadqiq review``: a finding is shown, a key decides, the decision is kept, the last can be undone."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import click

from ..errors import TadqiqError
from ..model import Finding, Report
from ..report.display import clean
from ..report.readings import reading
from ..report.rows import source_name
from ..report.steps import steps
from ..report.words import Words, words
from ..workspace import write_whole
from ._answers import DEEDS, Answers
from ._explaining import Line, explain
from ._reports import lines


class Done(NamedTuple):
    """A decision that can be taken back: at which finding it was taken, its file and what that held before."""

    at: int
    file: Path
    content: bytes | None


@dataclass
class Session:
    """One walk of one person through some findings of a report."""

    report: Report
    root: Path
    by: str
    language: str
    bidi: bool
    done: list[Done] = field(default_factory=list)

    @property
    def words(self) -> Words:
        """The words of the language that the person reads."""
        return words(self.language)

    def walk(self, findings: Sequence[Finding]) -> int:
        """Ask about each finding; how many were decided."""
        at = 0
        while at < len(findings) or self.done:
            last = at == len(findings)
            self._tell([Line(0, self.words.of("review", "last"))] if last else self._shown(findings[at], at, findings))
            key = _key()
            if key == "u":
                at = self._undo(at)
            elif key == "q" or last:
                break
            else:
                at += self._answered(findings[at], key, at)
        return len(self.done)

    def say(self, label: str, **slots: object) -> None:
        """A line of the walk in the person's language."""
        self._tell([Line(0, self.words.of("review", label).format(**slots))])

    def _answered(self, finding: Finding, key: str, at: int) -> bool:
        """Do what a key says; whether to go on to the next finding."""
        if key in DEEDS:
            return self._decided(finding, key, at)
        if key == "e":
            out = lines(self.language, bidi=self.bidi)
            explain(self.report, finding.id, self.language, out)
            click.echo(out.text(), nl=False)
        return key == "s"

    def _decided(self, finding: Finding, key: str, at: int) -> bool:
        try:
            deed = Answers(self.root, self.by, self._ask).deed(key, finding)
            before = deed.file.read_bytes() if deed.file.exists() else None
            deed.write()
        except TadqiqError as error:
            self._tell([Line(0, str(error), "auto")])
            return False
        self.done.append(Done(at, deed.file, before))
        return True

    def _undo(self, at: int) -> int:
        """Take the last decision back; where to go on."""
        if not self.done:
            self.say("nothing_to_undo")
            return at
        last = self.done.pop()
        if last.content is None:
            last.file.unlink()
        else:
            write_whole(last.file, last.content)
        return last.at

    def _ask(self, label: str) -> str:
        """The answer to a question, asked until there is one."""
        while True:
            answer = str(click.prompt(self.words.of("review", label), default="", show_default=False)).strip()
            if answer:
                return answer

    def _shown(self, finding: Finding, at: int, findings: Sequence[Finding]) -> Iterator[Line]:
        w = self.words
        graded = {"severity": w.of("severity", finding.severity), "check": w.of("check", finding.check)}
        place = {"at": at + 1, "total": len(findings), "id": finding.id}
        yield Line(0, "")
        yield Line(0, w.of("review", "head").format(**place, **graded))
        yield Line(2, getattr(finding.message, self.language))
        yield from self._figures(finding)
        yield from (Line(4, text, direction) for text, direction in steps(finding.steps, self.language))
        yield Line(0, w.of("review", "keys"))

    def _figures(self, finding: Finding) -> Iterator[Line]:
        claims = {claim.id: claim for claim in self.report.claims}
        sources = {article.id: source_name(article) for article in self.report.articles}
        for number, claim in enumerate((claims[id] for id in finding.claims if id in claims), start=1):
            quoted = self.words("quoted", text=clean(claim.text))
            yield Line(4, f"{number}. {quoted} ({sources[claim.article]}) = {reading(claim, self.words)}")

    def _tell(self, told: Iterator[Line] | Sequence[Line]) -> None:
        out = lines(self.language, bidi=self.bidi)
        for line in told:
            out.add(line.text, indent=line.indent, direction=line.direction) if line.text else out.blank()
        click.echo(out.text(), nl=False)


def _key() -> str:
    """One key of a person, or one character of a pipe; the end of a pipe quits."""
    return click.getchar().lower() if sys.stdin.isatty() else sys.stdin.read(1) or "q"
