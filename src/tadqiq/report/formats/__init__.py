"""One module a report format: ``render(report, language, **options)`` and ``SUFFIX``."""
