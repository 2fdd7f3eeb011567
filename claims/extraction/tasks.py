"""Extraction's task, and the engine's loading before the worker forks."""

from __future__ import annotations

import gc
import logging
from typing import Any

from celery import shared_task
from celery.signals import worker_init

from claims import engine
from claims.extraction import work
from claims.history.services import follow_ups

logger = logging.getLogger(__name__)


@shared_task
def extract_claims(*, follow_up_id: int, **later_arguments: Any) -> None:
    """Find the claims of an article version."""
    follow_ups.run(follow_up_id, work.extract_claims)


@worker_init.connect
def load_engine(**signal: Any) -> None:
    """Load the language model once, so that the worker's children share its memory.

    A worker without it runs all the same: it has other work, and says on each article what is wrong.
    """
    try:
        engine.split("The model is loaded once.")
    except engine.ModelMissing as error:
        logger.error("no article will be split: %s", error)
    gc.collect()
    gc.freeze()
