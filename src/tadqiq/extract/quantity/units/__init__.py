"""Units: what stands before or behind a number, what a row shares, and which money is meant."""
