"""How well pages are read, against gold that stands beside them: one score a page and their mean.

python tests/bench/page_scores.py [GOLD.yaml …]           every page's scores
python tests/bench/page_scores.py --signs [GOLD.yaml …]   the mean without each family of signs in turn
python tests/bench/page_scores.py --speed [MEGABYTES]     megabytes a second (processor time) of a dump
"""

from __future__ import annotations

import re
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from reader.article import Article
from reader.page import read
from reader.page.marks import is_chinese_page
from reader.page.roles.weights import usual
from reader.sources import from_text
from reader.sources.clean import clean

PAGES = Path(__file__).parent.parent / "data" / "pages" / "dev"


def bare(text: str | None) -> str:
    """`text` without white space."""
    return "".join((text or "").split())


def listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def overlap(found: Iterable[str], gold: Iterable[str]) -> float | None:
    """F1 of two bags; None where both are empty."""
    have, want = Counter(found), Counter(gold)
    total = have.total() + want.total()
    return 2 * (have & want).total() / total if total else None


def nearness(found: int, gold: int) -> float:
    return 1.0 if found == gold else 1 - abs(found - gold) / max(found, gold)


def scores(gold: dict[str, Any], articles: Sequence[Article]) -> dict[str, float]:
    """The scores of one page that its gold has a say in, each from 0 to 1."""
    stories = [article for article in articles if article.kind != "notice"]
    heads = {bare(article.headline): article for article in stories}
    blocks = [block for article in stories for block in article.blocks]
    paragraphs = [bare(block.text) for block in blocks if block.kind == "paragraph"]
    captions = {bare(block.text): bare(block.credit) for block in blocks if block.kind == "caption"}
    wanted = [caption for story in gold["articles"] for caption in story["captions"]]
    decks: list[bool] = []
    for story in gold["articles"]:
        article = heads.get(bare(story.get("headline")))
        stack = bare("".join((*article.kicker, *article.deck))) if article else ""
        decks += [bare(line) in stack for key in ("kicker", "deck") for line in listed(story.get(key))]
    names = Counter(bare(name) for article in stories for name in article.authors)
    reporters = Counter(
        bare(name)
        for story in gold["articles"]
        for name in listed((story.get("byline") or {}).get("reporters"))
    )
    joins = [
        bare(join["left"]) + bare(join["right"]) for story in gold["articles"] for join in story["joins"]
    ]
    credited = [caption for caption in wanted if caption.get("credit")]
    titles = [
        {bare(title) for title in (story["headline"], *listed(story.get("accept_headline")))}
        for story in gold["articles"]
        if story.get("headline")
    ]
    found: dict[str, float | None] = {
        "headline": share(not title.isdisjoint(heads) for title in titles),
        "articles": nearness(len(stories), len(gold["articles"])),
        "deck": share(decks),
        "subhead": overlap(
            (bare(block.text) for block in blocks if block.kind == "subhead"),
            (bare(subhead["text"]) for story in gold["articles"] for subhead in story["subheads"]),
        ),
        "caption": overlap(list(captions), (bare(caption["text"]) for caption in wanted)),
        "credit": share(captions.get(bare(item["text"])) == bare(item["credit"]) for item in credited),
        "byline": (names & reporters).total() / reporters.total() if reporters else None,
        "join": share(any(join in paragraph for paragraph in paragraphs) for join in joins),
        "paragraph": nearness(len(paragraphs), sum(story["body_paragraphs"] for story in gold["articles"])),
    }
    return {name: score for name, score in found.items() if score is not None}


def share(hits: Iterable[bool]) -> float | None:
    hits = list(hits)
    return sum(hits) / len(hits) if hits else None


def mean(values: Iterable[float]) -> float:
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def load(path: Path) -> tuple[dict[str, Any], str]:
    gold = yaml.safe_load(path.read_text("utf-8"))
    return gold, clean((path.parent / gold["text"]).read_bytes().decode("utf-8-sig"))


