"""The command line, with and without a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claims.engine.commandline import main, split_lines
from claims.engine.weights import THRESHOLD

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "claims.engine", *arguments],
        input=given,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def test_command_with_json_lines_answers_each_and_goes_on_after_a_bad_one() -> None:
    lines = [
        json.dumps(
            {"id": "a", "text": "At least 14 people died in Sarn.", "published": "2026-11-17"}
        ),
        json.dumps({"id": "b", "text": 5}),
        json.dumps({"id": "c", "text": "Café \ud800 burned."}),
    ]

    done = _run("--jsonl", given="\n".join(lines) + "\n")

    shown = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [each["id"] for each in shown] == ["a", "b", "c"]
    assert shown[0]["claims"][0]["quote"] == "At least 14 people died in Sarn"
    assert shown[1] == {"id": "b", "error": "The article has no “text”."}
    assert shown[2]["text"] == "Café \ud800 burned."


def test_package_when_used_loads_no_django_and_no_database() -> None:
    program = (
        "import sys; import claims.engine; light = 'spacy' not in sys.modules;"
        "claims.engine.split('It rained in Sarn on Monday.'); from claims.engine import commandline;"
        "print(light, sorted({'django', 'rest_framework', 'celery', 'psycopg'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout == "True []\n"


def test_command_with_a_file_prints_one_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("At least 14 people died in Sarn.\r\n", encoding="utf-8", newline="")

    status = main(["--published", "2026-11-17", "--title", "Storm", str(path)])

    shown = json.loads(capsys.readouterr().out)
    assert status == 0
    assert shown["text"] == "At least 14 people died in Sarn.\r\n"
    assert (shown["title"], "id" in shown) == ("Storm", False)


def test_command_with_several_files_names_each_and_the_one_that_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, missing = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "missing.txt"
    good.write_text("At least 14 people died in Sarn.", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 20)

    status = main([str(bad), str(missing), str(good)])

    out, err = capsys.readouterr()
    assert status == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [str(good)]
    assert err.splitlines() == [
        f"{bad}: The file is not text: it holds binary data.",
        f"{missing}: No such file or directory",
    ]


def test_command_in_text_form_shows_claims_to_people(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The ministry said that at least 14 people died in Sarn.", encoding="utf-8")

    main(["--format", "text", str(path)])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "The ministry said that at least 14 people died in Sarn."
    assert lines[1] == "  • at least 14 people died in Sarn [23:54]"
    assert "the ministry" in lines[2]
    assert lines[3] == "    values: at least 14 people = 14 people"


@pytest.mark.parametrize(
    "arguments",
    [[], ["--jsonl", "file.txt"], ["--published", "soon", "f"], ["--html", "--pdf", "f"]],
)
def test_command_when_called_wrongly_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "error:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (b"{", {"id": None, "error": "Line 1 is no JSON: Expecting property name enclosed in double quotes."}),
        (b"[]", {"id": None, "error": "Line 1 is no JSON object."}),
        (b'{"id": 7, "text": "x", "title": 3}', {"id": 7, "error": "The “title” is no text."}),
        (b'{"id": 7, "text": "x", "published": "soon"}',
         {"id": 7, "error": "“published” is no date like 2026-01-31: soon."}),
    ],
)  # fmt: skip
def test_json_line_when_bad_is_answered_with_an_error(
    line: bytes, answer: dict[str, object]
) -> None:
    assert list(split_lines([line, b"\n"])) == [answer]


def test_command_in_text_form_wraps_and_paints_only_where_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    path = tmp_path / "article.txt"
    path.write_text("Police said 14 people died in Sarn. " * 4, encoding="utf-8")

    main(["--format", "text", str(path)])
    plain = capsys.readouterr().out
    main(["--format", "text", "--color", "always", str(path)])
    painted = capsys.readouterr().out

    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 50
    assert re.sub(r"\x1b\[\d+m", "", painted) == plain != painted


def test_claims_stand_under_their_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "Rain fell in Sarn on Monday. At least 14 people died in Orlen.\n\nIt was the wettest day "
        "since 1987.",
        encoding="utf-8",
    )

    main(["--format", "text", str(path)])

    lines = capsys.readouterr().out.splitlines()
    sentence = lines.index("At least 14 people died in Orlen.")
    assert lines[sentence + 1].startswith("  • At least 14 people died in Orlen")


def test_command_when_asked_to_explain_says_what_made_the_score(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The ministry said that at least 14 people died in Sarn.", encoding="utf-8")

    main(["--explain", str(path)])
    shown = json.loads(capsys.readouterr().out)["claims"][0]["explanation"]
    main(["--explain", "--format", "text", str(path)])
    text = capsys.readouterr().out

    assert shown["found_by"].startswith("candidates-and-choice")
    assert shown["likeness"] == pytest.approx(sum(g["weight"] for g in shown["grounds"]), abs=0.001)
    assert shown["likeness"] > THRESHOLD
    assert "found by: candidates-and-choice" in text
    assert "score: " in text


def test_json_lines_when_asked_to_explain_do_so_for_each() -> None:
    line = json.dumps({"id": 1, "text": "At least 14 people died in Sarn."}).encode()

    answers = list(split_lines([line, line], explain=True))

    assert all(claim["explanation"]["grounds"] for each in answers for claim in each["claims"])
    assert [len(each["claims"]) for each in answers] == [1, 1]
