"""What the charts of a review show, as plain values: the same for the screen and for the PDF.

One module for each chart. Nothing here knows colours, words or pixels: categories carry their palette index, hours are hours,
shares are 0 to 1.
"""
