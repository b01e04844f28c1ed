"""What to do about it: worth, suitability, return, roles, verdicts, briefs, the plan."""
