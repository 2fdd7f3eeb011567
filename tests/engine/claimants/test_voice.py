"""The voice of an article: the institution that wrote it, and who signs a quotation."""

from __future__ import annotations

from claims.engine.claimants.voice import signatures_of, voice_of
from claims.engine.reading import read_article

POLICY = (
    "The Committee decided on Tuesday to keep the rate at 2 percent. The Committee expects "
    "growth to slow.\n\nThe Committee judges that the risks are balanced."
)
RELEASE = (
    "Sarn Harbour Trust has agreed to pay 40,000 crowns to the Office for Ports.\n\n"
    "Enter your email:\n\nKOP Press Contacts\n\nView all\n"
)
NEWS = "The ministry said 14 people died in Sarn.\n\nPower was cut to 3,000 homes on Monday."
SIGNED = "“The mayor stepped down this morning. She had held the post for nine years.”\n\n-- Petra Holm\n"


def test_voice_of_a_policy_statement_is_the_body_that_decides() -> None:
    voice = voice_of(read_article(POLICY))

    assert voice is not None
    assert voice.label == "the Committee"


def test_voice_of_a_press_release_is_who_stands_in_the_contact_lines() -> None:
    voice = voice_of(read_article(RELEASE))

    assert voice is not None
    assert voice.label == "KOP"


def test_voice_of_a_news_article_is_nobodys() -> None:
    assert voice_of(read_article(NEWS)) is None


def test_signatures_when_a_name_follows_a_quotation_tell_who_speaks_in_it() -> None:
    assert [who.label for who in signatures_of(read_article(SIGNED)).values()] == ["Petra Holm"]
