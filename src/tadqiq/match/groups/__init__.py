"""Claims about one thing become groups along their surest pairs; what stays apart is told."""
