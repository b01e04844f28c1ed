"""The import page: a file of another program, seen before it is written."""
