"""Publishing a verdict: the page, its stored document, the article's report, and the change feed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.core.errors import NotPossible
from claims.core.ids import new_public_id
from claims.core.transitions import apply
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.extraction.services.moves import record_move
from claims.publication.enums import ChangeType
from claims.publication.models import Change, VerdictPage, VerdictPageVersion
from claims.publication.pure.claimreview import problems_of
from claims.publication.pure.document import document_of, dump, etag
from claims.publication.pure.slugs import slug_of
from claims.publication.pure.verdicts import PublicVerdict
from claims.publication.rules import may_publish
from claims.publication.services.composing import public_verdict, site
from claims.publication.services.reports import report_of, report_url, write_report
from claims.publication.transitions import TABLE
from claims.review.models import VerdictVersion
from claims.review.services.rule_check import refuse_blocked
from claims.review.services.signing import sign_version, submitted_version
from claims.triage.services.assigning import close_assignment


@transaction.atomic(durable=True)
def publish_verdict(
    *,
    claim: Claim,
    by: Actor,
    seen_version: int,
    reason: str = "",
    override: dict[str, str] | None = None,
) -> Claim:
    """Publish the submitted version; from review, sign it in the same act where one is due.

    Refuses authors, roles below editor, rules of level block without an override (RulesBlock with
    the problems) and markup that would not hold (NotPossible). Of parallel calls one publishes.
    """
    moved, came_from = apply(
        claim, "publish", by=by, seen_version=seen_version, table=TABLE, rule=may_publish
    )
    used = refuse_blocked(moved, by, override)
    if came_from == Status.IN_REVIEW:
        sign_version(moved, by, comment=reason)
    version = submitted_version(moved)
    at = database_now()
    page = _make_page(moved, at)
    report = report_of(moved.article, at)
    verdict = public_verdict(
        moved, version, page, number=1, signer=by.subject, report=report_url(report), at=at
    )
    _store(page, verdict, version, by, at)
    write_report(report, at)
    close_assignment(moved, "published")
    why = "; ".join(f"{rule}: {text}" for rule, text in used.items())
    return record_move(
        "verdict.published",
        moved,
        came_from,
        by,
        note="; ".join(part for part in (reason, why) if part),
        page=page.pk,
        verdict_version=version.pk,
        overrides=sorted(used),
    )


def _make_page(claim: Claim, at: datetime) -> VerdictPage:
    public_id = new_public_id()
    slug = slug_of(claim.statement)
    if VerdictPage.objects.filter(slug=slug).exists():
        slug = f"{slug}-{public_id.hex[:8]}"
    return VerdictPage.objects.create(
        public_id=public_id,
        claim=claim,
        desk_id=claim.desk_id,
        slug=slug,
        rating="",
        family="",
        published_at=at,
        modified_at=at,
    )


def _store(
    page: VerdictPage, verdict: PublicVerdict, version: VerdictVersion, by: Actor, at: datetime
) -> None:
    """Write the document as the page's next version, the columns for filters, and the change."""
    document = document_of(verdict)
    problems = problems_of(document["claimreview"], own_site=site())
    if problems:
        raise NotPossible("The markup would not hold: " + " ".join(problems))
    stored = dump(document)
    page.current = VerdictPageVersion.objects.create(
        page=page,
        number=verdict.version,
        verdict_version=version,
        document=stored,
        etag=etag(stored),
        published_by_id=by.user_id,
        published_at=at,
    )
    page.rating, page.family = verdict.rating.code, verdict.rating.family
    page.claimant_name = verdict.claimant_name or verdict.claimant_description
    page.outlet, page.language = verdict.outlet, verdict.language
    page.kinds = list(verdict.kinds)
    page.urls = [place.url for place in verdict.appearances if place.url]
    page.search_text = " ".join(
        (verdict.statement, verdict.summary, page.claimant_name, verdict.outlet)
    )
    page.modified_at = at
    page.save()
    Change.objects.create(
        kind=ChangeType.PUBLISHED, public_id=page.public_id, payload={"document": document}
    )
