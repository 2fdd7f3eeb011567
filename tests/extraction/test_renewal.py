"""A newer engine's claim set: what people touched stays, the rest is renewed, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from claims import engine
from claims.core.actors import Actor
from claims.core.errors import DomainError, NotAllowed, NotPossible, StaleLease
from claims.extraction.models import Appearance, Claim, ExtractionRun
from claims.extraction.services.additions import add_claim
from claims.extraction.services.claim_sets import save_claim_set
from claims.extraction.services.edits import edit_claim
from claims.extraction.services.splitting_again import split_again
from claims.history.models import Event, FollowUp
from claims.history.services import follow_ups
from claims.intake.models import Article
from claims.pipeline import EXTRACT
from tests.factories.articles import FOUND, TEXT, Found, claim_of, split_of
from tests.factories.newsroom import Newsroom
from tests.factories.threads import at_once
from tests.factories.verdicts import act

pytestmark = pytest.mark.django_db(transaction=True)

COST, RIDERS, DEBATE = FOUND
OWNER = Found("The café’s owner 🚋 was not asked", wording="own_voice")
NEWER = "999.0.0"


@pytest.fixture(autouse=True)
def newer_engine(monkeypatch: pytest.MonkeyPatch, article: Article) -> None:
    """From now on a newer engine is installed than the one that found the article's claims."""
    del article
    monkeypatch.setattr(engine, "ENGINE_VERSION", NEWER)


def again(
    article: Article, found: Sequence[Found], by: Actor, version: str = NEWER
) -> ExtractionRun:
    """Have the article split again by an engine of this version, which finds these."""
    engine.ENGINE_VERSION = version  # until the test ends: see `newer_engine`
    split_again(article=article, by=by)
    owed = FollowUp.objects.filter(task=EXTRACT).latest("generation")
    lease = follow_ups.take(owed.pk)
    assert lease is not None
    return save(lease, article, found, version)


def save(
    lease: follow_ups.Lease, article: Article, found: Sequence[Found], version: str = NEWER
) -> ExtractionRun:
    split = replace(split_of(TEXT, found), engine_version=version)
    return save_claim_set(lease=lease, version=article.versions.get(), split=split, seconds=0.1)


def whole(claim: Claim) -> dict[str, Any]:
    """Everything that is known of a claim, as plain data."""
    fresh = Claim.objects.filter(pk=claim.pk).values().get()
    places = fresh | {"places": list(claim.appearances.order_by("id").values())}
    return places | {"links": list(claim.links.order_by("id").values())}


def events_of(claim: Claim) -> list[str]:
    found = Event.objects.filter(subject_kind="claim", subject_id=claim.pk).order_by("id")
    return [event.kind for event in found]


def test_untouched_proposal_found_again_keeps_its_id_and_takes_over_what_is_new(
    article: Article, room: Newsroom
) -> None:
    before = claim_of(article, 1)
    newer = replace(COST, statement="The line will cost 40m.", via=("Gazette",), claimant="Mayor")

    run = again(article, [newer, RIDERS, DEBATE], room.editor.actor)

    after = claim_of(article, 1)
    assert (after.pk, after.statement, after.run) == (before.pk, "The line will cost 40m.", run)
    assert [link.name for link in after.links.all()] == ["Gazette"]
    assert after.claimant is not None
    assert (after.claimant.name, after.version) == ("Mayor", before.version + 1)
    told = Event.objects.get(subject_kind="claim", subject_id=after.pk)
    assert (told.kind, told.payload["fields"]) == (
        "claim.renewed",
        ["claimant", "statement", "via"],
    )
    assert run.changes == {"added": 0, "renewed": 1, "unchanged": 2, "kept": 0, "lost": 0}


def test_untouched_proposal_found_unchanged_has_no_event_and_the_same_version(
    article: Article, room: Newsroom
) -> None:
    before = {claim.pk: (claim.version, claim.modified_at) for claim in article.claims.all()}

    run = again(article, FOUND, room.editor.actor)

    after = {claim.pk: (claim.version, claim.modified_at) for claim in article.claims.all()}
    assert after == before
    assert set(article.claims.values_list("run", flat=True)) == {run.pk}
    assert not Event.objects.filter(subject_kind="claim").exists()


def test_untouched_proposal_at_nearly_the_same_place_is_moved(
    article: Article, room: Newsroom
) -> None:
    before = claim_of(article, 1)
    place = before.appearances.get().pk
    longer = replace(COST, quote=f"{COST.quote}, the mayor said")

    again(article, [longer, RIDERS, DEBATE], room.editor.actor)

    moved = Appearance.objects.get(pk=place)
    assert (moved.claim_id, moved.quote) == (before.pk, longer.quote)
    assert article.claims.count() == 3


