"""What a second person may decide: the actions, what was typed with them, what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.html import format_html

from claims.casework.actions import Availability
from claims.casework.reads.claims import ClaimRead
from claims.core.errors import DomainError
from claims.web.parts import Action, Note

LABELS: Mapping[str, tuple[str, str]] = {
    "take-review": ("Take the review", ""),
    "request-changes": ("Request changes", "R"),
    "approve": ("Approve only", ""),
    "publish": ("Approve and publish", "A"),
}
NAMES = frozenset(LABELS)
OVERRIDE = "override-"
HEADS = {
    "version": "Somebody was faster: look again before you decide.",
    "rules": "A publication rule does not hold.",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What came with a decision, kept for when it is refused; `note` says why it was."""

    version: str = ""
    comment: str = ""
    overrides: Mapping[str, str] = field(default_factory=dict)
    note: Note | None = None

    @classmethod
    def of(cls, posted: Mapping[str, str]) -> Typed:
        """From the posted form: the reasons stand in fields such as override-PUB004."""
        reasons = {
            name.removeprefix(OVERRIDE): str(value).strip()
            for name, value in posted.items()
            if name.startswith(OVERRIDE) and str(value).strip()
        }
        return cls(posted.get("version", ""), posted.get("comment", ""), reasons)

    def body(self) -> dict[str, Any]:
        """The body of the action."""
        body: dict[str, Any] = {"version": self.version, "comment": self.comment}
        return {**body, "override": dict(self.overrides)} if self.overrides else body

    def refused(self, refusal: DomainError) -> Typed:
        """The same with the reason why it was not done."""
        head = HEADS.get(refusal.code, "This was not done.")
        return replace(self, note=Note(head, refusal.message, "bad"))

    def told(self) -> Typed:
        """The same with what was typed in the note, for when its form is gone."""
        words = [self.comment, *self.overrides.values()]
        written = "\n".join(word for word in words if word)
        if self.note is None or not written:
            return self
        return replace(self, note=replace(self.note, text=f"{self.note.text} You wrote: {written}"))


def actions_of(claim: ClaimRead, answers: Mapping[str, Availability]) -> dict[str, Action]:
    """The decisions on this claim, those that are not open with the reason."""
    found = {}
    for name, (label, key) in LABELS.items():
        answer = answers[name]
        found[name] = Action(
            name=name,
            label="Publish" if name == "publish" and claim.status == "approved" else label,
            url=f"/editorial/claims/{claim.id}/{name}/",
            version=claim.version,
            key=key,
            allowed=answer.is_allowed,
            reason=answer.reason,
        )
    return found


def done(action: str, claim: ClaimRead) -> str:
    """What was done, in a sentence; after publication with the way to the public page."""
    if action == "publish":
        return format_html(
            'Published. <a class="link" href="/verdicts/{}/">Read the public page</a>',
            claim.verdict_slug,
        )
    if action == "approve":
        is_last = claim.status == "approved"
        return "Approved. It waits to be published." if is_last else "Signed. One more signature."
    if action == "request-changes":
        return "Returned with your comment."
    return "You read this draft now."
