"""tadqiq.toml: found upwards, read strictly, one dataclass a section."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, cast, get_args, get_type_hints

from .errors import SettingsError
from .model import Severity

FILE = "tadqiq.toml"
Quote = Literal["sentence", "phrase"]
Language = Literal["ar", "en"]


@dataclass(frozen=True)
class Claims:
    """``[claims]``: ``quote`` is what claims files and reports may repeat of an article, its sentence or the phrase."""

    quote: Quote = "sentence"


@dataclass(frozen=True)
class Check:
    """``[check]``: from which severity on a run fails, and whether a run that compared nothing passes."""

    fail_on: Severity = "error"
    allow_empty: bool = False


@dataclass(frozen=True)
class Names:
    """``[names]``: the alias table beside tadqiq.toml (``canonical = ["surface", …]``)."""

    aliases: str = "aliases.toml"


@dataclass(frozen=True)
class Output:
    """``[report]``: the language of reports."""

    language: Language = "ar"


@dataclass(frozen=True)
class Settings:
    """All settings of a run.

    ``checks`` holds ``[checks.NAME]`` as written: severity, off and thresholds, which the checks themselves know.
    ``root`` is the folder of the workspace, ``file`` its tadqiq.toml; both None outside a workspace.
    """

    claims: Claims = field(default_factory=Claims)
    check: Check = field(default_factory=Check)
    names: Names = field(default_factory=Names)
    report: Output = field(default_factory=Output)
    checks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    root: Path | None = None
    file: Path | None = None


SECTIONS: Mapping[str, type] = {"claims": Claims, "check": Check, "names": Names, "report": Output}
TABLES = ("checks",)


def load(file: Path) -> Settings:
    """The settings of one file; SettingsError names the file, the key and what is allowed."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"{file}: no such settings file; `tadqiq init` makes one") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: cannot be read ({error}); save it as UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: not valid TOML: {error}; mend that line") from None
    return _from_data(data, file)


def find(start: Path) -> Settings:
    """The settings of the nearest tadqiq.toml at or above a path; the defaults where there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return load(folder / FILE)
    return Settings()


def nearest(paths: Iterable[Path]) -> Settings:
    """The settings at or above the first path that has any, the current folder last; else the defaults."""
    for path in (*paths, Path.cwd()):
        found = find(path)
        if found.file is not None:
            return found
    return Settings()


def override(settings: Settings, *, fail_on: str | None, allow_empty: bool, language: str | None) -> Settings:
    """The settings with what the command line said, which wins."""
    check = replace(settings.check, allow_empty=settings.check.allow_empty or allow_empty)
    if fail_on:
        check = replace(check, fail_on=cast(Severity, fail_on))
    report = replace(settings.report, language=cast(Language, language)) if language else settings.report
    return replace(settings, check=check, report=report)


def unknown(file: object, where: str, key: str, allowed: Iterable[str]) -> SettingsError:
    """The error for a key that nobody knows, with the nearest one that is known."""
    names = sorted(allowed)
    near = get_close_matches(key, names, 1, 0.6)
    hint = f"did you mean {near[0]}? " if near else ""
    return SettingsError(f"{file}: {where}unknown key {key}; {hint}allowed: {', '.join(names)}")


def _from_data(data: Mapping[str, Any], file: Path) -> Settings:
    for key, value in data.items():
        if key not in SECTIONS and key not in TABLES:
            raise unknown(file, "", key, [*SECTIONS, *TABLES])
        if not isinstance(value, dict):
            raise SettingsError(f"{file}: {key} must be a section; write [{key}] above its keys")
    parts = {name: _section(kind, data.get(name, {}), file, name) for name, kind in SECTIONS.items()}
    for name, table in data.get("checks", {}).items():
        if not isinstance(table, dict):
            raise SettingsError(f"{file}: checks.{name} must be a section; write [checks.{name}] above its keys")
    tables = {name: data[name] for name in TABLES if name in data}
    return Settings(**parts, **tables, root=file.resolve().parent, file=file)


def _section(kind: type, table: Mapping[str, Any], file: Path, name: str) -> Any:
    hints, known = get_type_hints(kind), {f.name for f in fields(kind)}
    for key, value in table.items():
        if key not in known:
            raise unknown(file, f"[{name}] ", key, known)
        _check_value(hints[key], value, f"{file}: [{name}] {key}")
    return kind(**table)


def _check_value(hint: Any, value: Any, where: str) -> None:
    choices = get_args(hint)
    if choices and value not in choices:
        raise SettingsError(f"{where} = {value!r} is unknown; allowed: {', '.join(choices)}")
    if not choices and type(value) is not hint:
        wanted = {"bool": "true or false", "str": "a text in quotes"}[hint.__name__]
        raise SettingsError(f"{where} = {value!r} has the wrong type; write {wanted}")
