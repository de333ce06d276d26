"""The first frame, drawn while Textual is yet to be imported, as the app is going to paint it.

The lists' rows and the bars are described here once, for this frame and for the widgets alike. Where the
panes stand is said by `styles/reading.tcss` for the app and by `regions` here, and the tests hold the two
together; should they differ all the same, the app paints over what stands there. Nothing here imports
Textual or Rich.
"""
