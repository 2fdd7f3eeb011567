"""A newer claim set beside the claims of before: what people touched stays, the rest is renewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims import engine
from claims.core.actors import SYSTEM
from claims.core.transitions import apply
from claims.extraction.models import Appearance, AttributionLink, Claim, ExtractionRun
from claims.extraction.pure import Place, are_near, pair
from claims.extraction.queries import touched_ids
from claims.extraction.rules import may_renew
from claims.extraction.services.claim_rows import (
    Claimants,
    claimants_of,
    places_of,
    rows_of_places,
    values_of,
    write_chain,
    write_claims,
)
from claims.extraction.services.moves import record_move
from claims.extraction.transitions import TABLE
from claims.history.services.events import record_event
from claims.intake.models import ArticleVersion

# What a set says of itself, not of the claim: a change of it alone is told to nobody.
UNTOLD = frozenset({"found_by"})
PLACE = ("start", "end", "wording", "text_role")


@dataclass(frozen=True, slots=True)
class _Standing:
    """A claim that stands in a text, with its places (its own span first) and its chain."""

    claim: Claim
    is_kept: bool
    rows: list[Appearance] = field(default_factory=list)
    chain: list[str] = field(default_factory=list)

    def places(self) -> list[Place]:
        """Where it stands, in code points."""
        return [(row.start or 0, row.end or 0) for row in self.rows]


@dataclass(frozen=True, slots=True)
class _Newer:
    """The claim set that is being stored."""

    run: ExtractionRun
    version: ArticleVersion
    by_key: Claimants


def renew(
    run: ExtractionRun, version: ArticleVersion, found: Sequence[engine.Claim]
) -> dict[str, int]:
    """Bring the claims that stand in a version to what `run` found; return how many went which way.

    A part of the act that holds the article's row. Locks the version's claims by id. A claim that
    people have touched stays, and what is found at nearly its place is not added beside it; an
    untouched one keeps its id and number and takes over what is found at its place; one that is
    not found again is set aside with a reason, and comes back if a later engine finds it.
    """
    standing = _standing(version)
    newer = _Newer(run, version, claimants_of(version.article, found))
    pairs = pair({pk: one.places() for pk, one in standing.items()}, list(map(places_of, found)))
    free = [one for one in standing.values() if not one.is_kept]
    again = {pk: found[index] for index, pk in pairs.items()}
    renewed = [_renew(one, again[one.claim.pk], newer) for one in free if one.claim.pk in again]
    lost = [_lose(one.claim, run) for one in free if one.claim.pk not in again]
    kept = [place for one in standing.values() if one.is_kept for place in one.places()]
    fresh = [
        item
        for index, item in enumerate(found)
        if index not in pairs and not are_near(places_of(item), kept)
    ]
    write_claims(run, version, fresh, newer.by_key)
    return {
        "added": len(fresh),
        "renewed": sum(renewed),
        "unchanged": len(renewed) - sum(renewed),
        "kept": len(standing) - len(free),
        "lost": sum(lost),
    }


def _standing(version: ArticleVersion) -> dict[int, _Standing]:
    """The claims that stand in a version, locked, by id; those that people touched come first."""
    claims = list(
        Claim.objects.select_for_update(of=("self",))
        .select_related("claimant")
        .filter(
            article=version.article_id, appearances__version=version, appearances__is_first=True
        )
        .order_by("id")
    )
    touched = touched_ids(claims)
    claims.sort(key=lambda claim: (claim.pk not in touched, claim.pk))
    found = {claim.pk: _Standing(claim, claim.pk in touched) for claim in claims}
    rows = Appearance.objects.filter(claim__in=claims, version=version)
    for row in rows.order_by("-is_first", "start", "id"):
        found[row.claim_id].rows.append(row)
    for link in AttributionLink.objects.filter(claim__in=claims).order_by("position"):
        found[link.claim_id].chain.append(link.name)
    return found


def _lose(claim: Claim, run: ExtractionRun) -> bool:
    """Set a proposal aside that this engine does not find; whether it was not aside before."""
    if claim.lost_in_id is not None:
        return False
    moved, came_from = apply(
        claim, "lose", by=SYSTEM, seen_version=None, table=TABLE, rule=may_renew
    )
    moved.lost_in = run
    moved.set_aside_reason = f"Not found again by engine {run.engine_version}"
    moved.save(update_fields=["lost_in", "set_aside_reason"])
    record_move("claim.lost", moved, came_from, SYSTEM, run=run.pk, engine=run.engine_version)
    return True


def _find_again(claim: Claim, run: ExtractionRun) -> None:
    """Propose a lost claim again; the instance has the new state then."""
    moved, came_from = apply(
        claim, "find-again", by=SYSTEM, seen_version=None, table=TABLE, rule=may_renew
    )
    record_move(
        "claim.found_again", moved, came_from, SYSTEM, run=run.pk, engine=run.engine_version
    )
    claim.status, claim.status_before, claim.version = (
        moved.status,
        moved.status_before,
        moved.version,
    )
    claim.lost_in, claim.set_aside_reason = None, ""


def _renew(one: _Standing, item: engine.Claim, newer: _Newer) -> bool:
    """Give an untouched claim what the engine says of it now; whether that changes anything."""
    claim = one.claim
    was_lost = claim.lost_in_id is not None
    if was_lost:
        _find_again(claim, newer.run)
    values = values_of(item, newer.by_key)
    fields = [name for name, value in values.items() if getattr(claim, name) != value]
    for name, value in values.items():
        setattr(claim, name, value)
    fields += [*_moved(one, item, newer.version), *_chained(one, item)]
    told = sorted(set(fields) - UNTOLD)
    claim.run = newer.run
    if not told and not was_lost:
        claim.save(update_fields=["run", "found_by"])
        return False
    claim.version += 1
    claim.save()
    record_event(
        "claim.renewed",
        claim,
        SYSTEM,
        {
            "run": newer.run.pk,
            "engine": newer.run.engine_version,
            "fields": told,
            "version": claim.version,
        },
        desk_id=claim.desk_id,
    )
    return True


def _moved(one: _Standing, item: engine.Claim, version: ArticleVersion) -> list[str]:
    """Bring the places to those of `item`; the own span keeps its row."""
    wanted = rows_of_places(one.claim, item, version)
    if [_place(row) for row in one.rows] == [_place(row) for row in wanted]:
        return []
    first, *mentions = one.rows
    Appearance.objects.filter(pk__in=[row.pk for row in mentions]).delete()
    wanted[0].pk = first.pk
    wanted[0].save(force_update=True)
    Appearance.objects.bulk_create(wanted[1:])
    return ["places"]


def _place(row: Appearance) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in PLACE)


def _chained(one: _Standing, item: engine.Claim) -> list[str]:
    """Bring the chain to that of `item`."""
    if one.chain == [name[:300] for name in item.via]:
        return []
    one.claim.links.all().delete()
    write_chain(one.claim, item.via)
    return ["via"]
