"""The Review page: what weighs the week down, and why."""
