"""Arithmetic inside one article: which figures the text ties together, and what they come to."""
