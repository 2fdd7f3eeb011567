"""What an address or a form asks for, read and made safe."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from claims.casework.reads.articles import ArticleRead, one_article
from claims.core.errors import NotFound
from claims.extraction.models import Claim
from claims.extraction.queries import is_stub_for, visible_to
from claims.intake.models import Article
from claims.intake.queries import visible_to as articles_visible_to
from claims.web.access import actor_of
from claims.web.workbench.contexts.reading import SHOWS, Asked

LONGEST_NUMBER = 15


def claim_of(request: HttpRequest, claim_id: int) -> Claim:
    """The claim of the address; NotFound where it is another desk's or none."""
    actor = actor_of(request)
    found = (
        visible_to(actor).select_related("desk", "article", "claimant").filter(pk=claim_id).first()
    )
    if found is None or is_stub_for(actor, found):
        raise NotFound
    return found


def article_of(request: HttpRequest, article_id: UUID) -> ArticleRead:
    """The article of the address; NotFound where it is another desk's or none."""
    actor = actor_of(request)
    found = one_article(actor, article_id)
    if found.desk.id not in actor.roles:
        raise NotFound
    return found


def article_row(request: HttpRequest, article_id: UUID) -> Article:
    """The article as the services take it; NotFound where it is another desk's or none."""
    actor = actor_of(request)
    desks = list(actor.roles)
    found = articles_visible_to(actor).filter(public_id=article_id, desk__in=desks).first()
    if found is None:
        raise NotFound
    return found


def back_of(request: HttpRequest, otherwise: str) -> str:
    """The page to come back to: one of ours, or `otherwise`."""
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return back if is_ours and back.startswith("/") else otherwise


def asked_of(given: Mapping[str, str], *, also: int | None = None) -> Asked:
    """What of the reading view an address asks for; nonsense is passed over."""
    show, tab = given.get("show", ""), given.get("tab", "text")
    return Asked(
        claim=number_of(given.get("claim", "")),
        show=show if show in SHOWS else "",
        tab=tab if tab == "claims" else "text",
        also=also,
    )


def asked_by(address: str, *, also: int) -> Asked:
    """The same, read from the address of a reading view."""
    return asked_of(QueryDict(urlsplit(address).query).dict(), also=also)


def number_of(text: str) -> int | None:
    """A whole number; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else None
