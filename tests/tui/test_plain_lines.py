"""What line mode makes of data and of the rows of the screens: every word stays, and no sign is left to be guessed."""

from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised
from engine.scenario import Article, Desk, Line
from engine.state import Feelings, State
from engine.transcript import Say, Turn
from tui.plain.lines import SIGNS, WIDTH, aloud, bracketed, desk, heard, paragraph, understood
from tui.present import glyphs
from tui.present.evidence import chip
from tui.present.finding import found
from tui.present.log import Utterance
from tui.present.rows import Piece, Row, bold, row

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
SENTENCES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
SAID = st.lists(st.builds(Utterance, st.sampled_from(["you", "customer", "stage"]), WORDS, SENTENCES), max_size=6)


@given(SENTENCES, st.sampled_from(["", "  1. ", "Dana: "]))
def test_a_paragraph_keeps_every_word_and_fits_its_width(text, lead):
    lines = paragraph(text, lead)
    assert (lead + text).split() == " ".join(lines).split()
    assert all(len(line) <= WIDTH for line in lines)


@given(SENTENCES)
def test_a_stage_direction_keeps_its_words_and_no_bracket_stands_alone(text):
    lines = bracketed(text)
    assert ["[", *text.split(), "]"] == " ".join(lines).split()
    assert not {"[", "]"} & {line.strip() for line in lines}


def test_signs_become_words_and_signs_that_are_only_drawn_are_left_out():
    rows = [
        row(bold(f"{glyphs.HURT} ", "hurt"), Piece("calm down")),
        row(Piece("“"), Piece(glyphs.HELPED, drawn=True), Piece("so sorry”")),
        row(Piece("  "), chip("names-feeling-see")),
        row(bold(f"{glyphs.YES}  "), Piece("said why")),
        row(Piece("! A content note comes first")),
    ]
    assert [
        "hurt: calm down",
        "“so sorry”",
        "  Rule: names-feeling-see",
        "done: said why",
        "A content note comes first",
    ] == aloud(rows, {glyphs.YES: "done:"})


@given(st.lists(st.lists(st.sampled_from([*SIGNS, "words", " — ", "x"]), max_size=4), max_size=4))
def test_no_sign_of_the_screens_is_left_alone(cells):
    told = aloud([Row(tuple(Piece(cell) for cell in cell_row)) for cell_row in cells])
    assert len(cells) == len(told)
    assert not set(SIGNS) & {word for line in told for word in line.split()}


def test_one_harm_by_the_same_words_is_told_once():
    harm = (
        Evidence("blames_customer", "b", 0, 2, "Oh"),
        Evidence("is_defensive", "d", 0, 2, "Oh", counts_as="blames_customer"),
    )
    state = State("opening", Feelings((65, 30, 10, 30, 60)))
    turn = Turn(1, Say("Oh"), "typed", "", 0, "Oh", "opening", Line(), Recognised(harm), state, state, (), Line())
    assert ["  Hurt: you put it on the customer, with “Oh”."] == understood(turn)


def test_a_desk_tells_what_is_there_and_an_article_by_its_number():
    contents = Desk("Order 12.", (Article("a", "Kettles", "They\nboil.\n\nMostly."),))
    assert ["Record:", "  Order 12.", "", "Articles; /desk and a number reads one:", "  1. Kettles", ""] == desk(
        contents, "", None
    )
    assert ["Kettles.", "  They boil.", "  Mostly."] == desk(contents, "1", "")
    assert ["Record:", "  Nothing is on record.", "", "Your notes:", "  mine"] == desk(Desk(), "7", "mine")


@given(SAID, SENTENCES)
def test_what_is_found_holds_the_words_and_nothing_else_is_found(told, wanted):
    hits = found(told, wanted.upper())
    assert [each for each in told if wanted.upper().casefold() in each.words.casefold()] == list(hits)


@given(SAID)
def test_nothing_wanted_finds_nothing(told):
    assert () == found(told, "  ")


def test_what_was_said_is_told_with_its_turn_and_its_name():
    told = [Utterance("customer", "Dana", "Four days."), Utterance("you", "You", "Sorry.", turn=1)]
    told += [Utterance("deed", "", "You say nothing.", turn=2), Utterance("stage", "", "A pause.", turn=2)]
    assert ["Dana: Four days.", "1. You: Sorry.", "2. You say nothing.", "2. [ A pause. ]"] == heard(told)
