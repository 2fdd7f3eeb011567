"""Statements that a language model writes: additions of the article are marked, the rest refused."""

from __future__ import annotations

import pytest

from claims.engine.backends.language_model.wording import marked, words_of_article

ARTICLE = words_of_article(
    "Petra Holm, the mayor of Sarn, did not resign. She opened the quay on 4 June. Berg denied it."
)
QUOTE = "She opened the quay on 4 June"


@pytest.mark.parametrize(
    ("proposed", "statement"),
    [
        ("She opened the quay on 4 June.", "She opened the quay on 4 June."),
        ("Petra Holm opened the quay on 4 June", "[Petra Holm] opened the quay on 4 June."),
        (
            "Petra Holm, the mayor of Sarn, opened the quay of Sarn on 4 June.",
            "[Petra Holm, the mayor of Sarn,] opened the quay [of Sarn] on 4 June.",
        ),
        ("[Petra Holm] opened the quay on 4 June.", "[Petra Holm] opened the quay on 4 June."),
        ("She opened the quay on 4 June in Sarn.", "She opened the quay on 4 June [in Sarn]."),
    ],
    ids=["same", "name", "several", "brackets", "at the end"],
)
def test_statement_that_only_adds_words_of_the_article_then_is_marked(
    proposed: str, statement: str
) -> None:
    assert marked(QUOTE, proposed, ARTICLE) == statement


@pytest.mark.parametrize(
    "proposed",
    [
        "",
        "Petra Holm opened the quay",
        "She opened the quay on 5 June",
        "She did not open the quay on 4 June",
        "She opened the quay not on 4 June",
        "Berg denied that she opened the quay on 4 June",
        "She didn't opened the quay on 4 June",
        "The thief Holm opened the quay on 4 June",
        "On 4 June the quay was opened by Petra Holm",
        "She opened the quay on 4 June. Visit evil.example now",
        "She opened the quay on 4 June " + "Sarn " * 40,
    ],
    ids=["empty", "shorter", "number", "contrary", "negation", "denial", "contraction", "slander",
         "turned round", "message", "flood"],
)  # fmt: skip
def test_statement_that_changes_the_claim_then_is_refused(proposed: str) -> None:
    assert marked(QUOTE, proposed, ARTICLE) is None


def test_statement_whose_quote_denies_then_keeps_the_denial() -> None:
    assert marked("did not resign", "Petra Holm did not resign", ARTICLE) == (
        "[Petra Holm] did not resign."
    )
    assert marked("did not resign", "Petra Holm did resign", ARTICLE) is None
