"""Claims on their way to a published verdict, step by step through the workflow's own actions."""

from __future__ import annotations

from typing import Any

from django.db import connection

from claims.casework.actions import perform
from claims.core.actors import Actor
from claims.extraction.models import Claim
from claims.publication.models import VerdictPage
from claims.review.models import Evidence, Verdict
from claims.review.services.drafts import DraftContent, save_draft
from claims.review.services.evidence import SourceRecord, add_evidence
from tests.factories.newsroom import Newsroom

SUMMARY = "The estimate of February 2026 is 52 million marks."
RATIONALE = "The council puts the cost at 52 million marks [1], as of February 2026."
PASSAGE = "The estimate of February 2026 is 52 million marks."


def act(name: str, claim: Claim, by: Actor, **data: Any) -> Claim:
    """Do an action with the version of now; the claim after it."""
    fresh = Claim.objects.get(pk=claim.pk)
    return perform(name, claim=fresh, by=by, data={"version": fresh.version, **data})


def researched(claim: Claim, room: Newsroom) -> Claim:
    """The claim, accepted and taken by the first checker."""
    act("accept", claim, room.checker1.actor, why="official_figure")
    return act("take", claim, room.checker1.actor)


def with_evidence(claim: Claim, room: Newsroom) -> Evidence:
    """A primary source's passage on the claim."""
    return add_evidence(
        claim=claim,
        by=room.checker1.actor,
        source=SourceRecord(
            title="Budget of the tram project",
            url="https://council.example/tram",
            publisher="City council",
            level="primary",
        ),
        passage=PASSAGE,
        stance="refutes",
    )


def drafted(claim: Claim, room: Newsroom, *, rating: str = "false") -> Verdict:
    """The claim's draft, complete, by the first checker."""
    researched(claim, room)
    evidence = with_evidence(claim, room)
    content = DraftContent(
        rating=rating, summary=SUMMARY, rationale=RATIONALE, evidence_ids=(evidence.pk,)
    )
    return save_draft(claim=claim, by=room.checker1.actor, content=content, seen_version=0)


def submitted(claim: Claim, room: Newsroom, *, rating: str = "false") -> Claim:
    """The claim in review, submitted by the first checker."""
    drafted(claim, room, rating=rating)
    return act("submit", claim, room.checker1.actor)


def published(claim: Claim, room: Newsroom, *, rating: str = "false") -> VerdictPage:
    """The claim's public page, signed and published by the editor; the change is sealed."""
    submitted(claim, room, rating=rating)
    act("publish", claim, room.editor.actor)
    seal()
    return VerdictPage.objects.get(claim=claim)


def seal() -> None:
    """Do now what a commit does: give events and changes their places in the ledgers."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("set constraints all deferred")
