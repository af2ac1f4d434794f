"""From a scenario file to a scenario, or to everything that is wrong with it."""

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guard import Compare, Performs
from engine.recognition import Fact
from engine.scenario import Consequence, CustomerFact, Hop, Line, Temperament, Trigger, Variable
from engine.transcript import Escalate, Pick, PutOnHold, Say
from scenarios.checking.checks import check
from scenarios.checking.diagnostics import Span
from scenarios.reading.reader import read_scenario, read_text
from scenarios.reading.schema import ScenarioShape, json_schema
from scenarios.reading.validation import EXAMPLES
from tests.scenarios.examples import FILES, MINIMAL, merged

FULL = FILES / "valid" / "cold-soup.yaml"
TWENTY = FILES / "invalid" / "twenty_mistakes.yaml"


def changed(part: str):
    return read_text(merged(MINIMAL, part, 0), "late.yaml")


def found(part: str) -> list[tuple[str, str]]:
    return [(one.code, one.help) for one in changed(part).diagnostics]


@pytest.fixture(scope="module")
def soup():
    reading = read_scenario(FULL)
    assert () == reading.diagnostics
    return reading.scenario


def test_a_file_with_twenty_mistakes_gives_twenty_diagnostics_at_their_places_in_one_run():
    expected = TWENTY.with_suffix(".expected").read_text(encoding="utf-8").split()
    diagnostics = check(read_scenario(TWENTY))
    assert 20 == len(expected)
    assert expected == [f"{one.code}:{one.span.line}:{one.span.column}" for one in diagnostics]
    assert 20 == len({one.code for one in diagnostics})


def test_the_frame_of_a_scenario_is_read(soup):
    assert ("cold-soup", "hospitality", "in-person", 1, 4) == (
        soup.id,
        soup.industry,
        soup.channel,
        soup.difficulty,
        soup.minutes,
    )
    assert ("Bring another dish", "Leave the soup off the bill") == soup.trainee.may
    assert Temperament(reactivity=110, drain=6, baseline=15) == soup.customer.temperament
    assert {"anger": 45, "distress": 10, "heard": 20, "trust": 40, "patience": 60} == soup.customer.feelings
    assert (Variable("offers", 0, 0, 3),) == soup.variables
    assert CustomerFact(Fact("father", ("father", "birthday")), "explains") == soup.customer.facts[1]
    assert "sent_back" == soup.desk.articles[0].id


def test_a_scenario_carries_the_digest_of_the_bytes_it_was_read_from(soup):
    assert hashlib.sha256(FULL.read_bytes()).hexdigest() == soup.sha256


def test_nodes_replies_and_routes_are_read_in_their_order(soup):
    node = soup.nodes["at_table"]
    assert ["sorry_twice", "the_kitchen", "new_bowl"] == [reply.id for reply in node.replies]
    assert Line("It's still cold, you know.", "He pushes the bowl away.") == node.variants[0].line
    assert Line("It's my father's birthday. He won't complain, so I do.", "", "Mr Osei, quietly") == (
        soup.nodes["explains"].line
    )
    once = node.replies[1]
    assert (True, {"trust": -5}) == (once.once, once.then.effects)
    assert [None, "anger >= 60"] == [hop.when and hop.when.text for hop in reversed(once.then.goto)]
    assert ("repeat_story",) == node.replies[2].then.events
    assert isinstance(node.typed[0].when.tree.parts[0], Performs)
    assert ("stay", None) == (node.typed[2].then.goto[1].to, node.typed[2].when)
    assert "You blamed the guest." == node.typed[1].then.fatal
    assert "head waiter" == soup.nodes["explains"].replies[1].then.escalates


