"""Writes docs/reference/: commands as click knows them, checks from their tables, settings, and the report's schema."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from importlib import import_module
from pathlib import Path
from typing import Any, get_args, get_type_hints

import click

from tadqiq.checks import checks
from tadqiq.checks.rules import TEXTS, rule
from tadqiq.cli import main
from tadqiq.languages import tables
from tadqiq.pipeline.words import pages
from tadqiq.report import formats, suffix
from tadqiq.settings import PROFILES
from tadqiq.settings.profiles import profile
from tadqiq.settings.sections import SECTIONS

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "reference"
NOTE = "Generated from the code by `make reference`; a test fails when it is stale.\n"
NOTE_AR = "تُكتب هذه الصفحة من الشيفرة بالأمر `make reference`، ويسقط اختبار إن تقادمت.\n"
HEADS = {
    "en": ("Checks", f"[بالعربية](checks.ar.md). {NOTE}", "threshold", "default", "meaning", "severity: "),
    "ar": ("الفحوص", f"[English](checks.md). {NOTE_AR}", "الحد", "قيمته", "معناه", "الدرجة: "),
}


def written() -> dict[str, str]:
    """Every page by its file name."""
    return {
        "commands.md": "\n".join(_commands()) + "\n",
        "checks.md": "\n".join(_checks("en")) + "\n",
        "checks.ar.md": "\n".join(_checks("ar")) + "\n",
        "settings.md": "\n".join(_settings()) + "\n",
        "report.md": "\n".join(_report()) + "\n",
    }


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines]


def _commands() -> Iterator[str]:
    yield f"# Commands\n\n{NOTE}"
    context = click.Context(main, info_name="tadqiq")
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        yield f"## tadqiq {name}\n\n{_help(command)}\n"
        usage = " ".join(command.collect_usage_pieces(click.Context(command, info_name=name)))
        yield f"```\ntadqiq {name} {usage}\n```\n"
        options = [p for p in command.params if isinstance(p, click.Option)]
        if options:
            yield from _table(("option", "meaning"), [_option(option) for option in options])
            yield ""

    yield "## Formats\n\nWhat `--format` takes.\n"
    rows = [(f"`{name}`", f"`report{suffix(name)}`", _module(name)) for name in formats()]
    yield from _table(("format", "file", "what it is"), rows)


def _help(command: click.Command) -> str:
    """The help of a command; what click must not wrap becomes a block."""
    return re.sub(r"\x08\n((?:.+\n?)+)", r"```\n\1\n```", inspect.cleandoc(command.help or ""))


def _module(format: str) -> str:
    return (import_module(f"tadqiq.report.formats.{format}").__doc__ or "").partition("\n")[0].replace("``", "`")


def _option(option: click.Option) -> tuple[str, str]:
    context = click.Context(click.Command("none"))
    value = "" if option.is_flag else f" {option.make_metavar(context)}"
    return f"`{', '.join(option.opts)}{value}`", (option.help or "") + (" Required." if option.required else "")


def _checks(language: str) -> Iterator[str]:
    title, note, *columns, severity = HEADS[language]
    heads, own = tables.read("checks", "words.toml")["page"][language], pages()
    yield f"# {title}\n\n{note}"
    for name in sorted({*checks(), *own}):
        texts = own[name] if name in own else rule(name)
        yield f"## {name}: {texts['title'][language]}\n\n{severity}`{texts['severity']}`\n"
        yield from (f"**{heads[part]}** {texts[part][language]}\n" for part in TEXTS[1:])
        thresholds = _thresholds(name)
        if thresholds:
            yield from _table(columns, thresholds)
            yield ""


def _thresholds(name: str) -> list[tuple[str, str, str]]:
    text = tables.folder("checks").joinpath("defaults.toml").read_text(encoding="utf-8")
    section = re.search(rf"^\[{name}\].*?\n(.*?)(?=^\[|\Z)", text, re.M | re.S)
    rows = re.findall(r"^(\w+) = ([^#\n]+?)\s*(?:#\s*(.*))?$", section[1], re.M) if section else []
    return [(f"`{key}`", f"`{value}`", meaning) for key, value, meaning in rows]


def _settings() -> Iterator[str]:
    yield f"# Settings: tadqiq.toml\n\n{NOTE}"
    for name, section in SECTIONS.items():
        yield f"## [{name}]\n\n{_prose(section)}\n"
        hints = get_type_hints(section)
        yield from _table(("key", "default", "allowed"), [_setting(f, hints[f.name]) for f in fields(section)])
        yield ""
    yield "## [checks.NAME]\n\nAny check of [checks](checks.md) by its name: `severity` (`error`, `warning`, `info`),"
    yield "`off` (`true` leaves it out) and the thresholds that its page names.\n"
    yield "## Profiles\n\nWhat each sets, under whatever the file itself says.\n"
    yield from _table(("profile", "sets"), [(f"`{name}`", _sets(profile(name))) for name in PROFILES])


def _prose(section: type) -> str:
    return inspect.cleandoc(section.__doc__ or "").replace("``", "`")


def _setting(field: Field[Any], kind: Any) -> tuple[str, str, str]:
    default = field.default if field.default is not MISSING else field.default_factory()  # type: ignore[misc]
    choices = get_args(kind) if all(isinstance(arg, str) for arg in get_args(kind)) else ()
    allowed = ", ".join(f'`"{choice}"`' for choice in choices) or _kind(kind)
    return f"`{field.name}`", f"`{json.dumps(default)}`", allowed


def _kind(kind: Any) -> str:
    if isinstance(kind, type):
        return {bool: "`true`, `false`", str: "text"}[kind]
    key_values = "a table" if issubclass(kind.__origin__, Mapping) else "a list of texts"
    choices = [arg for part in get_args(kind) for arg in get_args(part) if isinstance(arg, str)]
    return key_values + (" of " + ", ".join(f'`"{choice}"`' for choice in choices) if choices else "")


def _sets(found: Mapping[str, Any]) -> str:
    rows = [(f"check.{key}", value) for key, value in found.get("check", {}).items()]
    rows += [(f"checks.{n}.{key}", v) for n, table in found.get("checks", {}).items() for key, v in table.items()]
    return ", ".join(f"`{key} = {json.dumps(value)}`" for key, value in rows)


def _report() -> Iterator[str]:
    schema = json.loads(tables.folder("report").joinpath("schema", "report-1.json").read_text(encoding="utf-8"))
    yield f"# The JSON report\n\n{schema['description']}\n\n{NOTE}"
    for name, part in {"report": schema, **schema["$defs"]}.items():
        if "properties" in part:
            yield f"## {name}\n"
            rows = [
                (f"`{key}`", _type(value), value.get("description", "")) for key, value in part["properties"].items()
            ]
            yield from _table(("key", "type", "meaning"), rows)
            yield ""


def _type(value: Mapping[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "enum" in value or "const" in value:
        return ", ".join(f"`{json.dumps(choice)}`" for choice in value.get("enum", [value.get("const")]))
    if "anyOf" in value or "oneOf" in value:
        return " or ".join(_type(choice) for choice in value.get("anyOf") or value["oneOf"])
    kinds = value.get("type", "any")
    text = " or ".join(kinds) if isinstance(kinds, list) else str(kinds)
    return f"{text} of {_type(value['items'])}" if "items" in value else text


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    for name, text in written().items():
        (TARGET / name).write_text(text, encoding="utf-8")
