"""Why an address was not opened: a code for machines, a sentence for the person who gave it."""

from __future__ import annotations

from typing import Literal

Code = Literal[
    "not_a_web_address",
    "private_address",
    "unresolvable",
    "unreachable",
    "timeout",
    "tls",
    "too_large",
    "too_many_redirects",
    "bad_status",
    "broken_answer",
]


class OutboundError(Exception):
    """The address was not opened, or what it answered is of no use.

    `code` says which of the cases it is, `message` what happened and what to do, `status` the
    answer's status where there was one, `retry_after` when to come again, as the answer has it.
    """

    def __init__(
        self, code: Code, message: str, *, status: int | None = None, retry_after: str = ""
    ) -> None:
        super().__init__(message)
        self.code: Code = code
        self.message = message
        self.status = status
        self.retry_after = retry_after
