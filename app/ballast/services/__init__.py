"""What the user does: one function per act, arguments in the order (store, input, clock)."""
