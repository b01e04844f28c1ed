"""Writing entries, wherever a page needs it: the box with its grammar, the form, the row of a list, and their acts."""
