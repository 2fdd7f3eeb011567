"""Handing in an article: as text, as a file, or by its address."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.core.http import check_url
from claims.core.permissions import require
from claims.history.services.events import record_event
from claims.intake.enums import ArticleState, Medium, Origin
from claims.intake.models import Article
from claims.intake.pure import texts
from claims.intake.rules import may_retry, may_submit
from claims.intake.services.versions import write_version
from claims.people.models import Desk

EVENT_OF = {Origin.URL: "article.address_given", Origin.FILE: "article.file_given"}


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known about an article besides its words; empty where it is not."""

    title: str = ""
    outlet: str = ""
    url: str = ""
    published_on: date | None = None
    language: str = ""
    medium: str = Medium.ARTICLE

    def fields(self) -> dict[str, Any]:
        """As fields of the model."""
        return {name: getattr(self, name) for name in self.__slots__}


def submit_text(
    *, text: str, particulars: Particulars, desk: Desk, by: Actor
) -> tuple[Article, bool]:
    """Keep a pasted text exactly as it came and owe its splitting; (article, whether it is new).

    The same text again from the same side gives the article of before; had it failed, it is tried
    again. Refuses blank text, NUL, lone surrogates and more than 400,000 characters (Invalid).
    """
    texts.checked_text(text)
    mark = texts.fingerprint(_scope(desk, by), Origin.TEXT, text.encode())
    return _submit(Origin.TEXT, mark, particulars, desk, by, text=text)


def submit_file(
    *, data: bytes, name: str, media_type: str, particulars: Particulars, desk: Desk, by: Actor
) -> tuple[Article, bool]:
    """Keep an uploaded file under a name of ours and owe its reading; (article, whether it is new).

    `media_type` is what its content says it is. Refuses an empty file and more than 20 MB.
    """
    if not data:
        raise Invalid("This file is empty. Choose another.", field="file", field_code="blank")
    if len(data) > texts.MAX_FILE_BYTES:
        raise Invalid("This file is larger than 20 MB. Paste its text instead.", field="file")
    mark = texts.fingerprint(_scope(desk, by), Origin.FILE, data)
    return _submit(
        Origin.FILE, mark, particulars, desk, by,
        upload=data, upload_name=name[-255:], media_type=media_type,
    )  # fmt: skip


def submit_url(*, particulars: Particulars, desk: Desk, by: Actor) -> tuple[Article, bool]:
    """Keep an address and owe its fetching; (article, whether it is new).

    The same address again gives the article of before; had it failed, it is fetched again.
    Refuses what is no public web address (Invalid).
    """
    url = check_url(particulars.url, allow=settings.OUTBOUND_ALLOWED_NETWORKS)
    mark = texts.fingerprint(_scope(desk, by), Origin.URL, url.encode())
    return _submit(Origin.URL, mark, replace(particulars, url=url), desk, by)


@transaction.atomic(durable=True)
def retry_article(*, article: Article, by: Actor) -> Article:
    """Try a failed article again from where it failed; on any other it changes nothing."""
    locked = Article.objects.select_for_update().get(pk=article.pk)
    require(may_retry(by, locked))
    owe_again(locked, by)
    return locked


def _submit(
    origin: Origin, mark: str, particulars: Particulars, desk: Desk, by: Actor, **content: Any
) -> tuple[Article, bool]:
    require(may_submit(by))
    try:
        with transaction.atomic(durable=True):
            earlier = Article.objects.select_for_update().filter(fingerprint=mark).first()
            if earlier is not None:
                owe_again(earlier, by)
                return earlier, False
            return _create(origin, mark, particulars, desk, by, **content), True
    except IntegrityError:
        # A twin was handed in at the same moment and won: its article is this one's, too.
        return Article.objects.get(fingerprint=mark), False


def _create(
    origin: Origin,
    mark: str,
    particulars: Particulars,
    desk: Desk,
    by: Actor,
    *,
    text: str = "",
    upload: bytes = b"",
    upload_name: str = "",
    media_type: str = "",
) -> Article:
    article = Article(
        desk=desk,
        origin=origin,
        fingerprint=mark,
        submitted_by_id=by.id if by.is_user else None,
        submitting_partner_id=by.id if by.is_partner else None,
        state=ArticleState.FETCHING if origin == Origin.URL else ArticleState.RECEIVED,
        upload_name=upload_name,
        media_type=media_type,
        **particulars.fields(),
    )
    if upload:
        article.upload.save("upload", ContentFile(upload), save=False)
    article.save()
    if origin == Origin.TEXT:
        write_version(article, text, by=by)
    else:
        record_event(EVENT_OF[origin], article, by, desk_id=desk.pk)
    return article


def owe_again(article: Article, by: Actor) -> None:
    """Owe a failed article's work once more, a part of acts; leave any other as it is."""
    if article.state != ArticleState.FAILED:
        return
    version = article.versions.order_by("-number").first()
    article.failure = ""
    if version is not None:
        article.state = ArticleState.EXTRACTING
        article.save(update_fields=["state", "failure", "modified_at"])
        record_event(
            "article.version_added", version, by, {"article": article.pk}, desk_id=article.desk_id
        )
        return
    is_url = article.origin == Origin.URL
    article.state = ArticleState.FETCHING if is_url else ArticleState.RECEIVED
    article.save(update_fields=["state", "failure", "modified_at"])
    record_event(EVENT_OF[Origin(article.origin)], article, by, desk_id=article.desk_id)


def _scope(desk: Desk, by: Actor) -> str:
    return f"partner {by.id}" if by.is_partner else f"desk {desk.pk}"
