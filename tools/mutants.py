"""Mutation testing: small faults are put into functions one at a time, and the tests must notice.

    python tools/mutants.py tadqiq.checks --tests tests/test_checks_*.py --sample 150 --seed 1

The modules and the tests are loaded once; each mutant is a fork in which one function gets its mutated code and the
tests run that entered this function when nothing was mutated.
A mutant is killed when a test fails or it runs out of time. Survivors are printed with their line, and so are those
that ran out of time: where they are many, ``--seconds`` is too short for the tests given and the share means nothing.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import os
import pkgutil
import random
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType

import pytest

COMPARE = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
           ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}  # fmt: skip
BINARY = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr}
NOTE = "__note_reached__"
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """One fault: where it is, the line where its function begins, what it changes, and the source with the fault."""

    module: str
    line: int
    what: str
    tree: ast.Module
    function: int


def count(module: ModuleType) -> int:
    """How many mutants a module has."""
    return len(list(_places(ast.parse(inspect.getsource(module)))))


def mutant(module: ModuleType, i: int) -> Mutant:
    """A mutant of a module by its place in the order of the source."""
    tree = ast.parse(inspect.getsource(module))
    node, change, what, function = list(_places(tree))[i]
    change(node)
    return Mutant(module.__name__, node.lineno, what, ast.fix_missing_locations(tree), function)


def _places(tree: ast.Module) -> Iterator[tuple[ast.expr, Callable[[ast.expr], None], str, int]]:
    """Expressions inside functions that can be changed, with the change and the line where the function begins."""
    for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
        for node in (n for statement in function.body for n in ast.walk(statement)):
            if isinstance(node, ast.expr):
                yield from ((node, change, what, function.lineno) for change, what in _changes(node))


def _changes(node: ast.expr) -> Iterator[tuple[Callable[[ast.expr], None], str]]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARE:
        new = COMPARE[type(node.ops[0])]
        yield (lambda n: n.ops.__setitem__(0, new())), f"{type(node.ops[0]).__name__} → {new.__name__}"  # type: ignore[attr-defined]
    if isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield (lambda n: setattr(n, "op", other())), f"{type(node.op).__name__} → {other.__name__}"
    if (
        isinstance(node, ast.BinOp)
        and type(node.op) in BINARY
        and not isinstance(node.left, ast.Constant | ast.JoinedStr)
    ):
        sign = BINARY[type(node.op)]
        yield (lambda n: setattr(n, "op", sign())), f"{type(node.op).__name__} → {sign.__name__}"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield (
            (lambda n: (setattr(n, "op", ast.Not()), setattr(n, "operand", ast.UnaryOp(ast.Not(), n.operand)))[0]),
            "not dropped",
        )  # type: ignore[attr-defined]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield (lambda n: setattr(n, "value", not n.value)), f"{node.value} flipped"  # type: ignore[attr-defined]
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield (lambda n: setattr(n, "value", n.value + 1)), f"{node.value} → {node.value + 1}"  # type: ignore[attr-defined]
    if isinstance(node, ast.Name) and node.id in NAMES:
        name = NAMES[node.id]
        yield (lambda n: setattr(n, "id", name)), f"{node.id} → {name}"


def _codes(code: CodeType, prefix: str = "") -> Iterator[tuple[str, CodeType]]:
    for inner in (c for c in code.co_consts if isinstance(c, CodeType)):
        name = f"{prefix}{inner.co_name}"
        yield name, inner
        yield from _codes(inner, f"{name}.")


def functions(module: ModuleType) -> dict[str, FunctionType]:
    """The functions and methods of a module by qualified name, unwrapped from caches and properties."""
    found: dict[str, FunctionType] = {}
    for owner, items in [
        ("", vars(module)),
        *((f"{n}.", vars(c)) for n, c in vars(module).items() if inspect.isclass(c)),
    ]:
        for name, item in items.items():
            raw = getattr(item, "fget", None) or getattr(item, "func", None) or inspect.unwrap(item) if item else item
            if isinstance(raw, FunctionType) and raw.__module__ == module.__name__:
                found[f"{owner}{name}"] = raw
    return found


def replace(module: ModuleType, tree: ast.Module) -> None:
    """Give the functions of the running module the code of another tree of its source."""
    own = functions(module)
    for name, code in _codes(compile(tree, str(module.__file__), "exec")):
        if name in own and own[name].__code__.co_freevars == code.co_freevars:
            own[name].__code__ = code


def forget(module: ModuleType) -> None:
    """Empty the caches of a module, so that what it computes is computed anew."""
    for item in vars(module).values():
        if hasattr(item, "cache_clear"):
            item.cache_clear()


class Reach:
    """Which tests enter which functions of the modules that are mutated: each function notes its first line."""

    def __init__(self, names: Iterable[str]) -> None:
        self.modules = [importlib.import_module(name) for name in sorted(set(names))]
        self.seen: set[tuple[str, int]] = set()
        self.entered: dict[tuple[str, int], list[pytest.Item]] = {}
        for module in self.modules:
            vars(module)[NOTE] = self.seen.add
            replace(module, _noting(module))

    def run(self, item: pytest.Item) -> None:
        """Run a test and note what it enters, also where an earlier test left the answer in a cache."""
        self.seen.clear()
        for module in self.modules:
            forget(module)
        _run(item)
        for place in self.seen:
            self.entered.setdefault(place, []).append(item)

    def tests(self, mutant: Mutant) -> list[pytest.Item]:
        """The tests that enter the function of the mutant; those that bear the module's name first."""
        name = f"[{mutant.module.rpartition('.')[2]}"
        found = self.entered.get((mutant.module, mutant.function), [])
        return sorted(found, key=lambda item: name not in item.nodeid)


