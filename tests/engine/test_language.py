"""The language of a text, guessed without a model."""

from __future__ import annotations

import pytest

from claims.engine import split
from claims.engine.language import guess_language, is_foreign, module_of_trigrams


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council of the town met on Monday and decided that it will wait.", "en"),
        ("El consejo de la ciudad se reunió el lunes y decidió que esperará.", "es"),
        ("Le conseil de la ville s'est réuni lundi et a décidé que la route est fermée.", "fr"),
        ("Der Rat der Stadt hat am Montag beschlossen, dass er nicht warten wird.", "de"),
        ("Совет города собрался в понедельник и решил подождать.", "ru"),
        ("اجتمع مجلس المدينة يوم الاثنين وقرر الانتظار.", "ar"),
        ("市議会は月曜日に会合を開き、待つことを決めた。", "ja"),
        ("市议会星期一开会,决定等待。", "zh"),
        ("המועצה התכנסה ביום שני והחליטה לחכות.", "he"),
        ("12 34", None),
        ("", None),
    ],
)
def test_guess_language_of_a_sentence_is_its_code(text: str, language: str | None) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Nach Angaben der Polizei wurden bei dem Unfall drei Menschen verletzt.",
        "Sturm trifft Küste: 14 Tote, tausende Häuser beschädigt",
        "Tempête meurtrière sur la côte : 14 morts",
        "La alcaldesa pidió ayuda urgente al ministerio.",
        "Segundo a polícia, três pessoas ficaram feridas no acidente.",
        "Il governo annuncia un aumento delle tasse del 3 per cento",
        "Volgens de politie raakten drie mensen gewond.",
        "Według policji trzy osoby zostały ranne.",
        "Belediye başkanı bakanlıktan yardım istedi.",
        "Badai landa pesisir: 14 tewas dan ribuan rumah rusak",
        "Enligt polisen skadades tre personer i olyckan.",
        "Poliisin mukaan kolme ihmistä loukkaantui.",
        "Potrivit poliției, trei persoane au fost rănite în accident.",
        "Kwa mujibu wa polisi watu watatu walijeruhiwa katika ajali hiyo.",
    ],
)
def test_a_sentence_in_another_language_is_foreign(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storm kills 14, damages thousands of homes",
        "Petra Holm, Ilse Marend, José Núñez, Ana Roš, Łukasz Nowak",
        "Die Welt reported 14 deaths in Berlin",
        "São Paulo mayor João Silva resigns after vote",
        "Protestors wearing EU flags. Image: Garry Holm (album).",
        "Real Madrid beat Bayern Munich 3-1 in Madrid",
    ],
)
def test_an_english_line_with_foreign_names_is_not_foreign(text: str) -> None:
    assert not is_foreign(text)


def test_guess_language_when_a_large_part_is_english_is_english() -> None:
    english = "The council of Torvik decided on Monday that the old bridge will be repaired. " * 4
    spanish = "El consejo de la ciudad decidió el lunes que el puente viejo será reparado. " * 8

    assert guess_language(f"{english}\n\n{spanish}") == "en"
    assert guess_language(f"{english[:78]}\n\n{spanish}") == "es"


def test_guess_language_of_an_unlisted_language_is_unknown_and_not_english() -> None:
    assert guess_language("Hükümet vergilerin yüzde üç artırılacağını dün duyurmuştu") not in (
        None,
        "en",
    )


def test_module_of_trigrams_lists_the_commonest_first() -> None:
    module = module_of_trigrams(["that that hat"], number=3)

    assert '"at_ hat _th "' in module


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "The text is not English (it looks like German); no claims were looked for."),
        ("pt-BR", "The text is not English (it looks like Portuguese); no claims were looked for."),
        ("und", "The text is not English; no claims were looked for."),
    ],
)
def test_split_in_another_language_names_it_in_words(language: str, said: str) -> None:
    [caution] = split("Na sexta-feira, 14.", language=language).warnings

    assert caution.message == said
