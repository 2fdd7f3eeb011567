"""The report of an article: written anew, as a further version, each time a verdict goes out."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime

from claims.core.ids import new_public_id
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.publication.models import Report, ReportVersion, VerdictPage
from claims.publication.pure.document import dump, etag
from claims.publication.pure.report import ReportContent, ReportedVerdict, report_document
from claims.publication.pure.slugs import slug_of
from claims.publication.services.composing import day, moment, site

UNSAID = "No reason recorded"


def report_of(article: Article, at: datetime) -> Report:
    """The article's report, made at its first verdict; a part of acts.

    Locks the article's row, so that two verdicts of one article that go out together are both in.
    """
    Article.objects.select_for_update().get(pk=article.pk)
    report = Report.objects.select_for_update().filter(article=article).first()
    return report or _make(article, at)


def report_url(report: Report) -> str:
    """The report's public address."""
    return f"{site()}/reports/{report.slug}/"


def write_report(report: Report, at: datetime) -> None:
    """Write the report's next version with the verdicts that are public now; a part of acts."""
    article = report.article
    content = ReportContent(
        id=str(report.public_id),
        url=report_url(report),
        slug=report.slug,
        version=report.versions.count() + 1,
        title=article.title,
        outlet=article.outlet,
        article_url=article.url,
        published_on=day(article.published_on),
        language=article.language,
        desk=report.desk.name,
        published_at=moment(report.published_at),
        modified_at=moment(at),
        verdicts=_published(article),
        not_checked=_not_checked(article),
    )
    stored = dump(report_document(content))
    report.current = ReportVersion.objects.create(
        report=report,
        number=content.version,
        document=stored,
        etag=etag(stored),
        published_at=at,
    )
    report.modified_at = at
    report.save()


def _make(article: Article, at: datetime) -> Report:
    public_id = new_public_id()
    slug = slug_of(article.title, "report")
    if Report.objects.filter(slug=slug).exists():
        slug = f"{slug}-{public_id.hex[:8]}"
    return Report.objects.create(
        public_id=public_id,
        article=article,
        desk_id=article.desk_id,
        slug=slug,
        published_at=at,
        modified_at=at,
    )


def _published(article: Article) -> tuple[ReportedVerdict, ...]:
    pages = (
        VerdictPage.objects.filter(claim__article=article, current__isnull=False)
        .select_related("current", "claim")
        .order_by("claim__number")
    )
    return tuple(
        ReportedVerdict(document=json.loads(page.current.document), number=page.claim.number)
        for page in pages
        if page.current is not None
    )


def _not_checked(article: Article) -> tuple[tuple[str, int], ...]:
    """How many claims were set aside, by reason; nothing undecided is told."""
    reasons = Counter(
        reason or UNSAID
        for reason in Claim.objects.filter(
            article=article, status__in=(Status.REJECTED, Status.NOT_SELECTED)
        ).values_list("set_aside_reason", flat=True)
    )
    return tuple(reasons.most_common())
