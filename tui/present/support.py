"""Where to find help for oneself, and the numbers of one's country."""

from dataclasses import replace
from typing import Final

from engine.scenario import Article, Desk, Scenario
from practice.country import Country, Helpline
from tui.present.rows import EMPTY, Row, bold, prose, row
from tui.present.words import closed

TOUCHED: Final = "If this touched something of your own, these people will listen."
STOP_WITHOUT_SCORE: Final = f"You can stop here without a score. {TOUCHED}"
NEAR_YOU: Final = "A colleague, your team lead, a friend: say that a practice talk stayed with you."
HELPLINES: Final = (
    "findahelpline.com lists free and confidential lines by country, many of them open day and night. Choose your "
    "country among the commands (Ctrl+P), or with /country in the library in lines, and its numbers stand here."
)
EMERGENCIES: Final = "Ring the emergency number of your country: 112 in Europe, 999 in the UK, 911 in the US."
NO_COUNTRY: Final = "No country in particular"


def support(width: int, country: Country, *, over: bool = False) -> list[Row]:
    """Where to find help: people nearby, the lines of a country, its emergency number.

    Args:
        width: In cells.
        country: Whose numbers.
        over: Whether there is no talk any more that could be stopped.
    """
    rows = prose(TOUCHED if over else STOP_WITHOUT_SCORE, width)
    for title, texts in (
        ("Somebody near you", (NEAR_YOU,)),
        (f"Lines to ring: {country.name}" if country.lines else "A helpline of your country", _lines(country)),
        ("In danger now", (_emergency(country),)),
    ):
        rows += [EMPTY, row(bold(title))]
        for text in texts:
            rows += prose(text, width)
    return rows


def _lines(country: Country) -> tuple[str, ...]:
    if not country.lines:
        return (HELPLINES,)
    return (*(closed(in_words(line)) for line in country.lines), as_of(country))


def _emergency(country: Country) -> str:
    return f"Ring {closed(country.emergency)}" if country.emergency else EMERGENCIES


def in_words(line: Helpline) -> str:
    """`Samaritans: 116 123, free, day and night`."""
    return f"{line.name}: {line.number}{f', {line.told}' if line.told else ''}"


def as_of(country: Country) -> str:
    """When the numbers were written down, and where to check them."""
    return f"Written down in {month(country.dated)}. Numbers change; check them at {closed(country.check)}"


def month(dated: str) -> str:
    """`2026-11` as `November 2026`; anything else as it stands."""
    year, _, number = dated.partition("-")
    if year.isdecimal() and number[:2].isdecimal() and 1 <= int(number[:2]) <= 12:
        return f"{_MONTHS[int(number[:2]) - 1]} {year}"
    return dated


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def numbers(country: Country) -> str:
    """The numbers in one sentence for the briefing of a delicate talk, "" without a country."""
    if not country.emergency:
        return ""
    lines = "; ".join(f"{line.name} {line.number}" for line in country.lines)
    return closed(f"In your country ({country.name}): emergency {country.emergency}{f'; {lines}' if lines else ''}")


def desk_for(scenario: Scenario, country: Country) -> Desk:
    """The desk of a talk; in a delicate one the numbers of one's country are one more article.

    The scenario stays as it is, so that no record depends on where somebody practises.
    """
    if not scenario.content_note or not country.emergency:
        return scenario.desk
    told = [f"Emergency: {country.emergency}.", *(closed(in_words(line)) for line in country.lines), as_of(country)]
    article = Article("numbers-of-your-country", f"Numbers to ring: {country.name}", "\n\n".join(told))
    return replace(scenario.desk, articles=(*scenario.desk.articles, article))
