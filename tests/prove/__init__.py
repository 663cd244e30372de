"""Longer proofs, run by `make prove`."""
