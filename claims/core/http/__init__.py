"""The one outbound client: every address that anyone gives us is opened through here."""

from claims.core.http.addresses import check_url
from claims.core.http.client import Fetched, fetch
from claims.core.http.errors import OutboundError

__all__ = ["Fetched", "OutboundError", "check_url", "fetch"]
