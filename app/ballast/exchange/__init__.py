"""What comes from and goes to other programs: bytes in, drafts and problems out.

One module per format. The way of a file: `recognise.read` takes its bytes, `text` finds the encoding, `table` the delimiter and
the rows, a format module makes drafts of the rows; `placing.place_all` puts the drafts on the time line of a zone and gives
each its key. Nothing is ever dropped in silence: every row is a draft or a rejection with its line and reason, and a file that
cannot be read as a whole is a `Refusal`. Nothing here is worded for people: reasons are enums, and `ui/words` and `cli` word
them.

A whole plan goes out and comes back as JSON: `plan_file` with `plan_values`, `plan_limits` and `plan_problems`. `spreadsheet`
writes a table that spreadsheets open right.
"""
