"""What a service may refuse with: a code for machines, a sentence for people."""

from __future__ import annotations

from typing import Any


class DomainError(Exception):
    """A refusal that the caller can understand and act on.

    `code` is one of the codes of the API's table of answers, `message` the sentence shown to the
    person, `extra` further members of the answer (the current version, the holder, the problems).
    """

    code = "invalid"

    def __init__(self, message: str, **extra: Any) -> None:
        super().__init__(message)
        self.message = message
        self.extra = extra


class NotFound(DomainError):
    """It is not there, or not for this caller: both look the same."""

    code = "not_found"

    def __init__(self, message: str = "There is no such thing, or it is not yours to see.") -> None:
        super().__init__(message)


class NotAllowed(DomainError):
    """Visible, but role or rule says no."""

    code = "denied"


class NotPossible(DomainError):
    """The action does not exist in this status."""

    code = "not_possible"


class VersionConflict(DomainError):
    """The caller saw an older version."""

    code = "version"


class Taken(DomainError):
    """Somebody else was first."""

    code = "taken"


class RulesBlock(DomainError):
    """A publication rule of level block does not hold."""

    code = "rules"


class InProgress(DomainError):
    """The same idempotency key is being worked on."""

    code = "in_progress"


class KeyReused(DomainError):
    """The idempotency key came before with another body."""

    code = "idempotency"


class NotOffered(DomainError):
    """An action of the workflow that this version has no service for."""

    code = "not_offered"


class Invalid(DomainError):
    """A field is wrong or missing; `errors` lists field, code and what to do."""

    code = "invalid"

    def __init__(self, message: str, *, field: str = "", field_code: str = "invalid") -> None:
        errors = [{"field": field, "code": field_code, "detail": message}] if field else []
        super().__init__(message, errors=errors)


class StaleLease(Exception):
    """Another worker has taken this follow-up over: the late one rolls back and ends."""
