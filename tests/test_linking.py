"""The order in which pairs join: what the text ties, then the same number, then whatever the words bring near."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tadqiq.match.groups.linking import _surest_first


def pair(total: float, numbers: tuple[float, float], *, kind: str = "quantity") -> SimpleNamespace:
    """A pair of small counts, of which no figure is surprising."""
    a, b = (
        SimpleNamespace(number=n, claim=SimpleNamespace(id=f"{n}{i}", kind=kind, article=str(i), value=n, unit="count"))
        for i, n in enumerate(numbers)
    )
    return SimpleNamespace(
        a=a, b=b, total=total, meets=numbers[0] == numbers[1], surprises=False, told=False, difference=""
    )


@pytest.mark.parametrize(("kind", "first"), [("quantity", "same"), ("date", "near")])
def test_the_same_small_number_joins_before_one_that_words_bring_nearer(kind: str, first: str) -> None:
    same, near = pair(5.5, (5, 5), kind=kind), pair(5.7, (5, 8), kind=kind)
    assert min((same, near), key=_surest_first) is {"same": same, "near": near}[first]


def test_words_that_say_much_more_still_come_first() -> None:
    same, near = pair(5.5, (5, 5)), pair(7.0, (5, 8))
    assert min((same, near), key=_surest_first) is near
