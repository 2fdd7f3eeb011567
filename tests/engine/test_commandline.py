"""The command line, with and without a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claims.engine.commandline import main, split_lines

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
    assert lines[0] == "1. at least 14 people died in Sarn [23:54]"
    assert "the ministry" in lines[1]
    assert lines[2] == "   values: at least 14 people"


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
