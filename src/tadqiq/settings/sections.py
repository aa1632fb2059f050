"""The sections of tadqiq.toml and what a run knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..model import Severity

Quote = Literal["sentence", "phrase"]
Language = Literal["ar", "en"]
Profile = Literal["desk", "strict", "wire"]
Trust = Literal["primary", "agency", "rewrite", "doubtful"]


@dataclass(frozen=True)
class Claims:
    """``[claims]``: ``quote`` is what claims files and reports may repeat of an article, its sentence or the phrase."""

    quote: Quote = "sentence"


@dataclass(frozen=True)
class Check:
    """``[check]``: from which severity on a run fails, and whether a run that compared nothing passes.

    ``profile`` names a set of gradings (see ``tadqiq.settings.profiles``) over which the other keys win. ``cache``:
    whether articles that were read before may be taken from the cache, which never changes a result. ``meaning``:
    whether the sentence encoder of the extra ``semantic`` is heard when claims are matched.
    """

    fail_on: Severity = "error"
    allow_empty: bool = False
    profile: Profile = "desk"
    cache: bool = True
    meaning: bool = False


@dataclass(frozen=True)
class Names:
    """``[names]``: the alias table beside tadqiq.toml (``canonical = ["surface", …]``) and the house's own spellings.

    ``house`` maps the spelling that the house prints to others that are seen (``[names.house]``).
    """

    aliases: str = "aliases.toml"
    house: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sources:
    """``[sources]``: whom the desk believes. Findings show it; it never decides one.

    ``authority`` names sources, the weightiest first; ``trust`` says what kind each is (``[sources.trust]``).
    """

    authority: tuple[str, ...] = ()
    trust: Mapping[str, Trust] = field(default_factory=dict)


@dataclass(frozen=True)
class Output:
    """``[report]``: the language of reports."""

    language: Language = "ar"


@dataclass(frozen=True)
class Settings:
    """All settings of a run.

    ``checks`` holds ``[checks.NAME]`` as written, over those of the profile: severity, off and thresholds, which the
    checks themselves know. ``root`` is the folder of the workspace, ``file`` its tadqiq.toml; both None outside one.
    """

    claims: Claims = field(default_factory=Claims)
    check: Check = field(default_factory=Check)
    names: Names = field(default_factory=Names)
    sources: Sources = field(default_factory=Sources)
    report: Output = field(default_factory=Output)
    checks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    root: Path | None = None
    file: Path | None = None


SECTIONS: Mapping[str, type] = {"claims": Claims, "check": Check, "names": Names, "sources": Sources, "report": Output}
TABLES = ("checks",)
