"""Work without the search for reference cycles leaves the collector as it was, whatever happens."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tadqiq.garbage import uncollected


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    running = gc.isenabled()
    yield
    (gc.enable if running else gc.disable)()


@uncollected
def running() -> bool:
    return gc.isenabled()


@uncollected
def failing() -> None:
    raise ValueError


def test_off_within_and_on_again_afterwards() -> None:
    gc.enable()
    assert not running()
    assert gc.isenabled()


def test_on_again_after_a_fault() -> None:
    gc.enable()
    with pytest.raises(ValueError):
        failing()
    assert gc.isenabled()


def test_one_who_has_switched_it_off_finds_it_off() -> None:
    gc.disable()
    assert not running()
    assert not gc.isenabled()
