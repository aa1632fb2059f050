"""Work without the search for reference cycles leaves the collector as it was, whatever happens."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tadqiq.cli import main
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


COMMAND = """
import atexit, gc, sys
from tadqiq.cli import main
atexit.register(lambda: print(gc.isenabled(), gc.get_freeze_count() > 10_000))
main()
"""


def test_a_command_with_a_process_of_its_own_ends_without_a_search() -> None:
    run = subprocess.run([sys.executable, "-c", COMMAND, "--version"], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[1:] == ["False True"]


def test_a_command_called_from_a_process_that_lives_on_leaves_the_collector_alone() -> None:
    gc.enable()
    with pytest.raises(SystemExit):
        main.main(["--version"])
    assert gc.isenabled()


PRINTING = """
import atexit, sys, threading, time
from tadqiq.cli import main
atexit.register(lambda: print("at the end"))
class Lasting:
    def __del__(self):
        sys.__stdout__.write("given back\\n")
lasting = Lasting()
if "thread" in sys.argv:
    threading.Thread(target=lambda: (time.sleep(0.2), print("thread done"))).start()
main(sys.argv[1:2])
"""


def ended(*arguments: str, code: int = 0) -> list[str]:
    run = subprocess.run([sys.executable, "-c", PRINTING, *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == code
    return [line for line in run.stdout.splitlines() if not line.startswith("tadqiq")]


def test_a_command_ends_at_once_with_all_that_was_printed_and_asked_for() -> None:
    assert ended("--version") == ["at the end"]
    assert ended("no-such-command", code=2) == ["at the end"]


def test_a_command_waits_for_threads() -> None:
    assert ended("--version", "thread")[:2] == ["thread done", "at the end"]
