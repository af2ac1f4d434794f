"""The parts of the debrief that several pages share: effects, excerpts, finding, numbers, two paths."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.transcript import EndTalk, Pick, Say, StaySilent
from tests.tui.afterwards import TALKS
from tests.tui.test_after_rows import PICKED, view
from tui.present.after import best, course, effects, find, numbers, survey, topics
from tui.present.after.excerpt import excerpt, shortened
from tui.present.rows import EMPTY, Piece, Row, row, wrap

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)
pieces = st.lists(st.builds(Piece, words, tint=st.sampled_from(["", "hurt", "helped"])), min_size=1, max_size=6)


def played(*answers):
    house, held = TALKS["won"].held()
    fresh = house.begin(held.scenario.id, held.setup)
    for answer in answers:
        fresh.attempt.answer(answer)
    return fresh.session.transcript


@given(pieces, st.integers(8, 90))
def test_an_excerpt_fits_its_row(given_pieces, width):
    assert sum(piece.width for piece in excerpt(given_pieces, width)) <= width


@given(st.integers(0, 40), st.integers(0, 40), st.integers(30, 60))
def test_an_excerpt_keeps_in_sight_what_it_is_about(before, after, width):
    line = [Piece("“" + "so " * before), Piece("calm down", tint="hurt"), Piece(" please" * after + "”")]
    assert "calm down" in "".join(piece.text for piece in excerpt(line, width))


@given(pieces, st.integers(4, 30))
def test_a_shortened_quotation_keeps_its_ends_and_every_tinted_row_there_is_room_for(given_pieces, most):
    rows = wrap(given_pieces, 12)
    kept = shortened(rows, most)
    assert (rows[0], rows[-1]) == (kept[0], kept[-1])
    tinted = [made for made in rows if any(piece.tint for piece in made.pieces)]
    assert all(made in kept for made in tinted[:most])
    assert len(kept) <= max(len(rows), 0) + len(tinted) + 2
    assert len(rows) > most or kept == rows


@given(words)
def test_whatever_is_found_holds_the_words_and_leads_to_a_turn_of_the_talk(wanted):
    found = view(*PICKED)
    everything = list(find.everything(found, "Dana"))
    sought = " ".join(wanted.split()).casefold()
    hits = find.found(found, "Dana", wanted)
    assert len(hits) == sum(sought in " ".join(said.words.split()).casefold() for said in everything)
    assert all(1 <= find.turn_of(item) <= len(found.moments) for item in hits)
    assert all(made.width <= 70 for item in hits for made in item.draw(70, "chosen"))


def test_what_is_sought_is_raised_where_it_stands():
    (hit, *_) = find.found(view(*PICKED), "Dana", "nobody RANG")
    (drawn,) = hit.draw(80, "open")
    assert ["nobody rang"] == [piece.text for piece in drawn.pieces if piece.tint == "raised"]
    assert "Everything that was said" == find.told(9, "  ")
    assert "One place with “x y”" == find.told(1, " x  y")


@given(st.lists(words, max_size=5))
def test_every_number_leads_somewhere_and_nothing_else_does(shown):
    rows = numbers.leading([Row(tuple(Piece(text) for text in shown)), row(Piece("7", door="rule:x"))], "c")
    doors = [(any(sign.isdigit() for sign in piece.text), piece.door) for piece in rows[0].pieces]
    assert all(door == ("press:c" if numbered else "") for numbered, door in doors)
    assert "rule:x" == rows[1].pieces[0].door


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["own", "silence", "typed"]), max_size=3), st.integers(60, 116))
def test_two_paths_stand_beside_each_other_in_any_width(said, width):
    own = played(*[_ANSWERS[name] for name in said], EndTalk())
    rows = best.side_by_side(own, played(*PICKED), "empathy", width)
    assert all(made.width <= width for made in rows)
    assert rows[0].text.startswith("Your path")
    assert all(any(turn.words[:20] in made.text for made in rows) for turn in own.turns if turn.words)


_ANSWERS = {"own": Say("We let you down twice, I know."), "silence": StaySilent(), "typed": Say("You are right.")}


def test_paths_that_begin_alike_part_where_they_differ():
    own, better = played(*PICKED[:2], Pick("both")), played(*PICKED)
    shown = " ".join(made.text for made in best.side_by_side(own, better, "resolution", 100))
    assert "The first two answers are the same; they part at turn 3." in shown
    assert 2 == shown.count(" the same ")
    assert "as far as the talk went" in best.side_by_side(better, better, "empathy", 100)[1].text


def test_the_causes_of_a_change_are_told_strongest_first_and_none_is_left_out():
    turn = view(*PICKED).moments[0].turn
    assert {"anger": -13, "heard": 24, "trust": 4, "patience": -5} == effects.points(turn, "effects")
    assert "what this line does in this story\u00a0−13" == effects.reasons(turn, "anger")
    assert "" == effects.reasons(turn, "distress")
    told = [made.text for made in effects.other_rows(turn, (), 100)]
    assert [
        "· what this line does in this story   anger\u00a0−13, heard\u00a0+24, trust\u00a0+4, patience\u00a0−5"
    ] == told
    assert [] == effects.other_rows(turn, {"effects"}, 100)


@settings(max_examples=40)
@given(words, st.integers(40, 110))
def test_the_course_in_words_tells_every_value_of_the_chart(said, width):
    found = view(Say(f"{said} You are right."), *PICKED[1:2])
    rows = course.in_words(found, width)
    assert all(made.width <= width for made in rows)
    told = " ".join(made.text for made in rows)
    for gauges in found.course:
        assert all(str(gauges[place]) in told for _, place in course.CHARTED)


def test_the_sums_of_the_simulated_answers_can_be_followed():
    shown = " ".join(" ".join(made.text.split()) for made in survey.survey_page(view(*PICKED), 66))
    assert "Satisfaction (CSAT) 4 of 5" in shown
    assert "Here 1 + (57 + 68 + 100 − 30) x 4 / 300; rounded, that is 4" in shown
    assert "Here 1 + 25 x 6 / 66; rounded, that is 3" in shown
    lost = " ".join(" ".join(made.text.split()) for made in survey.survey_page(view(EndTalk()), 66))
    assert "and the customer was lost; rounded, that is 2" in lost


@given(st.integers(1, 500), st.integers(30, 90))
def test_help_says_which_attempt_it_was(attempt, width):
    rows = topics.after_topics(attempt, width)
    assert f"Attempt {attempt}" == rows[0].text
    assert EMPTY != rows[-1]
