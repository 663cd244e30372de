"""Rules, and where an action stands."""
