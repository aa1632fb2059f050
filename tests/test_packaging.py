"""What ships is whole, what is needed is declared and locked, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "tadqiq"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "requirements-dev.txt")}
HEAVY = {"babel", "hmrc_rates", "jinja2", "numpy", "pandas", "periodictable", "pint", "rapidfuzz", "rich", "ftfy"}


def names(requirements: list[str]) -> set[str]:
    return {normal(re.split(r"[^A-Za-z0-9._-]", line)[0]) for line in requirements}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(text: str) -> set[str]:
    return names(re.findall(r"^([A-Za-z0-9._-]+)==", text, re.M))


def imported() -> set[str]:
    """The top names of all absolute imports of the package."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"tadqiq"}


def test_every_import_is_a_declared_dependency() -> None:
    homes = importlib.metadata.packages_distributions()
    extras = [line for group in PROJECT["optional-dependencies"].values() for line in group]
    declared = names(PROJECT["dependencies"]) | names(extras)
    missing = {name for name in imported() if not {normal(home) for home in homes.get(name, [name])} & declared}
    assert missing == set()


def test_every_dependency_is_imported() -> None:
    homes = importlib.metadata.packages_distributions()
    used = {normal(home) for name in imported() for home in homes.get(name, [name])}
    assert names(PROJECT["dependencies"]) - used == set()


@pytest.mark.parametrize("name", LOCKS)
def test_locks_are_hashed_and_name_no_host(name: str) -> None:
    text = LOCKS[name]
    assert "://" not in text and "--index-url" not in text and "--find-links" not in text
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert "==" in entry and "--hash=sha256:" in entry, entry


def test_locks_hold_all_that_is_declared() -> None:
    assert names(PROJECT["dependencies"]) <= locked(LOCKS["requirements.txt"])
    extras = PROJECT["optional-dependencies"]
    wanted = names([line for group in set(extras) - {"bench"} for line in extras[group]]) - {"tadqiq"}
    assert wanted <= locked(LOCKS["requirements-dev.txt"])
    assert "hatchling" in locked(LOCKS["requirements.txt"])


def test_both_locks_agree() -> None:
    def pins(text: str) -> set[str]:
        return set(re.findall(r"^[^\s#][^\\]*", text, re.M))

    assert pins(LOCKS["requirements.txt"]) <= pins(LOCKS["requirements-dev.txt"])


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    wanted = {p.relative_to(SOURCE.parent).as_posix() for p in SOURCE.rglob("*") if p.is_file()}
    wanted = {name for name in wanted if "__pycache__" not in name}
    held = set(zipfile.ZipFile(wheel).namelist())
    assert wanted - held == set()
    assert any(name.endswith(".html") for name in held) and "tadqiq/normalise/units.txt" in held
    assert any(name.endswith("licenses/LICENSE") for name in held)


def test_the_wheel_bears_the_version_and_the_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    version = re.search(r'__version__ = "(.+)"', (SOURCE / "version.py").read_text(encoding="utf-8"))[1]
    assert wheel.name.startswith(f"tadqiq-{version}-")
    entries = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "tadqiq = tadqiq.cli:main" in archive.read(entries).decode()
    assert f"\n## {version}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def loaded_by(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_package_alone_imports_nothing_heavy() -> None:
    assert loaded_by("import tadqiq; tadqiq.__version__") & HEAVY == set()


def test_the_version_command_imports_nothing_heavy() -> None:
    run = "from tadqiq.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass"
    assert loaded_by(run) & HEAVY == set()


@pytest.mark.parametrize("stage", ["read", "extract", "normalise", "match", "checks", "report"])
def test_importing_a_stage_does_not_load_what_only_its_work_needs(stage: str) -> None:
    assert loaded_by(f"import tadqiq.{stage}") & {"pint", "pandas", "hmrc_rates", "periodictable", "babel"} == set()


def test_the_strict_loader_passes_and_bites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.run([sys.executable, "-m", "tadqiq.languages"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^ar: \d+ tables", done.stdout, re.M)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[units]\ntonne = ["ton", "t"]\ngram = ["Ton"]\n', "stands for tonne and for gram"),
        ('[units]\ntonne = "ton"\n', "a list of surfaces is wanted"),
        ('[units]\ntonne = ["cafe\u0301"]\n', "not in Unicode form NFC"),
        ("[units\n", "not valid TOML"),
        ('tonne = ["ton"]\n', "a section of canonical"),
    ],
)
def test_the_strict_loader_names_each_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, fault: str
) -> None:
    from tadqiq.languages import __main__ as loader
    from tadqiq.languages import compiled, tables

    pack = tmp_path / "languages" / "xx"
    pack.mkdir(parents=True)
    (pack / "units.toml").write_text(text, encoding="utf-8")
    known = tables.read, tables.sections, compiled._folder
    for function in known:
        function.cache_clear()
    try:
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(tables.resources, "files", lambda _: tmp_path)
            assert loader.main() == 1
    finally:
        for function in known:
            function.cache_clear()
    said = capsys.readouterr()
    assert fault in said.err and "languages.xx/units.toml" in said.err.replace("languages/xx", "languages.xx")