def test_proposal_not_found_again_is_set_aside_and_comes_back_when_it_is(
    article: Article, room: Newsroom
) -> None:
    run = again(article, [RIDERS, DEBATE, OWNER], room.editor.actor)

    lost = claim_of(article, 1)
    assert (lost.status, lost.lost_in) == ("not_selected", run)
    assert lost.set_aside_reason == f"Not found again by engine {NEWER}"
    assert claim_of(article, 4).appearances.get().quote == OWNER.quote
    assert run.changes == {"added": 1, "renewed": 0, "unchanged": 2, "kept": 0, "lost": 1}

    again(article, [COST, RIDERS, DEBATE], room.editor.actor, "1000.0.0")

    found = claim_of(article, 1)
    assert (found.status, found.lost_in, found.set_aside_reason) == ("proposed", None, "")
    assert events_of(found) == ["claim.lost", "claim.found_again", "claim.renewed"]
    assert claim_of(article, 4).status == "not_selected"


def test_lost_claim_can_be_accepted_and_is_kept_from_then_on(
    article: Article, room: Newsroom
) -> None:
    again(article, [RIDERS, DEBATE], room.editor.actor)
    act("accept", claim_of(article, 1), room.checker1.actor)
    before = whole(claim_of(article, 1))

    again(article, FOUND, room.editor.actor, "1000.0.0")

    assert whole(claim_of(article, 1)) == before
    assert article.claims.count() == 3


@pytest.mark.parametrize(
    "way", ["accepted", "rejected", "deferred", "edited", "came back", "priority", "canonical"]
)
def test_claim_that_people_touched_stays_exactly_as_it_is(
    way: str, article: Article, room: Newsroom
) -> None:
    claim = claim_of(article, 1)
    touch(way, claim, room)
    before = whole(claim)
    newer = replace(COST, statement="Other words.", checkworthiness=0.1)

    run = again(article, [newer, DEBATE], room.editor.actor)

    assert whole(claim) == before
    assert run.changes["kept"] == 1 + (way == "canonical")
    assert article.claims.count() == 3


def touch(way: str, claim: Claim, room: Newsroom) -> None:
    by = room.checker1.actor
    if way == "accepted":
        act("accept", claim, by)
    elif way == "rejected":
        act("reject", claim, by, reason="Opinion or rhetoric")
    elif way == "deferred":
        act("defer", claim, by, until="2999-01-01T00:00:00Z")
    elif way == "edited":
        edit_claim(claim=claim, changes={"place": "Tramtown"}, by=by, seen_version=claim.version)
    elif way == "came back":
        act("defer", claim, by, until="2999-01-01T00:00:00Z")
        Claim.objects.filter(pk=claim.pk).update(status="proposed")
    elif way == "priority":
        Claim.objects.filter(pk=claim.pk).update(priority=1)
    else:
        other = Claim.objects.exclude(pk=claim.pk).filter(number=2)
        other.update(status="duplicate", duplicate_of=claim)


def test_claim_that_people_touched_stays_when_the_engine_does_not_find_it(
    article: Article, room: Newsroom
) -> None:
    claim = claim_of(article, 1)
    act("accept", claim, room.checker1.actor)
    before = whole(claim)

    again(article, [DEBATE], room.editor.actor)

    assert whole(claim) == before


def test_claim_added_by_hand_stays_and_is_not_proposed_beside(
    article: Article, room: Newsroom
) -> None:
    start = TEXT.index(OWNER.quote)
    added = add_claim(
        article=article,
        by=room.checker1.actor,
        start=start,
        end=start + len(OWNER.quote) - 6,
        wording="own_voice",
    )
    before = whole(added)

    again(article, [*FOUND, OWNER], room.editor.actor)

    assert whole(added) == before
    assert article.claims.count() == 4


def test_smaller_claim_beside_a_kept_one_is_renewed_and_not_lost(
    article: Article, room: Newsroom
) -> None:
    inner = replace(COST, quote="new tram line will cost 40 million")
    again(article, [COST, inner, RIDERS, DEBATE], room.editor.actor)
    act("accept", claim_of(article, 1), room.checker1.actor)

    run = again(article, [inner, COST, RIDERS, DEBATE], room.editor.actor, "1000.0.0")

    assert run.changes == {"added": 0, "renewed": 0, "unchanged": 3, "kept": 1, "lost": 0}


def test_set_of_the_same_engine_twice_has_one_effect(article: Article, room: Newsroom) -> None:
    first = again(article, [RIDERS, OWNER], room.editor.actor)
    before = [whole(claim) for claim in article.claims.order_by("id")]
    owed = FollowUp.objects.create(
        task=EXTRACT,
        subject_kind="articleversion",
        subject_id=article.versions.get().pk,
        generation=99,
    )
    lease = follow_ups.take(owed.pk)
    assert lease is not None

    second = save(lease, article, [COST])

    assert second == first
    assert [whole(claim) for claim in article.claims.order_by("id")] == before
    assert Event.objects.filter(kind="article.split_again").count() == 1


def test_set_of_an_older_engine_changes_nothing(article: Article, room: Newsroom) -> None:
    split_again(article=article, by=room.editor.actor)
    owed = FollowUp.objects.filter(task=EXTRACT).latest("generation")
    lease = follow_ups.take(owed.pk)
    assert lease is not None
    before = [whole(claim) for claim in article.claims.order_by("id")]

    save(lease, article, [OWNER], "0.0.1")

    assert [whole(claim) for claim in article.claims.order_by("id")] == before
    assert ExtractionRun.objects.count() == 1
    owed.refresh_from_db()
    assert owed.state == "done"


