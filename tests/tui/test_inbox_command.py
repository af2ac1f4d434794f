"""`hardcalls inbox`: from a reply that nobody understood to a rule that knows it, and to a test that holds it."""

import json
import stat

import pytest

from engine.moves import MOVES
from engine.script import Script
from engine.transcript import Pick, Say
from practice.attempt import Attempt
from practice.records import Records
from scenarios.reading.reader import read_scenario
from tests.scenarios.examples import MINIMAL
from tests.tui.calling import AHOY, call
from tui import loading
from tui.loading import own_phrases
from tui.plain.lines import WIDTH
from tui.setup import header

OTHERWISE = "      - {goto: answer}\n"
ROUTE = "      - {when: greets, goto: answer}\n"


@pytest.fixture(autouse=True)
def fresh(own_home):
    """Every test has its own home, and rules that are read anew."""
    loading._pack.cache_clear()


@pytest.fixture
def parcel(own_home):
    """A scenario in the learner's own folder, in which a greeting has a route of its own."""
    path = own_home / "scenarios" / "late-parcel.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINIMAL.replace(OTHERWISE, ROUTE + OTHERWISE, 1))
    assert read_scenario(path).scenario is not None, read_scenario(path).diagnostics
    return path


def talk(home, path, *answers):
    """Hold a talk with the shipped rules and keep it."""
    script = Script(read_scenario(path).scenario, loading.shipped_recogniser())
    with Records.open(home) as records:
        attempt = Attempt.begin(script, records, header(script.scenario, "0" * 64))
        for answer in answers:
            attempt.answer(answer)


def ids(patch, *options):
    return [one["id"] for one in json.loads(call(patch, "inbox", "--json", *options).out)["groups"]]


def test_an_empty_inbox_is_said_and_makes_nothing(monkeypatch, own_home):
    called = call(monkeypatch, "inbox")
    assert (0, "The inbox is empty.\n") == (called.code, called.out)
    assert not own_home.exists()


def test_every_move_is_listed_with_what_it_is_and_what_it_is_worth(monkeypatch):
    lines = call(monkeypatch, "inbox", "moves").out.splitlines()
    named = [line.split(",")[0].strip() for line in lines if line[:3].strip() and line.startswith("  ")]
    assert list(MOVES) == named
    at = lines.index("  tells_to_calm_down, −3 for de-escalation")
    assert ["Harmful", True] == [lines[at - 1], lines[at + 1].startswith("      ")]


def test_a_move_that_resembles_none_leads_to_the_list(monkeypatch):
    called = call(monkeypatch, "inbox", "add", "abc", "--rule", "own-x", "--move", "zzzz")
    assert "There is no move 'zzzz'. `hardcalls inbox moves` lists them." in called.err


def test_it_lists_what_nobody_understood_with_place_count_and_context(monkeypatch, own_home, parcel):
    for words in ("Xyzzy plugh!", "xyzzy plugh", "Frobozz [b] \x1b"):
        talk(own_home, parcel, Say(words))
    called = call(monkeypatch, "inbox")
    assert "Two replies to look at" in called.out
    assert "2 times at opening of late-parcel; nothing is recognised" in called.out
    assert "also “" in called.out
    assert "\x1b" not in called.out
    (first, second) = json.loads(call(monkeypatch, "inbox", "--json").out)["groups"]
    assert (2, 1, "nothing", False) == (first["count"], second["count"], first["reason"], first["settled"])
    assert {"Xyzzy plugh!", "xyzzy plugh"} == set(first["texts"])


def test_of_a_customer_who_is_not_in_the_library_it_says_that_nothing_was_read_again(monkeypatch, own_home, parcel):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    told = "this customer is not in your library"
    assert told not in call(monkeypatch, "inbox").out
    parcel.unlink()
    assert told in call(monkeypatch, "inbox").out


