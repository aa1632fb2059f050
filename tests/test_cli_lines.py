"""Line mode: one answer a line, in order, offsets into the text as given."""

from __future__ import annotations

import json

from click.testing import CliRunner

from tadqiq.cli import main


def lines(*given: object, raw: bytes | None = None) -> tuple[list[dict], int, str]:
    data = raw if raw is not None else "\n".join(json.dumps(g, ensure_ascii=False) for g in given).encode()
    result = CliRunner().invoke(main, ["extract", "--stdin-jsonl"], input=data)
    return [json.loads(line) for line in result.stdout.splitlines()], result.exit_code, result.stderr


def test_answers_keep_order_ids_and_offsets() -> None:
    texts = ["بلغت الكلفة 4.2 مليار دولار", "no figure here", "about $3-4bn in 2024"]
    answers, code, stderr = lines(*({"id": i, "text": t} for i, t in enumerate(texts)))
    assert code == 0 and stderr == ""
    assert [a["id"] for a in answers] == [0, 1, 2]
    for answer, text in zip(answers, texts, strict=True):
        for claim in answer["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["text"]
    cost = next(c for c in answers[0]["claims"] if c["unit"] == "USD")
    assert cost["value"] == 4.2e9 and cost["hedge"] == "exact"


def test_any_id_and_language() -> None:
    answers, code, _ = lines({"id": {"a": [1]}, "text": "5 km", "language": "en"}, {"text": "5 km"})
    assert code == 0 and [a["id"] for a in answers] == [{"a": [1]}, None]


def test_bad_lines_are_answered_and_the_others_read() -> None:
    raw = (
        b'{"id": 1, "text": "5 km"}\nnot json\n{"id": 2}\n\n\xff\xfe\n{"id": 3, "text": 4}\n{"id": 4, "text": "6 km"}\n'
    )
    answers, code, stderr = lines(raw=raw)
    assert code == 2 and stderr.count("\n") == 1 and "Traceback" not in stderr
    assert [a["id"] for a in answers] == [1, None, None, None, None, 4]
    assert answers[1]["error"].startswith("line 2: ") and answers[3]["error"].startswith("line 5: ")
    assert answers[0]["claims"] and answers[-1]["claims"]


def test_nothing_in_nothing_out() -> None:
    assert lines(raw=b"") == ([], 0, "")


def test_empty_and_odd_texts_are_no_errors() -> None:
    odd = ["", " ", "\n\n", "\u202e\u200f", "٤" * 400, "(" * 2000, "\x00\x01"]
    answers, code, _ = lines(*({"id": i, "text": t} for i, t in enumerate(odd)))
    assert code == 0 and [a["id"] for a in answers] == list(range(len(odd)))
