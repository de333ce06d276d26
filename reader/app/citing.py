"""A passage with where it stands, as one copies it into a text of one's own."""

from __future__ import annotations

from reader.article import Article
from reader.compose.pieces import is_latin


def cited(text: str, article: Article) -> str:
    """`text`, and under it paper, date, page and headline in the manner of the article's language."""
    if is_latin(article):
        where = [article.paper, article.date, article.page and f"p. {article.page}"]
        source = ", ".join(part for part in where if part)
        return f"“{text}”\n— “{article.headline}”{', ' + source if source else ''}"
    paper = f"《{article.paper}》" if article.paper else ""
    page = f"第{article.page}版" if article.page else ""
    source = "".join([paper, article.date, page])
    return f"{text}\n——{source}{'：' if source else ''}{article.headline}"
