"""Published things: stored documents as they are, filters, validators, and who may keep a copy."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils.http import http_date

from claims.intake.models import Article
from claims.publication.models import Change, VerdictPage, VerdictPageVersion
from tests.api.conftest import Callers, problem
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import drafted, published, seal


@pytest.fixture
def page(article: Article, room: Newsroom) -> VerdictPage:
    """The first claim's published verdict."""
    return published(claim_of(article), room)


def again(page: VerdictPage, *, notice: str, at: datetime | None = None) -> VerdictPageVersion:
    """A further stored version, as every act of publication writes one."""
    before = page.current
    assert before is not None
    at = at or before.published_at + timedelta(minutes=1)
    number = before.number + 1
    page.current = VerdictPageVersion.objects.create(
        page=page,
        number=number,
        verdict_version=before.verdict_version,
        document=re.sub('"notice":"[^"]*"', f'"notice":"{notice}"', before.document),
        etag=f"etag-{number}",
        published_by=before.published_by,
        published_at=at,
    )
    page.modified_at = at
    page.save()
    Change.objects.create(kind="verdict.noticed", public_id=page.public_id, payload={"n": number})
    seal()
    return page.current


def test_document_when_served_then_it_is_the_stored_one_byte_for_byte(
    callers: Callers, page: VerdictPage
) -> None:
    stored = VerdictPageVersion.objects.get(page=page)

    detail = callers.public.get(f"verdicts/{page.public_id}/")
    listed = callers.public.get("verdicts/")

    assert detail.content == stored.document.encode()
    assert listed.content == (
        f'{{"next":null,"previous":null,"results":[{stored.document}]}}'.encode()
    )
    assert detail["ETag"] == f'"{stored.etag}"'
    assert detail["Last-Modified"] == http_date(page.modified_at.timestamp())


@pytest.mark.parametrize("name", ["public", "partner", "checker1", "guest"])
def test_public_things_when_read_then_only_the_publics_copy_may_be_kept(
    callers: Callers, page: VerdictPage, name: str
) -> None:
    expected = "public, max-age=30" if name == "public" else "private, no-store"

    answers = [
        getattr(callers, name).get(path)
        for path in (
            "verdicts/", f"verdicts/{page.public_id}/", f"verdicts/{page.public_id}/versions/",
            "reports/", "changes/",
        )
    ]  # fmt: skip

    assert {answer.status_code for answer in answers} == {200}
    assert {answer["Cache-Control"] for answer in answers} == {expected}
    assert all("Authorization" in answer["Vary"] for answer in answers)


@pytest.mark.parametrize(
    "path", ["verdicts/", "verdicts/{id}/", "verdicts/{id}/versions/", "reports/", "changes/"]
)
@pytest.mark.parametrize("name", ["public", "partner"])
def test_validators_when_nothing_changed_then_304_and_after_a_change_200(
    callers: Callers, page: VerdictPage, path: str, name: str
) -> None:
    caller = getattr(callers, name)
    path = path.format(id=page.public_id)
    first = caller.get(path)
    validators = {"If_None_Match": first["ETag"]}, {"If_Modified_Since": first["Last-Modified"]}

    same = [caller.get(path, **given) for given in validators]
    wrong = caller.get(path, If_None_Match='"other"', If_Modified_Since=first["Last-Modified"])
    again(page, notice="Under review.")
    after = [caller.get(path, **given) for given in validators]

    assert [answer.status_code for answer in same] == [304, 304]
    assert [(answer.content, answer["ETag"]) for answer in same] == [(b"", first["ETag"])] * 2
    assert wrong.status_code == 200
    if path != "reports/":
        assert after[0].status_code == 200
        assert after[0].content != first.content


def test_two_changes_in_one_second_then_a_date_is_not_believed(
    callers: Callers, page: VerdictPage
) -> None:
    path = f"verdicts/{page.public_id}/"
    again(page, notice="One.", at=datetime(2030, 1, 1, 12, 0, 0, 100_000, tzinfo=UTC))
    first = callers.public.get(path)
    again(page, notice="Two.", at=datetime(2030, 1, 1, 12, 0, 0, 900_000, tzinfo=UTC))

    answer = callers.public.get(path, If_Modified_Since=first["Last-Modified"])

    assert answer.status_code == 200
    assert answer.json()["notice"] == "Two."


@pytest.mark.parametrize(
    ("given", "status"),
    [("*", 304), ('W/"{etag}"', 304), ('"a", "{etag}"', 304), ('"{etag}x"', 200), ("", 200)],
)
def test_if_none_match_in_every_form(
    callers: Callers, page: VerdictPage, given: str, status: int
) -> None:
    etag = VerdictPageVersion.objects.get(page=page).etag

    answer = callers.public.get(
        f"verdicts/{page.public_id}/", If_None_Match=given.replace("{etag}", etag)
    )

    assert answer.status_code == status


