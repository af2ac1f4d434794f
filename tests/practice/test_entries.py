import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practice.entries import Entry, Finished, Left, Noted, Rated, Record, Stamped, Standing, standing
from tests.practice.strategies import entries
from tests.practice.talk import HEADER, talk_of


@settings(max_examples=30)
@given(st.lists(entries, max_size=4), st.lists(entries, max_size=4))
def test_what_entries_come_to_is_worked_out_one_by_one(first: list[Entry], then: list[Entry]) -> None:
    result = standing(first)
    for entry in then:
        result = result.after(entry)
    assert standing([*first, *then]) == result


def test_the_last_rating_and_the_last_note_stand() -> None:
    assert Standing("ended", "mended", "resolved", 4, "b") == standing(
        [Finished("mended", "resolved"), Rated(2), Noted("a"), Rated(4), Noted("b")]
    )


@pytest.mark.parametrize("over", [Left(), Finished("mended", "resolved")])
def test_after_the_end_only_a_rating_and_a_note_may_follow(over: Entry) -> None:
    after = Standing().after(over)
    (turn,) = talk_of(1, seed=2)
    assert [True, True] == [after.allows(Rated(3)), after.allows(Noted("x"))]
    assert [False, False, False] == [after.allows(turn), after.allows(Left()), after.allows(over)]


@pytest.mark.parametrize("points", [0, 6, -1])
def test_a_rating_is_one_to_five(points: int) -> None:
    with pytest.raises(ValueError, match="a rating is 1 to 5"):
        Rated(points)


def test_a_record_tells_every_answer_in_the_order_it_was_given() -> None:
    entries = talk_of(20, seed=5)
    record = Record(HEADER, 0, tuple(Stamped(0, entry) for entry in [*entries, Noted("x")]))
    assert tuple(entry.answer for entry in entries) == record.answers
    assert 20 == len(record.turns) + len(record.misunderstandings)
    assert record.misunderstandings
