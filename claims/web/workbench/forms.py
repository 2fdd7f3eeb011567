"""The shape of what is typed in the workbench: an article, evidence, a verdict, who was asked."""

from __future__ import annotations

from typing import Any

from django import forms

from claims.review.enums import SourceLevel, SourceRelation, SourceType, Stance

LANGUAGES = [("en", "English"), ("", "Find out")]
SUMMARY_LIMIT = 280


class DateInput(forms.DateInput):
    """A browser's own date field."""

    input_type = "date"


class ArticleForm(forms.Form):
    """An article by text, address or file; one of them, said by `by`."""

    title = forms.CharField(max_length=500, required=False)
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 14}), required=False, strip=False)
    url = forms.URLField(label="Address", max_length=2000, required=False, assume_scheme="https")
    file = forms.FileField(required=False, help_text="Text, HTML, Word (.docx) or PDF, 20 MB.")
    outlet = forms.CharField(max_length=200, required=False)
    published_on = forms.DateField(
        label="Published on",
        required=False,
        widget=DateInput,
        help_text="“Tuesday” in the text is read from this day.",
    )
    language = forms.ChoiceField(choices=LANGUAGES, required=False)

    def __init__(self, *args: Any, by: str = "text", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[by].required = True
        self.fields[by].error_messages["required"] = {
            "text": "Paste the text of the article.",
            "url": "Give the address of the article.",
            "file": "Choose a file.",
        }[by]


class EvidenceForm(forms.Form):
    """A passage with its source and what it says about the claim."""

    url = forms.URLField(
        label="Address",
        max_length=2000,
        required=False,
        assume_scheme="https",
        help_text="A copy of the page is kept.",
    )
    title = forms.CharField(max_length=500)
    publisher = forms.CharField(max_length=200, label="Published by")
    published_on = forms.DateField(label="Published on", required=False, widget=DateInput)
    level = forms.ChoiceField(choices=SourceLevel.choices)
    type = forms.ChoiceField(choices=SourceType.choices)
    relation = forms.ChoiceField(label="Relation to the claim", choices=SourceRelation.choices)
    stance = forms.ChoiceField(label="What it says", choices=Stance.choices)
    passage = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Its words, as they stand there. None found: where and what you looked for.",
    )
    note = forms.CharField(max_length=1000, required=False)


class VerdictForm(forms.Form):
    """The draft. Its rating and cited evidence are drawn by the page itself."""

    rating = forms.CharField(max_length=40, required=False)
    summary = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=1000
    )
    rationale = forms.CharField(widget=forms.Textarea(attrs={"rows": 8}), required=False)
    unknowns = forms.CharField(
        label="What we do not know", widget=forms.Textarea(attrs={"rows": 2}), required=False
    )
    short_statement = forms.CharField(
        max_length=75, required=False, help_text="For search engines. Empty: the statement itself."
    )
    as_of = forms.DateField(label="As of", required=False, widget=DateInput)
    recheck_on = forms.DateField(label="Look again on", required=False, widget=DateInput)
