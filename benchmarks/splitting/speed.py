"""How fast texts are split: beside the bare language pipeline, and on the worst of texts."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from claims.engine import split
from claims.engine.parsing import load_model

ROUNDS = 5
PUBLISHED = date(2026, 11, 24)
WORST = {
    "10,000 quotation marks": '" ' * 10_000,
    "100 kB without a stop": "the man saw the dog and " * 4_200,
}


def figures(texts: Sequence[str]) -> dict[str, float]:
    """Return processor times of both in turn (medians of five rounds), ratios and memory.

    `ratio to bare spaCy` is how many articles are split in the time in which the pipeline alone
    parses one; `… times prose` is time for a character of a bad text over one of these texts.
    """
    nlp = load_model()
    split(texts[0])
    ours, bare = [], []
    for _ in range(ROUNDS):
        ours.append(_seconds(lambda: [split(text, published=PUBLISHED) for text in texts]))
        bare.append(_seconds(lambda: [nlp(text) for text in texts]))
    words = sum(len(text.split()) for text in texts)
    a_character = statistics.median(ours) / sum(map(len, texts))
    found = {
        "ratio to bare spaCy": statistics.median(bare) / statistics.median(ours),
        "ms for 1,000 words": 1e6 * statistics.median(ours) / words,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    for name, text in WORST.items():
        took = _seconds(partial(split, text))
        found[f"{name}, times prose"] = took / len(text) / a_character
    return found


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
