"""Stories of an owner at the real window."""
