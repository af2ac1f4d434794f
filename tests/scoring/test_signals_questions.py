"""What a reply asks: by the order of its words more than by its mark."""

import pytest

from tests.scoring.signal_reader import signals


def asked(text):
    found = signals(text)
    kinds = [kind for kind in ("open", "closed") if found.get(f"{kind}_question")]
    assert found.get("question_any", 0) == len(kinds)
    return kinds[0] if kinds else ""


@pytest.mark.parametrize(
    "text",
    [
        "What happened on the day of the move?",
        "How did the fitter leave the kitchen?",
        "Why do you think it stopped?",
        "how would you like to go on from here",
        "What would put this right for you?",
        "Well, what else went wrong?",
        "Tell me more about the second visit.",
        "Could you describe it to me and say what it sounded like?",
        "Can you tell me how it started?",
        "I'd like to hear what you were hoping for.",
        "I wonder what you would do in my place.",
        "Is there anything else you would like to add?",
        "Any other thoughts on that?",
        "The first lamp works, but what about the second one?",
        "Where do we go from here?",
        "Could you tell me more about the noise?",
        "Just curious what your plan was.",
        "what went wrong",
        "what happens once you open the lid",
        "In what way did it let you down?",
        "Do you mind telling me how it began?",
        "What was the worst part of it?",
        "I was wondering if you could tell me a bit more about that evening.",
        "What difference would a quieter room make?",
        "What steps were taken before that?",
        "What did the glazier tell you?",
        "What's the hardest part of the day?",
        "How is it for your neighbours?",
        "Where does that leave the two of you?",
        "Help me understand what came before.",
        "Give me an idea of what the room is like.",
        "Take me through the evening.",
        "Say a bit more about that.",
        "I'd love to know what happened then.",
    ],
)
def test_a_question_that_leaves_room_is_open(text):
    assert "open" == asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Did it arrive on Monday?",
        "are you at home tomorrow",
        "Is that the blue one or the green one?",
        "How many boxes are missing?",
        "How sure are you of the date?",
        "What time did you call?",
        "What is your order number?",
        "Who signed for it?",
        "When did the light go out?",
        "It is the second time, isn't it?",
        "You would rather wait, right?",
        "You live on the third floor?",
        "So you have owned it for how long?",
        "Can you hold the line for a minute?",
        "I was wondering if you could read me the label.",
        "If it rings again, will you pick up?",
        "Doesn't that bother you?",
        "Would you like to talk about the second visit?",
        "Do you want to tell me about it?",
        "How about we start with the boiler?",
        "What is the longest it ever ran?",
        "What was the date on the letter?",
        "So it is the first one?",
        "I'm wondering whether the valve was open?",
        "In what year was it built?",
        "For how long has it been off?",
        "Anything else today?",
        "What was it, a fuse?",
        "What do you want, a brass band?",
        "What century are you living in?",
        "How on earth should we mend that?",
        "What carriage was it?",
        "So what shade of green did you pick?",
        "What was the name on the envelope?",
        "What's the best number to ring?",
        "What does the label say?",
        "What did it say on the dial?",
        "How do you pronounce it?",
        "How is this our fault?",
        "Why would we do that?",
        "What has that got to do with me?",
        "How did you get here, by bus or on foot?",
        "Where did you leave it?",
    ],
)
def test_a_question_that_a_word_answers_is_closed(text):
    assert "closed" == asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "I know what you mean.",
        "So what?",
        "You know what?",
        "Guess what?",
        "I can see how that happened.",
        "What you need is a new fuse.",
        "What a day.",
        "How kind of you.",
        "When I was there, the door was open.",
        "Should you need me, ring this number.",
        "Do that again and it will come loose.",
        "Have it ready by noon.",
        "They tell me it is on its way.",
        "My brother, who lives in Leeds, has one.",
        "It broke. I asked why. He did not know.",
        "What's going on with these pumps is a worn seal.",
        "What happened was that the seal wore through.",
        "Give me a second to look at the picture.",
        "Take me off the list.",
        "I can say more on Friday.",
    ],
)
def test_a_statement_with_the_words_of_a_question_asks_nothing(text):
    assert "" == asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Okay?",
        "Right, yeah?",
        "So it feels as if nobody listens?",
        "It sounds like the waiting was the worst part?",
        "So you would rather keep the old one?",
        "You'd like to have it back?",
        "You have rung three times this week and every time somebody promised to come back to you?",
    ],
)
def test_what_is_given_back_in_a_questioning_tone_is_not_asked(text):
    assert "" == asked(text)


def test_an_open_question_decides_where_both_kinds_are_asked():
    assert "open" == asked("Did it arrive broken? What did you see first?")
    assert "open" == asked("What did you see first? Was it the lid?")


@pytest.mark.parametrize(
    "text",
    [
        'I know you are thinking, "Why did they not ring?"',
        'The fitter said to himself, "Well, what is this pipe for? It goes nowhere."',
    ],
)
def test_a_question_in_words_that_are_reported_is_not_asked(text):
    assert "" == asked(text)


@pytest.mark.parametrize(
    "text", ['What does "out of stock" mean?', '"What went wrong first?"', 'It is 5" wide. What would help?']
)
def test_quotation_marks_around_something_else_hide_no_question(text):
    assert "open" == asked(text)


def test_a_question_for_show_is_not_open():
    assert "closed" == asked("What do you expect me to do?")


def test_a_question_after_a_comma_is_found_without_its_mark():
    assert "closed" == asked("Thanks for that, can you turn it round")
    assert "" == asked("You know what works, what does not, and what it costs.")


def test_a_stammer_does_not_hide_a_question():
    assert "closed" == asked("Is-is it still wet?")
    assert "open" == asked("Um, so what-what would help?")
