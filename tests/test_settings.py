"""tadqiq.toml: found upwards, read strictly, every error with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tadqiq.errors import SettingsError
from tadqiq.settings import Settings, find, load, nearest, override
from tadqiq.workspace.places import TEMPLATE


def write(folder: Path, text: str) -> Path:
    file = folder / "tadqiq.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_found_upwards_and_defaults_without(tmp_path: Path) -> None:
    write(tmp_path, '[check]\nfail_on = "warning"\n')
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find(deep).check.fail_on == "warning"
    assert find(deep / "article.txt").root == tmp_path.resolve()
    assert Settings().check.fail_on == "error" and Settings().root is None


def test_the_template_of_init_holds_the_defaults(tmp_path: Path) -> None:
    found, default = load(write(tmp_path, TEMPLATE)), Settings()
    assert (found.claims, found.check, found.names, found.report, found.checks) == (
        default.claims,
        default.check,
        default.names,
        default.report,
        default.checks,
    )


def test_the_command_line_wins(tmp_path: Path) -> None:
    settings = load(write(tmp_path, '[check]\nfail_on = "warning"\n[report]\nlanguage = "en"\n'))
    changed = override(settings, fail_on="info", allow_empty=True, language=None)
    assert (changed.check.fail_on, changed.check.allow_empty, changed.report.language) == ("info", True, "en")
    assert not override(settings, fail_on=None, allow_empty=False, language=None).check.allow_empty


ERRORS = [
    ("[chek]\n", "unknown key chek; did you mean check? allowed: check, checks, claims, names, report, sources"),
    ("fail_on = 'error'\n", "unknown key fail_on"),
    (
        "[check]\nfail-on = 'error'\n",
        "[check] unknown key fail-on; did you mean fail_on? allowed: allow_empty, cache, fail_on, meaning, profile",
    ),
    ("[check]\nfail_on = 'fatal'\n", "[check] fail_on = 'fatal' is unknown; allowed: error, warning, info"),
    ("[check]\nallow_empty = 1\n", "[check] allow_empty = 1 has the wrong type; write true or false"),
    ("[names]\naliases = 3\n", "[names] aliases = 3 has the wrong type; write a text in quotes"),
    ("[claims]\nquote = ['sentence']\n", "[claims] quote = ['sentence'] is unknown; allowed: sentence, phrase"),
    ("claims = 3\n", "claims must be a section; write [claims] above its keys"),
    ("[checks]\nsum = 'off'\n", "checks.sum must be a section; write [checks.sum] above its keys"),
    ("[check\n", "not valid TOML: "),
]


@pytest.mark.parametrize(("text", "complaint"), ERRORS, ids=[e[1][:40] for e in ERRORS])
def test_errors_name_file_key_and_remedy(tmp_path: Path, text: str, complaint: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file}: ") and complaint in str(caught.value)


def test_missing_and_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such settings file; `tadqiq init` makes one"):
        load(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="save it as UTF-8 text"):
        load(tmp_path / "bad.toml")


def test_the_first_path_with_settings_counts_and_the_current_folder_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "there", "bare"):
        (tmp_path / name).mkdir()
    write(tmp_path / "there", '[check]\nfail_on = "info"\n')
    write(tmp_path / "here", '[check]\nfail_on = "warning"\n')
    monkeypatch.chdir(tmp_path / "here")
    assert nearest([tmp_path / "bare" / "draft.txt", tmp_path / "there"]).check.fail_on == "info"
    assert nearest([tmp_path / "bare"]).check.fail_on == "warning"
    monkeypatch.chdir(tmp_path / "bare")
    assert nearest([]) == Settings()
