"""Alembic's folder: `env` runs the revisions in `versions`. The rules for a revision stand in `ballast.store.migrate`."""
