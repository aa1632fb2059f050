"""``tadqiq completion``: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the completion script of a shell.

    \b
    bash: tadqiq completion bash > ~/.local/share/bash-completion/completions/tadqiq
    zsh:  tadqiq completion zsh > ~/.zfunc/_tadqiq      (with ~/.zfunc in fpath)
    fish: tadqiq completion fish > ~/.config/fish/completions/tadqiq.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None, "click knows every shell that is offered"
    main = context.find_root().command
    made = kind(main, {}, "tadqiq", "_TADQIQ_COMPLETE")
    click.echo(made.source_template % made.source_vars())
    return 0
