"""Evaluation: how well a splitter finds the claims that people annotated.

`read_corpus` loads annotated articles, `Score` compares results with them one article at a time.
"""

from claims.engine.evaluation.corpus import Annotated, BadCorpus, read_corpus
from claims.engine.evaluation.measures import Share, average_precision, f1
from claims.engine.evaluation.scoring import Miss, Score

__all__ = [
    "Annotated",
    "BadCorpus",
    "Miss",
    "Score",
    "Share",
    "average_precision",
    "f1",
    "read_corpus",
]
