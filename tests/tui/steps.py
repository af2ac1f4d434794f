"""What is done on the way to a talk and in it, in one word each."""

from tests.tui.pilot import Hands


async def to_the_briefing(held: Hands) -> None:
    """From the library to the briefing of the chosen customer."""
    await held.press("Enter")
    if held.app.size.width < 100:
        await held.press("Enter")


async def to_the_talk(held: Hands) -> None:
    """From the library to the talk with the chosen customer."""
    await to_the_briefing(held)
    await held.press("Enter")


async def pick(held: Hands, *numbers: str) -> None:
    """Say replies by their numbers."""
    for number in numbers:
        await held.press(number)
        await held.press("Enter")


async def find(held: Hands, words: str) -> None:
    """Search the library, and go to what was found."""
    await held.press("/")
    await held.write(words)
    await held.press("Enter")
