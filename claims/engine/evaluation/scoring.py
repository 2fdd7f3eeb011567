"""The score of a splitter on annotated articles: how many claims, and how right their parts are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from claims.engine.evaluation.corpus import Annotated
from claims.engine.evaluation.matching import (
    found_participants,
    has_value,
    likeness_of_sets,
    partners,
    same_claimant,
    same_via,
    span_of,
)
from claims.engine.evaluation.measures import Agreement, Share, average_precision

LOOSE, CLOSE, INSIDE = 0.5, 0.7, 0.9
"""Intersection over union from which a claim counts as found, and as found closely; the part of a
claim that must lie in another for it to be inside."""
WORTHY = 2
Claims = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Miss:
    """One error: what happened ("missed", "false alarm"), in which article, and the words."""

    what: str
    article: str
    quote: str


@dataclass
class Score:
    """Collects what a splitter got right; `figures` sums up, `misses` are its errors in order."""

    articles: int = 0
    unanswered: int = 0
    loose: Agreement = field(default_factory=Agreement)
    close: Agreement = field(default_factory=Agreement)
    exact: Agreement = field(default_factory=Agreement)
    inside: Share = field(default_factory=Share)
    recall_by: dict[str, Share] = field(default_factory=dict)
    kinds: Share = field(default_factory=Share)
    claimant: Share = field(default_factory=Share)
    via: Share = field(default_factory=Share)
    values: Share = field(default_factory=Share)
    participants: Agreement = field(default_factory=Agreement)
    ranked: list[tuple[float, bool]] = field(default_factory=list)
    bad_quotes: int = 0
    changed_texts: int = 0
    misses: list[Miss] = field(default_factory=list)

    def add(self, article: Annotated, document: Mapping[str, Any] | None) -> None:
        """Count an article and what was found in it, in the form of `Split.to_dict()`.

        None, or an answer without claims such as {"id", "error"}, is an article unanswered: all of
        its claims are missed.
        """
        self.articles += 1
        if document is None or "claims" not in document:
            self.unanswered += 1
            for agreement in (self.loose, self.close, self.exact):
                agreement.wanted += len(article.claims)
            return
        found: Claims = document["claims"]
        self.changed_texts += document.get("text", article.text) != article.text
        quotes = ((span_of(claim).of(article.text), claim.get("quote")) for claim in found)
        self.bad_quotes += sum(quote is not None and quote != words for words, quote in quotes)
        spans = [span_of(claim) for claim in found]
        matched = partners([span_of(claim) for claim in article.claims], spans, LOOSE)
        neither = _elsewhere(article.claims, found, matched)
        self._count_spans(article.claims, found, matched, len(neither))
        self._count_recall(article.claims, found, matched)
        self._rank(article.claims, found, matched, neither)
        for number, other in matched.items():
            self._compare(article.claims[number], found[other])
        self._note_misses(article, found, matched, neither)

    def _count_spans(
        self, wanted: Claims, found: Claims, matched: dict[int, int], neither: int
    ) -> None:
        pairs = [(span_of(wanted[n]), span_of(found[m])) for n, m in matched.items()]
        self.loose.same += len(pairs)
        self.close.same += sum(one.likeness(other) >= CLOSE for one, other in pairs)
        self.exact.same += sum(one == other for one, other in pairs)
        for agreement in (self.loose, self.close, self.exact):
            agreement.wanted += len(wanted)
            agreement.given += len(found) - neither

    def _count_recall(self, wanted: Claims, found: Claims, matched: dict[int, int]) -> None:
        for number, claim in enumerate(wanted):
            span = span_of(claim)
            self.inside.add(any(span.common(span_of(f)) >= INSIDE * len(span) for f in found))
            for name in (*claim["kinds"], f"worth {claim['checkworthiness']}"):
                self.recall_by.setdefault(name, Share()).add(number in matched)

    def _rank(
        self, wanted: Claims, found: Claims, matched: dict[int, int], neither: set[int]
    ) -> None:
        back = {other: number for number, other in matched.items()}
        for other, claim in enumerate(found):
            worth = claim.get("checkworthiness")
            if other not in neither and worth is not None:
                number = back.get(other)
                good = number is not None and wanted[number]["checkworthiness"] >= WORTHY
                self.ranked.append((worth, good))

    def _compare(self, wanted: Mapping[str, Any], found: Mapping[str, Any]) -> None:
        self.kinds.add(likeness_of_sets(set(wanted["kinds"]), set(found.get("kinds", ()))))
        self.claimant.add(same_claimant(wanted.get("claimant"), found.get("claimant")))
        self.via.add(same_via(wanted.get("via"), found.get("via")))
        for quantity in wanted.get("quantities") or ():
            self.values.add(has_value(quantity["value"], found.get("quantities") or ()))
        if "attendance" in wanted["kinds"]:
            people, named = wanted.get("participants") or (), found.get("participants") or ()
            self.participants.same += found_participants(people, named)
            self.participants.wanted += len(people)
            self.participants.given += len(named)

    def _note_misses(
        self, article: Annotated, found: Claims, matched: dict[int, int], neither: set[int]
    ) -> None:
        alarms = set(range(len(found))) - set(matched.values()) - neither
        errors = [(span_of(found[number]), "false alarm") for number in alarms]
        errors += [(span_of(c), "missed") for n, c in enumerate(article.claims) if n not in matched]
        self.misses += [
            Miss(what, article.id, span.of(article.text)) for span, what in sorted(errors)
        ]

    def figures(self) -> dict[str, float]:
        """Return each figure by its name: counts as whole numbers, shares from 0 to 1."""
        worthy = Share(sum(good for _, good in self.ranked), len(self.ranked))
        return {
            "articles": self.articles,
            "annotated claims": self.loose.wanted,
            "found claims": self.loose.given,
            "precision": self.loose.precision,
            "recall": self.loose.recall,
            "span F1, IoU .5": self.loose.f1,
            "span F1, IoU .7": self.close.f1,
            "span F1, exact": self.exact.f1,
            "inside a found claim": self.inside.right / max(1, self.loose.wanted),
            "recall of claims worth 3": self.recall_by.get("worth 3", Share()).value,
            "kinds (Jaccard)": self.kinds.value,
            "claimant right": self.claimant.value,
            "via right": self.via.value,
            "quantity value right": self.values.value,
            "participants F1": self.participants.f1,
            "check-worthiness, average precision": average_precision(self.ranked),
            "check-worthiness, base rate": worthy.value,
            "quotes unlike their span": self.bad_quotes,
            "texts changed": self.changed_texts,
            "articles unanswered": self.unanswered,
        }


def _elsewhere(wanted: Claims, found: Claims, matched: dict[int, int]) -> set[int]:
    """Return the found claims that are other mentions of an annotated one: neither right nor wrong."""
    others = [span_of({"start": a, "end": b}) for c in wanted for a, b in c.get("also") or ()]
    taken = set(matched.values())
    return {
        number
        for number, claim in enumerate(found)
        if number not in taken and any(s.likeness(span_of(claim)) >= LOOSE for s in others)
    }
