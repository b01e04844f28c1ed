"""The week: seven days side by side, where entries are dragged into their place."""
