"""How a reply is read, for people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.explaining import explain
from scoring.recognise import make_recogniser
from tests.scoring.small_pack import SMALL


def read(text, line=""):
    return explain(SMALL, text, Context(customer_line=line))


def test_sentences_are_cut_into_clauses_as_the_rules_see_them():
    found = read("Yes, I see. We are sorry; but you know, why wait?")
    assert [("Yes,", "I see."), ("We are sorry;", "but you know,", "why wait?")] == [
        one.clauses for one in found.sentences
    ]
    assert [False, True] == [one.asks for one in found.sentences]


def test_a_word_such_as_but_begins_a_clause_and_the_last_sentence_needs_no_full_stop():
    found = read("I am sorry but no")
    assert [("I am sorry", "but no")] == [one.clauses for one in found.sentences]


def test_marks_without_a_word_belong_to_what_follows():
    found = read("… (No) - really. ?! Why?").sentences
    assert [("… (No)", "- really."), ("?! Why?",)] == [one.clauses for one in found]


def test_a_slip_of_the_finger_is_shown_with_the_word_it_is_taken_for():
    assert (("thnak", "thank"),) == read("Thnak you, thnak you.").repaired
    assert () == read("Don't thank me for the colour.").repaired


def test_quotations_and_copies_are_shown_as_they_were_typed():
    line = "You have charged me twice for one single kettle today"
    found = read(f"She said “thank you”. {line}!", line)
    assert ("thank you",) == found.quoted
    assert (line,) == found.copied


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("It isn't that. Never!", [("negation", "isn't"), ("negation", "Never")]),
        ("Unless it rains, it stays.", [("condition", "Unless")]),
        ("If you like, I can call.", []),
        ("The driver told you so.", [("report", "driver told")]),
        ("I told you so. I said sorry.", []),
        ("I am sorry, but it happens.", [("but", "but")]),
        ("I am sorry, but I will mend it.", []),
        ("It happens, but", [("but", "but")]),
    ],
)
def test_words_that_decide_whether_others_are_meant_are_shown_unless_they_do_no_harm(text, cues):
    assert cues == [(cue.kind, cue.words) for cue in read(text).cues]


def test_there_is_nothing_to_read_where_there_is_no_word():
    assert ((), ()) == (read("").sentences, read(" \n ").sentences)


@given(st.text(st.sampled_from("I am sorry, but. no? thank; you\n“x” 5")))
def test_every_clause_was_typed_and_what_is_recognised_is_what_practising_recognises(text):
    found = read(text)
    at = 0
    for sentence in found.sentences:
        assert sentence.clauses
        for clause in sentence.clauses:
            at = text.index(clause, at) + len(clause)
    assert all(cue.words in text for cue in found.cues)
    assert make_recogniser(SMALL)(text, Context()) == found.recognised