def _noting(module: ModuleType) -> ast.Module:
    """The module's source with a note as the first statement of each function."""
    tree = ast.parse(inspect.getsource(module))
    for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
        function.body[:0] = ast.parse(f"{NOTE}(({module.__name__!r}, {function.lineno}))").body
    return ast.fix_missing_locations(tree)


class Loop:
    """A pytest plugin that runs the collected tests once, then in a fork for each mutant those that reach it."""

    def __init__(self, chosen: Sequence[Mutant], seconds: int) -> None:
        self.chosen, self.seconds, self.dead = chosen, seconds, 0
        self.reach = Reach(mutant.module for mutant in chosen)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of pytest's own loop; nothing is run when the tests fail without any mutant."""
        if _fails(session, session.items, self.reach.run):
            return True
        started = time.monotonic()
        for n, mutant in enumerate(self.chosen, 1):
            if self._killed(session, mutant):
                self.dead += 1
            else:
                print(f"\nsurvived: {mutant.module}:{mutant.line} {mutant.what}", flush=True)
            if n % 5 == 0:
                print(f"\n{self.dead} of {n} killed, {time.monotonic() - started:.0f} s", flush=True)
        return True

    def _killed(self, session: pytest.Session, mutant: Mutant) -> bool:
        """Whether some test notices the mutant."""
        child = os.fork()
        if child == 0:
            failed = True
            try:
                signal.alarm(self.seconds)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
                for module in self.reach.modules:
                    forget(module)
                replace(importlib.import_module(mutant.module), mutant.tree)
                failed = _fails(session, self.reach.tests(mutant), _run)
            finally:
                os._exit(1 if failed else 0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == -signal.SIGALRM:
            print(f"\nout of time: {mutant.module}:{mutant.line} {mutant.what}", flush=True)
        return code != 0


def _run(item: pytest.Item) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def _fails(session: pytest.Session, items: Sequence[pytest.Item], run: Callable[[pytest.Item], None]) -> bool:
    for item in items:
        run(item)
        if session.testsfailed:
            return True
    return False


def modules(package: str) -> Iterator[ModuleType]:
    """A module, or every module of a package and of the packages in it."""
    top = importlib.import_module(package)
    yield top
    for found in pkgutil.walk_packages(getattr(top, "__path__", ()), f"{package}."):
        yield importlib.import_module(found.name)


def main() -> int:
    """The share of mutants killed; exit code 1 when below ``--least``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="+")
    parser.add_argument("--tests", nargs="+", required=True)
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--least", type=float, default=0.85)
    given = parser.parse_args()
    sys.path[:0] = ["tests"]
    # Only the mutants chosen are built: the trees of all of them would fill the memory that every fork shares.
    everything = [(m, i) for package in given.package for m in modules(package) for i in range(count(m))]
    drawn = random.Random(given.seed).sample(everything, min(given.sample, len(everything)))
    chosen = [mutant(*place) for place in drawn]
    loop = Loop(chosen, given.seconds)
    if pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", *given.tests], plugins=[loop]) != 0:
        print("the tests fail without any mutant")
        return 2
    dead = loop.dead
    print(f"{dead} of {len(chosen)} killed ({dead / max(len(chosen), 1):.0%}) of {len(everything)} possible")
    return 0 if dead >= given.least * len(chosen) else 1


if __name__ == "__main__":
    raise SystemExit(main())
