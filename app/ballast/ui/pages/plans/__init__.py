"""The plans: all of them, and the one that is open."""
