"""What is kept: one SQLite file. Rows never leave this room; SQLAlchemy lives here and nowhere else."""
