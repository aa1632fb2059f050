"""Reading quantities: numbers, units, hedges, ranges, ties, and what is no quantity."""
