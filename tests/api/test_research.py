"""Evidence, the draft verdict and the origin check by REST."""

from __future__ import annotations

from typing import Any

import pytest

from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.review.models import Evidence, Source
from tests.api.conftest import Callers, problem
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import PASSAGE, drafted, researched, with_evidence

EVIDENCE = {
    "source": {"title": "Budget", "url": "https://council.example/tram", "level": "primary"},
    "passage": PASSAGE,
    "stance": "refutes",
}


@pytest.fixture
def claim(article: Article, room: Newsroom) -> Claim:
    """A claim that the first checker works on."""
    return researched(claim_of(article), room)


def test_evidence_when_added_then_it_has_number_source_and_a_wanted_copy(
    callers: Callers, claim: Claim
) -> None:
    answer = callers.checker1.post(f"claims/{claim.pk}/evidence/", EVIDENCE)

    shown = answer.json()
    assert answer.status_code == 201
    assert (shown["number"], shown["stance"], shown["cited"]) == (1, "refutes", False)
    assert (shown["source"]["title"], shown["source"]["type"]) == ("Budget", "document")
    assert (shown["snapshot"]["state"], shown["snapshot"]["sha256"]) == ("pending", "")
    assert callers.checker2.get(f"claims/{claim.pk}/evidence/").json()["results"] == [shown]


def test_evidence_when_its_source_is_known_then_the_id_is_enough(
    callers: Callers, claim: Claim, room: Newsroom
) -> None:
    source = with_evidence(claim, room).source_id

    answer = callers.checker1.post(
        f"claims/{claim.pk}/evidence/", {**EVIDENCE, "source": source, "passage": "Another."}
    )

    assert answer.status_code == 201
    assert (answer.json()["source"]["id"], answer.json()["number"]) == (source, 2)


def test_search_without_result_then_a_note_is_enough(callers: Callers, claim: Claim) -> None:
    answer = callers.checker1.post(
        f"claims/{claim.pk}/evidence/", {"stance": "none_found", "note": "Archive, 2026-03-03."}
    )

    assert answer.status_code == 201
    assert (answer.json()["source"], answer.json()["snapshot"]) == (None, None)


@pytest.mark.parametrize(
    "change",
    [
        {"stance": "nonsense"},
        {"stance": None},
        {"source": None},
        {"source": 999_999},
        {"source": 2**62},
        {"source": "Budget"},
        {"source": [1]},
        {"source": {"title": ""}},
        {"source": {"url": "https://council.example/"}},
        {"source": {"title": "X", "url": "http://127.0.0.1/"}},
        {"source": {"title": "X", "url": "javascript:alert(1)"}},
        {"source": {"title": "X", "level": "nonsense"}},
        {"source": {"title": "X", "published_on": "2026-02-30"}},
        {"passage": ""},
        {"passage": "x" * 20_001},
    ],
)
def test_evidence_when_it_is_incomplete_then_422(
    callers: Callers, claim: Claim, change: dict[str, Any]
) -> None:
    answer = callers.checker1.post(f"claims/{claim.pk}/evidence/", {**EVIDENCE, **change})

    assert problem(answer) == (422, "invalid")
    assert not Evidence.objects.exists()


def test_evidence_when_the_source_is_another_desks_then_422(
    callers: Callers, claim: Claim, room: Newsroom
) -> None:
    other = Source.objects.create(desk=room.other_desk, title="Theirs")

    answer = callers.checker1.post(f"claims/{claim.pk}/evidence/", {**EVIDENCE, "source": other.pk})

    assert problem(answer) == (422, "invalid")


def test_evidence_when_changed_and_removed(callers: Callers, claim: Claim, room: Newsroom) -> None:
    evidence = with_evidence(claim, room).pk
    address = f"claims/{claim.pk}/evidence/{evidence}/"

    changed = callers.checker1("PATCH", address, {"note": "Page 4", "stance": "context"})
    removed = callers.checker1("DELETE", address)
    again = callers.checker1("DELETE", address)

    assert (changed.json()["note"], changed.json()["stance"]) == ("Page 4", "context")
    assert changed.json()["passage"] == PASSAGE
    assert (removed.status_code, removed.content) == (204, b"")
    assert problem(again) == (404, "not_found")
    assert callers.checker1.get(f"claims/{claim.pk}/evidence/").json()["results"] == []


