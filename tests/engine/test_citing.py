"""Citing and other frames at the edge: who is behind a claim, and who stands between."""

import pytest

from claims.engine import split


def _told(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(c.quote, c.claimant.label if c.claimant else None, c.via) for c in split(text).claims]


@pytest.mark.parametrize(
    ("text", "quote", "claimant", "via"),
    [
        (
            "The bridge cost $40 million, the Sarn Post reported, citing two officials.",
            "The bridge cost $40 million",
            "two officials",
            ("Sarn Post",),
        ),
        (
            "The agency, citing unnamed officials, reported that 14 ships had sunk.",
            "14 ships had sunk",
            "unnamed officials",
            ("the agency",),
        ),
        (
            "The ministry said that 300 people had died, citing figures from the hospital.",
            "300 people had died",
            "the hospital",
            ("figures from the hospital", "the ministry"),
        ),
        (
            "According to a statement from the police, two men were arrested on Monday.",
            "two men were arrested on Monday",
            "the police",
            ("a statement from the police",),
        ),
        (
            "Kaldria is concerned that Verenia has moved 40 launchers into the valley.",
            "Verenia has moved 40 launchers into the valley",
            "Kaldria",
            (),
        ),
    ],
)
def test_claim_is_put_down_to_who_is_behind_it_with_those_between(
    text: str, quote: str, claimant: str, via: tuple[str, ...]
) -> None:
    told = _told(text)

    assert told == [(quote, claimant, via)]


def test_act_whose_reason_is_cited_stays_the_articles_own() -> None:
    text = (
        "The council banned cars from the centre on Monday, citing a report by the Sarn Institute."
    )

    quote, claimant, _ = _told(text)[0]

    assert (quote, claimant) == ("The council banned cars from the centre on Monday", None)


def test_reason_that_is_no_source_leaves_the_speaker_as_claimant() -> None:
    told = _told("The ministry said that 300 people had left the valley, citing safety concerns.")

    assert told[0][1:] == ("the ministry", ())
