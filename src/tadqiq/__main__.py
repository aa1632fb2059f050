"""``python -m tadqiq`` is the command ``tadqiq``."""

from .cli import main

main(prog_name="tadqiq")
