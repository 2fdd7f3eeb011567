"""The database keeps quotes exact and texts unchanged, whatever writes into it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from claims.core.actors import Actor, ActorKind
from claims.extraction.models import Appearance
from claims.extraction.services.additions import add_claim
from claims.intake.models import ArticleVersion
from claims.intake.services.submit import Particulars, submit_text
from claims.people.models import Desk
from tests.factories.articles import article_with_claims
from tests.factories.newsroom import newsroom

ODD = ["e\u0301", "👩‍👩‍👧", "\r\n", "\u00a0", "שלום", "\u202e", "a", " ", "“", "𝔸"]


@pytest.mark.django_db
def test_quote_that_is_not_the_text_is_refused() -> None:
    room = newsroom()
    article = article_with_claims(desk=room.desk, by=room.checker1.actor)
    row = Appearance.objects.filter(claim__article=article).first()
    assert row is not None

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Appearance.objects.filter(pk=row.pk).update(quote="other words")
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Appearance.objects.filter(pk=row.pk).update(start=1, end=2)


@pytest.mark.django_db
def test_text_of_a_version_is_never_changed() -> None:
    room = newsroom()
    article = article_with_claims(desk=room.desk, by=room.checker1.actor)

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        ArticleVersion.objects.filter(article=article).update(text="other")


class SpansOfAnyText(TestCase):
    """Spans count code points, in Python and in the database alike."""

    def setUp(self) -> None:
        self.desk = Desk.objects.create(name="World desk", slug="world")
        self.by = Actor(ActorKind.USER, id=None, roles={self.desk.pk: "fact_checker"})

    @given(st.lists(st.sampled_from(ODD), min_size=3, max_size=30), st.data())
    def test_any_stretch_is_kept_exactly(self, pieces: list[str], data: st.DataObject) -> None:
        text = "x" + "".join(pieces)
        article, _ = submit_text(text=text, particulars=Particulars(), desk=self.desk, by=self.by)
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        if not text[start:end].strip():
            return

        claim = add_claim(article=article, by=self.by, start=start, end=end, wording="own_voice")

        assert claim.appearances.get().quote == text[start:end]
        assert article.versions.get().text == text
