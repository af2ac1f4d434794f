import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context, Evidence, Fact, Recognised
from scoring.structure import Spoken, remarks, talk_remarks
from scoring.structures import STRUCTURES
from tui.loading import shipped_recogniser

RECOGNISE = shipped_recogniser()


def spoken(text, line="", *, asked=(), facts=(), **more):
    context = Context(line, "Ms Lee", facts, asked)
    return Spoken(text, RECOGNISE(text, context), context, **more)


def rules(text, line="", **more):
    return {remark.rule for remark in remarks(spoken(text, line, **more))}


def the(rule, text, line="", **more):
    return next(remark for remark in remarks(spoken(text, line, **more)) if remark.rule == rule)


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("I'm so sorry about the delay, but it's not our fault.", True),
        ("I understand you're upset, however the rules are clear.", True),
        ("I'm really sorry, but I can't do anything about it.", True),
        ("I can hear how worried you are, but you have to wait like everybody.", True),
        ("I'm so sorry about the delay, but I'll have it fixed today.", False),
        ("I'm so sorry about the delay. But it isn't over yet.", False),
        ("You said “I'm sorry, but no”, and that was not fair.", False),
    ],
)
def test_a_but_takes_an_apology_or_an_empathy_back_unless_help_follows(text, taken_back):
    assert taken_back == ("erases_with_but" in rules(text))


def test_the_words_up_to_the_but_are_quoted():
    assert the("erases_with_but", "Well, I'm sorry for that, but it happens.").quote.endswith(", but")


@pytest.mark.parametrize(
    ("text", "too_many"),
    [
        ("Sorry about that. I'm so sorry. Again, my apologies.", True),
        ("I'm sorry, sorry, sorry. Let me look.", False),
        ("I'm sorry it took so long, and I apologise for the letter.", False),
        ("I'm not sorry. I'm not sorry. I'm not sorry.", False),
    ],
)
def test_three_apologies_in_a_reply_are_too_many_but_one_said_in_one_breath_is_one(text, too_many):
    assert too_many == ("over_apologises" in rules(text))


def test_the_fourth_apology_of_a_talk_is_named_once():
    talk = [spoken(f"I'm sorry about {what}.") for what in ("this", "that", "the letter", "the call", "the rest")]
    assert [4] == [remark.turn for remark in talk_remarks(talk) if remark.rule == "over_apologises"]


def test_three_questions_at_once_interrogate_and_two_do_not():
    assert "interrogates" in rules("When did you order? Where did you look? Who took it in?")
    assert "interrogates" not in rules("When did you order? And where did you look?")


def test_a_first_reply_to_an_angry_customer_listens_before_it_solves():
    text = "I'll refund the forty pounds right now."
    assert "solves_before_listening" in rules(text, anger=70, first=True)
    assert "solves_before_listening" not in rules(text, anger=40, first=True)
    assert "solves_before_listening" not in rules(text, anger=70)
    assert "solves_before_listening" not in rules(f"I can hear how angry you are. {text}", anger=70, first=True)


def test_eight_copied_words_are_parroted_from_the_customer_or_a_model_line():
    line = "I have been waiting for four days and nobody called me back."
    assert "parrots" in rules(f"So {line}", line)
    assert "parrots" in rules(line, on_offer=(line,))
    assert "parrots" not in rules("So four days went by without a call.", line)


@pytest.mark.parametrize(
    ("text", "line", "quote"),
    [
        ("The SLA for this is two days.", "", "SLA"),
        ("It failed in the legacy system.", "", "legacy system"),
        ("We have to reconcile it.", "", "reconcile"),
        ("The SLA for this is two days.", "What does your SLA say?", ""),
        ("The SLA (service level agreement) is two days.", "", ""),
        ("Your PIN is safe, OK?", "", ""),
        ("PLEASE STOP THAT", "", ""),
    ],
)
def test_jargon_is_what_the_customer_did_not_use_and_nobody_explained(text, line, quote):
    assert quote == next((found.quote for found in remarks(spoken(text, line)) if found.rule == "uses_jargon"), "")


