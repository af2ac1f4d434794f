"""One talk, held on the screens and in lines, leaves the same bytes: nothing in a record tells how it was held."""

from dataclasses import replace

from engine.transcript import Escalate, Pick, PutOnHold, Say
from practice.codec import encode_record
from practice.entries import Finished, Noted, Rated
from tests.tui.lines import Lines
from tests.tui.pilot import AT_ONCE, hands
from tests.tui.real_house import SMALL, RealHouse
from tui.plain.library import LineLibrary

NOTE, CHANGE, LATER = "4471, promised 2 May", "Ask first.", "Ask her first."
UNHEARD, TYPED, TAKEN_BACK = "The van was up to something", "What would put it right?", "You need to calm down."
HANDED = "/escalate team lead: I bring in Ines, who may decide this."


async def on_the_screens(house):
    async with hands(house=house, start=replace(AT_ONCE, beat=None)) as held:
        await held.press("Enter")
        await held.press("↓", "Enter")
        await held.press("1", "Enter", "Enter")
        await held.press("F2", "→", "→")
        await held.write(NOTE)
        await held.press("F2")
        await held.say(UNHEARD)
        await held.press("Enter")
        await held.say(TYPED)
        await held.press("Enter")
        await held.say(TAKEN_BACK)
        await held.press("Esc")
        for words in ("/hold", HANDED):
            await held.say(words)
            await held.press("Enter")
        await held.press("Enter")
        await held.press("↓", "Enter")
        await held.write(CHANGE)
        await held.press("Enter")
        await held.press("5")
        await held.write(LATER)
        await held.press("Esc")


def in_lines(house):
    answers = [
        "1",
        "",
        "2",
        "1",
        "",
        f"/note {NOTE}",
        UNHEARD,
        "",
        TYPED,
        "",
        TAKEN_BACK,
        "/undo",
        "/hold",
        "",
        HANDED,
        "",
    ]
    told = Lines([*answers, "4", CHANGE, LATER, "", ""])
    LineLibrary(house, told.console(asks=True)).run()
    assert not told.answers


def without_times(house):
    """Every record of a house as bytes, with all times set to nought."""
    return [
        encode_record(replace(record, started=0, entries=tuple(replace(stamped, at=0) for stamped in record.entries)))
        for record in (house._records.load(attempt.id) for attempt in house._records.attempts())
    ]


async def test_a_talk_leaves_the_same_bytes_whether_it_was_held_on_the_screens_or_in_lines(tmp_path):
    on_screens, lined = RealHouse(tmp_path / "screens"), RealHouse(tmp_path / "lines")
    await on_the_screens(on_screens)
    in_lines(lined)
    assert without_times(on_screens) == without_times(lined)
    record = lined._records.load(1)
    answers = [turn.answer for turn in record.turns]
    assert [
        Pick("own"),
        Say(TYPED),
        PutOnHold(),
        Escalate("team lead", "I bring in Ines, who may decide this."),
    ] == answers
    assert [UNHEARD] == [missed.answer.text for missed in record.misunderstandings]
    entries = [stamped.entry for stamped in record.entries]
    assert Noted(NOTE) in entries
    assert [Finished("lead", "escalated"), Rated(4, CHANGE), Noted(LATER)] == entries[-3:]
    assert (SMALL.id, "Let them finish, then say back what you heard") == (record.header.scenario, record.header.goal)
    on_screens.close()
    lined.close()
