"""The weights of check-worthiness: what each thing that is seen adds.

Written by claims.engine.fitting, not by hand.
Fitted on 144 annotated articles that are CC BY or in the public domain (Wikinews,
Global Voices, Voice of America, US federal releases).
"""

BASE = 0.25

WEIGHTS: dict[str, float] = {
    "compares or ranks": 0.1,
    "describes a state": 0.04,
    "holds a duration": 0.1,
    "holds a percentage": 0.25,
    "holds a quantity": 0.13,
    "holds an amount of money": 0.22,
    "is a clear claim": 0.21,
    "is a demand, denial, pledge or announcement": -0.04,
    "is a passing phrase": -0.1,
    "is background": -0.06,
    "is dated": 0.01,
    "is hardly a claim of its own": -0.09,
    "is in the first person": -0.01,
    "is long": 0.05,
    "is put as a possibility": 0.04,
    "is short": 0.05,
    "is well delimited": 0.13,
    "names a cause": 0.11,
    "names the place": 0.01,
    "only says where, when or what": -0.03,
    "predicts": -0.01,
    "says who holds a post": -0.05,
    "says who took part": -0.12,
    "somebody stands behind it": 0.06,
    "speaks of harm, crime, power or war": 0.08,
    "stands early in the article": 0.02,
    "stands late in the article": 0.01,
    "states a law or rule": 0.04,
    "tells an event": 0.05,
    "the source is named": 0.02,
    "the source is not named": 0.03,
    "the value is vague": 0.06,
}
