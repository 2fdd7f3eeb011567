"""Articles whose claims are stored by the service of earnest, from spans that a test names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims import engine
from claims.core.actors import Actor
from claims.extraction.models import Claim
from claims.extraction.services.claim_sets import save_claim_set
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, submit_text
from claims.people.models import Desk

TEXT = (
    "Council votes for the tram\n\n"
    "The new tram line will cost 40 million marks, the mayor said on Monday. "
    "“It will carry 9,000 people a day,” said Ada Example, the head of transport. "
    "The council has debated it for two hours. The café’s owner 🚋 was not asked.\n"
)


@dataclass(frozen=True)
class Found:
    """A claim to be found: its words in the text, and what the engine would say of them."""

    quote: str
    statement: str = ""
    kinds: tuple[str, ...] = ("other",)
    claimant: str = ""
    description: str = ""
    via: tuple[str, ...] = ()
    wording: str = "indirect"
    checkworthiness: float = 0.5


FOUND = (
    Found(
        "The new tram line will cost 40 million marks",
        kinds=("money",),
        description="the mayor",
        checkworthiness=0.9,
    ),
    Found(
        "It will carry 9,000 people a day",
        "The tram will carry 9,000 people a day.",
        kinds=("quantity", "prediction"),
        claimant="Ada Example",
        via=("Transport office",),
        wording="direct",
        checkworthiness=0.7,
    ),
    Found(
        "The council has debated it for two hours",
        kinds=("duration",),
        wording="own_voice",
        checkworthiness=0.2,
    ),
)


def submitted_article(
    *, desk: Desk, by: Actor, text: str = TEXT, title: str = "Council votes for the tram"
) -> Article:
    """An article that was handed in and waits for its claims."""
    article, _ = submit_text(
        text=text,
        particulars=Particulars(
            title=title,
            outlet="Example Gazette",
            url="https://gazette.example/tram",
            published_on=date(2026, 3, 2),
            language="en",
        ),
        desk=desk,
        by=by,
    )
    return article


def article_with_claims(
    *,
    desk: Desk,
    by: Actor,
    text: str = TEXT,
    found: Sequence[Found] = FOUND,
    title: str = "Council votes for the tram",
) -> Article:
    """A ready article with these claims at their exact spans."""
    article = submitted_article(desk=desk, by=by, text=text, title=title)
    version = article.versions.get()
    owed = FollowUp.objects.get(
        task="claims.extraction.tasks.extract_claims", subject_id=version.pk
    )
    lease = follow_ups.take(owed.pk)
    assert lease is not None
    save_claim_set(lease=lease, version=version, split=split_of(text, found), seconds=0.1)
    article.refresh_from_db()
    return article


def claim_of(article: Article, number: int = 1) -> Claim:
    """The claim of this number, fresh from the database."""
    return Claim.objects.get(article=article, number=number)


def split_of(text: str, found: Sequence[Found]) -> engine.Split:
    """What the engine would have said."""
    return engine.Split(
        text=text,
        title=None,
        language="en",
        claims=tuple(_claim(text, item) for item in found),
        coverage=(engine.Stretch(engine.Span(0, 5), "boilerplate", "a headline"),),
        warnings=(engine.Caution("dates.weekday", engine.Span(0, 3), "Odd weekday."),),
    )


def _claim(text: str, item: Found) -> engine.Claim:
    start = text.index(item.quote)
    is_said = bool(item.claimant or item.description)
    return engine.Claim(
        span=engine.Span(start, start + len(item.quote)),
        quote=item.quote,
        wording=item.wording,
        statement=item.statement or f"{item.quote}.",
        kinds=item.kinds,
        claimant=engine.Claimant(item.claimant or None, item.description or None)
        if is_said
        else None,
        via=item.via,
        quantities=(),
        dates=(),
        participants=(),
        checkworthiness=item.checkworthiness,
        reasons=(engine.Reason("figure", 0.4),),
        text_role="body",
    )
