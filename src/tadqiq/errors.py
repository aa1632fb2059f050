"""Every error that tadqiq raises on purpose.

TadqiqError                 one line for a person: what is wrong and what to do; exit 2
├── InputError              an article could not be read (missing, empty, binary, unknown encoding)
├── WorkspaceError          a file of the workspace is damaged or locked (file, line and key)
├── SettingsError           tadqiq.toml or an option holds something unknown or impossible
├── PackError               a language pack or a knowledge table that ships is malformed
└── MissingExtraError       an optional package is not installed; says what to install
"""

from __future__ import annotations


class TadqiqError(Exception):
    """Base of all errors: ``str(error)`` is one line that names the thing and says what to do."""


class InputError(TadqiqError):
    """An article could not be read."""


class WorkspaceError(TadqiqError):
    """A file of the workspace is damaged, contradictory or in use."""


class SettingsError(TadqiqError):
    """A setting or an option is unknown or impossible."""


class PackError(TadqiqError):
    """A shipped table breaks the rules of tables: file, key and reason."""


class MissingExtraError(TadqiqError):
    """An optional package is needed and not installed."""
