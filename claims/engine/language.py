"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

ENOUGH_WORDS = 5
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_COMMON = {
    "en": "the of and to in a is that was for on with as by at from are were has have had it be "
    "this which or an not but his he they said who will been their its after also would more",
    "es": "de la que el en y los del las por con una para es al lo como su más pero sus le este "
    "fue ha son muy también hasta desde nos entre han según sobre año años",
    "pt": "de que o e do da em um para é com não uma os no se na por mais as dos como mas foi ao "
    "ele das tem à seu sua ou ser quando muito há nos já está também pelo pela são",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce "
    "il sont avec cette été aux ont son mais comme ou leur également elle nous",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "it": "di e il la che in un è per una sono del della con non si da le dei nel al come più "
    "anche gli alla ha ma delle lo i dal nella questo sua suo stato",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er die ook als door bij werd "
    "hij naar uit heeft nog maar om over zich tot worden",
    "pl": "w i na z do się nie że o jest to od po za przez dla jak oraz przy który są ale co "
    "jego już tym tego był została",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var från "
    "vid så kan efter under när",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en ne var olduğu",
    "id": "yang dan di dari untuk dengan pada ini dalam itu tidak akan juga oleh karena ke",
    "tl": "ang ng sa na mga ay at si ni para hindi ito kay siya nang kung",
}
_SETS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "BENGALI": "bn",
    "TAMIL": "ta",
}


def guess_language(text: str) -> str | None:
    """Return the code of the language, or None where the text gives too little to tell."""
    sample = text[:_SAMPLE]
    script = _foreign_script(sample)
    if script:
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < ENOUGH_WORDS:
        return None
    counts = Counter(words)
    scores = {
        language: sum(number for word, number in counts.items() if word in common)
        for language, common in _SETS.items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if scores[best] == 0 or (best != "en" and scores[best] < 2):
        return None
    return "en" if scores["en"] >= scores[best] else best


def is_foreign(text: str) -> bool:
    """Say whether a passage is plainly in another language than English."""
    words = len(_WORD.findall(text[:_SAMPLE]))
    if words < ENOUGH_WORDS and not _foreign_script(text[:_SAMPLE]):
        return False
    return guess_language(text) not in (None, "en")


def _foreign_script(sample: str) -> str | None:
    """Return the language of the script most letters belong to, None for Latin letters."""
    letters = [letter for letter in sample if letter.isalpha()]
    scripts = Counter(_script(letter) for letter in letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * len(letters):
        return "ja" if letters else None
    known = [(number, name) for name, number in scripts.items() if name in _SCRIPTS]
    if known and max(known)[0] > 0.5 * len(letters):
        return _SCRIPTS[max(known)[1]]
    return None


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0].split("-")[0]
