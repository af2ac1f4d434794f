"""A learner's own rules for words: in force everywhere, and explained where they are broken."""

import json

import pytest

from practice.errors import UnreadableFileError
from scenarios.reading import packs
from scenarios.reading.packs import english
from tests.tui.test_commands import run
from tui import loading
from tui.loading import own_phrases, pack, recogniser, shipped_recogniser

OURS = """phrases: 1
rules:
  - rule: own-banana
    move: greets
    about: "Says it our way."
    source: "our own talks"
    say: ["ahoy (you|there) banana"]
    examples:
      matches: ["<<Ahoy there banana>>."]
"""
REPLY = '{"id": "a", "reply": "Ahoy there banana."}\n'


def write(text, name="own.yaml"):
    own_phrases().mkdir(parents=True, exist_ok=True)
    (own_phrases() / name).write_text(text)


def test_without_own_phrases_the_shipped_ones_are_in_force():
    assert english() is pack()
    assert recogniser() is shipped_recogniser()


def test_own_phrases_join_the_shipped_ones_and_the_record_tells_them_apart():
    write(OURS)
    assert {"own-banana", *english().rule} == set(pack().rule)
    assert english().sha256 != pack().sha256


def test_broken_phrases_are_refused_with_place_and_remedy():
    write(OURS.replace("(you|there)", "(you|there"))
    with pytest.raises(UnreadableFileError) as fault:
        pack()
    assert f"{own_phrases() / 'own.yaml'}:7:17: " in fault.value.message
    assert f"hardcalls check {own_phrases()}" in fault.value.remedy


def test_every_command_reads_with_them(own_home):
    without = run("score", "-", entered=REPLY, home=own_home)
    write(OURS)
    within = run("score", "-", entered=REPLY, home=own_home)
    assert [] == json.loads(without.stdout)["evidence"]
    assert ["own-banana"] == [piece["rule"] for piece in json.loads(within.stdout)["evidence"]]


def test_broken_phrases_stop_a_command_and_can_still_be_checked(own_home):
    write(OURS.replace("(you|there)", "(you|there"))
    stopped = run("score", "-", entered=REPLY, home=own_home)
    assert (4, "") == (stopped.returncode, stopped.stdout)
    assert "own.yaml:7:17" in stopped.stderr
    checked = run("check", home=own_home)
    assert 1 == checked.returncode
    assert "error[P101]" in checked.stdout
    assert "own.yaml:7:17" in checked.stdout


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (("move: greets", "move: greats"), "own.yaml:4:11: there is no move 'greats'"),
        (('banana"]', '{bananas}"]'), "own.yaml:7:30: there is no word class 'bananas'"),
        (("say:", "sya:"), "own.yaml:3:5: a rule has either 'say' or 'all'"),
        ((OURS, ""), "own.yaml:1:1: the file is empty"),
        ((OURS, "phrases: ["), "own.yaml:1:"),
        ((OURS, "\ud800"), "own.yaml:1:1: "),
    ],
)
def test_whatever_is_wrong_with_them_is_told_with_its_place(damage, told):
    own_phrases().mkdir(parents=True)
    text = OURS.replace(*damage)
    (own_phrases() / "own.yaml").write_bytes(text.encode("utf-16" if text == "\ud800" else "utf-8", "surrogatepass"))
    with pytest.raises(UnreadableFileError) as fault:
        pack()
    assert told in fault.value.message


def test_damaged_shipped_phrases_are_a_fault_of_the_installation_and_told_as_one(monkeypatch):
    def damaged():
        raise ValueError("the phrases of this installation are damaged: greeting.yaml:7: there is no text here")

    monkeypatch.setattr(packs, "english", damaged)
    loading._pack.cache_clear()
    with pytest.raises(UnreadableFileError) as fault:
        pack()
    assert "greeting.yaml:7" in fault.value.message
    assert "Install Hardcalls anew." == fault.value.remedy


def test_the_doctor_says_whether_they_can_be_used(own_home):
    write(OURS)
    found = {one["what"]: one for one in json.loads(run("doctor", "--json", home=own_home).stdout)}
    assert (True, True) == (found["Phrases"]["well"], str(own_phrases()) in found["Phrases"]["seen"])
    write(OURS.replace("(you|there)", "(you|there"))
    found = {one["what"]: one for one in json.loads(run("doctor", "--json", home=own_home).stdout)}
    assert (False, True) == (found["Phrases"]["well"], "own.yaml:7:17" in found["Phrases"]["seen"])


def test_broken_phrases_stop_a_talk_before_it_begins_without_a_traceback(own_home):
    write(OURS.replace("move: greets", "move: greats"))
    stopped = run("play", "late-wedding-gift", "--plain", home=own_home)
    assert 4 == stopped.returncode
    assert "there is no move 'greats'" in stopped.stderr
    assert "Traceback" not in stopped.stderr
