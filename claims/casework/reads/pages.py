"""Pages of a long list by cursor: stable while rows are added, the last page as quick as the first."""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import F, Model, Q, QuerySet

from claims.core.errors import Invalid

Item = TypeVar("Item")
Row = TypeVar("Row")
Other = TypeVar("Other")

DEFAULT_SIZE = 50
LARGEST_SIZE = 1000
FORWARD, BACK = "after", "before"


@dataclass(frozen=True, slots=True)
class Key:
    """One column of an order. `read` turns a cursor's value back into the column's type."""

    name: str
    read: Callable[[Any], Any]
    is_descending: bool = False
    is_nullable: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """A named order of rows; its last key is unique, so that no two rows share a place."""

    name: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What part of a list is wanted: how many rows, from where on."""

    size: int = DEFAULT_SIZE
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Rows of one page, with the cursors of the pages beside it; None where there is none."""

    rows: tuple[Item, ...]
    next_cursor: str | None = None
    previous_cursor: str | None = None

    def of(self, rows: Sequence[Other]) -> Page[Other]:
        """The same page with its rows as something else."""
        return Page(tuple(rows), self.next_cursor, self.previous_cursor)


def integer(value: Any) -> int:
    """A cursor's whole number, small enough for a column."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 2**63:
        raise ValueError(value)
    return value


def real(value: Any) -> float:
    """A cursor's finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(value)
    return float(value)


def moment(value: Any) -> datetime:
    """A cursor's moment, with its zone."""
    if not isinstance(value, str):
        raise ValueError(value)
    parsed = datetime.fromisoformat(value)
    if parsed.tzinfo is None:
        raise ValueError(value)
    return parsed


def public_id(value: Any) -> UUID:
    """A cursor's public id."""
    if not isinstance(value, str):
        raise ValueError(value)
    return UUID(value)


def order_named(orders: Mapping[str, Order], name: str) -> Order:
    """The order of this name; Invalid for one that is not offered."""
    if name not in orders:
        raise Invalid(f"Order by one of {', '.join(orders)}.", field="ordering")
    return orders[name]


def page_of(
    rows: QuerySet[Any, Row], order: Order, place: Place, read: Callable[[Row, str], Any]
) -> Page[Row]:
    """The rows of one page, in one query.

    `read(row, name)` gives a key's value of a row. Raises Invalid for a size outside 1 to 1,000
    and for a cursor that is none, or of another order.
    """
    check_place(place, order)
    direction, values = _decode(place.cursor, order) if place.cursor else (FORWARD, ())
    keys = order.keys if direction == FORWARD else _reversed(order.keys)
    wanted = rows.order_by(*(_ordering(key, at_end=direction == FORWARD) for key in keys))
    if values:
        wanted = wanted.filter(_beyond(keys, values, nulls_last=direction == FORWARD))
    found = list(wanted[: place.size + 1])
    more = len(found) > place.size
    found = found[: place.size]
    if direction == BACK:
        found.reverse()

    def cursor(row: Row, way: str) -> str:
        return _encode(order, way, [read(row, key.name) for key in order.keys])

    has_next = more if direction == FORWARD else True
    has_previous = more if direction == BACK else bool(values)
    return Page(
        tuple(found),
        cursor(found[-1], FORWARD) if found and has_next else None,
        cursor(found[0], BACK) if found and has_previous else None,
    )


def check_place(place: Place, order: Order) -> None:
    """Refuse a size or a cursor that `page_of` would refuse (Invalid), without a query."""
    if not 1 <= place.size <= LARGEST_SIZE:
        raise Invalid(f"A page has 1 to {LARGEST_SIZE:,} rows.", field="page_size")
    if place.cursor:
        _decode(place.cursor, order)


def attribute(row: Model, name: str) -> Any:
    """A key's value of a model's row."""
    return getattr(row, name)


def _ordering(key: Key, *, at_end: bool) -> Any:
    nulls = {"nulls_last" if at_end else "nulls_first": True} if key.is_nullable else {}
    return F(key.name).desc(**nulls) if key.is_descending else F(key.name).asc(**nulls)


def _reversed(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    return tuple(Key(k.name, k.read, not k.is_descending, k.is_nullable) for k in keys)


def _beyond(keys: Sequence[Key], values: Sequence[Any], *, nulls_last: bool) -> Q:
    """The rows after this place. The first key's own bound comes first: it is what an index uses."""
    key, value, rest = keys[0], values[0], keys[1:]
    if not rest:
        return _past(key, value, nulls_last=nulls_last)
    same = Q(**{f"{key.name}__isnull": True}) if value is None else Q(**{key.name: value})
    beyond = _past(key, value, nulls_last=nulls_last) | (
        same & _beyond(rest, values[1:], nulls_last=nulls_last)
    )
    if key.is_nullable:
        return beyond
    return Q(**{f"{key.name}__{'lte' if key.is_descending else 'gte'}": value}) & beyond


def _past(key: Key, value: Any, *, nulls_last: bool) -> Q:
    if value is None:
        return Q(pk__in=[]) if nulls_last else Q(**{f"{key.name}__isnull": False})
    past = Q(**{f"{key.name}__{'lt' if key.is_descending else 'gt'}": value})
    if key.is_nullable and nulls_last:
        past |= Q(**{f"{key.name}__isnull": True})
    return past


def _encode(order: Order, direction: str, values: Sequence[Any]) -> str:
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    plain = [str(value) if isinstance(value, UUID) else value for value in plain]
    packed = json.dumps([order.name, direction, *plain], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _decode(cursor: str, order: Order) -> tuple[str, tuple[Any, ...]]:
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        name, direction, *values = json.loads(packed)
        if name != order.name or direction not in (FORWARD, BACK):
            raise ValueError(cursor)
        return direction, tuple(
            None if value is None and key.is_nullable else key.read(value)
            for key, value in zip(order.keys, values, strict=True)
        )
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise Invalid(
            "This is no cursor of this list. Start again without one.", field="cursor"
        ) from None
