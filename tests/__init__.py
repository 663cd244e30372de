"""The tests of Waymark."""
