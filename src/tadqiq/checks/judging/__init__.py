"""How figures of one thing stand to each other, and whether a conflict is borne by what links them."""
