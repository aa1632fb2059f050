"""Hedges, bounds and margins: what makes a figure loose, and what only seems to."""
