"""`broadsheet PATH …` off a terminal, and what it says of a reader's mistakes."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from reader import cli, settings
from reader.paths import bundled
from reader.typeset import cells


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    code = cli.run(argv)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good files and a bad one."""
    (tmp_path / "1.md").write_text("---\ntitle: 渡口添了新船\n---\n\n新船能坐120人。\n", encoding="utf-8")
    (tmp_path / "2.md").write_text("---\ntitle: [\n---\n\n坏了\n", encoding="utf-8")
    (tmp_path / "3.md").write_text("---\ntitle: 江水退去\n---\n\n水退了。\n", encoding="utf-8")
    return tmp_path


def test_a_pipe_gets_the_typeset_text_plain(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(folder / "1.md"))
    assert code == 0
    assert "渡口添了新船\n" in out
    assert "    新船能坐120人。" in out
    assert "\x1b" not in out
    assert err == ""


def test_a_bad_file_hides_no_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(folder))
    assert code == 0
    assert "渡口添了新船" in out
    assert "江水退去" in out
    assert err.count("\n") == 1
    assert "2.md, line 3" in err


def test_the_bundled_edition_prints_within_the_measure(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    assert all(cells(line) <= 76 for line in out.splitlines())
    assert len(out) > 20_000


def test_cat_sets_as_the_settings_say(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.path().parent.mkdir(parents=True)
    settings.path().write_text("indent: 0\nhang: true\nflush: true\n", encoding="utf-8")
    long = folder / "long.md"
    long.write_text(f"---\ntitle: 江水\n---\n\n{'江上的船，今年A股。' * 20}\n", encoding="utf-8")
    _, out, _ = run(capsys, "cat", "--width", "39", str(long))
    body = [line for line in out.splitlines() if "船" in line][:-1]
    assert body[0].startswith("江上的船")
    assert all(cells(line) == 37 or line[-1] in "，。" for line in body)
    assert any(cells(line) > 37 for line in body)


@pytest.mark.parametrize("width", [8, 33, 200])
def test_cat_keeps_to_its_width(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "cat", "--width", str(width), str(bundled("articles")))
    assert max(cells(line) for line in out.splitlines()) <= width


def test_cat_colours_on_demand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "cat", "--color", "always", str(folder / "1.md"))
    assert "\x1b[1;38;2;" in out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = io.TextIOWrapper(io.BytesIO("---\ntitle: 渡口\n---\n水退了。\n".encode()))
    monkeypatch.setattr("sys.stdin", data)
    code, out, _ = run(capsys, "-")
    assert code == 0
    assert "渡口" in out


def test_a_reader_s_mistakes_are_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "bytes.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (tmp_path / "broken.md").write_text("---\ntitle: 题\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    for name in ("missing.txt", "none", "bytes.txt", "broken.md", "empty.txt"):
        code, out, err = run(capsys, str(tmp_path / name))
        assert (code, out) == (2, ""), name
        assert err.count("\n") == 1
        assert name in err
        assert ";" in err  # what is wrong; what to do


def test_a_hostile_name_is_not_obeyed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, str(tmp_path / "a\x1b[31mb\u202e.txt"))
    assert code == 2
    assert "\x1b" not in err
    assert "\u202e" not in err
    assert r"\x1b[31m" in err


def test_a_setting_that_cannot_be_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = Path(os.environ["BROADSHEET_CONFIG"])
    config.mkdir(parents=True)
    for text, word in [
        ("measure: 3", "measure"),
        ("colour: x", "colour"),
        ("- a", "key: value"),
        ("a: [", "line"),
    ]:
        (config / "config.yaml").write_text(text, encoding="utf-8")
        code, _, err = run(capsys)
        assert code == 2
        assert "config.yaml" in err
        assert word in err


@pytest.mark.parametrize(
    "argv", [["--help"], ["--version"], ["cat", "--help"], ["read", "--help"], ["parse", "--help"]]
)
def test_help_and_version_end_well(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(argv)
    assert ended.value.code == 0
    assert "broadsheet" in capsys.readouterr().out
