"""What an article is, where it came from, how far it is."""

from __future__ import annotations

from django.db import models


class Medium(models.TextChoices):
    """The sort of text or recording."""

    ARTICLE = "article", "Article"
    TRANSCRIPT = "transcript", "Transcript"
    SOCIAL_POST = "social_post", "Social post"
    PRESS_RELEASE = "press_release", "Press release"
    REPORT = "report", "Report"
    PICTURE = "picture", "Picture"
    AUDIO = "audio", "Audio"
    VIDEO = "video", "Video"


class Origin(models.TextChoices):
    """How the article was handed in."""

    TEXT = "text", "Pasted text"
    FILE = "file", "Uploaded file"
    URL = "url", "Web address"


class ArticleState(models.TextChoices):
    """How far the article is on its way to claims."""

    RECEIVED = "received", "Received"
    FETCHING = "fetching", "Fetching"
    EXTRACTING = "extracting", "Finding claims"
    READY = "ready", "Ready"
    FAILED = "failed", "Failed"
