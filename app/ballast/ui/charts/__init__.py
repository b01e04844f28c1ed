"""The charts of a review. Import its modules only when a chart is to be shown: pyqtgraph takes a quarter of a second.

- `picks`: what a chart says was chosen. `marks`: what lies on a chart and can be pointed at. `tip`: the tooltip.
- `plot`: the surface, on pyqtgraph, with hover, keys and clicks. `ink`: text and shapes. `scale`: round steps of an axis.
- `legend`: the colours and cues above a chart. `chart`: what all of them share. `names`, `packing`: names that cover nothing.
- `day_bars`, `pareto`, `heat_map`, `stress_hours`, `weeks`, `drip`: the charts, with their words in `..._words`.
- `table`, `card`: the same values as a table, and the card that shows either under its main finding.
- `picture`: a chart for other programs, as PNG or SVG.

`picks`, `marks`, `tip`, `table`, `legend` and `card` do without pyqtgraph.
"""
