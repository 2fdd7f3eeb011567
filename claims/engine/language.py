"""Which language a text is in: by its script, its commonest words, and the letters of its words.

`python -m claims.engine.language FOLDER ...` writes `trigrams.py` from the articles of the folders.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from claims.engine.trigrams import TRIGRAMS

ENOUGH_WORDS = 5
NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""What people call the languages that are told apart, and others that a caller may name."""
UNKNOWN = "und"
"""The code of a language that is not English and that cannot be told."""

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_COMMON = {
    "en": "the of and to in a is that was for on with as by at from are were has have had it be "
    "this which or an not but his he they said who will been their its after also would more "
    "about all before between can could did do during first from had how into last most new no "
    "other our out over says she than them then there these through two under up we were what when "
    "where while you your if so her him any because against many some only one year years",
    "es": "de la que el en y los del las por con una para es al lo como su más pero sus le este "
    "fue ha son muy también hasta desde nos entre han según sobre año años",
    "pt": "de que o e do da em um para é com não uma os no se na por mais as dos como mas foi ao "
    "ele das tem segundo três foram ficaram  à seu sua ou ser quando muito há nos já está também pelo pela são",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce "
    "il sont avec cette été aux ont son mais comme ou leur également elle nous",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
    "nach wurden beim vom zum zur hatte war mehr "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "it": "di e il la che in un è per una sono del della con non si da le dei nel al come più "
    "anche gli alla ha ma delle lo i dal nella questo sua suo stato",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er die ook als door bij werd "
    "hij naar uit heeft nog maar om over zich tot worden volgens werden kwam",
    "pl": "w i na z do się nie że o jest to od po za przez dla jak oraz przy który są ale co "
    "jego już tym tego był została zostały według",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var från "
    "vid så kan efter under när enligt",
    "da": "og i at det som en på er af for med til den har de ikke om et han men var fra ved så "
    "kan efter under når blev efter ifølge sig hun",
    "no": "og i at det som en på er av for med til den har de ikke om et han men var fra ved så "
    "kan etter under når ble ifølge seg hun",
    "fi": "ja on ei se että oli hän ovat myös kun mukaan joka sekä mutta tai ole ovat kuin jo",
    "cs": "a v na se je že s z do o po k pro za by byl byla které který podle při jako ale jsou",
    "ro": "și de la a în cu o pe că din pentru este nu au fost care mai după sunt prin unei lui",
    "hu": "a az és hogy nem is egy meg van ez volt már csak még szerint után majd vagy mint",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en ne var olduğu göre",
    "id": "yang dan di dari untuk dengan pada ini dalam itu tidak akan juga oleh karena ke orang "
    "kepada menurut sebesar adalah telah hari",
    "tl": "ang ng sa na mga ay at si ni para hindi ito kay siya nang kung",
    "sw": "ya na wa kwa ni katika la za watu cha kuwa hiyo hii huo mwa alisema",
    "vi": "và của là các có trong cho không được người với đã một những tại vụ",
}
_LETTERS = {
    "de": "ß", "es": "ñ¿¡", "pt": "ãõ", "fr": "œêù", "pl": "łżźąęśćń", "tr": "ğşı", "da": "øæ", "sv": "å",
    "cs": "řěů", "ro": "țșăţ", "hu": "őű", "vi": "ơưạảấầẩậắằếềểệịọỏốồổộớờợụủứừựỳ", "fi": "ää",
}  # fmt: skip
"""Letters that, among these languages, are those of one."""

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


_ENGLISH = frozenset(TRIGRAMS.split())
_FEWEST_TRIGRAMS = 20
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff'’]+", re.IGNORECASE)
_MOST_UNLIKE, _UNLIKE, _DOUBTFUL = 0.6, 0.7, 0.9
"""How like English a text is, from 0 to 1.6: below the second it is none, above the third it is.
Below the first it needs no word of another language to be none."""

_ENOUGH_ENGLISH, _PART = 40, 0.25
"""Words, and the share of all words, that an article must have in English to be read at all."""


def guess_language(text: str) -> str | None:
    """Return the code of the language, or None where the text gives too little to tell.

    A text in several languages is English where a quarter of it is; `und` is some other language.
    """
    best = _language(text)
    if best in (None, "en") or "\n" not in text:
        return best
    lines = [line for line in text[:_SAMPLE].split("\n") if line.strip()]
    lengths = [len(_WORD.findall(line)) for line in lines]
    english = sum(
        length
        for line, length in zip(lines, lengths, strict=True)
        if length >= ENOUGH_WORDS and _language(line) == "en"
    )
    return "en" if english >= max(_ENOUGH_ENGLISH, _PART * sum(lengths)) else best


def is_foreign(text: str) -> bool:
    """Say whether a passage is plainly in another language than English."""
    return _language(text) not in (None, "en")


def _language(text: str) -> str | None:
    sample = text[:_SAMPLE]
    script = _foreign_script(sample)
    if script:
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < ENOUGH_WORDS:
        return None
    counts = Counter(words)
    scores = {language: _common(counts, language) for language in _SETS}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    likeness = _likeness(sample, scores["en"] / len(words))
    if likeness is not None and likeness < _UNLIKE:
        others = {language: score for language, score in scores.items() if language != "en"}
        second = max(others, key=lambda language: others[language])
        if others[second] >= 2:
            return second
        return UNKNOWN if others[second] or likeness < _MOST_UNLIKE else None
    if likeness is None or likeness > _DOUBTFUL or scores["en"] >= scores[best]:
        return "en" if scores["en"] else None
    return best if scores[best] > 1 else None


def _common(counts: Counter[str], language: str) -> int:
    """Return how many words are among the commonest of a language, or have letters of its own."""
    letters = _LETTERS.get(language, "")
    return sum(
        number * (len(word) > 1 or language == "en")
        for word, number in counts.items()
        if word in _SETS[language] or any(letter in word for letter in letters)
    )


def _likeness(text: str, common: float) -> float | None:
    """Return how like English the small letters of a text are, None where there are too few."""
    found = list(trigrams_of(text))
    if len(found) < _FEWEST_TRIGRAMS:
        return None
    return sum(1 for each in found if each in _ENGLISH) / len(found) + 0.6 * common


def trigrams_of(text: str) -> Iterator[str]:
    """Yield three letters after each other in the words without a capital; “_” is a word's edge."""
    for word in _WORD.findall(text):
        if not word[0].isupper() and _LATIN.fullmatch(word):
            edged = f"_{word.lower().replace('’', chr(39))}_"
            yield from (edged[place : place + 3] for place in range(len(edged) - 2))


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


def module_of_trigrams(texts: Iterable[str], number: int = 1_000) -> str:
    """Return the source of `trigrams.py`: the commonest trigrams of some English texts."""
    counts = Counter(trigram for text in texts for trigram in trigrams_of(text))
    commonest = sorted(counts, key=lambda trigram: (-counts[trigram], trigram))[:number]
    rows = [commonest[start : start + 22] for start in range(0, len(commonest), 22)]
    lines = "\n".join(f'    "{" ".join(row)} "' for row in rows)
    about = "Trigrams: the commonest of English words, counted in articles that are CC BY or in the public domain."
    return f'"""{about}"""\n\nTRIGRAMS = (\n{lines}\n)\n'


def _write_trigrams(folders: list[str]) -> None:
    paths = [path for folder in folders for path in sorted(Path(folder, "articles").glob("*.json"))]
    texts = (json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths)
    sys.stdout.write(module_of_trigrams(text for text in texts))


if __name__ == "__main__":
    _write_trigrams(sys.argv[1:])