def test_actions_exits_triggers_and_endings_are_read(soup):
    assert Consequence((Hop(None, "stay"),), {"patience": -5}) == soup.actions.escalate["anyone"]
    assert (1, Consequence((Hop(None, "stay"),), {"patience": -8})) == (
        soup.actions.hold.at_most,
        soup.actions.hold.then,
    )
    assert "You walked away from a guest." == soup.actions.end.fatal
    assert {"patience": -2} == soup.nodes["explains"].actions.silence.effects
    assert isinstance(soup.exits[0].when.tree, Compare)
    assert Trigger("explains", "beyond_authority", "escalate", "head waiter", 3) == soup.triggers[1]
    assert Trigger("at_table", "just_angry", "handle", "", 2) == soup.triggers[0]
    assert ["resolved", "escalated", "lost"] == [ending.outcome for ending in soup.endings.values()]


def test_the_tests_of_a_file_are_read_as_answers_and_expectations():
    tests = read_scenario(FULL).tests
    assert (Pick("sorry_twice"), Pick("for_father"), Pick("off_the_bill")) == tests[0].answers
    assert (PutOnHold(), True) == (tests[1].answers[1], tests[1].complete)
    assert (Say("Blue."), Escalate("head waiter", "I'll fetch Ama.")) == tests[3].answers
    assert [("offers", "==", 1), ("trust", ">=", 40)] == [
        (one.name, one.sign, one.number) for one in tests[0].expect if one.name in {"offers", "trust"}
    ]


def test_every_part_of_a_file_can_be_pointed_at():
    positions = read_scenario(FULL).positions
    assert Span(42, 9, 114) == positions.reply("at_table", 0)
    assert Span(37, 3, 8) == positions.of_key("nodes", "at_table")
    assert "sorry_twice" == positions.text("nodes", "at_table", "replies", 0, "id")
    assert "" == positions.text("nodes", "at_table", "replies", 9, "id")
    assert Span(46, 42, 10) == positions.within(("nodes", "at_table", "typed", 0, "when"), 25, 10)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("industri: retail", ("S102", "did you mean 'industry'?")),
        ("channel: fone", ("S103", "did you mean 'phone'?")),
        ("skills: [owning]", ("S103", "did you mean 'ownership'?")),
        ("skills: [apologies]", ("S103", "did you mean 'apology'?")),
        ("start: openning", ("S104", "did you mean 'opening'?")),
        ("start: settled", ("S104", "known here: opening, answer")),
        ("silence: {goto: [{when: 'trist > 4', to: lost}, {to: stay}]}", ("S202", "did you mean 'trust'?")),
        ("silence: {goto: [{when: 'visits(opning) > 4', to: lost}, {to: stay}]}", ("S202", "did you mean 'opening'?")),
        ("silence: {goto: [{when: 'said(apologizes)', to: lost}, {to: stay}]}", ("S202", "did you mean 'apologises'?")),
        ("hardcalls: 2", ("S106", "write 1")),
        ("silence: {goto: [{when: 'trust => 4', to: lost}, {to: stay}]}", ("S201", "write >=")),
        ("silence: {goto: [{when: 'trust =< 4', to: lost}, {to: stay}]}", ("S201", "write <=")),
        ("silence: {goto: [{when: 'trust = 4', to: lost}, {to: stay}]}", ("S201", "write trust == 4")),
        (
            "silence: {goto: [{when: 'turn > 1 and visits(opening)=2', to: lost}, {to: stay}]}",
            ("S201", "write visits(opening) == 2"),
        ),
        ("silence: {effects: {Trust: 4}}", ("S112", "did you mean 'trust'?")),
        ("end: {goto: lots}", ("S104", "did you mean 'lost'?")),
        ("end: {goto: answer}", ("S115", "known here: settled, lost")),
        ("silence: {goto: send}", ("S104", "that is a reply; name the node that the customer answers with")),
        ("silence: {goto: [{when: 'trust ≥ 4', to: lost}, {to: stay}]}", ("S201", "write >=")),
        ("silence: {goto: [{when: 'trust>4 && anger>4', to: lost}, {to: stay}]}", ("S201", "write and")),
        (
            "silence: {goto: [{when: “trust > 4”, to: lost}, {to: stay}]}",
            ("S201", "a condition stands in straight quotes"),
        ),
        ("answer: {customer: x, replies: []}", ("S102", "this looks like a part of `nodes:`: look at the indentation")),
        ("nodes: {opening: {wants: x}}", ("S102", "this looks like a part of `customer:`: look at the indentation")),
        ("nodes: {opening: {stat: x, start: y}}", ("S102", "it belongs to the top of the file: indent it less")),
        ("skills: apology", ("S107", "begin each entry with `- ` on a line of its own, or use [ ]")),
        ("title: [a]", ("S107", "put the text in quotes")),
        ("desk: x", ("S107", "its keys: record, articles")),
        ("variables: x", ("S107", "write key: value")),
    ],
)
def test_a_misspelt_word_is_answered_with_the_one_that_was_meant(part, expected):
    assert expected in found(part)


