"""How strongly two claims belong together: the evidence on a pair, its weights and its gates."""
