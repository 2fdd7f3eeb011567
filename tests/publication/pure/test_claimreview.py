"""ClaimReview as it goes out, and the check that refuses what must not be in it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.publication.pure.claimreview import claim_review, problems_of
from claims.publication.pure.verdicts import Appearance, PublicVerdict
from claims.review.pure.scales import rating
from tests.publication.pure.verdicts import ARTICLE, REGISTER, SITE, VERDICTS, verdict

PUBLISHER = {"@type": "Organization", "name": "Demo desk", "url": f"{SITE}/"}
PLACE = {
    "@type": "CreativeWork",
    "url": "https://haaretz.example/launchers",
    "headline": "Launchers counted",
    "datePublished": "2024-03-02",
    "publisher": {"@type": "Organization", "name": "Haaretz"},
}


def test_claim_review_of_a_verdict_is_complete() -> None:
    assert claim_review(verdict()) == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"{SITE}/verdicts/launchers/#claimreview",
        "url": f"{SITE}/verdicts/launchers/",
        "claimReviewed": "The army had 3,000 launchers in 2023.",
        "author": PUBLISHER,
        "datePublished": "2024-03-05T10:00:00Z",
        "dateModified": "2024-03-06T11:00:00Z",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "False",
            "ratingExplanation": "The register lists 1,200 launchers.",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
        },
        "itemReviewed": {
            "@type": "Claim",
            "name": "The army had 3,000 launchers in 2023.",
            "datePublished": "2024-03-01",
            "author": {"@type": "Person", "name": "Jo Spokes"},
            "firstAppearance": PLACE,
            "appearance": [PLACE],
        },
        "inLanguage": "en",
        "sdPublisher": PUBLISHER,
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Register of launchers",
                "url": "https://register.example/launchers",
                "publisher": {"@type": "Organization", "name": "Ministry of Defence"},
            }
        ],
    }


def test_claim_review_with_what_is_rarely_known_has_it() -> None:
    markup = claim_review(
        verdict(
            short_statement="3,000 launchers",
            valid_until="2024-12-31",
            license_url="https://licence.example/by",
            corrections=({"type": "correction", "at": "2024-03-06", "wrong": "A", "right": "B"},),
        )
    )

    assert markup["claimReviewed"] == "3,000 launchers"
    assert markup["expires"] == "2024-12-31"
    assert markup["license"] == "https://licence.example/by"
    assert markup["correction"] == [
        {"@type": "CorrectionComment", "text": "B", "datePublished": "2024-03-06"}
    ]
    assert problems_of(markup, own_site=SITE) == []


@pytest.mark.parametrize("code", ["misleading", "satire", "said_it", "altered"])
def test_claim_review_of_a_word_without_number_has_none_of_the_three(code: str) -> None:
    markup = claim_review(verdict(rating=rating("truth-1", code)))

    assert set(markup["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}


def test_claim_review_where_the_scale_has_no_bounds_has_no_number() -> None:
    assert "ratingValue" not in claim_review(verdict(worst=0, best=0))["reviewRating"]


def test_claim_review_names_the_first_place_and_leaves_out_our_own_pages() -> None:
    other = Appearance(url="https://wire.example/a", outlet="Wire")
    ours = Appearance(url=f"{SITE}/verdicts/other/")
    blank = Appearance(outlet="Radio")

    claim = claim_review(verdict(appearances=(ours, ARTICLE, blank, other)))["itemReviewed"]

    assert claim["firstAppearance"] == PLACE
    assert [place["url"] for place in claim["appearance"]] == [
        "https://haaretz.example/launchers",
        "https://wire.example/a",
    ]


def test_claim_review_cites_a_source_once() -> None:
    twice = verdict(evidence=(REGISTER, REGISTER))

    assert claim_review(twice)["citation"] == claim_review(verdict())["citation"]


def test_claim_review_writes_entities_as_characters() -> None:
    markup = claim_review(
        verdict(statement="AT&amp;T &ldquo;grew&rdquo;", summary="&amp;amp;eacute;&#233;")
    )

    assert markup["claimReviewed"] == "AT&T “grew”"
    assert markup["reviewRating"]["ratingExplanation"] == "éé"


def test_claim_review_without_claimant_and_outlet_names_no_author() -> None:
    markup = claim_review(verdict(claimant_name="", outlet=""))

    assert "author" not in markup["itemReviewed"]
    assert problems_of(markup, own_site=SITE) == []


def test_claim_review_with_blank_names_names_no_author() -> None:
    markup = claim_review(
        verdict(claimant_name=" ", claimant_description="\t", outlet=" ", via=(" ",))
    )

    assert "author" not in markup["itemReviewed"]
    assert problems_of(markup, own_site=SITE) == []


@given(VERDICTS)
def test_claim_review_of_any_verdict_holds(anything: PublicVerdict) -> None:
    markup = claim_review(anything)

    assert problems_of(markup, own_site=SITE) == []
    assert json.loads(json.dumps(markup)) == markup


@given(VERDICTS)
def test_claim_review_of_any_verdict_has_no_blank_member(anything: PublicVerdict) -> None:
    def blanks(value: Any) -> bool:
        if isinstance(value, dict):
            return any(item in ("", None, [], {}) or blanks(item) for item in value.values())
        return isinstance(value, list) and any(blanks(item) for item in value)

    assert not blanks(claim_review(anything))


def at(*path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(markup: dict[str, Any]) -> None:
        target: Any = markup
        for name in path[:-1]:
            target = target[name]
        target[path[-1]] = value

    return change


def without(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(markup: dict[str, Any]) -> None:
        target: Any = markup
        for name in path[:-1]:
            target = target[name]
        del target[path[-1]]

    return change


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (without("@context"), "@context is missing."),
        (without("@type"), "@type must be ClaimReview."),
        (without("@id"), "@id is missing."),
        (without("claimReviewed"), "claimReviewed is missing."),
        (at("claimReviewed", value="  "), "claimReviewed is missing."),
        (without("url"), "url is missing."),
        (at("url", value="/verdicts/launchers/"), "url must be a complete address."),
        (without("author"), "author is missing."),
        (at("author", value="Demo desk"), "author must be one Organization."),
        (at("author", "@type", value="Person"), "author must be one Organization."),
        (without("author", "name"), "author.name is missing."),
        (without("author", "url"), "author.url must be a complete address."),
        (
            without("reviewRating", "alternateName"),
            "alternateName, the verdict's words, is missing.",
        ),
        (without("reviewRating", "ratingValue"), "come together or not at all."),
        (without("reviewRating", "bestRating"), "come together or not at all."),
        (at("reviewRating", "ratingValue", value=-1), "The number -1 is not within 1 to 5."),
        (at("reviewRating", "worstRating", value=-1), "The number 1 is not within -1 to 5."),
        (at("reviewRating", "ratingValue", value=6), "The number 6 is not within 1 to 5."),
        (at("reviewRating", "worstRating", value=5), "The number 1 is not within 5 to 5."),
        (at("reviewRating", "ratingValue", value="1"), "must be numbers."),
        (at("reviewRating", "ratingValue", value=True), "must be numbers."),
        (at("reviewRating", "ratingValue", value=float("nan")), "must be numbers."),
        (at("reviewRating", value=[]), "reviewRating must be one Rating."),
        (at("itemReviewed", value="claim"), "itemReviewed must be one Claim."),
        (
            at("itemReviewed", "appearance", value="https://a.example, https://b.example"),
            "itemReviewed.appearance must be a list.",
        ),
        (
            at(
                "itemReviewed",
                "appearance",
                value=[{"url": "https://a.example,https://b.example"}],
            ),
            "An appearance needs one complete address.",
        ),
        (
            at("itemReviewed", "appearance", value=["https://a.example"]),
            "An appearance needs one complete address.",
        ),
        (
            at("itemReviewed", "appearance", value=[{"url": f"{SITE}/verdicts/x/"}]),
            "Our own page cannot be an appearance.",
        ),
        (
            at("itemReviewed", "firstAppearance", value={"url": f"{SITE}/verdicts/x/"}),
            "Our own page cannot be an appearance.",
        ),
        (at("itemReviewed", "author", value="Jo"), "must be one Person or Organization."),
        (at("itemReviewed", "author", "name", value=""), "itemReviewed.author.name is missing."),
        (at("datePublished", value="5 March 2024"), "datePublished must be a date"),
        (at("datePublished", value="2024-03-05T10:00:00"), "datePublished must be a date"),
        (at("dateModified", value="2024-02-30"), "dateModified must be a date"),
        (at("itemReviewed", "datePublished", value="2024"), "itemReviewed.datePublished must be"),
        (at("expires", value=""), "expires must be a date"),
        (at("inLanguage", value="English"), "inLanguage must be a language code"),
        (at("citation", value={"name": "x"}), "citation must be a list of things."),
        (at("citation", value=[{"url": "x"}]), "A citation's url must be a complete address."),
        (at("correction", value=[{"@type": "Comment"}]), "correction must be a list of Correction"),
        (at("claimReviewed", value="AT&amp;T"), "HTML entity in 'AT&amp;T'."),
        (at("claimReviewed", value="caf&eacute;"), "HTML entity in"),
        (at("itemReviewed", "name", value="a &#8212; b"), "HTML entity in"),
        (at("citation", value=[{"name": "x&nbsp;y"}]), "HTML entity in"),
        (at("reviewRating", "ratingExplanation", value="a</script>b"), "Script in"),
        (at("reviewRating", "ratingExplanation", value="< ScRipt>b"), "Script in"),
        (at("claimReviewed", value="a <!-- b"), "Script in"),
    ],
)
def test_problems_of_markup_that_breaks_one_rule_name_it(
    spoil: Callable[[dict[str, Any]], None], problem: str
) -> None:
    markup = copy.deepcopy(claim_review(verdict()))

    spoil(markup)

    assert any(problem in found for found in problems_of(markup, own_site=SITE))


def test_problems_of_markup_whose_own_page_is_the_appearance_is_found_without_the_site() -> None:
    markup = claim_review(verdict())
    markup["itemReviewed"]["appearance"] = [{"url": f"{SITE}/verdicts/launchers?x=1"}]

    assert problems_of(markup) == ["This page itself cannot be an appearance."]


def test_problems_of_a_site_whose_name_only_begins_like_ours_is_none() -> None:
    markup = claim_review(verdict())
    markup["itemReviewed"]["appearance"] = [{"url": "https://checks.example.net/a"}]

    assert problems_of(markup, own_site=SITE) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
MEMBERS = (
    "@context", "@type", "@id", "url", "claimReviewed", "author", "datePublished", "reviewRating",
    "itemReviewed", "inLanguage", "citation", "correction", "expires",
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(MEMBERS), JSON))
def test_problems_of_any_json_are_sentences(markup: dict[str, Any]) -> None:
    assert all(problem.endswith(".") for problem in problems_of(markup, own_site=SITE))


@given(st.dictionaries(st.sampled_from(("@type", "author", "appearance", "firstAppearance")), JSON))
def test_problems_of_any_claim_are_sentences(claim: dict[str, Any]) -> None:
    markup = claim_review(verdict()) | {"itemReviewed": {"@type": "Claim"} | claim}

    assert all(problem.endswith(".") for problem in problems_of(markup, own_site=SITE))


@given(st.sampled_from(["ratingValue", "bestRating", "worstRating"]), st.integers(-9, 9))
def test_problems_of_numbers_hold_exactly_within_worst_and_best(name: str, number: int) -> None:
    markup = claim_review(verdict(rating=rating("truth-1", "half_true")))
    markup["reviewRating"][name] = number

    numbers = markup["reviewRating"]
    value, best, worst = numbers["ratingValue"], numbers["bestRating"], numbers["worstRating"]
    holds = worst <= value <= best and worst < best and -1 not in (value, best, worst)
    assert (problems_of(markup, own_site=SITE) == []) == holds
