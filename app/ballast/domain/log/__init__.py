"""What happened: spans, entries, days and gaps, the one-line grammar, the timer."""
