"""Search: query language, index, ranking. Outside this package only `reader.library` uses it."""
