"""Prose and what is none: verse, program code, recipes and tables, told by the look of their lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claims.engine.blocks import STAMP, Block

VERSE, CODE, INSTRUCTIONS, ROW = "verse", "code", "instructions", "row"
_FEWEST_VERSES = 4
_LONGEST_VERSE = 60
_PART_OF_SONG = re.compile(
    r"[\[(]?(?:verse|chorus|bridge|refrain|pre-chorus|intro|outro)(?: \d+)?[\])]?:?$", re.IGNORECASE
)
_COMMENT = re.compile(r"\s*(?:#|//|/\*|\*|--)")
_CLUE = re.compile(r"\(\d{1,2}(?:[,-]\d{1,2})*\)(?=\s|$)")
"""How many letters the answer has, after the clue of a crossword."""
_RHYME = 3
_FEWEST_CLUES = 3
_SYMBOLS = frozenset("{}[]<>=;|\\_&^~`$#+*/")
_CODE_LINE = re.compile(
    r"(?:def|class|function|import|from|var|let|const|return|public|private|static|void|int|if|else|elif|for|while|"
    r"try|except|catch|print|echo|SELECT|INSERT|UPDATE|CREATE|#include|package|using|async|await)\b[^.!?]*[\w(){}\[\];:,'\"]$"
    r"|[\w.\[\]]+\s*(?:[-+*/]?=|\+\+|--|:=|=>|->)\s*\S.*$|[\w.]+\([^()]*\);?$|[{}()\[\];,]+$|</?\w+[^<>]*>$"
)
_CODE_SIGN = re.compile(r"[{};()=\[\]<>]|:$|^(?:import|from|return|#include|package|using)\b")
_MEASURE = re.compile(
    r"(?:[•▪*–-]\s*)?(?:about |approx\. )?[\d½¼¾⅓⅔][\d./\s–-]*\s*(?:cups?|tsps?|tbsps?|teaspoons?|tablespoons?|grams?|g|kg|ml|"
    r"dl|cl|l|liters?|litres?|oz|ounces?|lbs?|pounds?|pinch(?:es)?|cloves?|slices?|sticks?|cans?|eggs?|large|small|"
    r"medium|bunch(?:es)?|sprigs?|handfuls?)\b",
    re.IGNORECASE,
)
_KITCHEN = re.compile(
    r"(?:\d+[.)]\s*)?(?:then |now |finally,? |meanwhile,? |gently |carefully |slowly |in an? [\w ]{3,30},? )?(?:mix|add|stir|bake|heat|"
    r"cook|pour|whisk|serve|preheat|place|cover|simmer|boil|chop|slice|season|fold|melt|cut|remove|drain|sprinkle|let|set|bring|"
    r"drizzle|garnish|combine|beat|roll|knead|fry|roast|grill|peel|rinse|soak|spread|transfer|return|reduce|top|toss|blend|"
    r"refrigerate|chill|cool|dissolve|grate|mash|brush|spoon|put|turn|leave|use|store|enjoy)\b",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\S[^\t|]*(?:\s*[\t|]\s*[^\t|\n]*\S[^\t|\n]*)+$")
_SCORE = re.compile(
    r"[A-Z][\w.' -]{1,30} \d{1,3}\s*[-–:]\s*\d{1,3} [A-Z][\w.' -]{1,30}$|"
    r"[A-Z][\w.' -]{1,30} \d{1,3}, [A-Z][\w.' -]{1,30} \d{1,3}$"
)


def forms_of(text: str, view: str, blocks: Sequence[Block]) -> dict[int, str]:
    """Return, by number of block, what is no prose: VERSE, CODE, INSTRUCTIONS or ROW (of a table)."""
    written = [block.span.of(text) for block in blocks]
    words = [block.span.of(view) for block in blocks]
    runs = _lines(blocks)
    verses = [run for run in runs if _is_verse(words, run)]
    verses += [run for run in runs if verses and _is_stanza(words, run)]
    verses += _song(words, runs)
    forms = {n: VERSE for run in verses for n in run}
    forms |= dict.fromkeys(_code(words), CODE)
    forms |= {n: ROW for n, line in enumerate(written) if n not in forms and _is_row(line)}
    forms |= _clues(words)
    recipe = sum(1 for line in words if len(line) < 200 and _MEASURE.match(line)) >= 2
    if recipe:
        forms |= {
            n: INSTRUCTIONS
            for n, line in enumerate(words)
            if n not in forms and (_MEASURE.match(line) or _instructs(line))
        }
    return forms


def _lines(blocks: Sequence[Block]) -> list[list[int]]:
    """Return the runs of blocks without a blank line between them."""
    runs: list[list[int]] = []
    for number, block in enumerate(blocks):
        if block.starts_after_blank_line or not runs:
            runs.append([])
        runs[-1].append(number)
    return runs


def _is_verse(words: Sequence[str], run: Sequence[int]) -> bool:
    """Say whether lines are verse: short, opened by capitals, and mostly ended by no stop."""
    lines = [words[number] for number in run]
    if len(lines) < _FEWEST_VERSES or any(len(line) > _LONGEST_VERSE for line in lines):
        return False
    if any(letter.isdigit() for line in lines for letter in line):
        return False
    share = len(lines)
    opened = sum(1 for line in lines if line.lstrip("\"'(")[:1].isupper())
    paused = sum(1 for line in lines if line[-1] in ",;:—–-")
    stopped = sum(1 for line in lines if line.rstrip("\"')")[-1:] in ".!?")
    running = sum(1 for line in lines if sum(w[:1].islower() for w in line.split()) >= 2)
    if opened < 0.8 * share or running < 0.6 * share:
        return False
    return (paused >= 0.2 * share and stopped <= 0.6 * share) or (
        not stopped and _rhymes(lines) >= 0.5 * share
    )


def _rhymes(lines: Sequence[str]) -> int:
    """Return how many lines end like another one, in its last letters but in another word."""
    last = {line.split()[-1].strip("\"').,;:!?").lower() for line in lines}
    endings = Counter(word[-_RHYME:] for word in last if len(word) > _RHYME)
    return sum(number for number in endings.values() if number > 1)


def _song(words: Sequence[str], runs: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the runs of short lines of a song whose parts are named: “Verse 1”, “[Chorus]”."""
    if sum(1 for line in words if _PART_OF_SONG.match(line)) < 2:
        return []
    return [list(run) for run in runs if all(len(words[n]) <= _LONGEST_VERSE for n in run)]


