"""What the checks see that the pages of the codes do not show, and what they must not see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guard import Layout, compile_guard
from engine.guard_parser import Names, parse
from engine.state import Feelings, State
from engine.vocabulary import GAUGES
from scenarios.checking.checks import check
from scenarios.checking.guard_ranges import decided
from scenarios.reading.reader import read_text
from tests.scenarios.examples import MINIMAL, merged


def found(part: str) -> list[str]:
    return [one.code for one in check(read_text(merged(MINIMAL, part, 0)))]


def test_the_smallest_file_has_nothing_to_mend():
    assert () == check(read_text(MINIMAL))


@pytest.mark.parametrize(
    ("guard", "codes"),
    [
        ("anger > 100", ["S205"]),
        ("anger >= 0", ["S204"]),
        ("anger != 101", ["S204"]),
        ("anger == -1", ["S205"]),
        ("turn >= 1", ["S204"]),
        ("visits(opening) < 0", ["S205"]),
        ("anger < 50 or anger >= 50", ["S204"]),
        ("anger < 50 or anger > 50", []),
        ("anger > 40 and trust < 20", []),
        ("anger > 40 and not anger > 40", []),
        ("not (anger > 100)", ["S205"]),
        ("anger < 30 and anger > 60", ["S205"]),
        ("said(apologises) and anger > 60 or trust < 5", ["S206"]),
        ("said(apologises) and (anger > 60 or trust < 5)", []),
        ("said(apologises) and visits(opening) > 2", []),
    ],
)
def test_a_condition_is_judged_by_the_range_of_its_numbers(guard, codes):
    assert codes == found(f'silence: {{goto: [{{when: "{guard}", to: lost}}, {{to: stay}}]}}')


def test_the_brackets_that_would_make_a_condition_clear_are_shown():
    part = 'silence: {goto: [{when: "anger > 60 and trust < 5 or said(greets)", to: lost}, {to: stay}]}'
    (diagnostic,) = check(read_text(merged(MINIMAL, part, 0)))
    assert "if that is meant, write it: (anger > 60 and trust < 5) or said(greets)" == diagnostic.help


_COMPARISON = st.builds(
    "{} {} {}".format,
    st.sampled_from(["anger", "trust"]),
    st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
    st.integers(-2, 6),
)
_GUARDS = st.recursive(
    _COMPARISON,
    lambda inner: st.one_of(
        inner.map("not ({})".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: " and ".join(f"({part})" for part in parts)),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: " or ".join(f"({part})" for part in parts)),
    ),
    max_leaves=5,
)


@given(_GUARDS)
def test_a_condition_that_is_called_decided_is_so_for_every_number(text):
    ranges = {"anger": (0, 4), "trust": (0, 4)}
    guard = parse(text, Names(ranges, ()))
    holds = compile_guard(guard, Layout())
    values = {
        holds(State("x", Feelings(tuple({"anger": anger, "trust": trust}.get(gauge, 0) for gauge in GAUGES))), ())
        for anger in range(5)
        for trust in range(5)
    }
    verdict = decided(guard, ranges)
    assert verdict is None or {verdict} == values


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ('[{when: "apologises", goto: answer}, {when: "apologises", goto: lost}, {goto: answer}]', ["S208"]),
        ('[{when: "apologises or thanks", goto: answer}, {when: "thanks", goto: lost}, {goto: answer}]', ["S208"]),
        ('[{when: "thanks", goto: answer}, {when: "apologises or thanks", goto: lost}, {goto: answer}]', []),
        ('[{when: "apologises and anger > 50", goto: answer}, {when: "apologises", goto: lost}, {goto: answer}]', []),
        ('[{when: "apologises", goto: answer}, {when: "not apologises", goto: lost}, {goto: answer}]', []),
        ('[{when: "apologises", goto: answer}, {when: "apologises and thanks", goto: lost}, {goto: answer}]', ["S208"]),
    ],
)
def test_a_route_whose_replies_are_all_taken_above_it_is_found(typed, codes):
    assert codes == found(f"nodes:\n  opening:\n    typed: {typed}\n")


def test_nodes_reached_by_an_action_or_a_typed_route_alone_count_as_reached():
    replies = '[{id: a1, say: "A.", goto: lost}, {id: b1, say: "B.", goto: lost}]'
    node = f'  more:\n    customer: "More?"\n    replies: {replies}\n    typed: [{{goto: lost}}]\n'
    assert [] == found(f"silence: {{goto: more}}\nnodes:\n{node}")
    assert [] == found(f"escalate:\n  boss: {{goto: more}}\nnodes:\n{node}")
    assert [] == found(f"nodes:\n  opening:\n    typed: [{{goto: more}}]\n{node}")
    assert ["S301"] == found(f"nodes:\n{node}")


def test_a_typed_route_does_not_save_a_node_from_being_a_dead_end_and_an_exit_or_an_action_does():
    loop = '  answer:\n    replies: [{id: send, say: "A.", goto: stay}, {id: call_back, say: "B.", goto: stay}]\n'
    tests = 'tests: [{name: "waiting", play: [wait], expect: {ending: lost}}]\n'
    assert ["S303"] == found(f"nodes:\n{loop}{tests}")
    assert [] == found(f"nodes:\n{loop}{tests}end: {{goto: settled}}\n")
    assert [] == found(f'nodes:\n{loop}{tests}exits: [{{when: "patience <= 0", goto: settled}}]\n')


def test_a_trigger_can_be_got_right_by_a_later_answer_in_time_and_not_by_one_too_late():
    sends = '{id: send, say: "A.", goto: settled, escalates: boss}'
    replies = f'  answer:\n    replies: [{sends}, {{id: call_back, say: "B.", goto: lost}}]\n'
    trigger = "triggers: [{{at: opening, kind: legal_threat, decision: escalate, to: boss, within: {}}}]\n"
    assert [] == found(f"nodes:\n{replies}{trigger.format(2)}")
    assert ["S309"] == found(f"nodes:\n{replies}{trigger.format(1)}")


def test_one_finding_says_that_a_file_has_no_typed_routes_at_all():
    text = MINIMAL.replace("    typed:\n      - {goto: answer}\n", "").replace(
        "    typed:\n      - {goto: settled}\n", ""
    )
    assert ["S305"] == [one.code for one in check(read_text(text))]


def test_two_replies_with_the_same_words_and_conditions_of_their_own_are_no_fault():
    one = '{id: send, say: "A.", goto: settled, when: "anger > 50"}'
    other = '{id: call_back, say: "A.", goto: lost, when: "anger <= 50"}'
    replies = f"[{one}, {other}]"
    assert [] == found(
        f"nodes:\n  answer:\n    replies: {replies}\ntests: [{{name: n, play: [wait], expect: {{turns: 1}}}}]\n"
    )


def test_the_talk_is_not_looked_at_while_its_parts_are_misspelt():
    assert ["S104"] == found(
        'nodes:\n  opening:\n    replies: [{id: sorry, say: "A.", goto: anwser}, {id: b, say: "B.", goto: lost}]\n'
    )


def test_a_stand_in_for_a_misspelt_word_is_not_warned_about():
    assert ["S103"] == found("customer_type: abussive")
    assert ["S404"] == found("customer_type: abusive")


def test_a_long_line_is_measured_by_its_channel():
    long = "word " * 60
    assert ["S401"] == found(f'nodes:\n  answer:\n    customer: "{long}"\n')
    assert [] == found(f'channel: email\nnodes:\n  answer:\n    customer: "{long}"\n')


def test_a_variable_that_is_asked_for_and_never_changed_is_found():
    variables = "variables: {offers: {start: 0, min: 0, max: 3}}\n"
    asked = 'silence: {goto: [{when: "offers >= 1", to: lost}, {to: stay}]}\n'
    assert ["S306"] == found(variables + asked)
    assert [] == found(variables + asked + "hold: {effects: {offers: 1}}\n")


def test_a_node_that_says_nothing_of_typed_replies_is_found_where_others_do():
    assert ["S305"] == found("nodes:\n  answer:\n    typed: []\n")


def test_variants_and_exits_are_tried_from_the_top():
    variants = '[{when: "anger > 50", customer: "A."}, {when: "anger  > 50", customer: "B."}]'
    assert ["S208"] == found(f"nodes:\n  answer:\n    variants: {variants}\n")
    exits = 'exits: [{when: "patience <= 0", goto: lost}, {when: "patience <= 0", goto: settled}]'
    assert ["S208"] == found(exits)


def test_a_delicate_trigger_calls_for_a_content_note():
    kind = "{at: opening, kind: self_harm, decision: escalate, to: crisis line, within: 1}"
    trigger = f"escalate: {{crisis line: {{goto: settled}}}}\ntriggers: [{kind}]\n"
    assert ["S404"] == found(trigger)
    assert [] == found(trigger + 'content_note: "Somebody speaks of ending his life."\n')


def test_findings_come_by_place():
    text = merged(MINIMAL, 'customer_type: grieving\nsilence: {goto: [{when: "anger > 100", to: lost}, {to: stay}]}', 0)
    lines = [one.span.line for one in check(read_text(text))]
    assert sorted(lines) == lines
    assert 2 == len(lines)


def test_an_error_stands_before_a_warning_of_an_earlier_place():
    part = 'silence: {goto: [{when: "anger >= 0", to: lost}, {to: nowhere}]}'
    told = check(read_text(merged(MINIMAL, part, 0)))
    assert [("error", 55), ("warning", 26)] == [(one.severity, one.span.column) for one in told]
