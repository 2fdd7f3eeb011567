"""A published verdict for tests, and strategies that vary it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from claims.publication.pure.verdicts import Appearance, PublicEvidence, PublicVerdict
from claims.review.pure.scales import rating, scale

SITE = "https://checks.example"
ARTICLE = Appearance(
    url="https://haaretz.example/launchers",
    outlet="Haaretz",
    title="Launchers counted",
    date="2024-03-02",
)
REGISTER = PublicEvidence(
    1,
    title="Register of launchers",
    url="https://register.example/launchers",
    publisher="Ministry of Defence",
    level="primary",
    type="official_statistics",
    relation="independent",
    stance="refutes",
    passage="The register lists 1,200 launchers.",
)
VERDICT = PublicVerdict(
    id="3f0c1d5e-7a55-4b5e-9a55-1f2e3d4c5b6a",
    url=f"{SITE}/verdicts/launchers/",
    slug="launchers",
    version=1,
    statement="The army had 3,000 launchers in 2023.",
    rating=rating("truth-1", "false"),
    worst=1,
    best=5,
    summary="The register lists 1,200 launchers.",
    rationale="The register says so [1].",
    published_at="2024-03-05T10:00:00Z",
    modified_at="2024-03-06T11:00:00Z",
    as_of="2024-03-05",
    publisher_name="Demo desk",
    publisher_url=f"{SITE}/",
    quote="three thousand launchers",
    wording="direct",
    kinds=("quantity",),
    claimant_name="Jo Spokes",
    via=("Haaretz",),
    via_types=("outlet",),
    outlet="Haaretz",
    said_on="2024-03-01",
    appearances=(ARTICLE,),
    evidence=(REGISTER,),
)


def verdict(**changes: Any) -> PublicVerdict:
    """The verdict with these changes."""
    return replace(VERDICT, **changes)


_TEXT = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="<\0"), max_size=40
)
_WORDS = _TEXT.filter(str.strip).map(lambda text: f"W {text}")
_DAYS = st.just("") | st.dates().map(lambda day: day.isoformat())
_MOMENTS = st.datetimes().map(lambda at: f"{at:%Y-%m-%dT%H:%M:%S}Z".rjust(20, "0"))
_ADDRESSES = st.sampled_from(
    ["", "not an address", f"{SITE}/verdicts/launchers/", "https://a.example/x?b=1&amp;c=2", "//x"]
)
VERDICTS = st.builds(
    verdict,
    statement=_WORDS,
    short_statement=_TEXT,
    summary=_TEXT,
    rationale=_TEXT,
    rating=st.sampled_from(scale("truth-1").ratings),
    question=st.sampled_from(["truth", "attribution", "authenticity"]),
    claimant_name=_TEXT,
    claimant_description=_TEXT,
    via=st.lists(_WORDS, max_size=3).map(tuple),
    outlet=_TEXT,
    said_on=_DAYS,
    valid_until=_DAYS,
    published_at=_MOMENTS,
    appearances=st.lists(
        st.builds(Appearance, url=_ADDRESSES, outlet=_TEXT, title=_TEXT, date=_DAYS), max_size=3
    ).map(tuple),
    evidence=st.lists(
        st.builds(PublicEvidence, st.integers(1, 9), title=_TEXT, url=_ADDRESSES), max_size=3
    ).map(tuple),
)
