from hypothesis import given
from hypothesis import strategies as st

from tests.tui.strategies import keys
from tui.present.keys import Key, help_rows, key_row, top_row


@given(keys, st.integers(1, 140))
def test_the_row_of_keys_never_leaves_the_screen(some, width):
    assert key_row(some, width).width <= width


@given(keys, st.integers(300, 400))
def test_where_there_is_room_every_key_is_named_in_full_but_the_hidden_ones(some, width):
    shown = key_row(some, width).text
    assert all(f"{key.label} {key.words}".rstrip() in shown for key in some if not key.hidden)


@given(keys)
def test_help_names_every_key(some):
    told = [made.text for made in help_rows(some, 66)]
    assert all(any(line.startswith(key.label) for line in told) for key in some)


def test_short_words_come_before_leaving_a_key_out_and_help_and_the_way_out_stay():
    some = [
        Key("↑ ↓", "choose", spare=True),
        Key("Enter", "read the briefing", short="read"),
        Key("P", "my plan"),
        Key("F1", "help"),
        Key("Esc", "back"),
    ]
    assert "↑ ↓ choose   Enter read   P my plan   F1 help   Esc back" == key_row(some, 60).text
    assert "Enter read   P my plan   F1 help   Esc back" == key_row(some, 50).text
    assert "Enter read   F1 help   Esc back" == key_row(some, 36).text


def test_a_click_on_a_key_is_a_door_that_presses_it():
    made = key_row([Key("F2", "desk", "f2"), Key("1 to 3", "choose")], 60)
    assert ["press:f2", "press:f2", "", "", ""] == [piece.door for piece in made.pieces]


def test_of_two_keys_a_click_presses_the_one_that_was_hit():
    made = key_row([Key("↑ ↓", "choose")], 60)
    assert ["press:up", "", "press:down", "press:down"] == [piece.door for piece in made.pieces]


@given(st.text(max_size=60), st.text(max_size=30), st.integers(60, 140))
def test_the_first_row_is_as_wide_as_the_screen(place, context, width):
    assert top_row(place, context, width).text.startswith("Hardcalls")
