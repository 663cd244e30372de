"""Tests that hold the manual and the architecture to the code."""
