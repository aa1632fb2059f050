"""Where things lie in a workspace, and how one is begun."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import WorkspaceError
from .atomic import write_whole

SETTINGS = "tadqiq.toml"
TEMPLATE = """\
# Settings of this workspace; every key shown has its default value.

[claims]
# What claims files and reports may repeat of an article: "sentence", or only the figure's own "phrase".
quote = "sentence"

[check]
# How strictly findings are graded: "desk", "strict" or "wire"; what stands below and in this file wins over it.
profile = "desk"
# From which severity on `tadqiq check` fails: "error", "warning" or "info".
# fail_on = "error"
# Whether a run that found nothing to compare passes.
allow_empty = false
# Whether articles that were read before may be taken from the cache.
cache = true

[names]
# Spellings of one name that no rule can tell, canonical = ["one", "another"].
aliases = "aliases.toml"

# The spellings of your house, each with others that are seen.
# [names.house]
# "one spelling" = ["another", "a third"]

# Whom you believe, the weightiest first, and what each is: "primary", "agency", "rewrite" or "doubtful".
# [sources]
# authority = ["Ministry of Water", "News Agency"]
# [sources.trust]
# "Ministry of Water" = "primary"

[report]
# The language of reports: "ar" or "en".
language = "ar"

# [checks.single_source]
# off = true
# severity = "warning"
"""
ALIASES = """\
# One line for each name that is written in ways no rule can tell:
# canonical = ["spelling", "another spelling", "a translation"]
"""


@dataclass(frozen=True)
class Workspace:
    """A folder with articles/, claims/ and reports/ (each may be missing)."""

    root: Path

    @property
    def articles(self) -> Path:
        """Where the sources lie."""
        return self.root / "articles"

    @property
    def references(self) -> Path:
        """Where tables of official figures lie."""
        return self.root / "references"

    @property
    def claims(self) -> Path:
        """Where one TOML file per article lies."""
        return self.root / "claims"

    def claims_files(self) -> list[Path]:
        """The claims files, by name; of the folder itself when it is a claims folder."""
        folder = self.claims if self.claims.is_dir() else self.root
        names = sorted(f for f in folder.glob("*.toml") if f.is_file())
        return [f for f in names if f.name not in (SETTINGS, "aliases.toml", "decisions.toml")]

    @property
    def settled(self) -> bool:
        """Whether this is a workspace rather than a folder of articles: its other files are no sources."""
        return (self.root / SETTINGS).is_file()

    def contents(self) -> tuple[list[Path], list[Path]]:
        """(what to read as articles, claims files): a plain folder of articles is the first alone."""
        claims = self.claims_files()
        if self.articles.is_dir() and any(self.articles.iterdir()):
            return [self.articles], claims
        return ([], claims) if claims or self.settled else ([self.root], [])


def nearest(start: Path) -> Path | None:
    """The workspace at or above a path."""
    start = start.resolve()
    return next((f for f in (start, *start.parents) if (f / SETTINGS).is_file()), None)


def create(root: Path) -> list[Path]:
    """Make a workspace and say which files and folders are new; what is there already is left as it is.

    Raises:
        WorkspaceError: the place is a file or cannot be written to.
    """
    if root.exists() and not root.is_dir():
        raise WorkspaceError(f"{root}: is a file; name a folder to make the workspace in")
    made = []
    for name in ("articles", "claims", "reports"):
        if not (root / name).is_dir():
            _make(root / name)
            made.append(root / name)
    for name, content in ((SETTINGS, TEMPLATE), ("aliases.toml", ALIASES)):
        if not (root / name).exists():
            write_whole(root / name, content)
            made.append(root / name)
    return made


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"{folder}: cannot be made ({error.strerror}); choose another place") from None