def test_evidence_when_cited_then_it_stays(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    claim = claim_of(article, 2)
    drafted(claim, room)
    evidence = Evidence.objects.get(claim=claim)

    answer = callers.checker1("DELETE", f"claims/{claim.pk}/evidence/{evidence.pk}/")

    assert problem(answer) == (409, "not_possible")


def test_evidence_of_another_claim_then_404(
    callers: Callers, article: Article, claim: Claim, room: Newsroom
) -> None:
    evidence = with_evidence(claim, room).pk
    other = researched(claim_of(article, 2), room)

    answer = callers.checker1("PATCH", f"claims/{other.pk}/evidence/{evidence}/", {"note": "x"})

    assert problem(answer) == (404, "not_found")


def test_draft_before_the_first_save_is_blank_with_version_0(
    callers: Callers, claim: Claim
) -> None:
    shown = callers.checker2.get(f"claims/{claim.pk}/verdict/").json()

    assert (shown["version"], shown["rating"], shown["evidence"]) == (0, "", [])
    assert {"rule", "level", "message", "mend"} == set(shown["problems"][0])


def test_draft_when_saved_in_parts_then_the_rest_stays(
    callers: Callers, claim: Claim, room: Newsroom
) -> None:
    address = f"claims/{claim.pk}/verdict/"
    evidence = with_evidence(claim, room).pk

    callers.checker1(
        "PUT",
        address,
        {"version": 0, "rating": "false", "summary": "A.", "unknowns": "U.", "as_of": "2026-03-03"},
    )
    second = callers.checker2(
        "PUT", address, {"version": 1, "summary": "B.", "evidence": [evidence, evidence]}
    )

    shown = second.json()
    kept = {name: shown[name] for name in ("version", "rating", "summary", "unknowns", "as_of")}
    assert kept == {
        "version": 2, "rating": "false", "summary": "B.", "unknowns": "U.", "as_of": "2026-03-03",
    }  # fmt: skip
    assert shown["evidence"] == [evidence]
    assert [author["name"] for author in shown["authors"]] == ["Checker 1", "Checker 2"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, (422, "invalid")),
        ({"version": 5}, (409, "version")),
        ({"version": 0, "rating": "nonsense"}, (422, "invalid")),
        ({"version": 0, "evidence": [10**9]}, (422, "invalid")),
        ({"version": 0, "evidence": [-1]}, (422, "invalid")),
        ({"version": 0, "evidence": 1}, (422, "invalid")),
        ({"version": 0, "short_statement": "x" * 76}, (422, "invalid")),
        ({"version": 0, "summary": None}, (422, "invalid")),
        ({"version": 0, "as_of": "0000-00-00"}, (422, "invalid")),
    ],
)
def test_draft_when_refused(
    callers: Callers, claim: Claim, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    answer = callers.checker1("PUT", f"claims/{claim.pk}/verdict/", body)

    assert problem(answer) == expected


def test_draft_when_incomplete_then_submitting_names_what_lacks(
    callers: Callers, claim: Claim
) -> None:
    callers.checker1("PUT", f"claims/{claim.pk}/verdict/", {"version": 0, "rating": "false"})

    answer = callers.checker1.post(f"claims/{claim.pk}/actions/submit/", {"version": 3})

    assert problem(answer) == (422, "invalid")
    assert {row["field"] for row in answer.json()["errors"]} == {"summary", "rationale", "evidence"}


def test_publishing_when_a_rule_blocks_then_its_problems_and_an_override(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    room.desk.rule_levels = {**room.desk.rule_levels, "PUB004": "block"}
    room.desk.save()
    claim = claim_of(article)
    drafted(claim, room)
    callers.checker1.post(f"claims/{claim.pk}/actions/submit/", {"version": 3})
    address = f"claims/{claim.pk}/actions/publish/"

    blocked = callers.editor.post(address, {"version": 4})
    allowed = callers.editor.post(
        address, {"version": 4, "override": {"PUB004": "The office was closed."}}
    )

    assert problem(blocked) == (409, "rules")
    assert [row["rule"] for row in blocked.json()["problems"]] == ["PUB004"]
    assert (allowed.status_code, allowed.json()["status"]) == (200, "published")


def test_origin_check_when_recorded_then_the_latest_comes_first(
    callers: Callers, claim: Claim
) -> None:
    address = f"claims/{claim.pk}/origin-check/"

    first = callers.checker1.post(address, {"result": "as_reported", "reported_by": "Gazette"})
    second = callers.checker1.post(address, {"result": "matches", "note": "Recording, minute 3."})
    rows = callers.checker2.get(address).json()["results"]

    assert [first.status_code, second.status_code] == [201, 201]
    assert rows == [second.json(), first.json()]
    assert rows[0]["checked_by"]["name"] == "Checker 1"


@pytest.mark.parametrize(
    "body",
    [{}, {"result": "nonsense"}, {"result": "as_reported"}, {"result": "matches", "url": "x"}],
)
def test_origin_check_when_incomplete_then_422(
    callers: Callers, claim: Claim, body: dict[str, Any]
) -> None:
    answer = callers.checker1.post(f"claims/{claim.pk}/origin-check/", body)

    assert problem(answer) == (422, "invalid")


def test_administrator_reads_claims_and_no_research(callers: Callers, claim: Claim) -> None:
    address = f"claims/{claim.pk}/"

    claims = callers.administrator.get(address)
    research = [
        problem(callers.administrator.get(address + tail))
        for tail in ("evidence/", "verdict/", "origin-check/")
    ]

    assert claims.status_code == 200
    assert research == [(403, "denied")] * 3
