"""A claim's page: evidence, origin, draft, submission; what is typed is never lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.extraction.models import Claim
from claims.review.models import Evidence, OriginCheck, Verdict
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import drafted, researched, submitted, with_evidence
from tests.web.workbench.conftest import SignedIn

CLAIM_QUERIES = 27
SOURCE = {
    "title": "Budget of the tram",
    "publisher": "City council",
    "level": "primary",
    "type": "document",
    "relation": "independent",
    "stance": "refutes",
    "passage": "The estimate is 52 million marks.",
}


def page(client: Any, claim: Claim) -> str:
    answer = client.get(f"/desk/claims/{claim.pk}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_page_asks_the_same_queries_for_one_and_for_three_pieces(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    drafted(claim, room)

    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as found:
            page(client, claim)
        counts.append(len(found))
        with_evidence(claim, room)
        with_evidence(claim, room)

    assert counts == [CLAIM_QUERIES, CLAIM_QUERIES]


def test_evidence_is_added_with_its_source(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    researched(claim, room)

    answer = signed_in(room.checker1).post(f"/desk/claims/{claim.pk}/evidence/", SOURCE)

    evidence = Evidence.objects.get()
    assert answer["Location"] == f"/desk/claims/{claim.pk}/#evidence"
    assert (evidence.passage, evidence.source.title if evidence.source else "") == (
        SOURCE["passage"],
        SOURCE["title"],
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": ""}, "Give the source a title."),
        ({"passage": ""}, "Quote the passage that bears on the claim."),
        ({"url": "http://127.0.0.1/"}, 'class="error"'),
    ],
)
def test_refused_evidence_comes_back_with_what_was_typed(
    room: Newsroom, claim: Claim, signed_in: SignedIn, change: dict[str, str], said: str
) -> None:
    researched(claim, room)

    answer = signed_in(room.checker1).post(f"/desk/claims/{claim.pk}/evidence/", SOURCE | change)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="City council"' in html
    assert said in html
    assert Evidence.objects.count() == 0


def test_cited_evidence_stays_and_other_is_removed(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    drafted(claim, room)
    other = with_evidence(claim, room)
    client = signed_in(room.checker1)
    cited = Evidence.objects.exclude(pk=other.pk).get()

    refused = client.post(f"/desk/claims/{claim.pk}/evidence/{cited.pk}/remove/")
    client.post(f"/desk/claims/{claim.pk}/evidence/{other.pk}/remove/")

    assert refused.status_code == 409
    assert list(Evidence.objects.filter(removed_at=None)) == [cited]


def test_origin_check_is_kept_and_shown(room: Newsroom, claim: Claim, signed_in: SignedIn) -> None:
    researched(claim, room)
    client = signed_in(room.checker1)
    path = f"/desk/claims/{claim.pk}/origin-check/"

    refused = client.post(path, {"origin-result": "as_reported", "origin-note": "Kept note"})
    client.post(path, {"origin-result": "as_reported", "origin-reported_by": "Example Gazette"})

    assert refused.status_code == 422
    assert "Kept note" in refused.content.decode()
    assert OriginCheck.objects.count() == 1
    assert "As reported by Example Gazette. Checker 1" in page(client, claim)


def test_draft_is_saved_whole_with_its_citations(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    researched(claim, room)
    evidence = with_evidence(claim, room)

    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/verdict/",
        {
            "version": 0,
            "rating": "false",
            "summary": "It is 52 million.",
            "rationale": "One [1].\r\n\r\nTwo.",
            "as_of": "2026-02-01",
            "evidence": [evidence.pk],
        },
    )

    verdict = Verdict.objects.get()
    assert answer["Location"] == f"/desk/claims/{claim.pk}/#verdict"
    assert (verdict.rating, verdict.rationale) == ("false", "One [1].\n\nTwo.")
    assert list(verdict.cited.all()) == [evidence]


def test_draft_on_an_older_version_shows_both_texts_and_overwrites_nothing(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    verdict = drafted(claim, room)

    answer = signed_in(room.checker2).post(
        f"/desk/claims/{claim.pk}/verdict/",
        {"version": 0, "rating": "half_true", "summary": "My own words.", "rationale": "Mine."},
    )

    html = answer.content.decode()
    verdict.refresh_from_db()
    assert answer.status_code == 409
    assert "My own words.</textarea>" in html
    assert 'value="half_true" checked' in html
    assert 'id="theirs"' in html
    assert verdict.summary in html
    assert verdict.rating == "false"
    assert f'name="version" value="{verdict.version}"' in html


def test_draft_with_an_unknown_rating_comes_back_with_the_text(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    researched(claim, room)

    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/verdict/", {"version": 0, "rating": "x", "summary": "Kept."}
    )

    assert answer.status_code == 422
    assert "Kept.</textarea>" in answer.content.decode()


def test_draft_of_an_untaken_claim_is_denied(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    answer = signed_in(room.checker1).post(f"/desk/claims/{claim.pk}/verdict/", {"version": 0})

    assert answer.status_code == 403


def test_submit_of_an_incomplete_draft_says_what_is_missing(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    taken = researched(claim, room)
    client = signed_in(room.checker1)
    client.post(f"/desk/claims/{claim.pk}/verdict/", {"version": 0, "rating": "false"})

    answer = client.post(
        f"/desk/claims/{claim.pk}/actions/submit/", {"version": taken.version}, follow=True
    )

    assert "Write the summary." in answer.content.decode()


def test_submit_of_a_complete_draft_leads_to_review(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    drafted(claim, room)
    claim.refresh_from_db()
    client = signed_in(room.checker1)

    client.post(f"/desk/claims/{claim.pk}/actions/submit/", {"version": claim.version})

    claim.refresh_from_db()
    html = page(client, claim)
    assert claim.status == "in_review"
    assert "Waits for sign-off" in html
    assert 'id="verdict-form"' not in html


def test_submit_with_typed_text_saves_it_first(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    verdict = drafted(claim, room)
    sent = {
        "version": verdict.version,
        "rating": "false",
        "summary": "Typed last: 52 million marks.",
        "rationale": verdict.rationale,
        "evidence": list(verdict.cited.values_list("pk", flat=True)),
        "then": "submit",
    }

    signed_in(room.checker1).post(f"/desk/claims/{claim.pk}/verdict/", sent)

    claim.refresh_from_db()
    assert claim.status == "in_review"
    assert verdict.versions.get().summary == "Typed last: 52 million marks."


def test_submit_with_typed_text_that_lacks_something_keeps_it_and_says_what(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    researched(claim, room)
    client = signed_in(room.checker1)
    sent = {"version": 0, "rating": "false", "summary": "Half done.", "then": "submit"}

    answer = client.post(f"/desk/claims/{claim.pk}/verdict/", sent, follow=True)

    claim.refresh_from_db()
    html = answer.content.decode()
    assert claim.status == "researching"
    assert "The draft is saved, not submitted." in html
    assert "Half done.</textarea>" in html


def test_administrator_reads_no_draft_and_no_evidence(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    submitted(claim, room)

    html = page(signed_in(room.administrator), claim)

    assert "52 million" not in html
    assert "they read no drafts" in html