def test_set_when_the_lease_went_to_another_changes_nothing(
    article: Article, room: Newsroom
) -> None:
    split_again(article=article, by=room.editor.actor)
    owed = FollowUp.objects.filter(task=EXTRACT).latest("generation")
    lease = follow_ups.take(owed.pk)
    assert lease is not None
    FollowUp.objects.filter(pk=owed.pk).update(token=lease.token + 1)
    before = [whole(claim) for claim in article.claims.order_by("id")]

    with pytest.raises(StaleLease):
        save(lease, article, [OWNER])

    assert [whole(claim) for claim in article.claims.order_by("id")] == before
    assert ExtractionRun.objects.count() == 1


def test_set_that_breaks_in_the_middle_leaves_no_half_of_it(
    article: Article, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    split_again(article=article, by=room.editor.actor)
    owed = FollowUp.objects.filter(task=EXTRACT).latest("generation")
    lease = follow_ups.take(owed.pk)
    assert lease is not None
    before = [whole(claim) for claim in article.claims.order_by("id")]

    def broken(*given: object) -> None:
        raise RuntimeError("The process was killed here.")

    monkeypatch.setattr("claims.extraction.services.renewal.write_claims", broken)
    with pytest.raises(RuntimeError):
        save(lease, article, [replace(COST, statement="Other words."), OWNER])

    owed.refresh_from_db()
    assert [whole(claim) for claim in article.claims.order_by("id")] == before
    assert (owed.state, ExtractionRun.objects.count()) == ("due", 1)


@pytest.mark.parametrize("found", [(), (replace(COST, statement="Other words."),)])
def test_accepting_at_the_same_moment_wins_or_is_told_of_the_change(
    found: tuple[Found, ...], article: Article, room: Newsroom
) -> None:
    claim = claim_of(article, 1)
    before = whole(claim)
    by = room.checker1.actor

    results = at_once(
        [
            partial(again, article, found, room.editor.actor),
            partial(act, "accept", claim, by, version=claim.version),
        ]
    )

    after = whole(claim)
    refused = [result for result in results if isinstance(result, DomainError)]
    assert isinstance(results[0], ExtractionRun)
    if refused:
        assert refused[0].code == "version"
        assert after["status"] == ("proposed" if found else "not_selected")
    else:
        assert (after["status"], after["statement"]) == ("accepted", before["statement"])


def test_splitting_again_is_owed_once_and_for_editors_alone(
    article: Article, room: Newsroom
) -> None:
    first = split_again(article=article, by=room.editor.actor)
    second = split_again(article=article, by=room.editor.actor)

    assert (first, second) == (True, False)
    assert FollowUp.objects.filter(task=EXTRACT, state="due").count() == 1
    for person in (room.checker1, room.trainee, room.administrator, room.outsider):
        with pytest.raises(NotAllowed):
            split_again(article=article, by=person.actor)


def test_splitting_again_by_the_same_engine_is_not_owed(
    article: Article, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    found_by = ExtractionRun.objects.get().engine_version
    monkeypatch.setattr(engine, "ENGINE_VERSION", found_by)

    assert split_again(article=article, by=room.editor.actor) is False


@pytest.mark.parametrize("state", ["received", "fetching", "extracting"])
def test_splitting_again_of_an_article_that_is_being_read_is_refused(
    article: Article, room: Newsroom, state: str
) -> None:
    Article.objects.filter(pk=article.pk).update(state=state)

    with pytest.raises(NotPossible):
        split_again(article=article, by=room.editor.actor)


def test_splitting_again_of_a_failed_article_tries_it_again(
    article: Article, room: Newsroom
) -> None:
    Article.objects.filter(pk=article.pk).update(state="failed", failure="It took too long.")

    wanted = split_again(article=article, by=room.editor.actor)

    article.refresh_from_db()
    assert (wanted, article.state, article.failure) == (True, "extracting", "")
    assert FollowUp.objects.filter(task=EXTRACT, state="due").count() == 1


def test_splitting_again_that_died_leaves_the_article_ready_and_can_be_wanted_again(
    article: Article, room: Newsroom
) -> None:
    split_again(article=article, by=room.editor.actor)
    owed = FollowUp.objects.filter(task=EXTRACT).latest("generation")
    FollowUp.objects.filter(pk=owed.pk).update(attempts=follow_ups.MAX_ATTEMPTS - 1)

    def broken(lease: follow_ups.Lease) -> None:
        raise MemoryError("no room")

    follow_ups.run(owed.pk, broken)

    article.refresh_from_db()
    owed.refresh_from_db()
    assert (article.state, owed.state) == ("ready", "dead")
    assert (
        Event.objects.get(kind="article.split_failed").note
        == "The text needs more memory than the worker has."
    )
    assert split_again(article=article, by=room.editor.actor) is True
