"""Tests of what works without Sphinx."""
