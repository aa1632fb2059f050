"""Numbers: digits of all scripts and number words of any order become one value."""
