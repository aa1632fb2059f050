"""What is read by the word: packs of languages as tables, their loaders and the lookup of phrases in tokens."""
