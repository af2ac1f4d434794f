from engine.moves import MOVES
from scoring.advice import ADVICE


def test_every_move_has_words_and_no_words_are_without_a_move():
    assert set(MOVES) == set(ADVICE)


def test_the_words_are_short_sentences_that_judge_the_line_and_not_the_person():
    for name, advice in ADVICE.items():
        assert advice.did[0].islower(), name
        for sentence in (advice.why, advice.rule):
            assert sentence.endswith("."), name
            assert len(sentence) <= 100, name
            assert "!" not in sentence, name
            assert not {"failed", "invalid", "oops", "stupid", "bad"} & set(sentence.lower().strip(".").split()), name