def total(pages: Sequence[tuple[dict[str, Any], str]], silent: str = "(?!)") -> float:
    """The mean score of pages, the signs silent whose names the pattern `silent` matches."""
    heard = {
        chinese: usual(chinese).without({sign for sign in usual(chinese).rows if re.search(silent, sign)})
        for chinese in (True, False)
    }
    return mean(
        mean(scores(gold, read(text, weights=heard[is_chinese_page(text)]).articles).values())
        for gold, text in pages
    )


def show_pages(paths: Sequence[Path]) -> None:
    for path in paths:
        gold, text = load(path)
        found = scores(gold, read(text).articles)
        odd = " ".join(f"{name} {score:.2f}" for name, score in found.items() if score < 1)
        print(f"{path.name.removesuffix('.gold.yaml'):<28}{mean(found.values()):.3f}  {odd}")
    print(f"{'mean':<28}{total([load(path) for path in paths]):.3f}")


FAMILIES = {
    "length": r", length \d",
    "the mark it ends in": r", ends in |no end of sentence",
    "sentences and clauses inside": r"sentences inside|^commas|clauses and no end",
    "empty lines": r"empty lines",
    "indent": r"indent",
    "lines it takes, and room in them": r"^(one line|lines$|many lines|room|its last line)",
    "the kind above": r"^a [\w ]+ under ",
    "the kind below": r"^a [\w ]+ over ",
    "both neighbours": r" between ",
    "two pieces away": r"(?:under|over) .*(?:under|over) ",
    "its place in a run": r"number \d|short pieces|row of|before all|behind all",
    "its length in a run": r"as long as|of one length|longest of|shortest of",
    "lone lines like it": r"^lone lines",
    "what reads as the headline": r"reads as the headline",
    "text above and below": r"texts (?:up|down)|captions and no text",
    "words in common": r"says it|words shared|news of a day",
    "signatures": r"signed",
    "cut sentences": r"cut|mid-sentence|seam|whole$|not ended|wants more",
    "capitals": r"capitals|title case|small words",
    "furniture around": r"^(?!.*reads ).*(?:furniture|folio|web|stands elsewhere|comes again|came before)",
    "words of headings": r"column|event|setting|occasion|two clauses$|clauses$",
    "what its words are like": r"reads (?:most )?like ",
    "words of captions": r"photo|scene|marker|cue|credit",
}
"""The families of signs, each by a pattern that its members' names match."""


def show_signs(paths: Sequence[Path]) -> None:
    pages = [load(path) for path in paths]
    whole = total(pages)
    print(f"{'with every sign':<36}{whole:.4f}")
    losses = {}
    for name, pattern in FAMILIES.items():
        losses[name] = whole - total(pages, pattern)
    for name, loss in sorted(losses.items(), key=lambda item: -item[1]):
        print(f"{name:<36}{-loss:+.4f}")


def speed(megabytes: float) -> tuple[int, int, float, int]:
    """Of a dump of the pages: its bytes, articles, processor seconds, and peak bytes while it streams."""
    one = "\n\n".join(path.read_bytes().decode("utf-8-sig") for path in sorted(PAGES.glob("*.txt")))
    data = (f"{one}\n\f" * int(megabytes * 1e6 / len(one.encode()) + 1)).encode()
    start = time.process_time()
    count = sum(len(page.articles) for page in from_text.read(data, source="dump"))
    seconds = time.process_time() - start
    tracemalloc.start()
    for _ in from_text.read(data, source="dump"):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return len(data), count, seconds, peak


def show_speed(megabytes: float) -> None:
    size, count, seconds, peak = speed(megabytes)
    print(f"{size / 1e6:.1f} MB, {count} articles: {size / 1e6 / seconds:.2f} MB/s, ", end="")
    print(f"peak memory {peak / size:.1f} times the input")


def main(arguments: list[str]) -> None:
    if "--speed" in arguments:
        numbers = [float(word) for word in arguments if word != "--speed"]
        show_speed(numbers[0] if numbers else 2)
        return
    paths = [Path(word) for word in arguments if word != "--signs"] or sorted(PAGES.glob("*.gold.yaml"))
    (show_signs if "--signs" in arguments else show_pages)(paths)


if __name__ == "__main__":
    main(sys.argv[1:])
