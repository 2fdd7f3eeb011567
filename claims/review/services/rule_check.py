"""Gathering what the publication rules read, and asking them."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.errors import RulesBlock
from claims.core.permissions import require
from claims.extraction.models import Claim
from claims.review.enums import SnapshotState
from claims.review.models import Evidence, Snapshot, Verdict
from claims.review.pure.drafts import CitedEvidence, Draft
from claims.review.pure.publication_rules import Problem, check
from claims.review.pure.scales import rating as rating_of
from claims.review.queries import evidence_of, origin_check_of, snapshots_by_source
from claims.review.rules import may_override

BLOCK = "block"


def draft_of(claim: Claim) -> Draft:
    """The draft as the rules see it; a claim without a draft has a blank one."""
    verdict = Verdict.objects.filter(claim=claim).first() or Verdict(claim=claim)
    evidence = list(evidence_of(claim))
    kept = snapshots_by_source(item.source_id for item in evidence if item.source_id)
    rows = {item.pk: _cited(item, kept) for item in evidence}
    cited_ids = set(verdict.cited.values_list("pk", flat=True)) if verdict.pk else set()
    first = claim.appearances.filter(is_first=True).first()
    origin = origin_check_of(claim)
    claimant = claim.claimant
    return Draft(
        statement=claim.statement,
        question=claim.question,
        rating=rating_of(claim.desk.rating_scale, verdict.rating) if verdict.rating else None,
        summary=verdict.summary,
        rationale=verdict.rationale,
        unknowns=verdict.unknowns,
        short_statement=verdict.short_statement,
        wording=first.wording if first else "",
        quote=first.quote if first else "",
        claimant_name=claimant.name if claimant else "",
        claimant_description=claimant.description if claimant else "",
        outlet=claim.article.outlet,
        via=tuple(claim.links.order_by("position").values_list("name", flat=True)),
        kinds=tuple(claim.kinds),
        cited=tuple(row for pk, row in rows.items() if pk in cited_ids),
        evidence=tuple(rows.values()),
        origin_check=origin.result if origin else None,
        claimant_was_asked=None,
        reply_waived=False,
    )


def problems_of(claim: Claim) -> tuple[Problem, ...]:
    """Every publication rule that does not hold for the draft, at the desk's levels."""
    return check(draft_of(claim), claim.desk.rule_levels)


def refuse_blocked(
    claim: Claim, by: Actor, override: dict[str, str] | None = None
) -> dict[str, str]:
    """Raise RulesBlock while a rule of level block does not hold; return the overrides used.

    `override` gives the reason for each rule that an editor sets aside; a blank one does not count,
    and from anybody but an editor any is refused (NotAllowed).
    """
    if override:
        require(may_override(by, claim))
    reasons = {rule: why.strip() for rule, why in (override or {}).items() if why.strip()}
    problems = [problem for problem in problems_of(claim) if problem.level == BLOCK]
    left = [problem for problem in problems if problem.rule not in reasons]
    if left:
        raise RulesBlock(
            "Not yet: " + " ".join(problem.message for problem in left),
            problems=[problem.to_dict() for problem in left],
        )
    return {problem.rule: reasons[problem.rule] for problem in problems}


def _cited(item: Evidence, kept: dict[int, Snapshot]) -> CitedEvidence:
    source = item.source
    snapshot = kept.get(source.pk) if source else None
    return CitedEvidence(
        id=item.pk,
        number=item.number,
        passage=item.passage,
        stance=item.stance,
        note=item.note,
        has_source=source is not None,
        url=source.url if source else "",
        title=source.title if source else "",
        publisher=source.publisher if source else "",
        level=source.level if source else "",
        type=source.type if source else "",
        relation=source.relation if source else "",
        is_kept=snapshot is not None
        and snapshot.state in (SnapshotState.KEPT, SnapshotState.NOT_NEEDED),
        source_key=f"source {source.pk}" if source else f"search {item.pk}",
    )
