"""What holds for every reply: bounds, places, spellings, and no reward for stacking or copying."""

from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.sentences import sentences_of
from scoring.signals import SIGNALS
from scoring.signals_shown import signals_shown
from scoring.text import fold, words_of
from tests.scoring.signal_reader import pack, reader, signals

LINE = "I have waited three weeks for the new lamp and it still flickers every single evening, so what happens?"
SENTENCES = (
    "You have waited three weeks for it.",
    "It sounds like you've had enough.",
    "What would help you most?",
    "Did it flicker from the start?",
    "I'll ring the workshop today.",
    "I'm sorry about the wait.",
    "Thanks for telling me.",
    "You should try the other socket.",
    "I hope it gets better for you soon.",
    "That's fine.",
    "You don't know whom to believe.",
)
GOOD_WORDS = "sorry happy proud feeling worried frustrated hugs thanks grateful apologies strong brave promise".split()
MOST = {"exploration": 2, "interpretation": 2, "emotional_reaction": 2, "hostility": 3}

replies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)
anything = st.text(max_size=120) | st.text(st.sampled_from("youI?.,’' \nwhatsorry-5\u2014"), max_size=80)


@given(replies | anything, st.sampled_from(["", LINE]))
def test_every_signal_is_known_above_nothing_and_within_its_bounds(text, line):
    for name, value in signals(text, line).items():
        assert name in SIGNALS
        assert 1 <= value
        assert name == "uptake" or value <= MOST.get(name, 1)


@given(replies | anything, st.sampled_from(["", LINE]))
def test_every_signal_is_shown_by_words_of_the_reply(text, line):
    found, judge = signals(text, line), reader().judged(text, Context(line))
    shown = signals_shown(pack().rule, judge.reading, Context(line), found, judge.signals.values())
    assert found == {one.signal: one.value for one in shown}
    assert len(found) == len(shown)
    for one in shown:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.quote
        assert one.because


@given(replies)
def test_capitals_and_curly_marks_change_nothing(text):
    found = signals(text, LINE)
    assert found == signals(text.upper(), LINE)
    assert found == signals(text.replace("'", "\u2019"), LINE)


@given(st.sampled_from(SENTENCES))
def test_a_missing_apostrophe_changes_nothing(text):
    for full in ("I'm", "don't", "That's", "you've"):
        assert signals(text, LINE) == signals(text.replace(full, full.replace("'", "")), LINE)


@given(st.sampled_from(SENTENCES), st.sampled_from(["Well, ", "Okay, ", "Um, "]))
def test_a_little_word_in_front_changes_nothing(text, opener):
    assert signals(text, LINE) == signals(opener + text, LINE)


@given(st.lists(st.sampled_from(GOOD_WORDS), min_size=5, max_size=12))
def test_good_words_without_a_sentence_bring_nothing(words):
    assert {} == dict(signals(" ".join(words), LINE))


@given(replies, st.lists(st.sampled_from(GOOD_WORDS), min_size=5, max_size=12))
def test_good_words_strung_behind_a_reply_raise_nothing(text, words):
    before, after = signals(text, LINE), signals(f"{text} {' '.join(words)}.", LINE)
    assert all(value <= before.get(name, 0) for name, value in after.items())


@given(replies)
def test_saying_everything_twice_raises_nothing_but_what_grows_with_length(text):
    before, after = signals(text, LINE), signals(f"{text} {text}", LINE)
    grows = {"information_or_advice", "interpretation", "reflection_complex"}
    assert set() == {name for name, value in after.items() if value > before.get(name, 0)} - grows


@given(replies)
def test_the_customers_own_line_put_in_front_raises_nothing(text):
    before, after = signals(text, LINE), signals(f"{LINE} {text}", LINE)
    assert all(value <= before.get(name, 0) for name, value in after.items())


def test_the_customers_own_line_alone_brings_nothing():
    assert {} == dict(signals(LINE, LINE))
    assert {} == dict(signals(f"So {LINE}", LINE))


@given(anything)
def test_sentences_stand_in_order_and_their_clauses_begin_inside_them(text):
    words = words_of(fold(text))
    last = 0
    for sentence in sentences_of(words):
        assert last <= sentence.first < sentence.last <= len(words)
        last = sentence.last
        assert sentence.words[sentence.clauses[0] :] == sentence.head
        assert list(sentence.clauses) == sorted(set(sentence.clauses))
        assert sentence.clauses[-1] < len(sentence.words)
