"""The health endpoints: up, ready, and the figures."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client, override_settings

from factcheck import health


def test_healthz_when_the_process_runs_is_ok_without_a_database(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_readyz_when_everything_is_there_is_ok(client: Client) -> None:
    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_readyz_when_the_queue_is_missing_says_so(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("alter table pgmq.q_celery rename to q_elsewhere")

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == {
        "status": "not ready",
        "reasons": ["The queue's table is missing."],
    }


@pytest.mark.django_db
def test_readyz_when_a_migration_is_missing_says_so(client: Client) -> None:
    health._migrated.clear()
    with connection.cursor() as cursor:
        cursor.execute("delete from django_migrations where app = 'sessions'")

    response = client.get("/readyz")

    assert response.json()["reasons"] == ["Migrations are not applied."]


@pytest.mark.django_db
def test_metrics_when_asked_from_this_machine_count_what_waits(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pgmq.send('celery', '{}')")

    response = client.get("/metrics")

    assert response.status_code == 200
    assert "factcheck_queue_messages 1.0" in response.content.decode().splitlines()


def test_metrics_when_asked_through_a_proxy_or_from_afar_are_not_found(client: Client) -> None:
    through_proxy = client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.9"})
    from_afar = client.get("/metrics", REMOTE_ADDR="203.0.113.9")

    assert (through_proxy.status_code, from_afar.status_code) == (404, 404)


@pytest.mark.django_db
@override_settings(METRICS_TOKEN="a-long-token")
def test_metrics_with_a_token_set_need_it(client: Client) -> None:
    without = client.get("/metrics")
    wrong = client.get("/metrics", headers={"Authorization": "Bearer another"})
    right = client.get("/metrics", headers={"Authorization": "Bearer a-long-token"})

    assert (without.status_code, wrong.status_code, right.status_code) == (404, 404, 200)


def test_headers_on_every_answer_forbid_what_is_not_needed(client: Client) -> None:
    response = client.get("/healthz")

    assert set(response.headers["Content-Security-Policy"].split("; ")) == {
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    }
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response.headers["Permissions-Policy"].startswith("camera=()")
