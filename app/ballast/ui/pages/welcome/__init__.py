"""The welcome of the first day."""
