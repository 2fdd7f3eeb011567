"""Claims: finding them, changing what they say, and the actions of the workflow."""

from __future__ import annotations

from functools import partial
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.idempotency import idempotent
from claims.api.schema import page_schema
from claims.api.v1 import inputs, outputs
from claims.api.v1.queries import ClaimQuery, PageQuery, claim_filters, place_of
from claims.api.views import ApiView, number, show
from claims.casework import actions
from claims.casework.reads import claims as reads
from claims.casework.reads.evidence import appearance_page
from claims.casework.reads.history import history_page, without_notes
from claims.casework.reads.pages import Page
from claims.casework.rights import OTHER_DESK, may_read_claim, may_read_research
from claims.core.errors import NotAllowed, NotFound
from claims.core.permissions import require
from claims.extraction.models import Claim
from claims.extraction.queries import is_stub_for, visible_to
from claims.extraction.services.edits import edit_claim
from claims.people.rules import may_check

TAG = ["claims"]
STAFF_ONLY = "Casework is for people of a desk."


class ClaimView(ApiView):
    """A view of one claim's casework; for a partner there is none."""

    def claim(self, claim_id: str) -> Claim:
        """The claim of the address; NotFound where the caller may not see it."""
        if self.actor.is_partner:
            raise NotFound
        found = (
            visible_to(self.actor)
            .select_related("desk", "article", "claimant")
            .filter(pk=number(claim_id))
            .first()
        )
        if found is None:
            raise NotFound
        return found

    def as_it_is(self, claim_id: int) -> dict[str, Any]:
        """The claim as it is now."""
        return shown(reads.one_claim(self.actor, claim_id))


class ClaimList(ApiView):
    """The claims of the newsroom."""

    @extend_schema(
        operation_id="claims_list",
        tags=TAG,
        parameters=[ClaimQuery],
        responses=page_schema("ClaimPage", outputs.ClaimOrStub()),
    )
    def get(self, request: Request) -> Response:
        """The claims that you may see; another desk's are stubs."""
        if self.actor.is_partner:
            raise NotAllowed(STAFF_ONLY)
        given = self.query(ClaimQuery)
        page = reads.claim_page(
            self.actor,
            claim_filters(given, me=self.actor.id),
            order=given["ordering"],
            place=place_of(given),
        )
        return self.paged(page, shown)


class ClaimDetail(ClaimView):
    """One claim."""

    @extend_schema(tags=TAG, responses=outputs.CLAIM_OR_STUB)
    def get(self, request: Request, claim_id: str) -> Response:
        """A claim, or the stub of another desk's."""
        if self.actor.is_partner:
            raise NotFound
        return Response(self.as_it_is(number(claim_id)))

    @extend_schema(tags=TAG, request=inputs.ClaimIn, responses=outputs.ClaimOut)
    @idempotent
    def patch(self, request: Request, claim_id: str) -> Response:
        """Change what a claim says."""
        claim = self.claim(claim_id)
        if is_stub_for(self.actor, claim):
            raise NotAllowed(OTHER_DESK.reason)
        require(may_check(self.actor, claim.desk_id))
        changes = self.body(inputs.ClaimIn)
        seen = changes.pop("version")
        if changes:
            edit_claim(claim=claim, changes=changes, by=self.actor, seen_version=seen)
        return Response(self.as_it_is(claim.pk))


class ClaimActions(ClaimView):
    """What may be done with one claim."""

    @extend_schema(
        operation_id="claims_actions_list",
        tags=TAG,
        responses=page_schema("ActionPage", outputs.AvailabilityOut),
    )
    def get(self, request: Request, claim_id: str) -> Response:
        """Every action of the workflow, whether it is open to you now, and where not, why."""
        found = actions.available(self.claim(claim_id), self.actor)
        return self.paged(Page(tuple(found)), partial(show, outputs.AvailabilityOut))


class ClaimAction(ClaimView):
    """Doing something with one claim."""

    @extend_schema(
        tags=TAG,
        parameters=[OpenApiParameter("action", str, "path", enum=actions.names())],
        request=inputs.ActionIn,
        responses=outputs.CLAIM_OR_STUB,
    )
    @idempotent
    def post(self, request: Request, claim_id: str, action: str) -> Response:
        """Do an action; the answer is the claim as it is after it."""
        claim = self.claim(claim_id)
        actions.perform(action, claim=claim, by=self.actor, data=self.members())
        return Response(self.as_it_is(claim.pk))


class ClaimHistory(ClaimView):
    """What happened to one claim."""

    @extend_schema(
        operation_id="claims_history_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("EventPage", outputs.EventOut),
    )
    def get(self, request: Request, claim_id: str) -> Response:
        """Every event, the oldest first."""
        claim = self.claim(claim_id)
        require(may_read_claim(self.actor, claim))
        page = history_page(claim, place=place_of(self.query(PageQuery)))
        if not may_read_research(self.actor, claim):
            page = without_notes(page)
        return self.paged(page, partial(show, outputs.EventOut))


class ClaimAppearances(ClaimView):
    """Where one claim stands."""

    @extend_schema(
        operation_id="claims_appearances_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("AppearancePage", outputs.AppearanceOut),
    )
    def get(self, request: Request, claim_id: str) -> Response:
        """The places where the claim stands."""
        claim = self.claim(claim_id)
        require(may_read_claim(self.actor, claim))
        page = appearance_page(claim, place_of(self.query(PageQuery)))
        return self.paged(page, partial(show, outputs.AppearanceOut))


def shown(claim: reads.ClaimRead) -> dict[str, Any]:
    """A claim as staff sees it: whole, or as a stub."""
    shape = outputs.StubOut if claim.is_stub else outputs.ClaimOut
    return show(shape, claim)
