"""What explores, shares, reacts, takes up, commits, regrets, thanks and attacks."""

import pytest

from tests.scoring.signal_reader import signals

LINE = "The parcel came on Tuesday with a broken lid and nobody rang me back about the refund."


def level(signal, text, line=LINE):
    return signals(text, line).get(signal, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did the lid look like when you took it out?", 2),
        ("Have you still got the box?", 2),
        ("Why?", 2),
        ("What happened?", 1),
        ("Tell me more.", 1),
        ("Do you want to talk?", 0),
        ("Who knows?", 0),
        ("Can I keep my place in the queue while we are waiting?", 0),
        ("You sound tired.", 0),
    ],
)
def test_exploring_asks_after_the_other_in_general_or_to_the_point(text, expected):
    assert expected == level("exploration", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That must be tiring for you.", 2),
        ("It sounds like you had enough of it.", 2),
        ("Me too, last spring.", 2),
        ("I lost a parcel of mine last year and I was furious for days.", 2),
        ("I hope it comes.", 0),
        ("My advice is to wait.", 0),
        ("The depot opens at nine.", 0),
    ],
)
def test_interpreting_names_what_the_other_feels_or_tells_something_alike(text, expected):
    assert expected == level("interpretation", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm so sorry you had to go through that.", 2),
        ("My heart goes out to you.", 2),
        ("I hope you feel better tomorrow.", 1),
        ("I am here for you.", 1),
        ("It's not your fault.", 1),
        ("You did well to ring.", 1),
        ("Sorry, but those are the terms.", 0),
        ("I hope I get the day off.", 0),
        ("I love that kettle.", 0),
        ("Ring the depot at nine.", 0),
    ],
)
def test_reacting_says_to_the_other_what_their_state_makes_one_feel(text, expected):
    assert expected == level("emotional_reaction", text)


def test_building_on_the_others_words_is_more_uptake_than_changing_the_subject():
    rising = ["Right.", "Open the form.", "So the lid was broken. Who rang you on Tuesday about the refund?"]
    found = [level("uptake", text) for text in rising]
    assert found[0] < found[2]
    assert found[1] < found[2]


def test_uptake_is_bounded_however_much_is_repeated():
    text = "So you got the parcel with the broken lid on Tuesday, and the refund is what you rang about. "
    assert level("uptake", text) == level("uptake", text * 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'll ring the depot at nine.", 1),
        ("I am going to look into it.", 1),
        ("I promise to send it.", 1),
        ("Let me check the list.", 1),
        ("I'll be in touch.", 1),
        ("I won't do it.", 0),
        ("They will ring the depot.", 0),
        ("Will I need a form?", 0),
        ("I could do it some day.", 0),
        ("We'll end up with two lids.", 0),
        ("I'll miss that shop.", 0),
    ],
)
def test_a_commitment_says_what_oneself_will_do(text, expected):
    assert expected == level("commitment", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sorry, I missed that.", 1),
        ("Excuse me.", 1),
        ("My apologies for the wait.", 1),
        ("Sorry, which order was it?", 1),
        ("Sorry?", 0),
        ("I feel sorry for the driver.", 0),
        ("Better safe than sorry.", 0),
    ],
)
def test_regret_is_ones_own(text, expected):
    assert expected == level("regret", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thanks a lot.", 1),
        ("thx", 1),
        ("I appreciate your patience.", 1),
        ("Much obliged.", 1),
        ("Thank goodness it came.", 0),
        ("No thanks.", 0),
        ("I'd appreciate it if they rang first.", 0),
        ("Thanks to the strike it came late.", 0),
        ("Thanks to everybody who waited.", 1),
        ("I want to thank you for ringing.", 1),
        ("They never even said thank you.", 0),
        ("A thank you card is in the box.", 0),
        ("I appreciate it is late.", 0),
        ("I appreciate old lamps.", 0),
        ("I'm obliged to keep it for a year.", 0),
        ("I'm obliged to you.", 1),
        ("I'm thankful for the sunshine.", 0),
        ("How kind of you to ring.", 1),
        ("I owe you one.", 1),
        ("I owe you a refund.", 0),
    ],
)
def test_gratitude_is_meant_for_the_other(text, expected):
    assert expected == level("gratitude", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will find you and burn your shop down.", 3),
        ("You useless clown.", 2),
        ("Just shut up.", 2),
        ("This is ridiculous.", 1),
        ("I am not happy with the lid.", 0),
        ("The lid killed the whole surprise.", 0),
    ],
)
def test_hostility_rises_from_scorn_to_insult_to_threat(text, expected):
    assert expected == level("hostility", text)
