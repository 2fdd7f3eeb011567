"""Claims, where they appear, who made them and through whom they reached the article."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Lower

from claims.extraction.enums import AppearanceState, Kind, LinkType, Question, Status, Wording
from claims.intake.models import Article, ArticleVersion
from claims.people.models import Desk


class ExtractionRun(models.Model):
    """One complete claim set for one article version by one engine version.

    `changes` counts what became of the claims that stood there before: added, renewed, unchanged,
    kept, lost.
    """

    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="runs")
    engine_version = models.CharField(max_length=40)
    backend = models.CharField(max_length=40, default="offline")
    language = models.CharField(max_length=12, blank=True, default="")
    coverage = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    claim_count = models.IntegerField(default=0)
    changes = models.JSONField(default=dict, db_default={})
    seconds = models.FloatField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "engine_version", "backend"], name="extraction_run_once"
            ),
        ]

    def __str__(self) -> str:
        return f"extraction {self.pk} of version {self.version_id} by {self.engine_version}"


class Claimant(models.Model):
    """Whose claim it is. Named ones are shared; an unnamed speaker belongs to one article."""

    name = models.CharField(max_length=300, blank=True, default="")
    description = models.CharField(max_length=500, blank=True, default="")
    article = models.ForeignKey(
        Article, null=True, on_delete=models.PROTECT, related_name="unnamed_claimants"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"), condition=models.Q(article__isnull=True), name="claimant_name_unique"
            ),
            models.CheckConstraint(
                condition=(models.Q(article__isnull=True) & ~models.Q(name=""))
                | (models.Q(article__isnull=False, name="") & ~models.Q(description="")),
                name="claimant_named_or_described",
            ),
        ]

    def __str__(self) -> str:
        return f"claimant {self.pk} {self.label}"

    @property
    def is_named(self) -> bool:
        """Known by name; only then has he a page and is found again in other articles."""
        return bool(self.name)

    @property
    def label(self) -> str:
        """The name, or the words that describe an unnamed speaker."""
        return self.name or self.description


class Claim(models.Model):
    """One checkable proposition, with its place in the workflow.

    `run` is the set in which the engine found it last, `lost_in` the one that did not find it again.
    """

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="claims")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    run = models.ForeignKey(
        ExtractionRun, null=True, on_delete=models.PROTECT, related_name="claims"
    )
    lost_in = models.ForeignKey(
        ExtractionRun, null=True, on_delete=models.PROTECT, related_name="lost_claims"
    )
    number = models.IntegerField()
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.PROPOSED)
    status_before = models.CharField(max_length=20, choices=Status.choices, blank=True, default="")
    version = models.IntegerField(default=1)
    statement = models.TextField()
    question = models.CharField(max_length=20, choices=Question.choices, default=Question.TRUTH)
    kinds = ArrayField(models.CharField(max_length=20, choices=Kind.choices), default=list)
    claimant = models.ForeignKey(
        Claimant, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    said_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True, default="")
    quantities = models.JSONField(default=list, blank=True)
    dates = models.JSONField(default=list, blank=True)
    participants = models.JSONField(default=list, blank=True)
    checkworthiness = models.FloatField(default=0)
    reasons = models.JSONField(default=list, blank=True)
    found_by = models.CharField(max_length=60, default="person")
    priority = models.SmallIntegerField(default=0)
    why_chosen = models.CharField(max_length=20, blank=True, default="")
    set_aside_reason = models.CharField(max_length=300, blank=True, default="")
    deferred_until = models.DateTimeField(null=True, blank=True)
    duplicate_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="duplicates"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="claim_number_unique"),
            models.CheckConstraint(
                condition=models.Q(status__in=Status.values), name="claim_status_known"
            ),
            models.CheckConstraint(
                condition=models.Q(checkworthiness__gte=0, checkworthiness__lte=1),
                name="claim_checkworthiness_0_to_1",
            ),
            models.CheckConstraint(
                condition=~models.Q(duplicate_of=models.F("id")), name="claim_not_its_own_duplicate"
            ),
        ]
        indexes = [
            models.Index(fields=["-modified_at", "id"], name="claim_modified_idx"),
            models.Index(fields=["status", "-modified_at", "id"], name="claim_status_idx"),
            models.Index(fields=["desk", "status", "-checkworthiness"], name="claim_queue_idx"),
            models.Index(fields=["-checkworthiness", "id"], name="claim_worth_idx"),
            GinIndex(fields=["kinds"], name="claim_kinds_idx"),
        ]

    def __str__(self) -> str:
        return f"claim {self.pk} {self.statement[:60]}"


class Appearance(models.Model):
    """A place where the claim stands: a span of an article version, or an address elsewhere.

    For a span the database checks that `quote` is that stretch of the text (trigger
    `claims_appearance_quote`); `start` and `end` count code points.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="appearances")
    version = models.ForeignKey(
        ArticleVersion, null=True, on_delete=models.PROTECT, related_name="appearances"
    )
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    quote = models.TextField()
    wording = models.CharField(max_length=12, choices=Wording.choices, default=Wording.OWN_VOICE)
    text_role = models.CharField(max_length=20, blank=True, default="body")
    url = models.URLField(max_length=2000, blank=True, default="")
    outlet = models.CharField(max_length=200, blank=True, default="")
    title = models.CharField(max_length=500, blank=True, default="")
    appeared_on = models.DateField(null=True)
    state = models.CharField(
        max_length=12, choices=AppearanceState.choices, default=AppearanceState.STANDS
    )
    is_first = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=models.Q(is_first=True),
                name="appearance_one_first_per_claim",
            ),
            models.CheckConstraint(
                condition=models.Q(version__isnull=False, start__gte=0, end__gt=models.F("start"))
                | (models.Q(version__isnull=True, start__isnull=True) & ~models.Q(url="")),
                name="appearance_span_or_address",
            ),
        ]
        indexes = [models.Index(fields=["version", "start"], name="appearance_place_idx")]

    def __str__(self) -> str:
        return f"appearance {self.pk} of claim {self.claim_id}"


class AttributionLink(models.Model):
    """One link of `via`: what stands between the claimant and the article, in order."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="links")
    position = models.SmallIntegerField()
    type = models.CharField(max_length=10, choices=LinkType.choices)
    name = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "position"], name="attribution_link_one_per_position"
            ),
        ]

    def __str__(self) -> str:
        return f"link {self.position} of claim {self.claim_id}"
