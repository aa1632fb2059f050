"""Figures that are no quantities: names with digits, clock times, references."""
