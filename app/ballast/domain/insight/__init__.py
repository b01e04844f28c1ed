"""What it means: periods and coverage, projection, bottlenecks, patterns, findings.

From a log to a review, in the order of the sums: `days` (the days of a period as seconds), `gathering` (one pass over the
entries, into a `tally` by task and day), `audit` (which days count), `ranking` (friction and score of each task, by
`bottleneck` and the owner's `weights`), `projection` (hours a week; `yearly` makes years of them, `year` the whole year of a
review), `patterns`, `evidence` (the numbers behind), and `summary.review`, which puts them together. The values that come out
are in `review`; `charts` makes four charts of them, and `stability` says how sure the ranking is.

Beside a review and only when asked for: `counting` goes over the entries once more, cut into days (`pieces`), for the values of
`habits` (`unbroken` finds the longest blocks) and `late` (evenings and weekends, while nobody said the work hours); `trend`
compares two reviews; `picking` chooses the `findings` of a week's end;
`note` is what is kept of it, and the guess of day 0.
"""
