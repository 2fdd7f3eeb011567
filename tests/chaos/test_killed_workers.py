"""A worker killed again and again loses nothing and doubles nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stack import Stack, running_stack

JOBS = 50
KILLS = 6
SECONDS = 150

SUBMIT = f"""
import django; django.setup()
from claims.core.actors import Actor, ActorKind
from claims.intake.services.submit import Particulars, submit_text
from claims.people.models import Desk
desk, _ = Desk.objects.get_or_create(slug="world", defaults={{"name": "World desk"}})
by = Actor(ActorKind.IMPORT, roles={{desk.pk: "fact_checker"}})
for n in range({JOBS}):
    text = f"The harbour handled {{n + 100}} ships in May. The minister said that taxes fell by 3 percent."
    submit_text(text=text, particulars=Particulars(), desk=desk, by=by)
"""


@pytest.fixture
def own_stack(stack_template: str, tmp_path: Path) -> Iterator[Stack]:
    with running_stack(
        tmp_path / "stack", stack_template, FOLLOW_UP_LEASE_SECONDS="3", SWEEP_SECONDS="1"
    ) as stack:
        yield stack


@pytest.mark.chaos
def test_jobs_when_workers_are_killed_are_each_done_once(own_stack: Stack) -> None:
    own_stack.run(SUBMIT)

    done = kill_while_working(own_stack)

    assert done == JOBS
    assert own_stack.psql(
        "select count(*), count(distinct version_id) from claims_extractionrun"
    ) == [(JOBS, JOBS)]
    assert own_stack.psql("select distinct state from claims_article") == [("ready",)]
    assert own_stack.psql(
        "select count(*) from claims_extractionrun run where claim_count <>"
        " (select count(*) from claims_claim claim where claim.run_id = run.id)"
    ) == [(0,)]
    assert (
        own_stack.psql(
            "select count(*) from claims_event where kind = 'article.ready'"
            " group by subject_id having count(*) > 1"
        )
        == []
    )


def kill_while_working(stack: Stack) -> int:
    """Kill the worker each time that another eighth is done; wait until all is; return how much."""
    deadline = time.monotonic() + SECONDS
    kills, done = 0, 0
    while time.monotonic() < deadline:
        done = stack.psql("select count(*) from claims_followup where state = 'done'")[0][0]
        if done >= JOBS and kills >= KILLS:
            break
        if kills < KILLS and done >= JOBS * kills // (KILLS + 2):
            time.sleep(0.05 * kills)
            stack.kill_worker()
            kills += 1
            continue
        time.sleep(0.2)
    assert kills == KILLS, stack.logs()
    return int(done)
