"""Articles: handing one in, how far it is, what was found in it."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims import engine
from claims.api.idempotency import idempotent
from claims.api.parsing import CleanJSONParser, CleanMultiPartParser
from claims.api.schema import page_schema
from claims.api.v1 import inputs, outputs
from claims.api.v1.claims import shown
from claims.api.v1.queries import ArticleQuery, PageQuery, desk_id, place_of
from claims.api.views import ApiView, public_id, show
from claims.casework.reads import articles as reads
from claims.casework.reads import claims as claim_reads
from claims.casework.reads.as_found import as_found
from claims.core.actors import Actor
from claims.core.errors import Invalid, NotAllowed, NotFound, NotOffered
from claims.core.http import check_url
from claims.core.permissions import require
from claims.extraction.services.splitting_again import split_again
from claims.intake.models import Article
from claims.intake.queries import visible_to
from claims.intake.rules import may_submit
from claims.intake.services.submit import (
    Particulars,
    retry_article,
    submit_file,
    submit_text,
    submit_url,
)
from claims.people.models import Desk
from claims.people.queries import home_desk
from claims.people.rules import may_check
from claims.triage.services.choosing import close_the_rest

TAG = ["articles"]


class ArticleList(ApiView):
    """The articles, and handing in another."""

    parser_classes = (CleanJSONParser, CleanMultiPartParser)

    @extend_schema(
        operation_id="articles_list",
        tags=TAG,
        parameters=[ArticleQuery],
        responses=page_schema("ArticlePage", outputs.ArticleOut),
    )
    def get(self, request: Request) -> Response:
        """The articles that you may see, the last changed first."""
        given = self.query(ArticleQuery)
        filters = reads.ArticleFilters(
            states=given.get("state", ()), desk=desk_id(given), words=given.get("q", "")
        )
        page = reads.article_page(
            self.actor, filters, order=given["ordering"], place=place_of(given)
        )
        return self.paged(page, partial(show, outputs.ArticleOut))

    @extend_schema(
        tags=TAG,
        request={"application/json": inputs.ArticleIn, "multipart/form-data": inputs.ArticleIn},
        responses={200: outputs.ArticleOut, 201: outputs.ArticleOut},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Hand in an article; the same again is 200 with the article of before."""
        article, is_new = _submit(self.body(inputs.ArticleIn), self.actor)
        row = reads.one_article(self.actor, article.public_id)
        return Response(
            show(outputs.ArticleOut, row),
            status=201 if is_new else 200,
            headers={"Location": request.build_absolute_uri(f"{request.path}{row.id}/")},
        )


class ArticleDetail(ApiView):
    """One article."""

    @extend_schema(tags=TAG, responses=outputs.ArticleDetailOut)
    def get(self, request: Request, article_id: str) -> Response:
        """An article with its newest text."""
        row = reads.one_article(self.actor, public_id(article_id))
        found = reads.text_of(row.pk)
        text = {"text": found.text, "text_version": found.version} if found else _NO_TEXT
        return Response({**show(outputs.ArticleOut, row), **text})


class ArticleClaims(ApiView):
    """What was found in one article."""

    @extend_schema(
        operation_id="articles_claims_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("ArticleClaimPage", outputs.ClaimAsSeen()),
    )
    def get(self, request: Request, article_id: str) -> Response:
        """The claims of an article in the order in which they were found."""
        given = self.query(PageQuery)
        article = _article(self.actor, article_id).public_id
        page = claim_reads.claim_page(
            self.actor,
            claim_reads.ClaimFilters(article=article),
            order="number",
            place=place_of(given),
        )
        if self.actor.is_partner:
            return self.paged(page.of(as_found(page.rows)), _found)
        return self.paged(page, shown)


class ArticleCoverage(ApiView):
    """What the text of one article consists of beside its claims."""

    @extend_schema(tags=TAG, responses=outputs.CoverageOut)
    def get(self, request: Request, article_id: str) -> Response:
        """Stretches without a claim, by class, and what does not agree with itself."""
        article = _article(self.actor, article_id)
        found = reads.text_of(article.pk)
        return Response(
            {
                "state": article.state,
                "text_version": found.version if found else 0,
                "engine_version": found.engine_version if found else "",
                "coverage": found.coverage if found else (),
                "warnings": found.warnings if found else (),
            }
        )


