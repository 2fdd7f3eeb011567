"""Research on one claim: evidence, the origin check, the draft verdict."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.idempotency import idempotent
from claims.api.schema import page_schema
from claims.api.v1 import inputs, outputs
from claims.api.v1.claims import ClaimView
from claims.api.v1.queries import PageQuery, place_of
from claims.api.views import number, show
from claims.casework.reads.evidence import evidence_page, one_evidence, origin_check_page
from claims.casework.reads.verdicts import draft_read
from claims.casework.rights import may_read_research
from claims.core.actors import Actor
from claims.core.errors import Invalid, NotFound
from claims.core.http import check_url
from claims.core.permissions import Answer, require
from claims.extraction.models import Claim
from claims.review.models import Evidence, Source
from claims.review.queries import evidence_of
from claims.review.rules import may_add_evidence, may_draft
from claims.review.services.drafts import DraftContent, check_origin, save_draft
from claims.review.services.evidence import (
    SourceRecord,
    add_evidence,
    change_evidence,
    remove_evidence,
)

TAG = ["research"]
Rule = Callable[[Actor, Claim], Answer]


class ResearchView(ClaimView):
    """A view of research: people of the claim's desk, not administrators."""

    def researched(self, claim_id: str, *, rule: Rule = may_read_research) -> Claim:
        """The claim of the address; NotAllowed where its research is not the caller's to see.

        A write names its own `rule` too, so that who may not write hears that first.
        """
        claim = self.claim(claim_id)
        require(may_read_research(self.actor, claim))
        require(rule(self.actor, claim))
        return claim


class EvidenceList(ResearchView):
    """The evidence of one claim."""

    @extend_schema(
        operation_id="claims_evidence_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("EvidencePage", outputs.EvidenceOut),
    )
    def get(self, request: Request, claim_id: str) -> Response:
        """The evidence by number."""
        page = evidence_page(self.researched(claim_id), place_of(self.query(PageQuery)))
        return self.paged(page, partial(show, outputs.EvidenceOut))

    @extend_schema(tags=TAG, request=inputs.EvidenceIn, responses={201: outputs.EvidenceOut})
    @idempotent
    def post(self, request: Request, claim_id: str) -> Response:
        """Add a passage of a source, or a search without result; a copy of the source is kept."""
        claim = self.researched(claim_id, rule=may_add_evidence)
        members = self.members()
        source: Source | SourceRecord | None = None
        named = members.get("source")
        if isinstance(named, int) and not isinstance(named, bool):
            source, members = _source(claim, named), {**members, "source": None}
        given = self.read(inputs.EvidenceIn, members)
        evidence = add_evidence(
            claim=claim,
            by=self.actor,
            source=source or _record(given.get("source")),
            passage=given.get("passage", ""),
            stance=given["stance"],
            note=given.get("note", ""),
        )
        return Response(show(outputs.EvidenceOut, one_evidence(claim, evidence.pk)), status=201)


class EvidenceDetail(ResearchView):
    """One piece of evidence."""

    @extend_schema(tags=TAG, request=inputs.EvidenceChangeIn, responses=outputs.EvidenceOut)
    @idempotent
    def patch(self, request: Request, claim_id: str, evidence_id: str) -> Response:
        """Change passage, stance or note."""
        evidence = self._evidence(claim_id, evidence_id)
        changes = self.body(inputs.EvidenceChangeIn)
        change_evidence(evidence=evidence, by=self.actor, changes=changes)
        return Response(show(outputs.EvidenceOut, one_evidence(evidence.claim, evidence.pk)))

    @extend_schema(tags=TAG, responses={204: None})
    @idempotent
    def delete(self, request: Request, claim_id: str, evidence_id: str) -> Response:
        """Take it off the claim; a cited piece is refused."""
        remove_evidence(evidence=self._evidence(claim_id, evidence_id), by=self.actor)
        return Response(status=204)

    def _evidence(self, claim_id: str, evidence_id: str) -> Evidence:
        claim = self.researched(claim_id, rule=may_add_evidence)
        found = evidence_of(claim).filter(pk=number(evidence_id)).first()
        if found is None:
            raise NotFound
        found.claim = claim
        return found


class DraftDetail(ResearchView):
    """The draft verdict of one claim."""

    @extend_schema(tags=TAG, responses=outputs.DraftOut)
    def get(self, request: Request, claim_id: str) -> Response:
        """The draft, blank with version 0 before the first save."""
        return Response(show(outputs.DraftOut, draft_read(self.researched(claim_id))))

    @extend_schema(tags=TAG, request=inputs.DraftIn, responses=outputs.DraftOut)
    @idempotent
    def put(self, request: Request, claim_id: str) -> Response:
        """Save the draft; the answer lists the publication rules that do not hold yet."""
        claim = self.researched(claim_id, rule=may_draft)
        given = self.body(inputs.DraftIn)
        before = draft_read(claim)
        kept = {name: getattr(before, name) for name in _TEXTS}
        content = DraftContent(
            **(kept | {name: given[name] for name in _TEXTS if name in given}),
            evidence_ids=tuple(dict.fromkeys(given.get("evidence", before.evidence))),
        )
        save_draft(claim=claim, by=self.actor, content=content, seen_version=given["version"])
        return Response(show(outputs.DraftOut, draft_read(claim)))


_TEXTS = (
    "rating", "summary", "rationale", "unknowns", "short_statement", "as_of", "recheck_on",
)  # fmt: skip


class OriginCheckList(ResearchView):
    """The origin checks of one claim."""

    @extend_schema(
        operation_id="claims_origin_check_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("OriginCheckPage", outputs.OriginCheckOut),
    )
    def get(self, request: Request, claim_id: str) -> Response:
        """The origin checks, the latest first."""
        page = origin_check_page(self.researched(claim_id), place_of(self.query(PageQuery)))
        return self.paged(page, partial(show, outputs.OriginCheckOut))

    @extend_schema(tags=TAG, request=inputs.OriginCheckIn, responses={201: outputs.OriginCheckOut})
    @idempotent
    def post(self, request: Request, claim_id: str) -> Response:
        """Record that the words were compared with their origin, or stand only as reported."""
        claim = self.researched(claim_id, rule=may_add_evidence)
        given = self.body(inputs.OriginCheckIn)
        if given.get("url"):
            check_url(given["url"])
        check_origin(claim=claim, by=self.actor, **given)
        return Response(show(outputs.OriginCheckOut, origin_check_page(claim).rows[0]), status=201)


def _source(claim: Claim, source_id: int) -> Source:
    found = Source.objects.filter(desk_id=claim.desk_id, pk=source_id).first()
    if found is None:
        raise Invalid("There is no such source.", field="source", field_code="unknown")
    return found


def _record(given: dict[str, Any] | None) -> SourceRecord | None:
    """The particulars that were given; one without a title is refused by the service."""
    return SourceRecord(**{"title": "", **given}) if given else None
