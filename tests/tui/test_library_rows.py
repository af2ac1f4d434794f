import itertools

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.house import PaperHouse
from tests.tui.strategies import printable
from tui.present import library

CARDS = PaperHouse().customers()


def titles(query):
    return [card.title for card in library.matching(CARDS, query)]


def drawn(item, width, state="open"):
    return [made.text for made in item.draw(width, state)]


def test_words_minutes_and_difficulty_narrow_the_list_together():
    assert ["One star, publicly", "The loyalty card that forgot"] == titles("under 5 minutes")
    assert ["The loyalty card that forgot"] == titles("under 5 minutes difficulty 1")
    assert ["My mother is in the corridor"] == titles("in person healthcare")
    assert ["My mother is in the corridor"] == titles("in-person HEALTHCARE")
    assert len(CARDS) == len(titles(""))


@given(st.text(max_size=40))
def test_any_search_finds_some_of_the_customers(query):
    assert set(titles(query)) <= {card.title for card in CARDS}


@given(st.permutations(CARDS))
def test_groups_come_in_their_order_and_the_easier_first(cards):
    ordered = library.ordered(cards)
    groups = [card.due for card in ordered]
    assert groups == sorted(groups, key=["due", "new", "later"].index)
    for one, other in itertools.pairwise(ordered):
        assert one.due != other.due or one.difficulty <= other.difficulty


@given(st.sampled_from(CARDS), st.integers(56, 110), st.sampled_from(["open", "chosen", "idle"]))
def test_an_entry_has_two_rows_and_fits(card, width, state):
    item = next(item for item in library.items([card]) if item.id == card.id)
    rows = item.draw(width, state)
    assert 2 == len(rows)
    assert all(made.width <= width for made in rows)
    assert (state == "chosen") == all(made.chosen for made in rows)


def test_an_entry_tells_difficulty_minutes_best_and_the_content_note():
    gift, letters = (item for item in library.items(CARDS[:2]) if item.choosable)
    assert "   The gift that missed the wedding  ●●○○○      6   resolved" == drawn(gift, 67)[0]
    assert "! content note" in drawn(letters, 67)[1]


def test_nobody_found_says_the_nearest_word_and_the_key():
    told = "\n".join(made.text for made in library.nothing_found("fone", CARDS, 60))
    assert "Nobody matches “fone”. Did you mean “phone”?" in told
    assert "Esc clears the search" in told


@given(printable, st.integers(40, 90))
def test_nobody_found_can_be_said_of_any_search(query, width):
    assert all(made.width <= width for made in library.nothing_found(query, CARDS, width))


def test_the_preview_tells_attempts_and_the_note_to_oneself():
    told = "\n".join(made.text for made in library.preview(CARDS[0], 40))
    assert "16 Nov   Resolved  your best so far" in told
    assert "A good day to try again." in told
    assert "Say what went wrong before asking for" in told
