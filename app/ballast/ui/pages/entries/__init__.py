"""All entries: search over the whole history, changing many at once, tidying up tasks, and the trash."""
