"""From the forms of the workbench to the services: articles, evidence, drafts."""

from __future__ import annotations

from typing import Any

from django import forms

from claims import engine
from claims.core.actors import Actor
from claims.core.errors import Invalid, NotAllowed
from claims.core.http import check_url
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, submit_file, submit_text, submit_url
from claims.people.queries import home_desk
from claims.review.enums import Stance
from claims.review.services.drafts import DraftContent
from claims.review.services.evidence import SourceRecord

SOURCE = ("title", "url", "publisher", "published_on", "level", "type", "relation")
DRAFT = (
    "rating", "summary", "rationale", "unknowns", "short_statement", "as_of", "recheck_on",
)  # fmt: skip


def submit_article(way: str, given: dict[str, Any], by: Actor) -> tuple[Article, bool]:
    """Hand in an article by text, url or file; (article, whether it is new).

    Refuses people without a desk (NotAllowed) and what the service refuses.
    """
    desk = home_desk(by)
    if desk is None:
        raise NotAllowed("You belong to no desk yet. An administrator adds you to one.")
    particulars = Particulars(
        title=given["title"],
        outlet=given["outlet"],
        url=given["url"],
        published_on=given["published_on"],
        language=given["language"],
    )
    if way == "url":
        return submit_url(particulars=particulars, desk=desk, by=by)
    if particulars.url:
        check_url(particulars.url)
    if way == "text":
        return submit_text(text=given["text"], particulars=particulars, desk=desk, by=by)
    data = given["file"].read()
    return submit_file(
        data=data,
        name=given["file"].name or "",
        media_type=engine.sniff(data) or given["file"].content_type or "",
        particulars=particulars,
        desk=desk,
        by=by,
    )


def source_of(given: dict[str, Any]) -> SourceRecord | None:
    """The source that was typed; None for a search without result."""
    if given["stance"] == Stance.NONE_FOUND and not given["title"]:
        return None
    return SourceRecord(**{name: given[name] for name in SOURCE})


def draft_of(given: dict[str, Any], evidence: tuple[int, ...]) -> DraftContent:
    """The draft that was typed."""
    return DraftContent(**{name: given[name] for name in DRAFT}, evidence_ids=evidence)


def say_on_form(form: forms.Form, refusal: Invalid) -> None:
    """Show a service's refusal at its field, or above the form where it has none of that name."""
    errors = refusal.extra.get("errors") or [{"field": "", "detail": refusal.message}]
    for error in errors:
        field = str(error["field"]).rpartition(".")[2]
        form.add_error(field if field in form.fields else None, error["detail"])
