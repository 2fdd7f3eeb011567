"""The settings for a language model service: what they demand before a process starts."""

from __future__ import annotations

import os
import subprocess
import sys

from factcheck.paths import BASE_DIR

URL = "http://127.0.0.1:11434/v1"


def loaded(**variables: str) -> str:
    """What loading the settings in a fresh process says."""
    done = subprocess.run(
        [sys.executable, "-c", "import factcheck.settings.base as s; print(s.CLAIM_LLM_MODEL)"],
        cwd=BASE_DIR,
        env={**os.environ, "TASK_SECONDS": "150", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_service_without_a_model_then_is_refused_with_what_to_write() -> None:
    assert "Write it as CLAIM_LLM_MODEL=some-text" in loaded(CLAIM_LLM_URL=URL)


def test_service_that_may_take_longer_than_a_task_then_is_refused_with_what_to_write() -> None:
    said = loaded(CLAIM_LLM_URL=URL, CLAIM_LLM_MODEL="m", CLAIM_LLM_SECONDS="300")

    assert "Write TASK_SECONDS=413 or more" in said


def test_service_with_a_model_and_room_then_is_taken() -> None:
    said = loaded(
        CLAIM_LLM_URL=URL, CLAIM_LLM_MODEL="m", CLAIM_LLM_SECONDS="300", TASK_SECONDS="413"
    )

    assert said == "m\n"
