"""Read models: what they show, to whom, and with how many queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from claims.casework.reads import articles, claims, desk, evidence, history, published, verdicts
from claims.casework.reads.as_found import as_found
from claims.casework.rights import may_read_claim, may_read_research
from claims.core.errors import NotFound
from claims.extraction.services.edits import edit_claim
from claims.intake.models import Article
from claims.review.models import Verdict
from tests.factories.articles import FOUND, article_with_claims, claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import SUMMARY, act, drafted, submitted
from tests.factories.verdicts import published as publish


def several(room: Newsroom, rows: int) -> list[Article]:
    """So many articles of three claims."""
    return [
        article_with_claims(
            desk=room.desk,
            by=room.checker1.actor,
            text=" ".join(f"{item.quote}." for item in FOUND) + f" {number}",
        )
        for number in range(rows)
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_desk_reads_then_the_same_queries_for_one_row_and_three(
    room: Newsroom, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for article in several(room, rows):
        act("accept", claim_of(article, 1), room.checker1.actor)
        act("take", claim_of(article, 1), room.checker1.actor)
        act("accept", claim_of(article, 2), room.checker1.actor)
        submitted(claim_of(article, 3), room)
    checker, editor = room.checker1.actor, room.editor.actor
    reads: list[tuple[Callable[[], Any], int]] = [
        (lambda: desk.held_by(checker).rows, 1),
        (lambda: desk.queue_for(checker).rows, 2),
        (lambda: desk.submissions(editor), 1),
        (lambda: articles.article_page(checker).rows, 2),
    ]

    for read, cost in reads:
        with django_assert_num_queries(cost):
            found = read()
        assert len(found) == rows * (2 if read is reads[0][0] else 1)


def test_queue_then_free_accepted_claims_the_best_first(article: Article, room: Newsroom) -> None:
    checker, editor = room.checker1.actor, room.editor.actor
    for number in (1, 2, 3):
        act("accept", claim_of(article, number), checker)
    edit_claim(claim=claim_of(article, 3), changes={"priority": 5}, by=editor, seen_version=2)

    queue = [row.number for row in desk.queue_for(checker).rows]
    act("take", claim_of(article, 3), checker)
    best = desk.best_free_claim(room.checker2.actor)

    assert queue == [3, 1, 2]
    assert best is not None
    assert best.number == 1
    assert desk.best_free_claim(room.outsider.actor) is None


def test_standing_then_counts_by_status(article: Article, room: Newsroom) -> None:
    act("accept", claim_of(article), room.checker1.actor)

    found = desk.standing(room.editor.actor)

    assert found.desk == room.desk
    assert (found.counts, found.is_editor) == ({"accepted": 1, "proposed": 2}, True)


def test_submission_then_who_wrote_it_and_who_reads_it(article: Article, room: Newsroom) -> None:
    submitted(claim_of(article), room)
    act("take-review", claim_of(article), room.editor.actor)

    row = desk.submissions(room.editor.actor)[0]

    assert (row.claim.number, row.number, row.rating) == (1, 1, "false")
    assert [author.name for author in row.authors] == ["Checker 1"]
    assert row.reader is not None
    assert row.reader.name == "Editor"
    assert (row.is_mine(room.checker1.actor), row.is_mine(room.editor.actor)) == (True, False)


def test_claim_then_everything_about_it_in_one_query(
    article: Article, room: Newsroom, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    drafted(claim_of(article, 2), room)
    actor, claim = room.checker1.actor, claim_of(article, 2)

    with django_assert_num_queries(1):
        row = claims.one_claim(actor, claim.pk)

    assert row.assignee == claims.PersonRead(room.checker1.user.pk, "Checker 1")
    assert row.claimant == claims.ClaimantRead("Ada Example", "", named=True)
    assert row.links == (claims.LinkRead("outlet", "Transport office"),)
    assert (row.appearances, row.has_draft, row.verdict, row.is_stub) == (1, True, None, False)


def test_claims_of_article_then_in_the_order_of_the_text(article: Article, room: Newsroom) -> None:
    rows = claims.claims_of_article(room.checker1.actor, article.public_id)

    assert [row.quote for row in rows] == [item.quote for item in FOUND]


@pytest.mark.parametrize(
    ("name", "sees", "whole", "research"),
    [
        ("editor", True, True, True),
        ("checker2", True, True, True),
        ("trainee", True, True, True),
        ("administrator", True, True, False),
        ("outsider", True, False, False),
        ("guest", False, False, False),
        ("other_partner", False, False, False),
    ],
)
def test_claim_when_read_by_role(
    article: Article, room: Newsroom, name: str, sees: bool, whole: bool, research: bool
) -> None:
    actor = getattr(room, name).actor
    claim = claim_of(article)

    rows = claims.claim_page(actor).rows

    assert len(rows) == (3 if sees else 0)
    if not sees:
        with pytest.raises(NotFound):
            claims.one_claim(actor, claim.pk)
        return
    assert [row.is_stub for row in rows] == [not whole] * 3
    assert bool(may_read_claim(actor, claim)) == whole
    assert bool(may_read_research(actor, claim)) == research


def test_draft_then_its_authors_citations_and_open_rules(article: Article, room: Newsroom) -> None:
    verdict = drafted(claim_of(article), room)

    draft = verdicts.draft_read(claim_of(article))

    assert (draft.version, draft.rating, draft.summary) == (1, "false", SUMMARY)
    assert draft.evidence == tuple(verdict.cited.values_list("pk", flat=True))
    assert [author.name for author in draft.authors] == ["Checker 1"]
    assert {problem.rule for problem in draft.problems} == {"PUB003", "PUB004", "PUB013", "PUB014"}
    assert draft.submitted is None


def test_submitted_versions_then_word_for_word_with_the_decisions(
    article: Article, room: Newsroom, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    submitted(claim_of(article), room)
    act("request-changes", claim_of(article), room.editor.actor, comment="Say since when.")
    act("submit", claim_of(article), room.checker1.actor)

    claim = claim_of(article)
    with django_assert_num_queries(2):
        rows = verdicts.submitted_versions(claim)

    assert [(row.number, len(row.sign_offs)) for row in rows] == [(2, 0), (1, 1)]
    assert rows[1].sign_offs[0].comment == "Say since when."
    assert rows[1].sign_offs[0].signer.name == "Editor"
    assert verdicts.draft_read(claim_of(article)).submitted == 2


def test_evidence_then_cited_pieces_say_so(article: Article, room: Newsroom) -> None:
    drafted(claim_of(article), room)

    row = evidence.evidence_page(claim_of(article)).rows[0]
    Verdict.objects.get(claim=claim_of(article)).cited.clear()

    assert row.cited
    assert not evidence.evidence_page(claim_of(article)).rows[0].cited
    assert row.snapshot is not None
    assert row.snapshot.state == "pending"


def test_recent_events_then_the_latest_first_and_only_of_own_desks(
    article: Article, room: Newsroom
) -> None:
    act("accept", claim_of(article), room.checker1.actor)
    act("take", claim_of(article), room.checker2.actor)

    mine = history.recent_events(room.editor.actor)
    theirs = history.recent_events(room.outsider.actor)

    assert [(row.kind, row.actor.name) for row in mine] == [
        ("claim.taken", "Checker 2"),
        ("claim.accepted", "Checker 1"),
    ]
    assert theirs == []


def test_as_found_then_only_what_people_changed_is_left_out(
    article: Article, room: Newsroom, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    edit_claim(
        claim=claim_of(article, 2),
        changes={"claimant": None, "via": []},
        by=room.checker1.actor,
        seen_version=1,
    )
    rows = claims.claims_of_article(room.checker1.actor, article.public_id)

    with django_assert_num_queries(1):
        found = as_found(rows)

    assert [row.statement for row in found] == [row.statement for row in rows]
    assert (found[1].claimant, found[1].links) == (None, ())
    assert found[0] == rows[0]


def test_text_of_article_then_with_coverage_and_warnings(article: Article, room: Newsroom) -> None:
    row = articles.one_article(room.checker1.actor, article.public_id)

    found = articles.text_of(row.pk)

    assert found is not None
    assert (found.version, found.language) == (1, "en")
    assert (len(found.coverage), len(found.warnings)) == (1, 1)
    assert (row.claims, row.counts) == (3, {"proposed": 3})


def test_published_document_then_by_slug_and_by_public_id(article: Article, room: Newsroom) -> None:
    page = publish(claim_of(article), room)

    by_slug = published.one_verdict(slug=page.slug)

    assert by_slug == published.one_verdict(public_id=page.public_id)
    assert claims.one_claim(room.editor.actor, page.claim_id).verdict == page.public_id
    assert published.one_report(slug=article.report.slug).version == 1
    with pytest.raises(NotFound):
        published.one_verdict(slug="nothing")
