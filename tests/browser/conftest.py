"""Lets the browser tests use the sample reports of the folder above, also when they run alone."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