def test_every_line_about_a_reply_fits_the_width_of_a_terminal(monkeypatch, own_home, parcel):
    talk(
        own_home,
        parcel,
        Say("I'll ring you at four and I'll send it by noon on Friday, and that was our mistake, sorry."),
    )
    lines = call(monkeypatch, "inbox").out.splitlines()
    assert "the talk has no answer of its own for that there" in " ".join(" ".join(lines).split())
    assert [] == [line for line in lines if len(line) > WIDTH]


def test_an_id_that_stands_for_nothing_in_the_inbox_is_said(monkeypatch, own_home, parcel):
    called = call(monkeypatch, "inbox", "add", "zz", "--rule", "own-x", "--move", "greets")
    assert (2, True) == (called.code, "No reply in the inbox has an ID that begins with 'zz'" in called.err)


def test_one_scenario_can_be_looked_at_alone_even_from_a_file(monkeypatch, own_home, parcel, tmp_path):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    elsewhere = tmp_path / "other.yaml"
    elsewhere.write_text(parcel.read_text())
    assert 1 == len(ids(monkeypatch, "--scenario", str(elsewhere)))
    assert [] == ids(monkeypatch, "--scenario", "late-wedding-gift")
    assert 2 == call(monkeypatch, "inbox", "--scenario", "nobody").code


def test_from_a_reply_nobody_understood_to_a_rule_that_knows_it(monkeypatch, own_home, parcel):
    talk(own_home, parcel, Say("Xyzzy plugh, Mrs Lind."))
    (name,) = ids(monkeypatch)
    shown = call(monkeypatch, "inbox", "add", name, "--rule", "own-xyzzy", "--move", "greets")
    assert 0 == shown.code
    assert '+      - "xyzzy plugh mrs"' in shown.out
    assert "It comes out as it should." in shown.out
    assert not own_phrases().exists()
    written = call(monkeypatch, "inbox", "add", name[:4], "--rule", "own-xyzzy", "--move", "greets", "--write")
    assert (0, shown.out) == (written.code, written.out)
    assert '- "Xyzzy plugh, Mrs Lind."' in (own_phrases() / "own.yaml").read_text()
    loading._pack.cache_clear()
    assert [] == ids(monkeypatch)
    assert [name] == ids(monkeypatch, "--all")
    assert "1 of it understood by now" in call(monkeypatch, "inbox").out
    assert 0 == call(monkeypatch, "check").code


def test_an_example_goes_into_the_file_that_is_named_and_changes_nothing_else(monkeypatch, own_home, parcel, tmp_path):
    talk(own_home, parcel, Say("Avast there."))
    (name,) = ids(monkeypatch)
    pack = tmp_path / "ours.yaml"
    pack.write_bytes(b"\xef\xbb\xbf# Ours.\n" + AHOY.encode())
    pack.chmod(0o640)
    options = ("--pack", pack, "--rule", "own-ahoy", "--as", "passes", "--customer", "--write")
    assert 0 == call(monkeypatch, "inbox", "add", name, *options).code
    added = '      passes:\n        - text: "Avast there."\n          customer: "My parcel is late."\n'
    assert b"\xef\xbb\xbf# Ours.\n" + (AHOY + added).encode() == pack.read_bytes()
    assert 0o640 == stat.S_IMODE(pack.stat().st_mode)


def test_an_example_that_would_not_come_out_is_told_with_its_place(monkeypatch, own_home, parcel, tmp_path):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    pack = tmp_path / "ours.yaml"
    pack.write_text(AHOY)
    called = call(monkeypatch, "inbox", "add", ids(monkeypatch)[0], "--pack", pack, "--rule", "own-ahoy")
    assert 1 == called.code
    assert "error[P109]: the rule 'own-ahoy' does not find its example: no rule finds greets in it" in called.out
    assert f"{pack}:10:42" in called.out
    assert AHOY == pack.read_text()


