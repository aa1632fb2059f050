"""Names: which spellings are one, across articles, scripts and languages."""