class ArticleClosing(ApiView):
    """Closing the rest of one article."""

    @extend_schema(tags=TAG, request=inputs.ReasonIn, responses=outputs.ClosedOut)
    @idempotent
    def post(self, request: Request, article_id: str) -> Response:
        """Close every claim of the article that nobody has decided on, with one reason."""
        article = _article(self.actor, article_id)
        require(may_check(self.actor, article.desk_id))
        given = self.body(inputs.ReasonIn)
        if given.get("undo"):
            raise NotOffered("Opening them again is part of the workflow, but not offered yet.")
        count = close_the_rest(article=article, by=self.actor, reason=given.get("reason", ""))
        return Response({"closed": count})


class ArticleRetry(ApiView):
    """Another try for a failed article."""

    @extend_schema(tags=TAG, request=None, responses=outputs.ArticleOut)
    @idempotent
    def post(self, request: Request, article_id: str) -> Response:
        """Try a failed article again from where it failed; on any other it changes nothing."""
        article = retry_article(article=_article(self.actor, article_id), by=self.actor)
        row = reads.one_article(self.actor, article.public_id)
        return Response(show(outputs.ArticleOut, row))


class ArticleSplitting(ApiView):
    """Another splitting of an article by a newer engine."""

    @extend_schema(tags=TAG, request=None, responses=outputs.ArticleOut)
    @idempotent
    def post(self, request: Request, article_id: str) -> Response:
        """Have a newer engine split an article again: what people decided or edited stays.

        It stays ready meanwhile; `engine_version` of its coverage tells when it is done. Nothing is
        done where the newest engine has found the claims; a failed article is tried again.
        """
        article = _article(self.actor, article_id)
        split_again(article=article, by=self.actor)
        row = reads.one_article(self.actor, article.public_id)
        return Response(show(outputs.ArticleOut, row))


_NO_TEXT = {"text": "", "text_version": 0}


def _article(actor: Actor, article_id: str) -> Article:
    article = visible_to(actor).filter(public_id=public_id(article_id)).first()
    if article is None:
        raise NotFound
    return article


def _found(claim: claim_reads.ClaimRead) -> dict[str, Any]:
    """As a partner sees it: with an id that tells neither order nor number."""
    data = show(outputs.FoundClaimOut, claim)
    return {**data, "id": str(_outside_id(claim.article, claim.number))}


def _outside_id(article: UUID, number: int) -> UUID:
    digest = hashlib.sha256(f"{article} claim {number}".encode()).digest()
    return UUID(bytes=digest[:16], version=4)


def _submit(given: dict[str, Any], by: Actor) -> tuple[Article, bool]:
    require(may_submit(by))
    desk = _desk_for(by)
    particulars = Particulars(
        **{
            name: given[name]
            for name in ("title", "outlet", "url", "published_on", "language", "medium")
            if given.get(name)
        }
    )
    if "file" in given:
        data = given["file"].read()
        return submit_file(
            data=data,
            name=given["file"].name or "",
            media_type=engine.sniff(data) or given["file"].content_type or "",
            particulars=_checked(particulars),
            desk=desk,
            by=by,
        )
    if "text" in given and (given["text"].strip() or not particulars.url):
        return submit_text(text=given["text"], particulars=_checked(particulars), desk=desk, by=by)
    if particulars.url:
        return submit_url(particulars=particulars, desk=desk, by=by)
    raise Invalid(
        "Give the article's text, its url, or a file.", field="text", field_code="required"
    )


def _checked(particulars: Particulars) -> Particulars:
    if particulars.url:
        check_url(particulars.url)
    return particulars


def _desk_for(by: Actor) -> Desk:
    """The desk on which what this caller hands in lands."""
    desk = by.subject.desk if by.is_partner else home_desk(by)
    if desk is None:
        raise NotAllowed("You belong to no desk yet. An administrator adds you to one.")
    return desk
