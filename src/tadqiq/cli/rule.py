"""``tadqiq rule``: what a check looks for, why it matters and how to settle what it finds."""

from __future__ import annotations

import click


@click.command("rule")
@click.argument("name", metavar="[NAME]", default="")
@click.option("--language", type=click.Choice(["ar", "en"]), default="en", help="Language of the page (default en).")
def command(name: str, language: str) -> int:
    """Show the page of a check, or the list of all checks."""
    from ..checks import checks, rule_text
    from ..pipeline.words import page, pages

    known = sorted({*checks(), *pages()})
    if name and name not in known:
        raise click.UsageError(f"no such check {name!r}{_near(name, known)}")
    for each in [name] if name else known:
        text = page(each, language) if each in pages() else rule_text(each, language)
        click.echo(text if name else text.splitlines()[0])
    return 0


def _near(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.5)
    return f"; did you mean {near[0]}?" if near else "; `tadqiq rule` lists all"