@pytest.mark.parametrize(
    "part",
    [
        "silence: stay",
        "silence: {goto: []}",
        "desk: {articles: [{id: a, title: T, text: t}, {id: a, title: T, text: t}]}",
        "variables: {and: {start: 0, min: 0, max: 1}}",
        "variables: {apologises: {start: 0, min: 0, max: 1}}",
        "variables: {x: {start: 0, min: 3, max: 1}}",
        "exits: [{when: 'patience <= 0', goto: stay}]",
        "triggers: [{at: nowhere, kind: just_angry, decision: handle}]",
        "triggers: [{at: opening, kind: just_angry, decision: escalate}]",
        "hardcalls: 2",
        "language: english",
        "affect: modell",
        "variables: {Big: {start: 0, min: 0, max: 1}}",
        "customer: {facts: {Big: {words: [late], told: opening}}}",
        "customer: {facts: {big: {words: [late], told: settled}}}",
        "tests: [{name: n, play: [{escalate: a, type: b}], expect: {turns: 1}}]",
        "tests: [{name: n, play: [sorry], expect: {}}]",
        "tests: [{name: n, play: [sorry], expect: {trust: soon}}]",
        "tests: [{name: n, play: [sorry], expect: {moves: {a: b}}}]",
        "tests: [{name: n, play: [sorry], expect: {turn: 1}}]",
    ],
)
def test_what_cannot_be_meant_is_an_error_at_a_place_in_the_part_that_was_changed(part):
    reading = changed(part)
    text = merged(MINIMAL, part, 0)
    line = text[: text.index(part)].count("\n") + 1
    assert [line] == sorted({one.span.line for one in reading.diagnostics if one.severity == "error"})[:1]


@pytest.mark.parametrize(("name", "code"), [("stay", "S111"), ("hold", "S111"), ("answer", "S110"), ("sorry", "S110")])
def test_an_id_that_is_taken_is_refused_where_it_is_taken_again(name, code):
    reading = changed(f"endings:\n  {name}: {{outcome: lost, stage: x}}\n")
    assert (code, reading.positions.of_key("endings", name)) in [(one.code, one.span) for one in reading.diagnostics]


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("hardcalls: 1\n", "write hardcalls: 1"),
        ("difficulty: ", "write it as in: difficulty: 2"),
        ("channel: ", "write it as in: channel: phone"),
    ],
)
def test_a_key_that_is_missing_is_shown_with_a_value(line, remedy):
    text = "".join(each for each in MINIMAL.splitlines(keepends=True) if not each.startswith(line))
    assert [("S101", remedy)] == [(one.code, one.help) for one in read_text(text).diagnostics]


@pytest.mark.parametrize("key", ["hardcalls", *ScenarioShape.model_fields])
def test_the_value_that_is_shown_for_a_key_at_the_top_can_stand_there(key):
    if key in EXAMPLES:
        merging = "" if key in {"start", "id"} else "\nstart: opening"
        told = [one for one in changed(f"{key}: {EXAMPLES[key]}{merging}").diagnostics if one.severity == "error"]
        assert [] == told


def test_a_node_written_twice_is_one_error_and_not_a_shower():
    text = re.sub(r"^  answer:$", "  opening:", MINIMAL, flags=re.MULTILINE)
    assert ["S007"] == [one.code for one in read_text(text).diagnostics if one.severity == "error"]


