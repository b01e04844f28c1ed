"""Putting a day right, wherever it is drawn: what a drag or a key asks for, and the acts that it becomes."""
