"""The submitted draft beside the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.casework.reads.claims import ClaimRead
from claims.casework.reads.evidence import EvidenceRead
from claims.casework.reads.verdicts import SubmittedRead
from claims.review.enums import SnapshotState
from claims.review.pure.scales import rating as rating_of
from claims.web.differences import Change, ChangedParagraph, paragraph_changes, word_changes
from claims.web.editorial.screens import Draft
from claims.web.parts import Filter, Happening, Piece
from claims.web.times import Times
from claims.web.workbench.contexts.claim_parts import chain_of
from claims.web.workbench.contexts.draft import rating_shown
from claims.web.workbench.contexts.evidence import board_of, evidence_sentence

PLAIN = "draft"
RETURNED = "request_changes"


def draft_of(
    claim: ClaimRead,
    outlet: str,
    versions: Sequence[SubmittedRead],
    pieces: Sequence[EvidenceRead],
    times: Times,
    view: str,
) -> Draft:
    """The version submitted last; with an earlier one, as what changed since (unless `view`)."""
    last = versions[0]
    before = versions[1] if len(versions) > 1 else None
    base = None if view == PLAIN else before
    summary = _runs(last.summary, base.summary if base else None)
    rationale = _paragraphs(last.rationale, base.rationale if base else None)
    unknowns = _paragraphs(last.unknowns, base.unknowns if base else None)
    rating_before = base if base and base.rating != last.rating else None
    summary_is_changed = any(run.type != "same" for run in summary)
    changed = sum(part.is_changed for part in (*rationale, *unknowns))
    return Draft(
        claim_id=claim.id,
        number=last.number,
        status=claim.status,
        statement=last.statement,
        claim_url=f"/desk/claims/{claim.id}/",
        chain=chain_of(claim, outlet),
        quote=f"“{claim.quote}”" if claim.wording == "direct" else claim.quote,
        rating=rating_shown(rating_of(last.rating_scale, last.rating)),
        rating_before=rating_shown(rating_of(rating_before.rating_scale, rating_before.rating))
        if rating_before
        else None,
        summary=summary,
        rationale=rationale,
        summary_is_changed=summary_is_changed,
        views=_views(claim.id, last, before, view),
        changes=changed + summary_is_changed + (rating_before is not None),
        evidence=_evidence(claim.id, pieces, times),
        evidence_sentence=evidence_sentence(pieces),
        threads=_threads(versions, times),
        unknowns=unknowns,
    )


def _runs(text: str, before: str | None) -> tuple[Change, ...]:
    return (Change("same", text),) if before is None else word_changes(before, text)


def _paragraphs(text: str, before: str | None) -> tuple[ChangedParagraph, ...]:
    return paragraph_changes(text if before is None else before, text)


def _evidence(claim_id: int, pieces: Sequence[EvidenceRead], times: Times) -> tuple[Piece, ...]:
    """The evidence by number. Why a copy failed is told on the claim's page: here is no room."""
    columns = board_of(claim_id, pieces, times, can_edit=False)
    shown = sorted((one for column in columns for one in column.pieces), key=lambda p: p.number)
    return tuple(
        replace(one, kept="No copy") if one.kept_state == SnapshotState.FAILED else one
        for one in shown
    )


def _views(
    claim_id: int, last: SubmittedRead, before: SubmittedRead | None, view: str
) -> tuple[Filter, ...]:
    plain = Filter(
        f"Draft {last.number}",
        f"?claim={claim_id}&view={PLAIN}",
        is_current=before is None or view == PLAIN,
    )
    if before is None:
        return (plain,)
    changes = f"Changes since draft {before.number}"
    return (Filter(changes, f"?claim={claim_id}", is_current=view != PLAIN), plain)


def _threads(versions: Sequence[SubmittedRead], times: Times) -> tuple[Happening, ...]:
    """What was said when drafts were returned or signed, the latest first."""
    return tuple(
        Happening(
            "pencil" if signed.decision == RETURNED else "check",
            signed.signer.name,
            signed.comment or "Signed.",
            times.clock(signed.signed_at),
            detail=f"On draft {version.number}",
        )
        for version in versions
        for signed in reversed(version.sign_offs)
    )