def test_an_error_in_a_test_does_not_keep_a_scenario_from_being_played():
    reading = changed("tests: [{name: n, play: [sory], expect: {turns: 1}}]")
    assert (["S501"], True) == ([one.code for one in reading.diagnostics], reading.scenario is not None)


def test_a_scenario_with_an_error_is_not_given_out_but_can_be_looked_at():
    reading = changed("difficulty: 9")
    assert (None, "late-parcel") == (reading.scenario, reading.draft.id)


def test_what_is_wrong_once_is_reported_once():
    assert ["S102"] == [code for code, _ in found("nodes:\n  answer:\n    replis: []\n")]
    assert ["S107"] == [code for code, _ in found("nodes: none")]
    assert ["S101"] == [code for code, _ in found("customer: {name: A, wants: B, feelings: {}}")][:1]


def test_a_missing_start_is_reported_without_guessing_where_the_talk_begins():
    text = MINIMAL.replace("start: opening\n", "")
    assert [("S101", "the key 'start' is missing")] == [(one.code, one.message) for one in read_text(text).diagnostics]


def test_feelings_may_be_left_out_where_the_author_moves_them_and_not_where_the_model_does():
    part = "customer: {name: A, wants: B, needs: C, feelings: {anger: 5}}\n"
    assert ["S101"] == [code for code, _ in found(part)]
    assert {"anger": 5} == changed(part + "affect: authored").scenario.customer.feelings


def test_the_caret_of_a_condition_stands_in_its_text():
    text = merged(MINIMAL, 'silence: {goto: [{when: "anger > 5 and trist < 3", to: lost}, {to: stay}]}', 0)
    (diagnostic,) = read_text(text).diagnostics
    line = text.splitlines()[diagnostic.span.line - 1]
    assert "trist" == line[diagnostic.span.column - 1 :][: diagnostic.span.length]


def test_the_schema_for_editors_names_every_key_and_every_closed_list():
    schema = json_schema()
    assert {"hardcalls", "nodes", "endings", "trainee"} <= set(schema["required"])
    assert "retail" in schema["properties"]["industry"]["enum"]
    assert {"type": "integer", "minimum": 1, "maximum": 5} == {
        key: schema["properties"]["difficulty"][key] for key in ("type", "minimum", "maximum")
    }
    assert {"start", "min", "max"} == set(schema["$defs"]["VariableShape"]["properties"])


_IDS = st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True), min_size=2, max_size=6, unique=True).filter(
    lambda ids: not {"stay", "hold", "silence", "end", "escalate", "anyone", "no", "on", "off", "yes"} & set(ids)
)


@given(_IDS, st.data())
def test_a_chain_of_any_ids_is_read_as_it_was_written(ids, data):
    *nodes, ending = ids
    lines = [
        f"  {name}:\n    customer: 'x'\n    replies: [{{id: r-{name}, say: 'y', goto: {following}}}]"
        for name, following in zip(nodes, ids[1:], strict=True)
    ]
    head = MINIMAL.split("start:")[0]
    text = (
        f"{head}start: {nodes[0]}\nnodes:\n"
        + "\n".join(lines)
        + f"\nendings: {{{ending}: {{outcome: lost, stage: 'z'}}}}\n"
    )
    reading = read_text(text)
    assert () == reading.diagnostics
    assert ids[1:] == [node.replies[0].then.goto[0].to for node in reading.scenario.nodes.values()]
    broken = data.draw(st.sampled_from(nodes))
    (diagnostic,) = read_text(
        text.replace(f"id: r-{broken}, say: 'y', goto: ", f"id: r-{broken}, say: 'y', goto: zz9")
    ).diagnostics
    assert "S104" == diagnostic.code


def test_a_file_is_named_as_the_caller_wishes(tmp_path):
    (path := tmp_path / "a.yaml").write_text("x")
    assert {"mine"} == {one.path for one in read_scenario(Path(path), "mine").diagnostics}
