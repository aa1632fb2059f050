"""The command ``tadqiq``: one file a command in this folder, loaded when it is called."""

from __future__ import annotations

import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from ..errors import TadqiqError
from ..garbage import end_at_once, rest_to_the_end
from ..version import __version__

Resolved = tuple[str | None, click.Command | None, list[str]]


class Commands(click.Group):
    """Finds commands by folder and turns every expected failure into one line and exit code 2."""

    def __call__(self, *args: Any, **extra: Any) -> Any:
        """The command as a process of its own, which ends with it; ``main`` is for callers that live on."""
        rest_to_the_end()
        try:
            return self.main(*args, **extra)
        except SystemExit as end:
            if isinstance(end.code, int):
                end_at_once(end.code)
            raise

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(_modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in _modules():
            return None
        command: click.Command = import_module(f".{_modules()[cmd_name]}", __name__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a word on what commands there are."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            raise click.UsageError(f"no such command {args[0]!r}; {_choices(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run and exit: 0 clean, 1 findings, 2 could not run."""
        extra["standalone_mode"] = False
        try:
            sys.exit(super().main(args, prog_name or "tadqiq", **extra) or 0)
        except TadqiqError as error:
            _fail(str(error))
        except click.UsageError as error:
            name = error.ctx.command_path if error.ctx else "tadqiq"
            _fail(f"{_sentence(error)}; see `{name} --help`")
        except click.ClickException as error:
            _fail(_sentence(error))
        except click.Abort:
            _fail("stopped; nothing half-written is left behind")
        except BrokenPipeError:
            # The reader has gone (`| head`): point stdout away so that its closing does not fail again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(2)
        except Exception as error:
            # A crash must not exit 1, which says that there are findings.
            if os.environ.get("TADQIQ_DEBUG"):
                raise
            what = f"{type(error).__name__}: {error}"
            _fail(f"internal error, {what}; this is a fault of tadqiq: TADQIQ_DEBUG=1 shows where, please report it")


def _modules() -> dict[str, str]:
    """Command → module; a module whose command is a word of Python ends in an underscore."""
    names = (m.name for m in pkgutil.iter_modules(__path__))
    return {name.rstrip("_"): name for name in names if not name.startswith("_")}


def _choices(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1, 0.5)
    return f"did you mean {near[0]}?" if near else f"commands: {', '.join(known)}"


def _sentence(error: click.ClickException) -> str:
    text = error.format_message().strip().rstrip(".")
    return text[:1].lower() + text[1:]


def _fail(message: str) -> None:
    click.echo(f"tadqiq: {' '.join(message.split())}", err=True)
    sys.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="tadqiq %(version)s")
def main() -> None:
    """Check the figures and names of a story across its sources, before publication."""
