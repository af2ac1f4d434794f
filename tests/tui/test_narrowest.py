"""On the narrowest screen there is, no word is cut that says what something is."""

from tests.tui.pilot import hands

NARROWEST = (60, 18)


async def test_what_a_setting_means_stands_behind_its_value():
    async with hands(NARROWEST) as held:
        await held.pilot.press("s")
        await held.settle()
        assert "Customers’ words  at once  nothing moves" in held.seen
        await held.press("Esc", "Ctrl+P")
        assert "other colours" in held.seen


async def test_the_briefing_says_how_to_read_on():
    async with hands(NARROWEST) as held:
        await held.press("Enter", "Enter")
        assert "PgDn more" in held.keys


async def test_the_end_of_a_stage_direction_does_not_stand_alone():
    async with hands(NARROWEST) as held:
        await held.press("Enter", "Enter", "Enter")
        assert "her. ]" in " ".join(held.seen.split())
        assert "]" not in {line.strip() for line in held.seen.splitlines()}
