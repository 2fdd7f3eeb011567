"""The whole way by REST: from an article to a published verdict and its report."""

from __future__ import annotations

from claims.intake.models import Article
from tests.api.conftest import Callers
from tests.factories.articles import claim_of
from tests.factories.verdicts import seal


def test_way_when_everybody_does_his_part_then_the_verdict_is_public(
    callers: Callers, article: Article
) -> None:
    claim = claim_of(article)
    address = f"claims/{claim.pk}/"

    accepted = callers.checker1.post(
        address + "actions/accept/", {"version": 1, "why": "official_figure"}
    )
    taken = callers.checker1.post(address + "actions/take/", {"version": 2})
    evidence = callers.checker1.post(
        address + "evidence/",
        {
            "source": {
                "title": "Budget of the tram project",
                "url": "https://council.example/tram",
                "level": "primary",
                "type": "document",
            },
            "passage": "The estimate of February 2026 is 52 million marks.",
            "stance": "refutes",
        },
    )
    draft = callers.checker1(
        "PUT",
        address + "verdict/",
        {
            "version": 0,
            "rating": "false",
            "summary": "The estimate is 52 million marks.",
            "rationale": "The council puts the cost at 52 million marks [1].",
            "evidence": [evidence.json()["id"]],
        },
    )
    origin = callers.checker1.post(address + "origin-check/", {"result": "matches"})
    sent = callers.checker1.post(address + "actions/submit/", {"version": 3})
    approved = callers.editor.post(address + "actions/approve/", {"version": 4})
    out = callers.editor.post(address + "actions/publish/", {"version": 5})
    seal()

    answers = (accepted, taken, evidence, draft, origin, sent, approved, out)
    assert [answer.status_code for answer in answers] == [200, 200, 201, 200, 201, 200, 200, 200]
    statuses = [answer.json()["status"] for answer in (accepted, taken, sent, approved, out)]
    assert statuses == ["accepted", "researching", "in_review", "approved", "published"]
    assert taken.json()["assignee"]["name"] == "Checker 1"
    assert evidence.json()["snapshot"]["state"] == "pending"
    assert draft.json()["version"] == 1
    assert {problem["rule"] for problem in draft.json()["problems"]} >= {"PUB003", "PUB013"}
    verdict = callers.partner.get(f"verdicts/{out.json()['verdict']}/").json()
    assert verdict["status"] == "published"
    assert verdict["rating"]["code"] == "false"
    assert verdict["claim"]["quote"] == "The new tram line will cost 40 million marks"
    listed = callers.public.get("verdicts/?rating=false").json()["results"]
    assert listed == [verdict]
    reports = callers.public.get("reports/").json()["results"]
    assert [row["id"] for report in reports for row in report["verdicts"]] == [verdict["id"]]
    changes = callers.partner.get("changes/").json()
    assert [(row["type"], row["id"]) for row in changes["results"]] == [
        ("verdict.published", verdict["id"])
    ]
    assert changes["results"][0]["data"] == verdict
