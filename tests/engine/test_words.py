"""Text as people type it against text as it is written."""

from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised
from engine.words import plain


def test_case_spaces_curly_quotes_dashes_and_the_last_stop_do_not_count():
    assert plain("It's ours -  to put right.") == plain("  it\u2019s OURS \u2014 to put\nright")


def test_different_words_stay_different():
    assert plain("I can't do that") != plain("I can do that")
    assert plain("Really?") != plain("Really")


@given(st.text())
def test_plain_text_is_already_plain(text):
    assert plain(text) == plain(plain(text))


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_capitals_and_doubled_spaces_never_make_a_difference(text):
    assert plain(text) == plain(text.upper().replace(" ", "   "))


def test_a_correction_keeps_the_evidence_it_does_not_name():
    found = Recognised((Evidence("thanks", "r", 0, 6, "thanks"), Evidence("insults", "r", 7, 12, "idiot")))
    mended = found.corrected("thanks idiot", ("acts_now", "thanks"), ("insults",))
    assert (found.evidence[0], Evidence("acts_now", "scenario", 0, 12, "thanks idiot")) == mended.evidence
    assert found is found.corrected("thanks idiot", (), ())


def test_a_harm_counts_of_itself_once_the_graver_one_is_taken_away():
    found = Recognised(
        (Evidence("insults", "r", 0, 5, "idiot"), Evidence("is_vague", "r", 0, 5, "idiot", counts_as="insults"))
    )
    assert {"insults"} == found.counted
    assert {"is_vague"} == found.corrected("idiot", (), ("insults",)).counted
