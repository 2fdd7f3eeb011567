"""The draft verdict: the desk's scale, what is written, and the rules as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claims.casework.reads.verdicts import DraftRead
from claims.core.permissions import Answer
from claims.extraction.models import Claim
from claims.review.pure import scales
from claims.review.pure.publication_rules import Problem
from claims.web.parts import Rating, Rule, Value
from claims.web.times import Times
from claims.web.words import count
from claims.web.workbench.screens import RatingChoice, VerdictDraft

TEXTS = ("summary", "rationale", "unknowns", "short_statement", "as_of", "recheck_on")
# Where on the page a rule is mended.
PLACES = {"PUB003": "#evidence", "PUB001": "#evidence", "PUB002": "#evidence", "PUB013": "#origin"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed and the service refused: his rating, his citations, and the reason."""

    rating: str
    evidence: tuple[int, ...]
    is_conflict: bool = False


def rating_shown(rating: scales.Rating) -> Rating:
    """A rating of a scale as it is drawn."""
    level = rating.rank - 1 if rating.rank is not None else None
    return Rating(rating.code, rating.label, rating.family, _bare(rating.definition), level)


def draft_screen(
    claim: Claim, draft: DraftRead, may: Answer, times: Times, typed: Typed | None
) -> VerdictDraft:
    """The draft as a form, or to be read by whoever may not write in it."""
    chosen = typed.rating if typed else draft.rating
    offered = scales.offered(claim.desk.rating_scale, claim.question)
    ordered = sorted(offered, key=lambda one: one.rank or 0)
    found = next((one for one in offered if one.code == chosen), None)
    return VerdictDraft(
        number=draft.version,
        version=draft.version,
        url=f"/desk/claims/{claim.pk}/verdict/",
        can_edit=bool(may),
        scale=tuple(
            RatingChoice(rating_shown(one), one.code == chosen) for one in ordered if one.rank
        ),
        off_scale=tuple(
            RatingChoice(rating_shown(one), one.code == chosen) for one in ordered if not one.rank
        ),
        saved=f"Saved {times.clock(draft.modified_at)}" if draft.modified_at else "",
        rating=rating_shown(found) if found else None,
        locked=may.reason,
        theirs=_theirs(claim, draft) if typed and typed.is_conflict else (),
    )


def initial_of(draft: DraftRead) -> dict[str, Any]:
    """The draft as the form's first values."""
    return {name: getattr(draft, name) for name in TEXTS}


def problem_rules(problems: Sequence[Problem]) -> tuple[Rule, ...]:
    """The rules that do not hold, what blocks first."""
    if not problems:
        return (Rule("", "holds", "Every rule that is asked holds."),)
    ordered = sorted(problems, key=lambda one: (one.level != "block", one.rule))
    return tuple(
        Rule(one.rule, one.level, one.message, one.mend, PLACES.get(one.rule, "#verdict"))
        for one in ordered
    )


def rules_sentence(problems: Sequence[Problem]) -> str:
    """How many rules warn and how many block."""
    blocks = sum(1 for one in problems if one.level == "block")
    warns = len(problems) - blocks
    if not problems:
        return "all hold"
    said = [f"{blocks} block{'s' if blocks == 1 else ''}"] if blocks else []
    said += [f"{warns} warn{'s' if warns == 1 else ''}"] if warns else []
    return ", ".join(said)


def blocked_note(problems: Sequence[Problem]) -> str:
    """What stands beside the main step while rules would block sign-off."""
    blocks = sum(1 for one in problems if one.level == "block")
    return f"{count(blocks, 'rule')} would still block sign-off." if blocks else ""


def _theirs(claim: Claim, draft: DraftRead) -> tuple[Value, ...]:
    rating = (
        scales.rating(claim.desk.rating_scale, draft.rating).label if draft.rating else "none yet"
    )
    shown = [Value("Rating", rating), Value("Summary", draft.summary, is_quote=True)]
    shown.append(Value("Rationale", draft.rationale, is_quote=True))
    if draft.unknowns:
        shown.append(Value("What we do not know", draft.unknowns, is_quote=True))
    return tuple(shown)


def _bare(definition: str) -> str:
    return definition.rstrip(".")
