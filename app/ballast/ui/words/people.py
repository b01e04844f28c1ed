"""What is said about the people of whom something is kept."""

from __future__ import annotations

from ballast.ui.words import Phrase

NOTE = Phrase("Little is kept of each, for a purpose and until a date. Nobody goes by themselves.")
