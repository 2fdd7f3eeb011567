"""Whether a hash chain is whole."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

CHAINS = {"event": "claims_event", "change": "claims_change"}

BROKEN = """
    with chain as (
        select entry.id, entry.seq, entry.prev, entry.hash,
               lag(entry.seq, 1, 0) over in_order as seq_before,
               lag(entry.hash, 1, sha256(%(chain)s::text::bytea)) over in_order as hash_before,
               sha256(entry.prev || convert_to(entry.seq || '|' || extract(epoch from entry.at)::text
                   || '|' || entry.kind || '|'
                   || claims_sealed_part(to_jsonb(entry), %(chain)s::text), 'UTF8')) as hash_wanted
          from {table} entry where entry.seq is not null
        window in_order as (order by entry.seq)
    )
    select id, seq from chain
     where seq <> seq_before + 1 or prev is distinct from hash_before
        or hash is distinct from hash_wanted
     order by seq limit 1
"""
UNSEALED = "select id from {table} where seq is null order by id limit 1"
END = """
    select head.seq, head.hash is not distinct from
           (select hash from {table} where seq = head.seq)
           and head.seq = (select max(seq) from {table})
      from claims_ledgerhead head where head.name = %(chain)s
"""


@dataclass(frozen=True, slots=True)
class Verification:
    """What checking a chain found: how long it is, and the first fault in words (empty: none)."""

    chain: str
    length: int
    fault: str = ""


def verify_chain(chain: str) -> Verification:
    """Recompute every link of "event" or "change" in the database and say where it breaks first.

    Finds edited, deleted, swapped and inserted rows, rows that were never sealed, and a cut end.
    """
    table = CHAINS[chain]
    with connection.cursor() as cursor:
        cursor.execute(BROKEN.format(table=table), {"chain": chain})
        broken = cursor.fetchone()
        cursor.execute(UNSEALED.format(table=table))
        unsealed = cursor.fetchone()
        cursor.execute(END.format(table=table), {"chain": chain})
        length, is_whole = cursor.fetchone() or (0, True)
    if broken:
        return Verification(chain, length, f"row {broken[0]} breaks the chain at {broken[1]}")
    if unsealed:
        return Verification(chain, length, f"row {unsealed[0]} was never sealed")
    if not is_whole:
        return Verification(chain, length, f"the end is cut: the head is at {length}")
    return Verification(chain, length)