def test_a_reply_becomes_a_test_behind_the_play_that_led_to_it(monkeypatch, own_home, parcel):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    (name,) = ids(monkeypatch)
    before = parcel.read_text()
    early = call(monkeypatch, "inbox", "add", name, "--test", parcel, "--move", "greets", "--leads-to", "answer")
    assert 1 == early.code
    assert "warning[S510]" in early.out
    assert before == parcel.read_text()
    call(monkeypatch, "inbox", "add", name, "--rule", "own-xyzzy", "--move", "greets", "--write")
    loading._pack.cache_clear()
    loading._recogniser.cache_clear()
    options = ("--test", parcel, "--move", "greets", "--leads-to", "answer", "--write")
    late = call(monkeypatch, "inbox", "add", name, *options)
    assert (0, True) == (late.code, "It comes out as it should." in late.out)
    reading = read_scenario(parcel)
    assert (Say("Xyzzy plugh."),) == reading.tests[-1].answers
    assert parcel.read_text().startswith(before.rstrip("\n"))


def test_answers_before_it_are_part_of_the_test(monkeypatch, own_home, parcel):
    talk(own_home, parcel, Pick("sorry"), Say("Xyzzy plugh."))
    called = call(monkeypatch, "inbox", "add", ids(monkeypatch)[0], "--test", parcel, "--move", "greets")
    assert '+      - sorry\n+      - {type: "Xyzzy plugh."}\n+    expect: {moves: [greets]}\n' in called.out
    assert 1 == called.code


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "Say where it belongs"),
        (("--rule", "own-x", "--test", "x.yaml"), "Say where it belongs"),
        (("--rule", "own-x"), "say with --move what it should recognise"),
        (("--rule", "own-x", "--move", "greet"), "Did you mean greets?"),
        (("--rule", "Own X", "--move", "greets"), "such as own-x"),
        (("--rule", "own-x", "--move", "greets", "--as", "passes"), "a rule begins with an example it finds"),
        (("--rule", "own-x", "--move", "greets", "--pack", "."), "cannot be read as it is"),
        (("--test", "nowhere.yaml", "--move", "greets"), "there is no such file"),
        (("--test", "nowhere.yaml"), "Say what the reply should come to"),
    ],
)
def test_what_cannot_be_done_is_explained(monkeypatch, own_home, parcel, options, told):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    called = call(monkeypatch, "inbox", "add", ids(monkeypatch)[0], *options)
    assert 2 == called.code
    assert told in called.err


def test_a_rule_of_the_program_is_not_replaced_by_accident(monkeypatch, own_home, parcel):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    rule = loading.pack().rules[0].id
    called = call(monkeypatch, "inbox", "add", ids(monkeypatch)[0], "--rule", rule, "--move", "greets")
    assert 2 == called.code
    assert "would take its place" in called.err


def test_a_test_goes_only_into_the_scenario_it_was_typed_in(monkeypatch, own_home, parcel, tmp_path):
    talk(own_home, parcel, Say("Xyzzy plugh."))
    (name,) = ids(monkeypatch)
    other = tmp_path / "other.yaml"
    other.write_text(MINIMAL.replace("id: late-parcel", "id: other"))
    for file, target, told in (
        (other, "lost", "is not the scenario late-parcel"),
        (parcel, "nowhere", "no ending 'nowhere'"),
    ):
        called = call(monkeypatch, "inbox", "add", name, "--test", file, "--leads-to", target)
        assert (2, True) == (called.code, told in called.err)


def test_an_id_that_means_no_reply_is_explained(monkeypatch, own_home, parcel):
    assert 2 == call(monkeypatch, "inbox", "add", "123456", "--rule", "own-x", "--move", "greets").code
    for words in ("Xyzzy plugh.", "Frobozz."):
        talk(own_home, parcel, Say(words))
    assert "Several replies" in call(monkeypatch, "inbox", "add", "", "--rule", "own-x", "--move", "greets").err


@pytest.mark.parametrize("more", [(), ("--move", "greets")])
def test_a_reply_that_is_not_there_is_told_before_what_else_is_missing(more, monkeypatch, own_home, parcel):
    talk(own_home, parcel, Say("It is a pig's ear."))
    called = call(monkeypatch, "inbox", "add", "9999", *more)
    assert 2 == called.code
    assert "No reply in the inbox has an ID that begins with '9999'" in called.err
    assert f"lists them, such as {ids(monkeypatch)[0]}." in " ".join(called.err.split())
