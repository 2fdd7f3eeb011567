"""The shape of what is typed in the workbench: an article, evidence, an origin, a verdict."""

from __future__ import annotations

from typing import Any

from django import forms

from claims.review.enums import OriginResult, SourceLevel, SourceRelation, SourceType, Stance

LANGUAGES = [("en", "English"), ("", "Find out")]
SUMMARY_LIMIT = 280


class DateInput(forms.DateInput):
    """A browser's own date field."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        # The field sends and takes ISO dates, whatever the language of the page.
        super().__init__(format="%Y-%m-%d", **kwargs)


class Lines(forms.CharField):
    """A text of several lines. Browsers send each line's end as CR LF: it becomes LF again."""

    def __init__(self, *, rows: int, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), required=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The text as it was typed."""
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if isinstance(text, str) else text


class ArticleForm(forms.Form):
    """An article by text, address or file; one of them, said by `by`."""

    title = forms.CharField(max_length=500, required=False)
    text = Lines(rows=14, strip=False)
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
    title = forms.CharField(max_length=500, required=False)
    publisher = forms.CharField(max_length=200, label="Published by", required=False)
    published_on = forms.DateField(label="Published on", required=False, widget=DateInput)
    level = forms.ChoiceField(choices=SourceLevel.choices)
    type = forms.ChoiceField(choices=SourceType.choices)
    relation = forms.ChoiceField(label="Relation to the claim", choices=SourceRelation.choices)
    stance = forms.ChoiceField(label="What it says", choices=Stance.choices)
    passage = Lines(
        rows=3,
        help_text="Its words, as they stand there. None found: say in the note where and for what.",
    )
    note = forms.CharField(max_length=1000, required=False)

    def clean(self) -> dict[str, Any]:
        """A source has a title; a search without result says where, for what and when."""
        given: dict[str, Any] = super().clean() or {}
        is_search = given.get("stance") == Stance.NONE_FOUND
        if not given.get("title") and not (is_search and not given.get("url")):
            self.add_error("title", "Give the source a title.")
        if not given.get("passage") and not is_search:
            self.add_error("passage", "Quote the passage that bears on the claim.")
        if is_search and not given.get("note") and not given.get("title"):
            self.add_error("note", "Say where, for what and when you searched.")
        return given


class OriginForm(forms.Form):
    """How the words stand to their origin."""

    result = forms.ChoiceField(label="What was found", choices=OriginResult.choices)
    reported_by = forms.CharField(
        label="Reported by", max_length=300, required=False,
        help_text="Who reported it, where the origin itself cannot be reached.",
    )  # fmt: skip
    url = forms.URLField(
        label="Address of the origin", max_length=2000, required=False, assume_scheme="https"
    )
    note = forms.CharField(max_length=1000, required=False)


class VerdictForm(forms.Form):
    """The draft. Its rating and cited evidence are drawn by the page itself."""

    rating = forms.CharField(max_length=40, required=False)
    summary = Lines(rows=2, max_length=1000)
    rationale = Lines(rows=8)
    unknowns = Lines(rows=2, label="What we do not know")
    short_statement = forms.CharField(
        max_length=75, required=False, help_text="For search engines. Empty: the statement itself."
    )
    as_of = forms.DateField(label="As of", required=False, widget=DateInput)
    recheck_on = forms.DateField(label="Look again on", required=False, widget=DateInput)
