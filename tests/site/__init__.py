"""Tests of the built site: whole small sites, built in this process."""
