"""Published verdicts: a page of the list, beside a raw query and a plain serializer on the same rows."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from rest_framework import serializers

from claims.publication.models import VerdictPage

ROWS = 20_000
ROUNDS = 7
CALLS = 40
PAGE = 50
ADDRESS = f"/api/v1/verdicts/?page_size={PAGE}"
# Rows of the scratch database only: their claims do not exist, so the foreign keys are not asked.
FILL = """
    set session_replication_role = replica;
    insert into claims_verdictpage (id, public_id, claim_id, desk_id, slug, status, notice,
        current_id, rating, family, claimant_name, outlet, language, kinds, urls, search_text,
        published_at, modified_at)
    select n, gen_random_uuid(), n, 1, 'verdict-' || n, 'published', '', n, 'false', 'false',
        'Minister ' || n % 97, 'Coastline', 'en', '{quantity}', '{}', 'ships ' || n,
        now() - make_interval(mins => n), now() - make_interval(mins => n)
      from generate_series(1, %(rows)s) n;
    insert into claims_verdictpageversion (id, page_id, number, verdict_version_id, document, etag,
        published_by_id, published_at)
    select n, n, 1, n, replace(%(document)s, '#', n::text), md5(n::text), 1, now()
      from generate_series(1, %(rows)s) n;
    set session_replication_role = origin;
    analyze claims_verdictpage; analyze claims_verdictpageversion;
"""
RAW = f"""
    select '{{"results":[' || string_agg(document, ',') || ']}}' from (
        select version.document from claims_verdictpage page
          join claims_verdictpageversion version on version.id = page.current_id
         order by page.modified_at desc, page.public_id limit {PAGE}) newest
"""  # noqa: S608 -- a constant


class DocumentSerializer(serializers.Serializer[Any]):
    """What one would write first: the document field by field."""

    id = serializers.CharField()
    url = serializers.CharField()
    status = serializers.CharField()
    version = serializers.IntegerField()
    claim = serializers.DictField()
    rating = serializers.DictField()
    summary = serializers.CharField()
    rationale_html = serializers.CharField()
    evidence = serializers.ListField()
    claimreview = serializers.DictField()


def measure() -> Iterator[str]:
    """Lines with medians of seven rounds, each of which takes the three in turn."""
    fill()
    client, request = Client(SERVER_NAME="127.0.0.1"), RequestFactory().get(ADDRESS)
    answer = client.get(ADDRESS)
    again = {"HTTP_IF_NONE_MATCH": answer["ETag"]}
    ways: dict[str, Callable[[], Any]] = {
        "list": lambda: client.get(ADDRESS),
        "304": lambda: client.get(ADDRESS, **again),
        "raw": lambda: raw(request),
        "plain": lambda: plain(request),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            taken[name].append(seconds(way))
    middle = {name: statistics.median(times) * 1000 for name, times in taken.items()}
    if len(json.loads(answer.content)["results"]) != PAGE:
        raise SystemExit("The list does not answer with a full page: nothing was measured.")
    yield (
        f"verdicts, page of {PAGE} of {ROWS:,}: {middle['list']:.2f} ms through all middleware; "
        f"{middle['list'] / middle['raw']:.1f} times a bare view of one SQL string "
        f"({middle['raw']:.2f} ms), {middle['plain'] / middle['list']:.1f} times as fast as a "
        f"bare view of plain serializers ({middle['plain']:.2f} ms)"
    )
    yield f"verdicts, 304: {middle['304']:.2f} ms, {middle['304'] / middle['list']:.2f} of the 200"


def fill() -> None:
    """Put twenty thousand published documents of about 3 kB into the scratch database."""
    text = "The port authority counted 390 ships in May. " * 40
    document = {
        "id": "#", "url": "https://desk.example/verdicts/#/", "status": "published", "version": 1,
        "claim": {"statement": "Ships", "kinds": ["quantity"]}, "rating": {"code": "false"},
        "summary": text[:180], "rationale_html": f"<p>{text}</p>",
        "evidence": [{"title": "Statistics", "passage": text[:200]}] * 3,
        "claimreview": {"@type": "ClaimReview", "claimReviewed": "Ships"},
    }  # fmt: skip
    filled = FILL.replace("%(rows)s", str(ROWS)).replace(
        "%(document)s", "$doc$" + json.dumps(document) + "$doc$"
    )
    with connection.cursor() as cursor:
        for statement in filled.split(";\n"):
            if statement.strip():
                cursor.execute(statement)


def raw(request: HttpRequest) -> HttpResponse:
    """The least that a view can do: one query whose answer is the body."""
    del request
    with connection.cursor() as cursor:
        cursor.execute(RAW)
        return HttpResponse(cursor.fetchone()[0], content_type="application/json")


def plain(request: HttpRequest) -> HttpResponse:
    """Rows loaded, documents parsed, each serialized field by field."""
    del request
    rows = VerdictPage.objects.select_related("current").order_by("-modified_at", "public_id")
    documents = [json.loads(row.current.document) for row in rows[:PAGE] if row.current]
    body = DocumentSerializer(documents, many=True).data
    return HttpResponse(json.dumps({"results": body}), content_type="application/json")


def seconds(way: Callable[[], Any]) -> float:
    """Seconds a call, over forty."""
    began = time.perf_counter()
    for _ in range(CALLS):
        way()
    return (time.perf_counter() - began) / CALLS
