"""Finding names without a model: what announces them, how far they run, and where they are told again."""
