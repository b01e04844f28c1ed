"""The wizard: from a measured period to a saved delegation plan, one step at a time, everything kept as it is answered.

`page` is the frame (rail, heading, footer), `session` holds the plan and its results, and each step has a module of its own.
The way through is decided without a window, in `ballast.domain.delegation.journey`.
"""
