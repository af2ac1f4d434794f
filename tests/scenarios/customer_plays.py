"""For every shipped customer and every ending a play that reaches it: picked, and in one's own words."""

from collections.abc import Mapping
from typing import Final

Plays = Mapping[str, Mapping[str, tuple[str, ...]]]

PICKED: Final[Plays] = {
    "late-wedding-gift": {
        "repaired": ("own", "twice", "her_view", "not_plates", "two_ways", "by_six", "dear_bryony"),
        "agreed": ("number", "calm", "wrong_of_me", "her_view", "kept_word", "two_ways", "my_name", "sum_up"),
        "waiting_to_see": ("number", "twice", "put_right", "letter_or_money", "on_the_system", "anything_else"),
        "refunded": ("own", "twice", "put_right", "in_full"),
        "handed_over": ("delivery_back", "most", "one_thing", "then_ines", "brief"),
        "from_the_top": ("/escalate team lead", "explain_it"),
        "passed_round": ("hollow", "on_record", "system_says", "someone_else", "putting_through"),
        "tells_ninety": ("own", "twice", "in_one_piece", "own_tone", "same_answer"),
        "heard_enough": ("number", "on_record", "your_typing"),
        "line_dead": ("/silence", "/silence", "/silence", "/silence", "/silence"),
        "hung_up_on_her": ("hollow", "/end"),
    },
    "third-engineer-no-show": {
        "timetable": (
            "three",
            "wears_you_down",
            "names",
            "thanks_for_that",
            "round_your_shift",
            "joss_at_six",
            "ring_at_five",
            "read_back",
        ),
        "truce": ("three", "wears_you_down", "names", "no_excuse", "two_slots", "dispatch", "survey"),
        "way_back": ("slot", "names", "warning", "/end"),
        "taught_to_shout": ("nobody_home", "did_you_miss", "names", "warning", "give_in"),
        "reported": ("three", "know_how_it_is", "only_my_job", "who_are_you", "/escalate security"),
        "passed_up": ("no_swearing", "get_supervisor"),
        "at_the_gate": ("slot", "keep_going", "/silence", "/silence"),
        "cut_off": ("slot", "keep_going", "hanging_up"),
        "slammed": ("/silence", "/silence", "/silence", "/silence", "/silence", "/silence"),
    },
    "i-cant-go-on": {
        "not_alone": (
            "why_today",
            "heavy_drawer",
            "ask_him",
            "stay_with_me",
            "cant_promise",
            "until_then",
            "all_of_it",
        ),
        "handed_and_left": (
            "why_today",
            "how_are_you",
            "what_weekend",
            "dont_get_on",
            "stay_with_me",
            "over_to_frances",
        ),
        "wrote_it_down": ("why_today", "heavy_drawer", "ask_him", "how_long", "pen"),
        "lost_in_transfer": ("two_behind", "a_plan", "ask_him", "how_long", "put_through"),
        "thanked_you": ("to_the_penny", "form_inside", "things_look_up", "one_email"),
        "let_you_go": ("to_the_penny", "a_plan", "/hold"),
        "ended_on_him": ("to_the_penny", "a_plan", "/end"),
    },
    "reading-lamp": {
        "in_good_hands": ("what_for", "page", "eight_oh_six", "/hold", "kasia"),
        "bulb_only": ("number", "nice", "hundred", "sure_to", "all_hum"),
        "sent_on": ("number", "/escalate workshop"),
        "not_today": ("everybody", "/end"),
    },
}

TYPED: Final[Plays] = {
    "late-wedding-gift": {
        "repaired": (
            "We let you down. Your card stood there and our parcel came four days late.",
            "Two calls back were promised and nobody rang. I'd be angry too.",
            "How has your sister taken it?",
            "So she thinks you forgot, and really it was our mistake.",
            "I can refund you or I can deliver it to her with a letter, which would you prefer?",
            "I'm writing it now and I'll email it to you by six tonight.",
            "It says we're sorry, the delay was our fault.",
        ),
        "agreed": (
            "That's awful, I'm sorry. We let you down on the day of the wedding.",
            "You have every right to be angry.",
            "That must have been embarrassing. What would put it right for you?",
            "Either we refund it all or we send it to your sister with a letter, which would you prefer?",
            "I'll ring you myself on the sixteenth.",
            "To sum up, the letter tonight and the parcel on the sixteenth.",
        ),
        "waiting_to_see": (
            "What happened?",
            "What happened on Saturday?",
            "What would put it right for you?",
            "Either we refund it all or we send it to your sister with a letter, which would you prefer?",
            "Someone will get back to you as soon as possible.",
            "We will do our best.",
            "Is there anything else I can help you with?",
        ),
        "refunded": (
            "We let you down.",
            "Two calls back were promised and nobody rang. I'd be angry too.",
            "What would put it right for you?",
            "You'll get the full amount back.",
        ),
        "handed_over": (
            "I can refund the delivery charge.",
            "That's our policy.",
            "Of course, I'll get my manager for you.",
            "Her gift missed her sister's wedding and nobody rang her back. That was our mistake.",
        ),
        "from_the_top": (
            "Of course, I'll get my manager for you.",
            "Of course, I'll get my manager for you.",
            "You'll have to explain it to them.",
        ),
        "passed_round": ("Transferring you now.", "I'll put you through to someone."),
        "tells_ninety": (
            "Please calm down.",
            "Would you like to speak to my manager?",
            "My manager will tell you the same thing.",
        ),
        "heard_enough": ("Can I have your order number?", "But we did try to call you.", "maybe you typed it wrong"),
        "line_dead": (
            "How can I make this better?",
            "I'm sorry.",
            "I'm so sorry.",
            "I'm sorry this happened.",
            "I'm really sorry.",
            "I apologise.",
            "I'm so sorry about this.",
            "I'm very sorry.",
            "I'm sorry.",
        ),
        "hung_up_on_her": ("You need to calm down.", "As I've warned you, I'm now ending this call."),
    },
    "reading-lamp": {
        "in_good_hands": (
            "Good afternoon, Mr Brodzki. What do you need the light for?",
            "So your granddaughter holds the page up to the bulb when she reads to you.",
            "Yes, I can give you one with 806 lumens in warm white.",
            "I'll check the shelf for you now.",
            "I'll put one by for you now.",
            "Please unplug it. I'd like to hand you over to Kasia in the workshop, because a warm foot is not safe.",
        ),
        "bulb_only": (
            "Hello, what do you use the lamp for?",
            "It sounds as if she can hardly see the page.",
            "I can offer you one with 806 lumens.",
            "I will check that for you now.",
            "I'll put one by for you now.",
            "It's only a little hum, don't worry about it.",
        ),
        "sent_on": ("I'll put you through to the workshop.",),
        "not_today": ("You are an idiot.", "You are an idiot."),
    },
}
