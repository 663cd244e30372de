"""Measures Waymark against plain Sphinx on portfolios of plans made for the purpose: ``python -m benchmarks``."""
