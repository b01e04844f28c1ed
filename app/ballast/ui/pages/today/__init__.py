"""The Today page: the box, what runs, the day as figures, as a timeline and as a list."""
