"""What is kept: one SQLite file, through SQLAlchemy, which lives in this room and nowhere else.

Nothing is imported here, so that naming the room costs nothing; `opening.open_store` gives a `store.Store`. The modules:

- `problems` what can be wrong with the file; `lock` one process per folder; `files` private files, written whole;
- `engine` the one connection; `gate` what is read before SQLAlchemy touches a file; `faults` SQLite's errors as problems;
- `schema`, `plan_schema` the tables; `values` instants and identifiers as columns;
- `entries`, `tasks`, `categories`, `profile`, `audits`, `ratings`, `plans` one per subject: reading, and writing in an action;
- `erasing` one person out of all of it, for good;
- `recorder`, `undo` every write with its undo record; `migrate` and `migrations/`; `backup`, `check`.

Rows never leave this room: what goes up is a frozen value of `domain`.
"""
