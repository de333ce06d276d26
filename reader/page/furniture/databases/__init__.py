"""Dumps of databases: what lines of a record are by their place, where a format goes by the order of lines.

Each format has a file. It is known by a line that every record has: how many words there are, a label, an
hour. From it on the record is told up and down. What labels say by themselves is told in `records`.
"""

from __future__ import annotations

from reader.page.furniture.databases.telling import FIELD, closes, opens, told

__all__ = ["FIELD", "closes", "opens", "told"]
