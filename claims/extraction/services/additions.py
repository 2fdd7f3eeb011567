"""Adding a claim that the engine did not find, from words that a person marked."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.core.permissions import require
from claims.extraction.models import Appearance, Claim
from claims.history.services.events import record_event
from claims.intake.models import Article
from claims.intake.queries import current_version
from claims.people.rules import may_check


@transaction.atomic(durable=True)
def add_claim(
    *, article: Article, by: Actor, start: int, end: int, statement: str = "", wording: str
) -> Claim:
    """Propose the stretch `[start, end)` of the current text, in code points, as a claim.

    Without a statement the words themselves are it. Refuses an empty or outlying stretch (Invalid)
    and people who do not check on the article's desk (NotAllowed).
    """
    locked = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    require(may_check(by, locked.desk_id))
    version = current_version(locked)
    quote = version.text[start:end] if 0 <= start < end <= len(version.text) else ""
    if not quote.strip():
        raise Invalid("Mark the words that make the claim.", field="start")
    last = locked.claims.aggregate(last=Max("number"))["last"] or 0
    claim = Claim.objects.create(
        desk_id=locked.desk_id,
        article=locked,
        number=last + 1,
        statement=statement.strip() or quote,
        kinds=["other"],
    )
    Appearance.objects.create(
        claim=claim,
        version=version,
        start=start,
        end=end,
        quote=quote,
        wording=wording,
        is_first=True,
    )
    record_event("claim.added", claim, by, {"start": start, "end": end}, desk_id=claim.desk_id)
    return claim
