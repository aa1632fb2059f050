"""What a reading says of a dollar that nothing in its article tells the country of."""

from __future__ import annotations

OPEN = "a dollar without more"
BARE = f"dollar is USD: {OPEN}"
"""The step of a figure so read."""
