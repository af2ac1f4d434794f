"""An explanation as a trainer reads it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.explaining import explain
from scoring.signals import SIGNALS as NAMES
from scoring.structure import Spoken, remarks
from tests.scoring.small_pack import SMALL
from tui.present.explained import explained
from tui.present.signals import SIGNALS, signal_lines


def shown(text, line=""):
    context = Context(line)
    found = explain(SMALL, text, context)
    return explained(found, remarks(Spoken(text, found.recognised, context)), SMALL.rule)


def test_what_counts_is_told_with_points_rule_and_source():
    assert [
        "What counts",
        "  + apologises: “I'm so sorry”",
        "      You said sorry. +1 for de-escalation.",
        "      § small-sorry: About small-sorry. Source: a book.",
        "",
    ] == shown("I'm so sorry.")[3:8]


def test_a_word_beside_which_a_rule_does_not_count_is_explained_as_such():
    told = " ".join(line.strip() for line in shown("No, thank you for waiting."))
    assert "Not counted: the sentence says “No”, and beside that this rule does not count." in told


def test_scopes_and_build_are_told_in_words():
    lines = shown("If they wait, it isn't there: SAY IT LOUD.")
    assert "  “If” makes a condition of what follows it: that is not said outright." in lines
    assert "  “isn't” can turn round what follows it, up to the end of the thought." in lines
    assert "  · shouts_in_capitals: “SAY IT LOUD”" in lines


def test_nothing_is_left_open_where_nothing_is_found():
    assert ["What counts", "  Nothing that a rule knows.", "", "What almost counted", "  Nothing."] == shown("Hm.")[3:8]
    assert "  There is no word in it." in shown("")


def test_every_signal_has_words_of_its_own():
    assert set(NAMES) == set(SIGNALS)
    assert ["hostility 2: attacks; meant for customers' lines (0; 1 scorn; 2 an insult; 3 a threat or worse)"] == list(
        signal_lines({"hostility": 2, "regret": 0})
    )


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_line_is_wider_than_a_terminal_unless_a_word_is(text, line):
    longest = max((len(word) for word in text.split()), default=0)
    assert all(len(told) <= max(78, longest + 40) for told in shown(text, line))
