"""What gives back, what informs or advises, and what does neither."""

import pytest

from scoring.features import observations
from scoring.signals import hear
from scoring.signals_points import REFLECTION, REFLECTION_COMPLEX, SCALES, present, totals
from scoring.text import fold, words_of
from tests.scoring.signal_reader import signals

LINE = "The heating has been off since Friday and my mother is eighty, I don't know what to do any more."


@pytest.mark.parametrize(
    "text",
    [
        "You don't know where to turn.",
        "It sounds like the cold is getting to both of you.",
        "So you've been without heat since Friday.",
        "You're worried for her.",
        "It is a long time to sit in the cold.",
        "You feel left alone with this.",
        "What you need is a hand with her.",
        "It was due on Saturday and nobody came.",
        "Four days without heat.",
        "On the one hand you want it mended, on the other hand you don't want strangers near her.",
    ],
)
def test_a_statement_about_the_other_gives_back(text):
    assert 1 == signals(text, LINE).get("reflection", 0)


@pytest.mark.parametrize(
    "text",
    [
        "Okay.",
        "Yes, of course.",
        "What did the fitter say?",
        "We send all our fitters out by noon.",
        "Calm down.",
        "I'm sorry.",
        "I will look into our records.",
        "That's great.",
        "Please go to the website and open the form.",
        "You should try the other switch.",
        "You must ring the depot first.",
        "You're very welcome.",
        "That makes sense.",
        "Sounds good.",
        "If that is so, it will come on again by noon.",
        "The heating in our flats has pumps, valves and a meter.",
        "So that's three working days, and they'll be round to measure.",
        "It takes two weeks as a rule.",
        "That's booked for Tuesday between nine and ten.",
        "What I can tell you is the pump works.",
        "What you could do is light a fire.",
        "He's on his way to you now, he's due by noon.",
        "",
    ],
)
def test_nods_questions_orders_and_the_firms_own_affairs_give_nothing_back(text):
    assert 0 == signals(text, LINE).get("reflection", 0)


def test_before_anything_was_said_nothing_can_be_given_back():
    text = "The weather is nice for once."
    assert (1, 0) == (signals(text, LINE).get("reflection", 0), signals(text).get("reflection", 0))


def test_more_than_was_said_makes_a_reflection_complex():
    plain = signals("Off since Friday.", LINE)
    deep = signals("You feel you have nobody at your side, and that is the hardest part of it all, really.", LINE)
    assert (1, 0) == (plain.get("reflection", 0), plain.get("reflection_complex", 0))
    assert (1, 1) == (deep.get("reflection", 0), deep.get("reflection_complex", 0))


@pytest.mark.parametrize(
    "text",
    [
        "It has been off since Friday.",
        "So the heating has been off and your mother is eighty.",
        "Boilers of that make fail in every cold spell, and nobody ever knows quite what to do about it.",
        "The winter came early everywhere.",
        "That is not right.",
    ],
)
def test_the_others_own_words_and_matters_of_their_own_add_nothing(text):
    assert 0 == signals(text, LINE).get("reflection_complex", 0)


@pytest.mark.parametrize(
    "text",
    [
        "It must be almost as if the whole weight of it rests on you.",
        "You must be worn out by now.",
        "You are holding out for her sake, although it is wearing you down.",
    ],
)
def test_a_careful_guess_at_what_it_means_adds_to_what_was_said(text):
    assert 1 == signals(text, LINE).get("reflection_complex", 0)


def test_naming_what_the_other_said_gives_back_and_informs_less():
    text = "You mentioned the boiler, the valve, the thermostat, the leaking pump and the wiring below."
    found = signals(text, "It is broken again.")
    assert (1, 0) == (found.get("reflection", 0), found.get("information_or_advice", 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perhaps a valve behind the pump keeps the pressure out of it. How about a new one?", 1),
        ("Perhaps a valve behind the pump keeps the pressure out of it. Is it an old one?", 0),
        ("Last time the talk was about the valve behind the pump and the wiring.", 0),
        ("Perhaps it is kind of like a small valve that almost never quite closes.", 0),
        ("Thanks for coming in, and it was a real pleasure to meet your mother.", 0),
    ],
)
def test_a_suggestion_informs_more_and_what_is_tentative_civil_or_about_the_talk_less(text, expected):
    assert expected == signals(text, "It is broken again.").get("information_or_advice", 0)


