"""Evidence as a board by stance, and the origin of the words as a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from claims.casework.reads.evidence import EvidenceRead, OriginCheckRead, SnapshotRead
from claims.review.enums import (
    OriginResult,
    SnapshotState,
    SourceLevel,
    SourceRelation,
    SourceType,
    Stance,
)
from claims.web.parts import Action, Piece
from claims.web.times import Times
from claims.web.words import count
from claims.web.workbench.screens import StanceColumn

ORDER = (Stance.REFUTES, Stance.SUPPORTS, Stance.CONTEXT, Stance.NONE_FOUND)
KEPT = {
    SnapshotState.PENDING: "Keeping a copy",
    SnapshotState.NOT_NEEDED: "",
}


def board_of(
    claim_id: int, pieces: Sequence[EvidenceRead], times: Times, *, can_edit: bool
) -> tuple[StanceColumn, ...]:
    """The evidence in columns by what it says; a column without evidence is left out."""
    columns = []
    for stance in ORDER:
        found = tuple(
            _piece(claim_id, one, times, can_edit) for one in pieces if one.stance == stance
        )
        if found:
            columns.append(StanceColumn(str(stance.label), found))
    return tuple(columns)


def evidence_sentence(pieces: Sequence[EvidenceRead]) -> str:
    """How many pieces there are, and how many the draft cites."""
    if not pieces:
        return "none yet"
    cited = sum(1 for one in pieces if one.cited)
    return f"{count(len(pieces), 'piece')}, {cited} cited"


def origin_sentence(checks: Sequence[OriginCheckRead], outlet: str, times: Times) -> str:
    """Whether the words were compared with their origin, by whom, and what came of it."""
    if not checks:
        known = f" The words are known through {outlet} only." if outlet else ""
        return f"Not compared yet.{known}"
    last = checks[0]
    said = str(OriginResult(last.result).label)
    if last.reported_by:
        said += f" {last.reported_by}"
    note = f" {last.note}" if last.note else ""
    return f"{said}. {last.checked_by.name}, {times.clock(last.checked_at)}.{note}"


def _piece(claim_id: int, one: EvidenceRead, times: Times, can_edit: bool) -> Piece:
    source, copy = one.source, one.snapshot
    return Piece(
        id=one.id,
        number=one.number,
        stance=str(Stance(one.stance).label),
        passage=one.passage,
        title=source.title if source else "A search without result",
        url=source.url if source else "",
        publisher=source.publisher if source else "",
        published_on=f"{source.published_on:%-d %b %Y}" if source and source.published_on else "",
        level=str(SourceLevel(source.level).label) if source else "Search",
        type=str(SourceType(source.type).label) if source else "",
        relation=str(SourceRelation(source.relation).label).lower() if source else "",
        note=one.note,
        is_cited=one.cited,
        kept_state=copy.state if copy else "",
        kept=_kept(copy, times) if copy else "",
        sha256=f"{copy.sha256[:4]}…{copy.sha256[-2:]}" if copy and copy.sha256 else "",
        remove=_removing(claim_id, one) if can_edit and not one.cited else None,
    )


def _kept(copy: SnapshotRead, times: Times) -> str:
    if copy.state == SnapshotState.KEPT:
        return f"Kept {times.clock(copy.fetched_at)}" if copy.fetched_at else "Kept"
    if copy.state == SnapshotState.FAILED:
        return copy.failure or "Could not be kept"
    return KEPT.get(SnapshotState(copy.state), "")


def _removing(claim_id: int, one: EvidenceRead) -> Action:
    return Action(
        name=f"remove-{one.number}",
        label="Remove",
        url=f"/desk/claims/{claim_id}/evidence/{one.id}/remove/",
        version=0,
    )
