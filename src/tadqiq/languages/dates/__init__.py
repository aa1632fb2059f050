"""The grammar of dates: items, phrases, what they mean in days, and the year of those that state none."""