@pytest.mark.parametrize(
    "text",
    [
        "You should try the other switch.",
        "You could ask the neighbour for a key.",
        "Most boilers of that make lock themselves after three tries, and the red button frees them again.",
        "If you hold the button for ten seconds the boiler starts from the beginning, and the light goes out.",
    ],
)
def test_telling_what_is_so_or_what_to_do_informs_or_advises(text):
    assert 1 == signals(text, "It is broken again.").get("information_or_advice", 0)


@pytest.mark.parametrize("text", ["You feel left alone.", "What have you tried?", "Okay, thanks.", "Oh no."])
def test_what_is_brief_and_about_the_other_tells_nothing(text):
    assert 0 == signals(text, LINE).get("information_or_advice", 0)


def test_every_point_is_small_and_every_observation_that_counts_can_be_seen():
    texts = [
        "So, sorry, we will mend our website, I should think. If you feel it is all on your side, wait, really?",
        "It was nice Friday. You think so. You are wrong. I think you can. You must hope, but on the other hand not.",
        "Sounds hard. " + "Wait a while. " * 20,
        "You said so at our meeting, and it was a pleasure to talk. How about a new pump?",
        "The pump, the valve, the hose, the fuse, the tap, the wiring and the switch are new. Friday heating.",
        "Maybe the heating.",
        "You sign it.",
        "The yard is behind the mill.",
        "It is on its way.",
    ]
    seen = set()
    for text in texts:
        for line in ("", LINE):
            seen |= hear(words_of(fold(text)), line).seen
            seen |= hear(words_of(fold(text + " Why?")), line).seen
    for scale in SCALES:
        assert set() == set(scale.points) - seen
        assert all(1 <= abs(points) <= 3 for points in scale.points.values())


OF_THINGS = {
    "a thing of the trade that is new",
    "several things that are new",
    "of this and that",
    "where or how things are",
    "what one does there",
}


def test_a_complex_reflection_has_all_points_of_a_plain_one_but_those_for_things():
    plain = {name: points for name, points in REFLECTION.points.items() if name not in OF_THINGS}
    assert plain.items() <= REFLECTION_COMPLEX.points.items()
    assert REFLECTION.threshold < REFLECTION_COMPLEX.threshold


@pytest.mark.parametrize(
    "text",
    [
        "The floor is swept at six, and a sign stands by the lifts.",
        "You sign at the counter and get a badge for the gate.",
        "So the ticket has a code, and there's a scanner in the hall.",
        "It isn't the valve, it's the fuse on the landing.",
        "Every radiator on that floor has its own switch and a cover.",
        "You can pick the black one or the grey one.",
        "You'd turn left after the church.",
        "So you pay at the till and hang on to the slip.",
        "The yard is behind the mill.",
        "Faults are logged by street.",
    ],
)
def test_what_tells_of_things_of_the_trade_gives_nothing_back(text):
    found = signals(text, LINE)
    assert (0, 0) == (found.get("reflection", 0), found.get("reflection_complex", 0))


@pytest.mark.parametrize(
    "text",
    [
        "No radiator has been warm for days, and she's still sitting there.",
        "Her bed is cold and nobody has come.",
        "You're worried what the cold floor does to her.",
        "You've waited by the phone and heard nothing.",
        "The boiler let you down just when it got cold.",
    ],
)
def test_things_that_weigh_on_the_other_are_given_back(text):
    assert 1 == signals(text, LINE).get("reflection", 0)


def test_the_others_own_things_are_no_new_ones():
    text = "The seat creaks and the meal gets cold."
    own = "My seat was creaking and they served me a cold meal."
    assert (0, 1) == (signals(text, LINE).get("reflection", 0), signals(text, own).get("reflection", 0))


def test_nothing_seen_means_nothing_present():
    heard = hear(words_of("okay."), LINE)
    assert (frozenset(), []) == (observations(heard.statements, heard.told, 0), present(heard.seen))
    assert (0, 0, 0) == totals(frozenset({"something that no scale knows"}))
