"""The demo desk's articles and what the desk has made of them, through the same services as all."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from claims.casework import actions
from claims.core.actors import Actor
from claims.extraction.enums import Wording
from claims.extraction.models import Claim
from claims.extraction.services.additions import add_claim
from claims.extraction.services.edits import edit_claim
from claims.extraction.work import extract_claims
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, submit_text
from claims.people.models import Desk, User
from claims.people.queries import actor_for
from claims.review.models import Verdict
from claims.review.services.drafts import DraftContent, check_origin, save_draft
from claims.review.services.evidence import SourceRecord, add_evidence

FOLDER = Path(__file__).parent
ARTICLES = ("talks", "economy", "storm")
NEARLY = 0.5
EDITED = ("statement", "said_on", "place", "claimant", "via", "wording", "kinds")
EXTRACT = "claims.extraction.tasks.extract_claims"


def make_casework(say: Callable[[str], None]) -> None:
    """Hand in the demo articles, find their claims, and bring some to a draft, to review, to print.

    What is there already is left as it is.
    """
    desk = Desk.objects.get(slug="world")
    checker, editor = (
        actor_for(User.objects.get(email=f"{key}@factcheck.example"))
        for key in ("checker1", "editor")
    )
    articles = {name: _article(name, desk, checker) for name in ARTICLES}
    say(f"{len(articles)} articles, {Claim.objects.filter(desk=desk).count()} claims")
    script = tomllib.loads((FOLDER / "verdict.toml").read_text(encoding="utf-8"))
    for entry in script.get("triage", []):
        _decide(_claim(articles[entry["article"]], entry["quote"], checker), entry, checker)
    for entry in script["verdict"]:
        _check(_claim(articles[entry["article"]], entry["quote"], checker), entry, checker, editor)


def _article(name: str, desk: Desk, by: Actor) -> Article:
    header, _, text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in header.splitlines())
    article, is_new = submit_text(
        text=text,
        particulars=Particulars(
            title=fields["title"],
            outlet=fields["outlet"],
            url=fields["url"],
            published_on=date.fromisoformat(fields["published"]),
            language="en",
        ),
        desk=desk,
        by=by,
    )
    if is_new:
        # The worker may be quicker: then there is nothing to take here.
        for follow_up in FollowUp.objects.filter(
            task=EXTRACT, subject_id__in=article.versions.values("pk")
        ):
            follow_ups.run(follow_up.pk, extract_claims)
    article.refresh_from_db()
    return article


def _claim(article: Article, quote: str, by: Actor) -> Claim:
    """The claim whose span is nearly these words; where the engine found none, a person adds it."""
    version = article.versions.get(number=1)
    start = version.text.index(quote)
    end = start + len(quote)
    best, best_share = None, 0.0
    for claim in article.claims.order_by("number"):
        first = claim.appearances.get(is_first=True)
        overlap = min(end, first.end or 0) - max(start, first.start or 0)
        union = max(end, first.end or 0) - min(start, first.start or 0)
        if overlap / union > best_share:
            best, best_share = claim, overlap / union
    if best is not None and best_share >= NEARLY:
        return best
    return add_claim(
        article=article, by=by, start=start, end=end, wording=Wording.INDIRECT, statement=""
    )


def _act(name: str, claim: Claim, by: Actor, **data: Any) -> Claim:
    return actions.perform(name, claim=claim, by=by, data={"version": claim.version, **data})


def _decide(claim: Claim, entry: dict[str, Any], by: Actor) -> None:
    if claim.status != "proposed":
        return
    if entry["action"] == "accept":
        _act("accept", claim, by, why=entry["why"])
    else:
        _act("reject", claim, by, reason=entry["reason"])


def _check(claim: Claim, entry: dict[str, Any], checker: Actor, editor: Actor) -> None:
    if claim.status not in ("proposed", "accepted"):
        return
    if claim.status == "proposed":
        claim = _act("accept", claim, checker, why=entry["why"])
    changes: dict[str, Any] = {name: entry[name] for name in EDITED if name in entry}
    claim = edit_claim(claim=claim, changes=changes, by=checker, seen_version=claim.version)
    claim = _act("take", claim, checker)
    evidence = [
        add_evidence(
            claim=claim,
            by=checker,
            source=SourceRecord(
                **{name: item[name] for name in SourceRecord.__slots__ if name in item}
            ),
            passage=item["passage"].strip(),
            stance=item["stance"],
            note=item.get("note", ""),
        )
        for item in entry["evidence"]
    ]
    if "origin_check" in entry:
        check_origin(claim=claim, by=checker, **entry["origin_check"])
    verdict = Verdict.objects.filter(claim=claim).first()
    save_draft(
        claim=claim,
        by=checker,
        content=DraftContent(
            rating=entry["rating"],
            summary=entry["summary"].strip(),
            rationale=entry["rationale"].strip(),
            unknowns=entry.get("unknowns", "").strip(),
            short_statement=entry.get("short_statement", ""),
            as_of=entry.get("as_of"),
            evidence_ids=tuple(item.pk for item in evidence),
        ),
        seen_version=verdict.version if verdict else 0,
    )
    if entry["stage"] in ("in_review", "published"):
        claim = _act("submit", Claim.objects.get(pk=claim.pk), checker)
    if entry["stage"] == "published":
        _act("publish", claim, editor)
