from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised
from engine.scenario import Line
from engine.state import Feelings, State
from engine.transcript import PutOnHold, Say, Turn
from scoring.structure_counts import Counts, counts

STATE = State("opening", Feelings((65, 30, 10, 30, 60)))


def turn(words, *moves):
    found = Recognised(tuple(Evidence(move, "rule", 0, 0, "") for move in moves))
    answer = Say(words) if words else PutOnHold()
    return Turn(1, answer, "typed", "", 0, words, "opening", Line(), found, STATE, STATE, (), Line())


def test_replies_that_say_back_questions_and_words_of_i_and_we_are_counted():
    said = [turn("So I see. It was late? Right?", "paraphrases"), turn("We'll look, we two. I'd say so."), turn("")]
    assert Counts(reflections=1, questions=2, i=2, we=2) == counts(said)
    assert Counts(0, 0, 0, 0) == counts([])


@given(st.lists(st.text(st.sampled_from("I we? ill. Our!"), max_size=40), max_size=5))
def test_counts_add_up_over_the_answers(texts):
    turns = [turn(text, "paraphrases") for text in texts]
    parts = [counts([one]) for one in turns]
    whole = counts(turns)
    for name in ("reflections", "questions", "i", "we"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
