from hypothesis import given
from hypothesis import strategies as st

from engine.script import Script
from engine.session import Session
from engine.transcript import Pick, StaySilent
from tests.tui.customers import DELICATE, WEDDING, recognise
from tests.tui.strategies import recognised
from tui.present import desk, feelings


def begun(scenario=WEDDING, *answers):
    session = Session(Script(scenario, recognise))
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session


def text(rows):
    return "\n".join(made.text for made in rows)


def test_the_column_tells_the_face_the_gauges_and_what_was_understood():
    shown = text(feelings.column(feelings.mood(begun(WEDDING, Pick("own"), Pick("feeling"))), 39))
    assert "How Dana feels   :-|  irritated" in shown
    assert "Anger     38  irritated\n━━━━━━━╸──│─────────  ▼14 better" in shown
    assert "“+I can hear how embarrassing that was." in shown
    assert "+ you named a feeling\n  § names-feeling-hear" in shown


def test_distress_stays_once_the_talk_is_about_it():
    shown = [reading.gauge for reading in feelings.mood(begun(DELICATE)).shown]
    assert "distress" in shown
    assert "distress" not in [reading.gauge for reading in feelings.mood(begun()).shown]


def test_an_exam_tells_nothing_but_that_it_is_hidden():
    told = feelings.mood(begun(WEDDING, Pick("own")), exam=True)
    for shown in (feelings.column(told, 39), feelings.strip(told, 76), feelings.in_numbers(told, 39)):
        assert "Hidden in the exam. You will see" in text(shown)
        assert "52" not in text(shown)


def test_a_deed_without_words_has_nothing_to_understand():
    assert [] == feelings.what_was_understood(begun(WEDDING, StaySilent()).transcript.turns[-1], 39)


def test_a_line_in_which_nothing_counts_says_so():
    shown = text(feelings.column(feelings.mood(begun(WEDDING, Pick("number"))), 39))
    assert "Nothing in it counts, for or against" in shown


@given(st.integers(39, 66), st.integers(10, 60))
def test_the_column_fits_its_width_and_is_shorter_where_rows_are_few(width, height):
    told = feelings.mood(begun(WEDDING, Pick("own")))
    whole, brief = feelings.column(told, width), feelings.column(told, width, height)
    assert all(made.width <= width for made in whole)
    assert len(brief) <= len(whole)


@given(recognised(), st.integers(39, 66))
def test_what_was_understood_of_anything_fits(said, width):
    _, found = said
    session = Session(Script(WEDDING, lambda *_: found))
    session.begin()
    session.answer(Pick("own"))
    rows = feelings.what_was_understood(session.transcript.turns[-1], width)
    assert all(made.width <= max(width, 50) for made in rows)


def test_a_record_with_labels_stands_in_two_columns():
    assert [
        "Order 4471",
        "",
        "promised    2 May",
        "delivered   6 May",
        "call back   promised 3 May and 5",
        "            May",
    ] == [made.text for made in desk.record(WEDDING.desk.record, 33)]


@given(st.text(max_size=200), st.integers(20, 90))
def test_any_record_and_any_article_can_be_read(written, width):
    rows = [*desk.record(written, width), *desk.paragraphs(written, width)]
    assert all(made.width <= max(width, 40) for made in rows)


def test_an_empty_desk_says_so():
    assert "Nothing is on record." == text(desk.record("", 40))
    assert "There are no articles." == text(desk.articles((), None, 40))


def test_articles_are_listed_by_number_and_opened_by_it():
    shown = desk.articles(WEDDING.desk.articles, None, 40)
    assert ["1  Delivery promises", "2  Refunds and who may give them"] == [made.text for made in shown]
    assert "article:2" in [piece.door for piece in shown[1].pieces]
    assert "Express takes one to three working days." in text(desk.articles(WEDDING.desk.articles, 0, 60))
