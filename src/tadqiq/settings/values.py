"""Values of tadqiq.toml held against the type of their key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from ..errors import SettingsError

SHAPES = {"bool": "true or false", "str": "a text in quotes"}


def checked(hint: Any, value: Any, where: str) -> Any:
    """The value as its dataclass wants it; SettingsError says what to write instead."""
    if get_origin(hint) is tuple:
        return _texts(value, where)
    if get_origin(hint) is Mapping:
        return _table(get_args(hint)[1], value, where)
    choices = get_args(hint)
    if choices and value not in choices:
        raise SettingsError(f"{where} = {value!r} is unknown; allowed: {', '.join(choices)}")
    if not choices and type(value) is not hint:
        raise SettingsError(f"{where} = {value!r} has the wrong type; write {SHAPES[hint.__name__]}")
    return value


def _texts(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        raise SettingsError(f'{where} = {value!r} has the wrong type; write a list of texts, ["one", "another"]')
    return tuple(value)


def _table(hint: Any, value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SettingsError(f'{where} = {value!r} has the wrong type; write a section of lines, "name" = …')
    return {key: checked(hint, inner, f"{where}: {key}") for key, inner in value.items()}
