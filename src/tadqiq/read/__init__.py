"""Reading: files of several formats and encodings become articles with blocks, language, date and source."""

from __future__ import annotations

from .article import make_article
from .files import read_all, read_article

__all__ = ["make_article", "read_all", "read_article"]
