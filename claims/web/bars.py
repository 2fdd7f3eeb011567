"""Lengths and places for small SVG drawings, in per cent, so that no style attribute is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReasonBar:
    """A term of a score: where its bar lies from the zero line, and its weight as written."""

    feature: str
    weight: str
    x: str
    width: str
    is_minus: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar, placed in per cent."""

    name: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class RulerPoint:
    """A mark on the ruler of a day."""

    x: str
    text: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Ruler:
    """Today's working hours with what is due: hour marks, due times, now."""

    hours: tuple[RulerPoint, ...]
    due: tuple[RulerPoint, ...]
    now: RulerPoint


def reason_bars(reasons: Sequence[tuple[str, float]]) -> tuple[tuple[ReasonBar, ...], str]:
    """The terms in their order, and the place of the zero line they share."""
    low = min([0.0, *(weight for _, weight in reasons)])
    high = max([0.0, *(weight for _, weight in reasons)])
    width = (high - low) or 1.0
    zero = abs(low) / width
    bars = tuple(
        ReasonBar(
            feature=feature,
            weight=f"{'−' if weight < 0 else '+'}{abs(weight):.2f}",
            x=_percent(zero + min(weight, 0) / width),
            width=_percent(abs(weight) / width),
            is_minus=weight < 0,
        )
        for feature, weight in reasons
    )
    return bars, _percent(zero)


def parts(amounts: Sequence[tuple[str, int]]) -> tuple[Part, ...]:
    """Amounts as pieces of one bar, side by side; nothing for an empty total."""
    total = sum(amount for _, amount in amounts)
    found, at = [], 0.0
    for name, amount in amounts:
        if amount:
            found.append(Part(name, _percent(at), _percent(amount / total)))
            at += amount / total
    return tuple(found)


def ruler(due: Sequence[datetime], now: datetime) -> Ruler:
    """The day from 9 to 20, stretched where something is due earlier or later."""
    todays = [one for one in due if one.date() == now.date()]
    first = min([9, now.hour, *(one.hour for one in todays)])
    last = min(24, max([20, now.hour + 1, *(one.hour + 1 for one in todays)]))

    def place(hour: float) -> str:
        return _percent((hour - first) / (last - first))

    def point(at: datetime, text: str, *, is_late: bool = False) -> RulerPoint:
        return RulerPoint(place(at.hour + at.minute / 60), text, is_late)

    def far(hour: int) -> bool:
        return abs(hour - now.hour - now.minute / 60) > 1.25

    return Ruler(
        hours=tuple(
            RulerPoint(place(hour), f"{hour}:00" if hour % 3 == 0 and far(hour) else "")
            for hour in range(first, last + 1)
        ),
        due=tuple(
            point(at, "late" if at < now else f"{at:%H:%M}", is_late=at < now) for at in todays
        ),
        now=point(now, f"now {now:%H:%M}"),
    )


def _percent(share: float) -> str:
    return f"{share:.2%}"