@pytest.mark.parametrize(
    "path", ["verdicts/?rating=false", "verdicts/?page_size=2", "verdicts/?q=tram"]
)
def test_etag_of_a_list_is_of_what_was_asked_for(
    callers: Callers, page: VerdictPage, path: str
) -> None:
    etag = callers.public.get("verdicts/")["ETag"]

    answer = callers.public.get(path, If_None_Match=etag)

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("rating=false", True), ("rating=true,false", True), ("rating=true", False),
        ("family=false", True), ("family=mixed", False), ("claimant=THE MAYOR", True),
        ("claimant=mayor", False), ("outlet=example gazette", True), ("outlet=Other", False),
        ("kind=money", True), ("kind=duration", False), ("language=en", True),
        ("language=de", False), ("published_after=2001-01-01", True),
        ("published_after=2099-01-01", False), ("published_before=2099-01-01T00:00Z", True),
        ("published_before=2001-01-01", False), ("modified_after=2001-01-01", True),
        ("modified_after=2099-01-01", False), ("url=https://gazette.example/tram", True),
        ("url=https://gazette.example/tram/%23top", True),
        ("url=https://gazette.example/", False), ("q=TRAM+cost", True), ("q=_", False),
        ("rating=nonsense", False),
    ],
)  # fmt: skip
def test_list_when_filtered(
    callers: Callers, page: VerdictPage, query: str, is_found: bool
) -> None:
    rows = callers.partner.get(f"verdicts/?{query}").json()["results"]

    assert [row["id"] for row in rows] == ([str(page.public_id)] if is_found else [])


@pytest.mark.parametrize(
    "query",
    [
        "kind=nonsense",
        "published_after=soon",
        "page_size=0",
        "cursor=x",
        "ordering=rating",
        "q=%00",
    ],
)
def test_list_when_a_parameter_is_wrong_then_422_even_with_a_validator(
    callers: Callers, page: VerdictPage, query: str
) -> None:
    answer = callers.public.get(f"verdicts/?{query}", If_None_Match="*")

    assert problem(answer) == (422, "invalid")
    assert answer["Cache-Control"] == "private, no-store"


def test_list_when_paged_both_ways_then_the_order_holds(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    pages = [published(claim_of(article, number), room) for number in (1, 2, 3)]
    newest_first = [str(page.public_id) for page in reversed(pages)]

    first = callers.public.get("verdicts/?page_size=2").json()
    second = callers.public.get(first["next"]).json()
    back = callers.public.get(second["previous"]).json()

    assert [row["id"] for row in first["results"] + second["results"]] == newest_first
    assert (first["previous"], second["next"]) == (None, None)
    assert back["results"] == first["results"]
    assert back["previous"] is None


def test_versions_then_all_of_them_the_newest_first_but_not_of_a_held_one(
    callers: Callers, page: VerdictPage
) -> None:
    again(page, notice="Under review.")
    path = f"verdicts/{page.public_id}/versions/"

    shown = callers.public.get(path).json()["results"]
    page.status = "held"
    page.save()
    held = callers.public.get(path).json()["results"]

    assert [row["notice"] for row in shown] == ["Under review.", ""]
    assert [row["notice"] for row in held] == ["Under review."]
    assert callers.public.get("verdicts/?page_size=9").json()["results"] == []


def test_changes_when_read_by_cursor_then_each_once_in_order(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    pages = [published(claim_of(article, number), room) for number in (1, 2, 3)]

    cursor, seen = "0", list[str]()
    turns: list[dict[str, Any]] = []
    while not turns or turns[-1]["has_more"]:
        turns.append(callers.partner.get(f"changes/?after={cursor}&page_size=2").json())
        cursor = turns[-1]["next_cursor"]
        seen += [row["id"] for row in turns[-1]["results"]]
    idle = callers.partner.get(f"changes/?after={cursor}").json()

    assert seen == [str(page.public_id) for page in pages]
    assert [turn["has_more"] for turn in turns] == [True, False]
    assert idle == {"results": [], "next_cursor": cursor, "has_more": False}


def test_change_when_not_sealed_then_it_is_not_in_the_feed(
    callers: Callers, page: VerdictPage
) -> None:
    Change.objects.create(kind="verdict.noticed", public_id=page.public_id, payload={})

    rows = callers.public.get("changes/").json()["results"]

    assert [row["type"] for row in rows] == ["verdict.published"]


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "after=99999999999999999999", "after=1.5"]
)
def test_changes_when_the_cursor_is_none_then_422(db: None, callers: Callers, query: str) -> None:
    answer = callers.public.get(f"changes/?{query}")

    assert problem(answer) == (422, "invalid")


def test_report_then_it_is_the_stored_one(callers: Callers, page: VerdictPage) -> None:
    listed = callers.public.get("reports/").json()["results"]

    detail = callers.public.get(f"reports/{listed[0]['id']}/")

    assert detail.json() == listed[0]
    assert listed[0]["counts"][0]["rating"] == "false"


def test_unpublished_words_then_nowhere_public(
    callers: Callers, page: VerdictPage, article: Article, room: Newsroom
) -> None:
    claim = claim_of(article, 2)
    callers.checker1(
        "PATCH", f"claims/{claim.pk}/", {"version": 1, "statement": "CANARY", "place": "CANARY"}
    )
    drafted(claim, room)
    callers.checker1(
        "PUT",
        f"claims/{claim.pk}/verdict/",
        {"version": 1, "summary": "CANARY", "unknowns": "CANARY"},
    )
    paths = (
        "verdicts/", "reports/", "changes/", "schema/", "verdicts/?q=CANARY",
        f"verdicts/{page.public_id}/", f"verdicts/{page.public_id}/versions/",
        f"verdicts/{article.public_id}/", "claims/?q=x", f"claims/{claim.pk}/",
    )  # fmt: skip

    answers = [caller.get(path) for caller in (callers.public, callers.partner) for path in paths]

    assert not any(b"CANARY" in answer.content for answer in answers if "q=" not in _asked(answer))


def _asked(answer: Any) -> str:
    return str(answer.request["QUERY_STRING"])
