"""Run by search_peers.py in tantivy's own venv: index the texts as pairs, count what each query finds.

python search_tantivy.py TEXTS.jsonl FOLDER QUERY...
"""

import json
import sys
import time
from pathlib import Path

import tantivy

texts, folder, *queries = sys.argv[1:]
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=False, tokenizer_name="pairs", index_option="position")
schema = builder.build()
index = tantivy.Index(schema, path=folder)
index.register_tokenizer("pairs", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(2, 2, False)).build())
start = time.process_time()
writer = index.writer(heap_size=128_000_000, num_threads=1)
with Path(texts).open(encoding="utf-8") as file:
    for line in file:
        writer.add_document(tantivy.Document(text=json.loads(line)))
writer.commit()
writer.wait_merging_threads()
built = time.process_time() - start
index.reload()
searcher = index.searcher()


def ask(query: str) -> int:
    pairs = [query[at : at + 2] for at in range(len(query) - 1)]
    if len(pairs) == 1:
        wanted = tantivy.Query.term_query(schema, "text", pairs[0])
    else:
        wanted = tantivy.Query.phrase_query(schema, "text", list(enumerate(pairs)))
    return searcher.search(wanted, limit=50, count=True).count


for query in queries[::5]:
    ask(query)
start = time.perf_counter()
for query in queries:
    ask(query)
taken = 1000 * (time.perf_counter() - start) / len(queries)
size = sum(path.stat().st_size for path in Path(folder).iterdir())
print(json.dumps({"ms": taken, "built": built, "bytes": size}))
