"""A claim as the words noted beside it show it, each with its distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from ...model import Claim

NEAR = 3
FAR = 99


@dataclass(frozen=True)
class Beside:
    """A claim with the distance of each word of one ``kind`` of ties before and after it."""

    claim: Claim
    kind: ClassVar[str]

    @property
    def value(self) -> float:
        """The value of the claim, nought where it has none."""
        return self.claim.value or 0.0

    @cached_property
    def before(self) -> dict[str, int]:
        """Word → tokens between it and the claim, for words before it."""
        return self._side("before")

    @cached_property
    def after(self) -> dict[str, int]:
        """Word → tokens between the claim and it, for words after it."""
        return self._side("after")

    def _side(self, side: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for tie in self.claim.ties:
            if tie.startswith(f"{self.kind}:{side}:"):
                _, _, distance, key = tie.split(":", 3)
                found[key] = min(int(distance), found.get(key, FAR))
        return found

    @cached_property
    def noun(self) -> str:
        """The stem of the noun that the number counts, "" where none stands beside it."""
        return self._stem("noun")

    @cached_property
    def falls_to(self) -> str:
        """The stem of what the amount is told for each of: 20 tonnes a cage."""
        return self._stem("falls_to")

    def _stem(self, side: str) -> str:
        start = f"{self.kind}:{side}:0:"
        return next((tie.removeprefix(start) for tie in self.claim.ties if tie.startswith(start)), "")

    def led(self, *keys: str, within: int = NEAR) -> bool:
        """Whether one of the words stands close before."""
        return _close(self.before, keys, within)

    def trailed(self, *keys: str, within: int = NEAR) -> bool:
        """Whether one of the words stands close after."""
        return _close(self.after, keys, within)


def _close(words: Mapping[str, int], keys: Sequence[str], within: int) -> bool:
    # Every figure is asked for many words, and most have none of them beside them, which one call tells.
    return not words.keys().isdisjoint(keys) and any(words.get(key, FAR) <= within for key in keys)
