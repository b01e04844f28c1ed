"""The same services without a window: one module per command, and what they share."""
