"""Profiles: named sets of gradings from which a desk starts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, get_args

from .sections import Profile

PROFILES: tuple[str, ...] = get_args(Profile)


@cache
def profile(name: str) -> Mapping[str, Any]:
    """The sections ``check`` and ``checks`` of a profile, in the shape of tadqiq.toml."""
    text = resources.files(__package__).joinpath("profiles.toml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = tomllib.loads(text)[name]
    return found


def over(profile: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of a profile with a user's own keys over them, table by table."""
    merged = dict(profile)
    for key, value in own.items():
        below = merged.get(key)
        merged[key] = over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged
