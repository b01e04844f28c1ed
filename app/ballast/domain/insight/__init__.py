"""What it means: periods and coverage, projection, bottlenecks, patterns.

From a log to a review, in the order of the sums: `days` (the days of a period as seconds), `gathering` (one pass over the
entries, into a `tally` by task and day), `audit` (which days count), `ranking` (friction and score of each task, by
`bottleneck`), `projection` (hours a week), `patterns`, `evidence` (the numbers behind), and `summary.review`, which puts them
together. The values that come out are in `review`; `charts` makes four charts of them, and `stability` says how sure the
ranking is.
"""
