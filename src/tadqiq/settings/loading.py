"""tadqiq.toml from disk: found upwards, unknown keys and wrong types refused with what to write instead."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_type_hints

from ..errors import SettingsError
from ..model import Severity
from .profiles import over, profile
from .sections import SECTIONS, TABLES, Language, Profile, Settings
from .values import checked

FILE = "tadqiq.toml"


def load(file: Path) -> Settings:
    """The settings of one file; SettingsError names the file, the key and what is allowed."""
    return _from_data(_data(file), file)


def _data(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"{file}: no such settings file; `tadqiq init` makes one") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: cannot be read ({error}); save it as UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: not valid TOML: {error}; mend that line") from None


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


def override(
    settings: Settings,
    *,
    fail_on: str | None = None,
    allow_empty: bool = False,
    language: str | None = None,
    profile: str | None = None,
    cache: bool = True,
) -> Settings:
    """The settings with what the command line said, which wins; a profile replaces that of the file."""
    if profile:
        settings = _with_profile(settings, profile)
    check = replace(settings.check, allow_empty=settings.check.allow_empty or allow_empty)
    check = replace(check, cache=check.cache and cache)
    if fail_on:
        check = replace(check, fail_on=cast(Severity, fail_on))
    report = replace(settings.report, language=cast(Language, language)) if language else settings.report
    return replace(settings, check=check, report=report)


def _with_profile(settings: Settings, name: str) -> Settings:
    """The settings read anew under another profile."""
    if settings.file is not None:
        return _from_data(_data(settings.file), settings.file, name)
    tables = profile(name)
    check = replace(settings.check, profile=cast(Profile, name), **tables["check"])
    return replace(settings, check=check, checks=tables.get("checks", {}))


def unknown(file: object, where: str, key: str, allowed: Iterable[str]) -> SettingsError:
    """The error for a key that nobody knows, with the nearest one that is known."""
    names = sorted(allowed)
    near = get_close_matches(key, names, 1, 0.6)
    hint = f"did you mean {near[0]}? " if near else ""
    return SettingsError(f"{file}: {where}unknown key {key}; {hint}allowed: {', '.join(names)}")


def _from_data(data: Mapping[str, Any], file: Path, chosen: str = "") -> Settings:
    for key, value in data.items():
        if key not in SECTIONS and key not in TABLES:
            raise unknown(file, "", key, [*SECTIONS, *TABLES])
        if not isinstance(value, dict):
            raise SettingsError(f"{file}: {key} must be a section; write [{key}] above its keys")
    for name, table in data.get("checks", {}).items():
        if not isinstance(table, dict):
            raise SettingsError(f"{file}: checks.{name} must be a section; write [checks.{name}] above its keys")
    own = _section(SECTIONS["check"], data.get("check", {}), file, "check")
    name = chosen or own.profile
    data = over(profile(name), data)
    data["check"] = {**data["check"], "profile": name}
    parts = {name: _section(kind, data.get(name, {}), file, name) for name, kind in SECTIONS.items()}
    return Settings(**parts, checks=data.get("checks", {}), root=file.resolve().parent, file=file)


def _section(kind: type, table: Mapping[str, Any], file: Path, name: str) -> Any:
    hints, known = get_type_hints(kind), {f.name for f in fields(kind)}
    for key in table:
        if key not in known:
            raise unknown(file, f"[{name}] ", key, known)
    return kind(**{key: checked(hints[key], value, f"{file}: [{name}] {key}") for key, value in table.items()})
