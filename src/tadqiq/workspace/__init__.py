"""A story's folder on disk: articles/, claims/, reports/, aliases.toml and what people decided."""

from .aliases import load_aliases
from .atomic import write_all, write_whole
from .checking import parse
from .claims_file import extraction, fingerprint, load_file, orphans, same_content, stored, with_human
from .deciding import decide, undecide, without_orphans
from .decisions import Decisions, FindingDecision, Tie, load_decisions
from .decisions import add as add_decisions
from .decisions import remove as remove_decision
from .layout import ClaimsFile, Decision, Entry
from .lock import locked
from .merging import merged
from .places import Workspace, create, nearest
from .toml import value as toml_value
from .updating import updated
from .writing import text_of

__all__ = [
    "ClaimsFile",
    "Decision",
    "Decisions",
    "Entry",
    "FindingDecision",
    "Tie",
    "Workspace",
    "add_decisions",
    "create",
    "decide",
    "extraction",
    "fingerprint",
    "load_aliases",
    "load_decisions",
    "load_file",
    "locked",
    "merged",
    "nearest",
    "orphans",
    "parse",
    "remove_decision",
    "same_content",
    "stored",
    "text_of",
    "toml_value",
    "undecide",
    "updated",
    "with_human",
    "without_orphans",
    "write_all",
    "write_whole",
]
