"""What `digest build` prints of content that it does not build."""

from __future__ import annotations

import re
from pathlib import Path

import built_sites as sites
import pytest

from builder import cli


def test_an_error_is_not_to_be_sought_among_warnings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = sites.copied(tmp_path)
    monkeypatch.chdir(tmp_path)
    command = ["build", "--content", str(content), "--lang", "vi"]
    assert cli.main(command) == 0
    (warned,) = re.findall(r"^(\d+) cảnh báo; xem: digest check$", capsys.readouterr().err, re.MULTILINE)
    path = sites.entry(content, sites.HUMAN)
    path.write_text(re.sub("(?m)^kind: .*", "kind: hop-mat", path.read_text("utf-8")), "utf-8")
    assert cli.main(command) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"{warned} cảnh báo; xem: digest check"
    assert [line.split()[1] for line in said if re.search(r" [EW]\d{3} ", line)] == ["E104"]
    assert said[-1] == "Chưa dựng trang: hãy sửa các lỗi ở trên. Trang cũ còn nguyên."
