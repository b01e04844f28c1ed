"""The end of a week: five minutes with what it says, the notes that were kept, and the one page that may leave.

`end` is the walk, `trial` its choice of one thing to try, `kept` the notes of earlier weeks, `paper` the page before it leaves
with `room`, where it is made; `ends` opens them and has things done.
"""
