"""The disk does not play along in the middle of a talk: that is said with a remedy, and nothing is lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from engine.transcript import Pick, Say
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.children import everything_said, start
from tests.tui.pilot import Hands, hands
from tests.tui.real_house import RealHouse
from tests.tui.starved import a_full_disk, no_rights_at_first, rights_lost_on_the_way

ASKED = Say("What would put it right?")


def answers_in(folder: Path) -> tuple[object, ...]:
    """Every answer of the latest talk, as another program finds them on disk."""
    with Records.open(folder) as records:
        return records.load(records.attempts()[0].id).answers


async def to_the_second_turn(held: Hands) -> None:
    await held.press("Enter", "Enter", "1", "Enter")
    assert "phone · turn 2" in held.seen


async def test_records_that_another_program_holds_make_the_customer_wait(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        await to_the_second_turn(held)
        with closing(sqlite3.connect(own_home / RECORDS_FILE, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            await held.say(ASKED.text)
            assert "! Not saved yet" in held.seen
            assert "Another program is holding" in held.seen
            assert "Close other windows of Hardcalls" in " ".join(held.seen.replace("│", " ").split())
            assert ASKED.text in held.seen
            assert "Four days late." in held.seen
            await held.press("Enter")
            assert "! Not saved yet" in held.seen
            holder.execute("ROLLBACK")
        await held.press("Enter")
        assert "Not saved yet" not in held.seen
        assert "It was my sister" in held.seen
        await held.press("2", "Enter")
    assert (Pick("own"), ASKED, Pick("both")) == answers_in(own_home)


async def test_records_deleted_under_a_talk_are_said_to_be_gone_and_the_talk_is_whole_in_fresh_ones(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        await to_the_second_turn(held)
        for file in own_home.glob(f"{RECORDS_FILE}*"):
            file.unlink()
        await held.say(ASKED.text)
        assert "! Not saved yet" in held.seen
        assert "was deleted, moved or replaced" in " ".join(held.seen.replace("┃", " ").split())
        assert "Everything said in this talk is kept in memory." in " ".join(held.seen.replace("┃", " ").split())
        await held.press("Enter")
        assert "Not saved yet" not in held.seen
        await held.press("2", "Enter")
    assert (Pick("own"), ASKED, Pick("both")) == answers_in(own_home)


async def test_records_put_back_under_a_talk_go_on_where_they_were(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        await to_the_second_turn(held)
        elsewhere = own_home.with_name("elsewhere")
        own_home.rename(elsewhere)
        await held.say(ASKED.text)
        assert "! Not saved yet" in held.seen
        shutil.rmtree(own_home, ignore_errors=True)
        elsewhere.rename(own_home)
        await held.press("Enter")
        assert "It was my sister" in held.seen
    assert (Pick("own"), ASKED) == answers_in(own_home)
    with Records.open(own_home) as records:
        assert 1 == len(records.attempts())


async def test_a_talk_that_cannot_begin_says_why_and_begins_once_it_can(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        with closing(sqlite3.connect(own_home / RECORDS_FILE, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            await held.press("Enter", "Enter")
            assert "! Not possible yet" in held.seen
            assert "Another program is holding" in held.seen
            await held.press("Enter")
            assert "! Not possible yet" in held.seen
            holder.execute("ROLLBACK")
        await held.press("Enter")
        assert "What do you say?" in held.seen


async def test_one_need_not_wait_for_what_is_not_possible(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        with closing(sqlite3.connect(own_home / RECORDS_FILE, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            await held.press("Enter", "Enter", "Esc")
            assert "Choose a customer" in held.seen
            holder.execute("ROLLBACK")


async def test_a_note_that_cannot_be_kept_is_not_lost_with_the_page(own_home):
    async with hands(house=RealHouse(own_home)) as held:
        await to_the_second_turn(held)
        await held.press("1", "Enter", "2", "Enter", "1", "Enter", "Enter", "Esc", "5")
        await held.write("Name it first.")
        with closing(sqlite3.connect(own_home / RECORDS_FILE, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            await held.press("Esc")
            assert "! Not saved yet" in held.seen
            assert "Name it first." in held.seen
            holder.execute("ROLLBACK")
        await held.press("Enter")
        assert "Not saved yet" not in held.seen
        await held.press("Esc")
        assert "Choose a customer" in held.seen
    with Records.open(own_home) as records:
        assert "Name it first." == records.load(1).standing.note


def told_by(target: object, folder: Path) -> dict[str, str]:
    process, pipe = start(target, folder)  # type: ignore[arg-type]  # one of the stories above
    told = dict(everything_said(pipe))
    process.join()
    assert 0 == process.exitcode
    return {when: " ".join(seen.replace("┃", " ").replace("│", " ").split()) for when, seen in told.items()}


def test_a_disk_that_is_full_in_the_middle_of_a_talk_loses_nothing(tmp_path):
    told = told_by(a_full_disk, tmp_path)
    for when in ("full", "still full"):
        assert "! Not saved yet" in told[when]
        assert "The disk is full, or takes no more from you." in told[when]
        assert "One turn is on disk, and your last words are kept in memory." in told[when]
        assert "Free some space, then save again. Enter saves again." in told[when]
        assert ASKED.text in told[when]
    assert "Not saved yet" not in told["freed"]
    assert "It was my sister" in told["freed"]
    assert (Pick("own"), ASKED) == answers_in(tmp_path)


def test_a_folder_that_may_not_be_written_to_is_said_before_the_talk_and_again_until_it_may(tmp_path):
    told = told_by(no_rights_at_first, tmp_path)
    for when in ("read only", "still read only"):
        assert "! Not possible yet" in told[when]
        assert "HARDCALLS_HOME" in told[when]
    assert "What do you say?" in told["writable"]
    assert "Twice. Yes." in told["answered"]


def test_a_talk_under_way_does_not_need_the_rights_again_and_a_copy_says_when_it_does(tmp_path):
    told = told_by(rights_lost_on_the_way, tmp_path)
    assert "Thank you. Really." in told["ended"]
    assert "! Not saved yet" in told["no copy"]
    assert "Permission denied" in told["no copy"]
    assert "Kept as" in told["a copy"]
    assert 4 == len(answers_in(tmp_path / "home"))