def _clues(words: Sequence[str]) -> dict[int, str]:
    """Return the blocks of a crossword, told by the number of letters after each clue."""
    clues = {n: len(_CLUE.findall(line)) for n, line in enumerate(words) if len(line) < 2_000}
    if sum(clues.values()) < _FEWEST_CLUES or 2 * sum(map(bool, clues.values())) < len(words):
        return {}
    return {n: INSTRUCTIONS for n, number in clues.items() if number}


def _is_stanza(words: Sequence[str], run: Sequence[int]) -> bool:
    """Say whether short lines can be one more stanza of a poem."""
    lines = [words[number] for number in run]
    figures = any(letter.isdigit() for line in lines for letter in line)
    return len(lines) > 1 and not figures and all(len(line) <= _LONGEST_VERSE for line in lines)


def _code(words: Sequence[str]) -> set[int]:
    """Return the numbers of the blocks that are program code or data."""
    found: set[int] = set()
    likely: list[int] = []
    for number, line in enumerate(words):
        symbols = sum(1 for letter in line[:400] if letter in _SYMBOLS)
        enclosed = line[0] + line[-1] in ("{}", "[]") and ":" in line
        if len(line) >= 20 and (enclosed or symbols > 0.1 * min(len(line), 400)):
            found.add(number)
        if STAMP.match(line):
            found.add(number)
        if len(line) < 200 and _CODE_LINE.match(line.strip()) and _CODE_SIGN.search(line.strip()):
            likely.append(number)
    if 2 * len(likely) < len(words) and len(likely) < 3:
        return found
    return found | set(likely) | {n for n, line in enumerate(words) if _COMMENT.match(line)}


def _instructs(words: str) -> bool:
    """Say whether at least half of the sentences of a block tell a cook what to do."""
    sentences = [part for part in re.split(r"(?<=[.!])\s+", words) if part]
    return 2 * sum(1 for part in sentences if _KITCHEN.match(part)) >= len(sentences)


def _is_row(line: str) -> bool:
    """Say whether a line is the row of a table: cells with a number among them, or a score."""
    if len(line) > 200 or not any(letter.isdigit() for letter in line):
        return False
    return bool(_CELLS.match(line.strip()) or _SCORE.match(line.strip()))
