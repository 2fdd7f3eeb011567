"""The project package. Importing it makes the Celery app the current one in every process."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
