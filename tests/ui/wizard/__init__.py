"""The wizard, driven through its widgets."""
