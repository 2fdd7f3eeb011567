"""The draft verdict as people write and read it, and what was submitted of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from claims.casework.reads.claims import PersonRead
from claims.extraction.models import Claim
from claims.review.models import SignOff, Verdict, VerdictAuthor, VerdictVersion, VersionAuthor
from claims.review.pure.publication_rules import Problem
from claims.review.services.rule_check import problems_of


@dataclass(frozen=True, slots=True)
class DraftRead:
    """The draft of a claim's verdict; version 0 and blank before the first save.

    `problems` are the publication rules that do not hold, `submitted` the number of the version
    submitted last (None before), `reader` who reads it now.
    """

    version: int
    rating: str
    summary: str
    rationale: str
    unknowns: str
    short_statement: str
    as_of: date | None
    recheck_on: date | None
    evidence: tuple[int, ...]
    authors: tuple[PersonRead, ...]
    reader: PersonRead | None
    submitted: int | None
    modified_at: datetime | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SignOffRead:
    """What a second person decided on a version."""

    signer: PersonRead
    role: str
    decision: str
    comment: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class SubmittedRead:
    """A submitted version, word for word, with its authors and the decisions on it."""

    number: int
    rating: str
    rating_scale: str
    statement: str
    short_statement: str
    summary: str
    rationale: str
    unknowns: str
    as_of: date
    cited: tuple[dict[str, Any], ...]
    submitted_by: PersonRead
    submitted_at: datetime
    authors: tuple[PersonRead, ...]
    sign_offs: tuple[SignOffRead, ...]


def draft_read(claim: Claim) -> DraftRead:
    """The claim's draft with its open problems (a constant number of queries)."""
    problems = problems_of(claim)
    cited = Verdict.cited.through.objects.filter(verdict=OuterRef("pk")).order_by("evidence_id")
    wrote = VerdictAuthor.objects.filter(verdict=OuterRef("pk")).order_by("id")
    submitted = VerdictVersion.objects.filter(verdict=OuterRef("pk")).order_by("-number")
    row: Any = (
        Verdict.objects.filter(claim=claim)
        .annotate(
            reader_name=F("reader__name"),
            cited_ids=ArraySubquery(cited.values("evidence_id")),
            author_list=ArraySubquery(wrote.values(p=JSONObject(id="user_id", name="user__name"))),
            numbers=ArraySubquery(submitted.values("number")[:1]),
        )
        .first()
    )
    if row is None:
        return DraftRead(0, "", "", "", "", "", None, None, (), (), None, None, None, problems)
    return DraftRead(
        version=row.version,
        rating=row.rating,
        summary=row.summary,
        rationale=row.rationale,
        unknowns=row.unknowns,
        short_statement=row.short_statement,
        as_of=row.as_of,
        recheck_on=row.recheck_on,
        evidence=tuple(row.cited_ids),
        authors=_people(row.author_list),
        reader=PersonRead(row.reader_id, row.reader_name) if row.reader_id else None,
        submitted=row.numbers[0] if row.numbers else None,
        modified_at=row.modified_at,
        problems=problems,
    )


def submitted_versions(claim: Claim) -> tuple[SubmittedRead, ...]:
    """What was submitted on the claim, the latest first (two queries)."""
    wrote = VersionAuthor.objects.filter(version=OuterRef("pk")).order_by("id")
    rows: list[Any] = list(
        VerdictVersion.objects.filter(verdict__claim=claim)
        .annotate(
            submitter_name=F("submitted_by__name"),
            author_list=ArraySubquery(wrote.values(p=JSONObject(id="user_id", name="user__name"))),
        )
        .order_by("-number")
    )
    decisions: dict[int, list[SignOffRead]] = {row.pk: [] for row in rows}
    signed: Any
    for signed in (
        SignOff.objects.filter(version__in=list(decisions))
        .annotate(signer_name=F("signer__name"))
        .order_by("id")
    ):
        decisions[signed.version_id].append(
            SignOffRead(
                signer=PersonRead(signed.signer_id, signed.signer_name),
                role=signed.role,
                decision=signed.decision,
                comment=signed.comment,
                signed_at=signed.signed_at,
            )
        )
    return tuple(_submitted(row, decisions[row.pk]) for row in rows)


def _submitted(row: Any, decisions: list[SignOffRead]) -> SubmittedRead:
    return SubmittedRead(
        number=row.number,
        rating=row.rating,
        rating_scale=row.rating_scale,
        statement=row.statement,
        short_statement=row.short_statement,
        summary=row.summary,
        rationale=row.rationale,
        unknowns=row.unknowns,
        as_of=row.as_of,
        cited=tuple(row.cited),
        submitted_by=PersonRead(row.submitted_by_id, row.submitter_name),
        submitted_at=row.submitted_at,
        authors=_people(row.author_list),
        sign_offs=tuple(decisions),
    )


def _people(rows: list[dict[str, Any]]) -> tuple[PersonRead, ...]:
    return tuple(PersonRead(row["id"], row["name"]) for row in rows)
