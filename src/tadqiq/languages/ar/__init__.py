"""Arabic: tables of words and corpora of how they are read."""
