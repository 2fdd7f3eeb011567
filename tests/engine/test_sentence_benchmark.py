"""The benchmark of sentence boundaries: how it reads the annotated files and what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.splitting.sentences import differences, figures, paragraphs_in
from claims.engine.sentences import sentence_starts

WORDS = """# newdoc id = one
# newpar
# newpar_block = p (2 s)
# sent_id = one-1
1\tIt\tit\tPRON\t_\t_\t2\tnsubj\t_\t_
2\train\train\tVERB\t_\t_\t0\troot\t_\tMSeg=rain|SpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# sent_id = one-2
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\t_\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# newpar
# sent_id = one-3
1\tyes\tyes\tINTJ\t_\t_\t0\troot\t_\t_
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.conllu").write_text(WORDS, encoding="utf-8")
    return tmp_path


def test_paragraphs_of_a_file_have_the_text_and_the_starts(folder: Path) -> None:
    [first, second] = paragraphs_in(folder / "one.conllu")

    assert (first.text, first.starts) == ("It rain. Don't go. ", [0, 9])
    assert (second.text, second.starts) == ("yes ", [0])


def test_figures_of_a_file_that_is_cut_rightly_are_one(folder: Path) -> None:
    assert figures(folder) == {
        "f1": 1.0,
        "inner_boundaries_f1": 1.0,
        "whole_sentences_f1": 1.0,
        "sentences": 3.0,
    }


def test_differences_when_nothing_is_cut_name_the_joined_sentences(folder: Path) -> None:
    assert list(differences(folder, sentence_starts)) == []
    assert list(differences(folder, lambda _text: [0])) == [("joined", "It rain. ‖Don't go. ")]


def test_figures_of_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no .conllu files"):
        figures(tmp_path)
