"""Gathering from the stages what a public verdict consists of."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.conf import settings

from claims.extraction.models import Claim
from claims.people.models import User
from claims.publication.models import VerdictPage
from claims.publication.pure.verdicts import Appearance, PublicEvidence, PublicVerdict
from claims.review.enums import SnapshotState
from claims.review.models import Evidence, Snapshot, VerdictVersion
from claims.review.pure.scales import bounds, rating
from claims.review.queries import snapshots_by_source


def site() -> str:
    """The address under which the public reaches us, without a slash at the end."""
    return str(settings.PUBLIC_URL)


def moment(at: datetime) -> str:
    """A moment as public documents write it: ISO 8601 in UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day(on: date | None) -> str:
    """A date as YYYY-MM-DD; empty where it is not known."""
    return on.isoformat() if on else ""


def public_verdict(
    claim: Claim,
    version: VerdictVersion,
    page: VerdictPage,
    *,
    number: int,
    signer: User,
    report: str,
    at: datetime,
) -> PublicVerdict:
    """What goes out of this claim and its signed version, as the page's version `number`."""
    article = claim.article
    claimant = claim.claimant
    first = claim.appearances.get(is_first=True)
    links = list(claim.links.order_by("position"))
    worst, best = bounds(version.rating_scale)
    return PublicVerdict(
        id=str(page.public_id),
        url=f"{site()}/verdicts/{page.slug}/",
        slug=page.slug,
        version=number,
        statement=version.statement,
        short_statement=version.short_statement,
        rating=rating(version.rating_scale, version.rating),
        worst=worst,
        best=best,
        summary=version.summary,
        rationale=version.rationale,
        unknowns=version.unknowns,
        published_at=moment(page.published_at),
        modified_at=moment(at),
        as_of=day(version.as_of),
        publisher_name=claim.desk.name,
        publisher_url=f"{site()}/",
        question=claim.question,
        quote=first.quote,
        wording=first.wording,
        kinds=tuple(claim.kinds),
        claimant_name=claimant.name if claimant else "",
        claimant_description=claimant.description if claimant else "",
        via=tuple(link.name for link in links),
        via_types=tuple(link.type for link in links),
        outlet=article.outlet,
        said_on=day(claim.said_on),
        place=claim.place,
        appearances=_appearances(claim),
        evidence=_evidence(version),
        language=claim.desk.language,
        report_url=report,
        checked_by=version.submitted_by.name,
        signed_by=signer.name,
    )


def _appearances(claim: Claim) -> tuple[Appearance, ...]:
    """The article, once however often the claim stands in it, then other places."""
    article = claim.article
    places = []
    if article.url:
        places.append(
            Appearance(
                url=article.url,
                outlet=article.outlet,
                title=article.title,
                date=day(article.published_on),
            )
        )
    for row in claim.appearances.filter(version=None).order_by("id"):
        places.append(
            Appearance(
                url=row.url,
                outlet=row.outlet,
                title=row.title,
                date=day(row.appeared_on),
                state=row.state,
            )
        )
    return tuple(places)


def _evidence(version: VerdictVersion) -> tuple[PublicEvidence, ...]:
    rows = {
        row.pk: row
        for row in Evidence.objects.select_related("source").filter(
            pk__in=[item["evidence"] for item in version.cited]
        )
    }
    kept = snapshots_by_source(row.source_id for row in rows.values() if row.source_id)
    return tuple(_public(item, rows[item["evidence"]], kept) for item in version.cited)


def _public(item: dict[str, str | int], row: Evidence, kept: dict[int, Snapshot]) -> PublicEvidence:
    """A cited piece in the words that were signed, with what is known of its source."""
    number, passage = int(item["number"]), str(item["passage"])
    stance, source = str(item["stance"]), row.source
    if source is None:
        return PublicEvidence(number, passage=passage, stance=stance, note=str(item["note"]))
    copy = kept.get(source.pk)
    is_kept = copy is not None and copy.state == SnapshotState.KEPT
    return PublicEvidence(
        number,
        passage=passage,
        stance=stance,
        title=source.title,
        url=source.url,
        publisher=source.publisher,
        published_on=day(source.published_on),
        level=source.level,
        type=source.type,
        relation=source.relation,
        sha256=copy.sha256 if copy and is_kept else "",
        kept_at=moment(copy.fetched_at) if copy and is_kept and copy.fetched_at else "",
    )