@pytest.mark.parametrize(("channel", "most"), [("chat", 60), ("phone", 80), ("email", None)])
def test_each_channel_bears_its_number_of_words(channel, most):
    plenty = most or 1000
    assert "writes_a_wall" not in rules("word " * plenty, channel=channel)
    assert (most is not None) == ("writes_a_wall" in rules("word " * (plenty + 1), channel=channel))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("You NEED TO CALM DOWN now.", "NEED TO CALM DOWN"),
        ("That is IMPOSSIBLE.", "IMPOSSIBLE"),
        ("I do NOT know.", ""),
        ("Your GPS and TV are fine, OK?", ""),
        ("I'm here.", ""),
    ],
)
def test_words_in_capitals_shout_and_abbreviations_do_not(text, quote):
    found = [remark.quote for remark in remarks(spoken(text)) if remark.rule == "shouts_in_capitals"]
    assert ([quote] if quote else []) == found


def test_strung_keywords_are_named_and_bring_no_moves():
    text = "sorry understand apologise frustrated refund options manager"
    assert "stacks_keywords" in rules(text)
    assert not RECOGNISE(text, Context()).moves
    assert "strung" in RECOGNISE("Sorry, apologies, refund, manager, options, help.", Context()).refused[0].because


@pytest.mark.parametrize(
    ("text", "line", "asked", "again"),
    [
        ("Could you give me your order number?", "It's order 44821 and it's late.", (), True),
        ("What's your email address?", "Write to jo@example.org, I said!", (), True),
        ("So that's order number 44821, right?", "It's order 44821 and it's late.", (), False),
        ("Could you give me your order number?", "It's late.", (), False),
        ("What exactly happened with the parcel?", "", ("What happened with your parcel?",), True),
        ("What happened with the invoice?", "", ("What happened with your parcel?",), False),
    ],
)
def test_asking_again_is_asking_for_what_was_asked_or_told(text, line, asked, again):
    assert again == ("asks_again" in rules(text, line, asked=asked))


def test_a_question_of_an_earlier_reply_is_asked_again_in_a_talk():
    talk = [spoken("What colour was the parcel?"), spoken("And what colour was this parcel?")]
    assert [2] == [remark.turn for remark in talk_remarks(talk) if remark.rule == "asks_again"]


def test_we_alone_hides_who_helps():
    assert "speaks_as_we" in rules("We're sorry. We can look. Our team rings.")
    assert "speaks_as_we" not in rules("We're sorry. We can look, and I'll ring. Our team knows.")


def test_definite_things_are_concrete_unless_something_vague_stands_beside_them():
    assert "is_concrete" in rules("I'll ring you on Friday about the 40 pounds.")
    assert "is_concrete" in rules("The wedding dress left on Friday.", facts=(Fact("dress", ("wedding dress",)),))
    assert "is_concrete" not in rules("I'll ring you on Friday or soon after about the 40 pounds.")
    assert "is_concrete" not in rules("I'll ring you on Friday.")


def test_a_sentence_of_more_than_thirty_words_is_hard_to_read():
    assert "is_hard_to_read" in rules("and so it goes on " * 7)
    assert "is_hard_to_read" not in rules("and so it goes on. " * 7)


def test_promises_are_named_so_that_they_can_be_kept():
    assert "I'll call you" in the("makes_promise", "I'll call you back by five tomorrow.").quote
    assert "makes_promise" not in rules("The parcel left on Monday.")


def test_a_talk_that_ends_without_a_next_step_says_so_only_when_it_is_over():
    talk = [spoken("I'm sorry."), spoken("Thank you for your patience, goodbye.")]
    assert "leaves_no_next_step" in {remark.rule for remark in talk_remarks(talk)}
    assert "leaves_no_next_step" not in {remark.rule for remark in talk_remarks(talk, ended=False)}
    closed = [*talk, spoken("I'll call you tomorrow at nine to make sure it arrived.")]
    assert "leaves_no_next_step" not in {remark.rule for remark in talk_remarks(closed)}


def test_no_words_and_no_talk_show_nothing():
    assert () == remarks(Spoken("?!…"))
    assert () == talk_remarks([])


def test_every_rule_has_a_source_and_a_name_of_its_own():
    assert all(name == structure.name and structure.source for name, structure in STRUCTURES.items())
    assert 15 == len(STRUCTURES)


@given(st.lists(st.text(max_size=120), max_size=4), st.text(max_size=60))
def test_remarks_always_quote_words_that_stand_there(texts, line):
    evidence = Evidence("apologises", "any", 0, 0, "")
    talk = [Spoken(text, Recognised((evidence,)), Context(line), anger=90) for text in texts]
    for remark in talk_remarks(talk):
        assert talk[remark.turn - 1].text[remark.start : remark.end] == remark.quote
        assert remark.because
        assert remark.rule in STRUCTURES
