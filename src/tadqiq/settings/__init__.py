"""tadqiq.toml: found upwards, read strictly, one dataclass a section."""

from .loading import FILE, find, load, nearest, override, unknown
from .profiles import PROFILES
from .sections import Check, Claims, Names, Output, Settings, Sources

__all__ = [
    "FILE",
    "PROFILES",
    "Check",
    "Claims",
    "Names",
    "Output",
    "Settings",
    "Sources",
    "find",
    "load",
    "nearest",
    "override",
    "unknown",
]
