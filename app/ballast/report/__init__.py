"""What is printed: a plan as a tree of plain values, and that tree as a file.

`document.plan_document` makes the tree (`blocks`) from a plan and its results; `summary`, `tables`, `helpers`, `briefs` and
`appendix` make its sections from `material`; `helper_charts` draws the year of a helper and the kinds of help side by side
(`charts` has their values); `reasoning` and `voice` say things. `handout` makes the tree that a helper may read, from a handout
alone. Words stand in `words` with `terms`, `reasons`, `limits`, `chart_words` and `handout_words`, how they are translated in
`speech`, numbers and dates in `formats`. `press` turns a tree into the bytes of a PDF with the template in `resources/report`,
`pdf` writes files, `markdown` makes text of the tree, `sheet` the table for a spreadsheet; `names` proposes a file name,
`problems` says what failed.

`week` makes the one page of a review from what `services.week_print` lets through, with `week_words`; `week_leaving` tells
what leaves with it and what stays.
"""
