"""The search for what a customer allows, done by another process: the same figures, and no harm where it fails."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.script import Script
from practice import allowed
from practice.cache import Cache
from practice.places import cache_folder
from scoring.attainable import Attainable
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import hear_names
from tui import search
from tui.loading import script_of
from tui.search import APART, Search, made_from_now, searched


@pytest.fixture(scope="module")
def script():
    return script_of(replace(late_parcel(), sha256="of a file"))


@pytest.fixture(autouse=True)
def nothing_at_hand():
    search.allowed_by.cache_clear()


def test_another_process_finds_what_is_found_here_and_it_is_kept(script):
    looking = Search(script)
    found = looking.result()
    assert searched(script) == found
    assert looking._process.poll() is not None
    again = Search(script)
    assert again._process is None
    assert found == again.result()
    assert found == search.allowed_by(script)


def test_a_spoilt_cache_is_worked_out_anew(script):
    made_from = made_from_now(script)
    Cache(cache_folder()).keep("allowed", made_from.plain, {"extremes": []})
    assert Search(script)._process is not None
    assert searched(script) == search.allowed_by(script)
    assert searched(script) == allowed.find(Cache(cache_folder()), made_from)


@pytest.mark.parametrize("interpreter", ["/nowhere/python", "", "/bin/true", "/bin/cat"])
def test_where_no_other_process_can_search_the_figures_are_the_same(script, interpreter, monkeypatch):
    monkeypatch.setattr(sys, "executable", interpreter)
    assert searched(script) == Search(script).result()


def test_a_cache_folder_that_cannot_be_used_changes_no_figure(script, own_home):
    own_home.mkdir()
    (own_home / "cache").write_text("in place of the folder")
    assert searched(script) == search.allowed_by(script)


def test_a_customer_read_with_other_rules_is_searched_here_and_not_kept():
    script = Script(replace(late_parcel(), sha256="of a file"), hear_names)
    looking = Search(script)
    assert looking._process is None
    assert searched(script) == looking.result()
    assert not Path(cache_folder()).exists()


def test_a_search_that_nobody_waits_for_any_more_is_ended(script):
    looking = Search(script)
    looking.close()
    assert looking._process.returncode is not None
    assert Attainable({}) == looking.result()


def test_a_search_ends_when_whoever_asked_has_gone(script):
    apart = subprocess.Popen([sys.executable, *APART], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    pickle.dump(replace(script.scenario, id="large"), apart.stdin)
    apart.stdin.close()
    apart.stdout.close()
    assert 0 != apart.wait(timeout=60)


def test_it_imports_nothing_from_the_folder_one_stands_in(script, tmp_path, monkeypatch):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    found = Search(script)
    answer = search._answer(found._process)
    assert allowed.decode(answer, made_from_now(script)) is not None
    assert ["engine"] == [file.name for file in tmp_path.iterdir()]
