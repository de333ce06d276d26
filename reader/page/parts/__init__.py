"""Parts of a text that bear marks of their own: captions, credits, datelines, headings, notices."""
