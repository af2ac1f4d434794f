from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.canonical import keepable
from practice.errors import RecordsError
from practice.unsent import UNSENT_FILE, forget_unsent, keep_unsent, unsent

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(words, st.integers(1, 2**40), st.integers(0, 999))
def test_what_was_kept_comes_back_for_the_same_attempt_at_the_same_turn_only(text, attempt, turns):
    with TemporaryDirectory() as name:
        folder = Path(name)
        keep_unsent(folder, attempt, turns, text)
        assert keepable(text) == unsent(folder, attempt, turns)
        assert "" == unsent(folder, attempt + 1, turns) == unsent(folder, attempt, turns + 1)


def test_nothing_to_keep_takes_away_what_the_same_attempt_had_kept_and_nobody_elses(tmp_path):
    keep_unsent(tmp_path, 1, 2, "Half a sen")
    keep_unsent(tmp_path, 7, 2, " ")
    assert "Half a sen" == unsent(tmp_path, 1, 2)
    keep_unsent(tmp_path, 1, 2, "")
    assert not (tmp_path / UNSENT_FILE).exists()
    forget_unsent(tmp_path)


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b'{"attempt":1,"text":3,"turns":2}'])
def test_a_file_that_cannot_be_understood_counts_as_none(tmp_path, content):
    (tmp_path / UNSENT_FILE).write_bytes(content)
    assert "" == unsent(tmp_path, 1, 2)


def test_what_cannot_be_written_or_deleted_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RecordsError):
        keep_unsent(tmp_path / "file", 1, 1, "Half a sen")
    (tmp_path / UNSENT_FILE).mkdir()
    with pytest.raises(RecordsError):
        forget_unsent(tmp_path)
