"""Groups that grow by joining, never across a veto and never holding two things known to differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


class Clusters:
    """Items 0 … n-1 in groups; items with the same non-empty label start together, with different ones stay apart."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._root = list(range(len(labels)))
        self._members: dict[int, set[int]] = {i: {i} for i in range(len(labels))}
        self._label: dict[int, str] = dict(enumerate(labels))
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._why: list[tuple[int, int, str]] = []
        first: dict[str, int] = {}
        for i, label in enumerate(labels):
            if label and first.setdefault(label, i) != i:
                self.join(first[label], i, f"known as {label}")

    def root(self, i: int) -> int:
        """The item that stands for the group of ``i``: its first."""
        return self._root[i]

    def group(self, i: int) -> frozenset[int]:
        """The items of the group of ``i``."""
        return frozenset(self._members[self._root[i]])

    def forbid(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Pairs whose groups may never be one."""
        for i, j in pairs:
            self._apart[i].add(j)
            self._apart[j].add(i)

    def apart(self, i: int, j: int) -> bool:
        """Whether something forbids that the groups of two items are one."""
        a, b = self._root[i], self._root[j]
        return a != b and self._forbidden(a, b)

    def join(self, i: int, j: int, why: str) -> bool:
        """Makes one group of two unless something forbids it; says whether they now are one."""
        a, b = sorted((self._root[i], self._root[j]))
        if a == b:
            return True
        if self._forbidden(a, b):
            return False
        for member in self._members[b]:
            self._root[member] = a
        self._members[a] |= self._members.pop(b)
        self._label[a] = self._label[a] or self._label[b]
        self._why.append((i, j, why))
        return True

    def _forbidden(self, a: int, b: int) -> bool:
        if self._label[a] and self._label[b] and self._label[a] != self._label[b]:
            return True
        return any(self._apart[i] & self._members[b] for i in self._members[a] if i in self._apart)

    def members(self) -> list[list[int]]:
        """All groups, members in order, groups by their first member."""
        return [sorted(self._members[root]) for root in sorted(self._members)]

    def steps(self, members: Iterable[int]) -> tuple[str, ...]:
        """Why the members of one group are together, in the order of joining."""
        inside = set(members)
        return tuple(why for i, _, why in self._why if i in inside)
