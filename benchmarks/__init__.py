"""Measures Waymark against plain Sphinx on portfolios made for the purpose: ``python -m benchmarks``."""
