"""Claims by REST: finding, changing, the workflow's actions, and another desk's as a stub."""

from __future__ import annotations

from typing import Any

import pytest

from claims.casework import actions
from claims.extraction.models import Claim
from claims.intake.models import Article
from tests.api.conftest import Callers, problem
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import act, researched


def numbers(answer: Any) -> list[int]:
    return sorted(row["number"] for row in answer.json()["results"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3]),
        ("status=proposed", [2, 3]),
        ("status=proposed,researching", [1, 2, 3]),
        ("status=proposed&status=researching", [1, 2, 3]),
        ("kind=quantity", [2]),
        ("kind=money,duration", [1, 3]),
        ("claimant=ada example", [2]),
        ("claimant=The mayor", [1]),
        ("desk=world", [1, 2, 3]),
        ("desk=science", []),
        ("desk=nonsense", []),
        ("desk=99999999999999999999", []),
        ("assignee=checker1@factcheck.example", [1]),
        ("assignee=me", [1]),
        ("assignee=0", []),
        ("due_before=2099-01-01", [1]),
        ("due_before=2001-01-01T00:00:00%2B02:00", []),
        ("due_before=2001-01-01T00:00:00+02:00", []),
        ("min_checkworthiness=0.7", [1, 2]),
        ("q=tram+PEOPLE", [2]),
        ("q=%25", []),
        ("q=nothing", []),
        ("article=00000000-0000-4000-8000-000000000000", []),
        ("unknown=1", [1, 2, 3]),
        ("status=", [1, 2, 3]),
    ],
)
def test_list_when_filtered(
    callers: Callers, article: Article, room: Newsroom, query: str, expected: list[int]
) -> None:
    researched(claim_of(article), room)

    answer = callers.checker1.get(f"claims/?{query}")

    assert numbers(answer) == expected


@pytest.mark.parametrize(
    "query",
    [
        "status=nonsense", "kind=nonsense", "article=1", "due_before=soon", "ordering=statement",
        "due_before=0001-01-01", "min_checkworthiness=2", "min_checkworthiness=nan", "page_size=0",
        "page_size=1001", "page_size=x", "cursor=x", "cursor=W10", "q=%00", "page_size=-1",
        "page_size=99999999999999999999999999", "cursor=%F0%9F%9A%8B",
    ],
)  # fmt: skip
def test_list_when_a_parameter_is_wrong_then_422(callers: Callers, query: str) -> None:
    answer = callers.checker1.get(f"claims/?{query}")

    assert problem(answer) == (422, "invalid")
    assert answer.json()["errors"]


def test_list_when_ordered(callers: Callers, article: Article, room: Newsroom) -> None:
    researched(claim_of(article, 2), room)

    by = {
        order: [
            row["number"]
            for row in callers.checker1.get(f"claims/?ordering={order}").json()["results"]
        ]
        for order in ("-modified_at", "-checkworthiness", "checkworthiness", "due_at")
    }

    assert by["-checkworthiness"] == [1, 2, 3]
    assert by["checkworthiness"] == [3, 2, 1]
    assert by["due_at"] == [2, 1, 3]
    assert by["-modified_at"][0] == 2


def test_claim_when_shown_then_it_has_the_promised_shape(
    callers: Callers, article: Article
) -> None:
    shown = callers.checker1.get(f"claims/{claim_of(article, 2).pk}/").json()

    promised = {
        "id", "article", "desk", "version", "status", "start", "end", "quote", "wording",
        "question", "statement", "kinds", "claimant", "via", "said_on", "place", "quantities",
        "dates", "participants", "checkworthiness", "reasons", "text_role", "appearances",
        "assignee", "due_at", "waiting_for", "duplicate_of", "verdict",
    }  # fmt: skip
    assert promised <= set(shown)
    assert shown["article"] == str(article.public_id)
    assert (shown["appearances"], shown["verdict"], shown["assignee"]) == (1, None, None)
    assert shown["reasons"] == [{"feature": "figure", "weight": 0.4}]


