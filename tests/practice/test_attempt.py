from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import IllegalStepError
from engine.session import CustomerSpoke, Ended, NotUnderstood
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from practice.attempt import Attempt
from practice.codec import encode_entry, encode_header
from practice.entries import Entry, Finished, Left, Noted, Rated, Standing
from practice.errors import ConflictError, DiskFullError, RecordsError, ScenarioChangedError
from practice.records import Records
from tests.practice.talk import HEADER, angrier, kettle_script, talk_of


class FullDisk(Records):
    """Records whose disk is full until somebody frees some space."""

    full = False

    def append(self, attempt: int, n: int, *entries: Entry) -> None:
        if self.full:
            raise DiskFullError("The disk is full.", "Free some space.")
        super().append(attempt, n, *entries)


def entries_of(records: Records, attempt: Attempt) -> list[Entry]:
    return [stamped.entry for stamped in records.load(attempt.id).entries]


def test_every_kind_of_answer_is_on_disk_when_its_reaction_is_told(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    answers: list[Answer] = [
        Pick("own"), Say("So sorry."), PutOnHold(), StaySilent(), Escalate("team lead", "Please."), Say("Hm"), EndTalk()
    ]  # fmt: skip
    responses = [attempt.answer(answer) for answer in answers]
    assert [*[CustomerSpoke] * 5, NotUnderstood, Ended] == [type(response) for response in responses]
    record = records.load(attempt.id)
    assert tuple(answers) == record.answers
    assert Finished("gone", "lost") == record.entries[-1].entry
    assert ("ended", "lost") == (records.attempts()[0].status, records.attempts()[0].outcome)


def test_an_answer_that_is_not_possible_leaves_nothing(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    for impossible in (Pick("mend"), Pick("nobody"), Say("  ")):
        with pytest.raises(IllegalStepError):
            attempt.answer(impossible)
    assert [] == entries_of(records, attempt)
    assert not attempt.unsaved


def test_what_cannot_be_typed_is_kept_as_a_replacement_character(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, replace(HEADER, learner="R\x00b", goal="\ud800"))
    attempt.answer(Say("Sorry\x00 [/foo] \udcff"))
    attempt.answer(Escalate("team lead\x00".rstrip("\x00"), "a\x00"))
    attempt.note("\ud800!")
    said, escalated, note = entries_of(records, attempt)
    assert Say("Sorry\ufffd [/foo] \ufffd") == said.answer  # type: ignore[union-attr]  # a turn
    assert "a\ufffd" == escalated.words  # type: ignore[union-attr]  # a turn
    assert Noted("\ufffd!") == note
    assert ("R\ufffdb", "\ufffd") == (records.load(attempt.id).header.learner, records.load(attempt.id).header.goal)


def test_on_a_full_disk_the_reaction_waits_until_the_answer_is_saved(tmp_path: Path) -> None:
    with FullDisk.open(tmp_path) as records:
        attempt = Attempt.begin(kettle_script(), records, HEADER)
        attempt.answer(Pick("own"))
        records.full = True
        with pytest.raises(DiskFullError):
            attempt.answer(Pick("ask"))
        with pytest.raises(DiskFullError):
            attempt.save_again()
        assert attempt.unsaved
        with pytest.raises(IllegalStepError, match="not saved yet"):
            attempt.answer(Pick("wait"))
        with pytest.raises(IllegalStepError, match="not saved yet"):
            attempt.leave()
        records.full = False
        response = attempt.save_again()
        assert isinstance(response, CustomerSpoke)
        assert "And what now?" == response.line.customer
        assert (False, None) == (attempt.unsaved, attempt.save_again())
        attempt.answer(Pick("wait"))
        assert (Pick("own"), Pick("ask"), Pick("wait")) == records.load(attempt.id).answers


def test_an_ending_that_could_not_be_saved_is_saved_as_a_whole(tmp_path: Path) -> None:
    with FullDisk.open(tmp_path) as records:
        attempt = Attempt.begin(kettle_script(), records, HEADER)
        records.full = True
        with pytest.raises(DiskFullError):
            attempt.answer(EndTalk())
        assert "open" == attempt.standing.status
        records.full = False
        assert isinstance(attempt.save_again(), Ended)
        assert Standing("ended", "gone", "lost") == attempt.standing == records.load(attempt.id).standing


def test_a_talk_goes_on_where_it_stopped(records: Records) -> None:
    script = kettle_script()
    first = Attempt.begin(script, records, HEADER)
    for answer in (Pick("own"), Say("Hm"), Pick("ask")):
        first.answer(answer)
    second = Attempt.resume(script, records, first.id)
    assert first.session.transcript == second.session.transcript
    assert ("And what now?", 3) == (second.session.line.customer, second.session.state.turn)
    second.answer(Pick("wait"))
    assert 4 == len(entries_of(records, second))


def test_a_pause_leaves_no_trace(records: Records) -> None:
    answers = [entry.answer for entry in talk_of(30, seed=8)]
    straight = Attempt.begin(kettle_script(), records, HEADER)
    paused = Attempt.begin(kettle_script(), records, HEADER)
    for answer in answers:
        straight.answer(answer)
        paused = Attempt.resume(kettle_script(), records, paused.id)
        paused.answer(answer)
    one, other = records.load(straight.id), records.load(paused.id)
    assert encode_header(one.header) == encode_header(other.header)
    assert [encode_entry(s.entry) for s in one.entries] == [encode_entry(s.entry) for s in other.entries]


def test_stopping_without_a_score_ends_the_talk_and_keeps_what_was_said(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    attempt.answer(Pick("own"))
    attempt.leave()
    for step in (lambda: attempt.answer(Pick("own")), attempt.leave):
        with pytest.raises(IllegalStepError, match="the talk is over"):
            step()
    attempt.note("Too close to home.")
    assert [Left(), Noted("Too close to home.")] == entries_of(records, attempt)[1:]
    assert () == records.open_attempts()


def test_a_talk_that_is_over_can_be_rated_and_noted_later(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    attempt.answer(EndTalk())
    attempt.rate(2)
    later = Attempt.resume(kettle_script(), records, attempt.id)
    with pytest.raises(ValueError, match="1 to 5"):
        later.rate(6)
    later.rate(4, "I would ask sooner.")
    later.note("Ask first.")
    expected = Standing("ended", "gone", "lost", 4, "Ask first.", "I would ask sooner.")
    assert expected == records.load(attempt.id).standing == later.standing
    assert [Rated(2), Rated(4, "I would ask sooner."), Noted("Ask first.")] == entries_of(records, later)[-3:]


def test_the_second_of_two_windows_is_told_that_the_talk_went_on(records: Records) -> None:
    here = Attempt.begin(kettle_script(), records, HEADER)
    there = Attempt.resume(kettle_script(), records, here.id)
    here.answer(Pick("own"))
    with pytest.raises(ConflictError, match="went on in another window"):
        there.answer(Pick("ask"))
    assert (Pick("own"),) == records.load(here.id).answers
    assert (Pick("own"),) == Attempt.resume(kettle_script(), records, here.id)._records.load(here.id).answers


def test_a_talk_with_a_changed_customer_is_not_resumed_and_stays_readable(records: Records) -> None:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    attempt.answer(Pick("own"))
    with pytest.raises(ScenarioChangedError, match="anger before it"):
        Attempt.resume(kettle_script(angrier), records, attempt.id)
    assert 1 == len(entries_of(records, attempt))


def test_everything_that_is_raised_has_a_message_and_a_remedy(records: Records) -> None:
    with pytest.raises(RecordsError) as caught:
        Attempt.resume(kettle_script(), records, 99)
    assert f"{caught.value.message} {caught.value.remedy}" == str(caught.value)


def test_a_talk_can_begin_with_answers_that_are_written_together_with_it(records: Records) -> None:
    first = Attempt.begin(kettle_script(), records, HEADER)
    for answer in (Pick("own"), Say("So sorry.")):
        first.answer(answer)
    again = Attempt.begin(kettle_script(), records, HEADER, [Pick("own"), Say("So sorry.")])
    assert first.session.transcript == again.session.transcript
    assert entries_of(records, first) == entries_of(records, again)
    assert again.answer(EndTalk())
    assert "ended" == records.load(again.id).standing.status


def test_answers_beforehand_stop_where_the_talk_does_not_allow_them_or_is_over(records: Records) -> None:
    stopped = Attempt.begin(kettle_script(), records, HEADER, [Pick("own"), Pick("nobody"), EndTalk()])
    assert [Pick("own")] == [turn.answer for turn in stopped.session.transcript.turns]
    over = Attempt.begin(kettle_script(), records, HEADER, [EndTalk(), Pick("own")])
    assert [EndTalk()] == [turn.answer for turn in over.session.transcript.turns]
    assert "ended" == over.standing.status == records.attempts(status="ended")[0].status


def test_where_a_beginning_with_answers_cannot_be_written_nothing_of_it_stays(records: Records) -> None:
    twice_over = (*entries_of(records, Attempt.begin(kettle_script(), records, HEADER, [EndTalk()])), Left())
    before = records.attempts()
    with pytest.raises(ConflictError):
        records.begin(HEADER, *twice_over)
    assert before == records.attempts()
