"""What a reader set right in an article: kept as Markdown in the data folder, and read in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.article import Article, Edition, LeftOut
from reader.errors import SourceError
from reader.paths import data_dir
from reader.sources import MARKDOWN


def file_of(article: Article) -> Path:
    """The file in which `article` is corrected: its own where it is Markdown, else one in the data folder."""
    source = Path(article.source)
    if source.suffix.lower() in MARKDOWN and source.is_file():
        return source
    return folder() / f"{article.id}.md"


def begin(article: Article) -> Path:
    """The file to edit, written if it was not there. Raises SourceError where it cannot be written."""
    path = file_of(article)
    if not path.exists():
        try:
            from reader.sources import to_markdown

            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(to_markdown.write(article), encoding="utf-8")
        except OSError as error:
            raise SourceError(
                str(path), f"cannot be written ({error.strerror})", "check the folder"
            ) from error
    return path


def read(path: Path, article: Article) -> Article:
    """`article` as `path` has it now, under the same id.

    Raises SourceError where the file is broken or gone; what was typed stays in it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})", "edit the article anew") from error
    from reader.sources import from_markdown

    corrected = next(from_markdown.read(data, source=str(path)))
    return replace(corrected, id=article.id, source=article.source)


def corrected(article: Article) -> Article:
    """`article` as the reader set it right; as it is where nobody did, or where that is broken."""
    path = folder() / f"{article.id}.md"
    try:
        return read(path, article) if path.exists() and file_of(article) == path else article
    except SourceError:
        return article


def applied(edition: Edition) -> Edition:
    """`edition` with every corrected article in place of what was read; a broken correction is left out."""
    kept = folder()
    known = {path.stem for path in kept.glob("*.md")} if kept.is_dir() else set()
    if not known:
        return edition
    articles: list[Article] = []
    left_out = list(edition.left_out)
    for article in edition.articles:
        path = kept / f"{article.id}.md"
        if article.id in known and file_of(article) == path:
            try:
                article = read(path, article)
            except SourceError as error:
                left_out.append(LeftOut(error.path, str(error)))
        articles.append(article)
    return replace(edition, articles=tuple(articles), left_out=tuple(left_out))


def folder() -> Path:
    """Where corrections are kept; not made here."""
    return data_dir() / "corrections"