def test_claim_when_another_desks_then_a_stub_and_nothing_may_be_done(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    claim = researched(claim_of(article), room)
    address = f"claims/{claim.pk}/"

    stub = callers.outsider.get(address).json()
    listed = callers.outsider.get("claims/").json()["results"]
    refused = [
        callers.outsider.get(address + tail)
        for tail in ("evidence/", "verdict/", "history/", "appearances/", "origin-check/")
    ]
    refused.append(callers.outsider("PATCH", address, {"version": 3, "statement": "Mine."}))
    refused.append(callers.outsider.post(address + "actions/release/", {"version": 3}))
    refused.append(callers.outsider.post(address + "actions/withdraw/", {"version": 3}))
    offered = callers.outsider.get(address + "actions/").json()["results"]

    assert stub == {
        "id": claim.pk,
        "statement": claim.statement,
        "desk": {"id": room.desk.pk, "name": "World desk"},
        "assignee": {"id": room.checker1.user.pk, "name": "Checker 1"},
        "status": "researching",
        "stub": True,
    }
    assert all(row["stub"] for row in listed)
    assert [problem(answer) for answer in refused] == [(403, "denied")] * 8
    assert not any(row["allowed"] for row in offered)


def test_claim_when_changed_then_only_what_was_given(callers: Callers, article: Article) -> None:
    claim = claim_of(article)
    changes = {
        "statement": "The tram line will cost 40 million marks.",
        "claimant": {"name": "Mayor Example", "description": ""},
        "via": ["A news conference", "Example Gazette"],
        "said_on": "2026-03-02",
        "place": "Town hall",
        "wording": "mixed",
    }

    answer = callers.checker1("PATCH", f"claims/{claim.pk}/", {"version": 1, **changes})

    shown = answer.json()
    changes["claimant"] = {"name": "Mayor Example", "description": "", "named": True}
    assert {name: shown[name] for name in changes} == changes
    assert (shown["version"], shown["kinds"]) == (2, ["money"])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"statement": "X."}, (422, "invalid")),
        ({"version": 9, "statement": "X."}, (409, "version")),
        ({"version": 1, "statement": " "}, (422, "invalid")),
        ({"version": 1, "kinds": ["nonsense"]}, (422, "invalid")),
        ({"version": 1, "claimant": {"name": ""}}, (422, "invalid")),
        ({"version": 1, "claimant": "Ada"}, (422, "invalid")),
        ({"version": 1, "via": [""]}, (422, "invalid")),
        ({"version": 1, "quantities": [1]}, (422, "invalid")),
        ({"version": 1, "priority": 3}, (403, "denied")),
        ({"version": 1, "place": "x" * 201}, (422, "invalid")),
    ],
)
def test_claim_when_a_change_is_refused(
    callers: Callers, article: Article, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    claim = claim_of(article)

    answer = callers.checker1("PATCH", f"claims/{claim.pk}/", body)

    assert problem(answer) == expected
    assert claim_of(article).version == 1


def test_old_version_then_the_current_one_is_in_the_answer(
    callers: Callers, article: Article
) -> None:
    claim = claim_of(article)
    callers.checker1.post(f"claims/{claim.pk}/actions/accept/", {"version": 1})

    answer = callers.checker2.post(f"claims/{claim.pk}/actions/accept/", {"version": 1})

    assert problem(answer) == (409, "version")
    assert answer.json()["version"] == 2


def test_claim_when_somebody_was_first_then_he_is_named(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    claim = researched(claim_of(article), room)

    answer = callers.checker2.post(f"claims/{claim.pk}/actions/take/", {"version": 2})

    assert problem(answer) == (409, "taken")
    assert answer.json()["holder"] == "Checker 1"
    assert answer.json()["version"] == 3


def test_actions_without_a_service_then_501_and_they_are_these(
    callers: Callers, article: Article
) -> None:
    claim = claim_of(article).pk

    answers = {
        name: problem(callers.editor.post(f"claims/{claim}/actions/{name}/", {"version": 1}))
        for name in actions.not_offered()
    }

    assert set(answers.values()) == {(501, "not_offered")}
    assert sorted(answers) == [
        "close-case", "hold", "lift", "mark-duplicate", "merge", "move-span", "notice-off",
        "notice-on", "open-case", "publish-correction", "recall", "recheck", "refile",
        "reinstate", "resume", "schedule", "separate", "split", "wait", "withdraw",
    ]  # fmt: skip


def test_action_when_it_is_none_then_404(callers: Callers, article: Article) -> None:
    claim = claim_of(article).pk

    answers = [
        callers.editor.post(f"claims/{claim}/actions/{name}/", {"version": 1})
        for name in ("nonsense", "start", "close-the-rest", "publish_now")
    ]

    assert [problem(answer) for answer in answers] == [(404, "not_found")] * 4


def test_actions_when_listed_then_those_not_allowed_say_why(
    callers: Callers, article: Article
) -> None:
    rows = callers.checker1.get(f"claims/{claim_of(article).pk}/actions/").json()["results"]

    by_name = {row["action"]: row for row in rows}
    assert list(by_name) == list(actions.names())
    assert by_name["accept"] == {"action": "accept", "allowed": True, "reason": ""}
    assert by_name["take"]["reason"] == "“take” is not possible while the claim is proposed."
    assert by_name["hold"] == {"action": "hold", "allowed": False, "reason": "Not offered yet."}
    assert all(row["allowed"] or row["reason"] for row in rows)


def test_history_then_every_event_with_its_actor_the_oldest_first(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    claim = claim_of(article)
    act("reject", claim, room.checker1.actor, reason="Not a claim", note="A private remark")

    rows = callers.checker2.get(f"claims/{claim.pk}/history/").json()["results"]
    as_administrator = callers.administrator.get(f"claims/{claim.pk}/history/")

    assert [(row["kind"], row["actor"]["name"]) for row in rows] == [
        ("claim.rejected", "Checker 1")
    ]
    assert rows[0]["data"]["to"] == "rejected"
    assert rows[0]["note"] == "Not a claim. A private remark"
    assert b"A private remark" not in as_administrator.content


def test_appearances_then_the_places_of_the_claim(callers: Callers, article: Article) -> None:
    claim = claim_of(article)

    rows = callers.checker1.get(f"claims/{claim.pk}/appearances/").json()["results"]

    assert [(row["start"], row["end"], row["is_first"]) for row in rows] == [(28, 72, True)]
    assert rows[0]["article"] == str(article.public_id)


def test_pages_when_rows_are_added_then_none_is_missed_or_doubled(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    seen = []
    answer = callers.checker1.get("claims/?page_size=1").json()
    while True:
        seen.append(answer["results"][0]["id"])
        _one_more(article)
        if answer["next"] is None:
            break
        answer = callers.checker1.get(answer["next"]).json()
    back = []
    while answer["previous"] is not None:
        answer = callers.checker1.get(answer["previous"]).json()
        back.append(answer["results"][0]["id"])
        if len(back) == 2:
            break

    assert sorted(seen) == sorted(article.claims.filter(number__lte=3).values_list("pk", flat=True))
    assert back == seen[1::-1]


def _one_more(article: Article) -> None:
    last = Claim.objects.filter(article=article).count()
    Claim.objects.create(desk=article.desk, article=article, number=last + 1, statement="One more.")
