"""Moments as a desk reads them: in its own time zone, beside the moment of now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone

from claims.people.models import Desk
from claims.web import words

MORNING = 9


@dataclass(frozen=True, slots=True)
class Times:
    """The desk's clock: `now` in its zone, and every other moment read from there."""

    now: datetime

    @property
    def zone(self) -> tzinfo:
        """The desk's time zone."""
        return self.now.tzinfo or ZoneInfo("UTC")

    def local(self, at: datetime) -> datetime:
        """The moment in the desk's zone."""
        return at.astimezone(self.zone)

    def clock(self, at: datetime) -> str:
        """The clock time, with weekday or date where it is another day."""
        return words.clock(self.local(at), self.now)

    def until(self, at: datetime) -> str:
        """How far a due time is."""
        return words.until(self.local(at), self.now)

    def morning_in(self, days: int) -> datetime:
        """The morning of the day that many days ahead."""
        day = self.now + timedelta(days=days)
        return day.replace(hour=MORNING, minute=0, second=0, microsecond=0)


def times_of(desk: Desk | None) -> Times:
    """The clock of a desk; UTC for somebody without one."""
    return Times(timezone.now().astimezone(ZoneInfo(desk.time_zone if desk else "UTC")))
