"""What it means: periods and coverage, projection, bottlenecks, patterns."""
