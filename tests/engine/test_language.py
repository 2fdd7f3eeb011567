"""The language of a text, guessed without a model."""

from __future__ import annotations

import pytest

from claims.engine.language import guess_language


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
