"""French: words of figures and dates as tables; how the pack came about is told in docs/adding-a-language.md."""
