"""The page of helpers: who is sought, found, at work; and the people of whom something is kept."""
