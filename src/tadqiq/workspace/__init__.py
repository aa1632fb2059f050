"""A story's folder on disk: articles/, claims/, reports/, aliases.toml and what people decided."""

from .aliases import load_aliases
from .atomic import write_all, write_whole
from .checking import parse
from .claims_file import extraction, fingerprint, human, load_file, same_content, stored
from .layout import ClaimsFile, Entry
from .lock import locked
from .merging import merged
from .places import Workspace, create, nearest
from .toml import value as toml_value
from .updating import updated
from .writing import text_of

__all__ = [
    "ClaimsFile",
    "Entry",
    "Workspace",
    "create",
    "extraction",
    "fingerprint",
    "human",
    "load_aliases",
    "load_file",
    "locked",
    "merged",
    "nearest",
    "parse",
    "same_content",
    "stored",
    "text_of",
    "toml_value",
    "updated",
    "write_all",
    "write_whole",
]
