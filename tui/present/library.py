"""The list of customers: what is told of each, how they are grouped, and how they are found."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from engine.vocabulary import CHANNELS, CUSTOMER_TYPES, INDUSTRIES, SKILLS
from tui.present import glyphs
from tui.present.items import DrawEntry, Item, State, heading, marker
from tui.present.rows import EMPTY, Piece, Row, bold, choose, clip, hang, key_name, prose, row, soft, spaces, wrap
from tui.present.words import CHANNELS as BY_CHANNEL
from tui.present.words import closed, listed
from tui.progress import progress_line

Due = Literal["start", "due", "new", "later"]
GROUPS: Final[tuple[tuple[Due, str], ...]] = (
    ("start", "New here? A two-minute talk to try the keys"),
    ("due", "Due today"),
    ("new", "New to you"),
    ("later", "Later"),
)
FIND: Final = "find: a word, an industry, “phone”, “under 6 minutes”, “difficulty 3”"

DEBRIEF_KEY: Final = "d"
LAST_DEBRIEF: Final = "your last debrief"

_HARD: Final = 5
_MINUTES: Final = 7
_BEST: Final = 3 + 15
_MARGIN: Final = 3


class PastAttempt(NamedTuple):
    """An attempt, as the library tells it.

    Attributes:
        when: `14 Nov`, `today`.
        told: The outcome in a few words.
        best: Whether none was better.
    """

    when: str
    told: str
    best: bool = False


class CustomerCard(NamedTuple):
    """What the library shows of a customer.

    Attributes:
        id: The scenario's id.
        title: Of the scenario.
        summary: What happened before the talk.
        customer: The customer's name.
        industry: See `engine.vocabulary`.
        channel: As above.
        customer_type: As above.
        difficulty: 1..5.
        minutes: About how long it takes.
        skills: What is practised.
        delicate: Whether a content note comes first.
        due: In which group it stands.
        due_in: When it is due, `in 2 days`; "" for today or not at all.
        best: The best outcome so far in a word, "" before the first attempt.
        attempts: Earlier ones, oldest first.
        ended: Whether one of them came to its end, so that its debrief can be read again.
        note: What the trainee last wrote to themselves.
    """

    id: str
    title: str
    summary: str
    customer: str
    industry: str
    channel: str
    customer_type: str
    difficulty: int
    minutes: int
    skills: tuple[str, ...] = ()
    delicate: bool = False
    due: Due = "new"
    due_in: str = ""
    best: str = ""
    attempts: tuple[PastAttempt, ...] = ()
    ended: bool = False
    note: str = ""

    @property
    def told(self) -> str:
        """Everything that a search looks through, in lower case."""
        words = (self.title, self.summary, self.customer, *self.skills, self.industry, self.channel, self.customer_type)
        return " ".join(words).replace("-", " ").lower()


def ordered(cards: Iterable[CustomerCard]) -> list[CustomerCard]:
    """By group; inside a group the easier first."""
    groups = [group for group, _ in GROUPS]
    return sorted(cards, key=lambda card: (groups.index(card.due), card.difficulty, card.minutes, card.title))


def matching(cards: Iterable[CustomerCard], query: str) -> list[CustomerCard]:
    """The customers that fit everything asked for: words, `under 6 minutes`, `difficulty 3`."""
    wanted = query.lower().replace("-", " ").replace("“", " ").replace("”", " ").replace('"', " ")
    under = re.search(r"\bunder (\d{1,3})( min(ute)?s?\b)?", wanted)
    level = re.search(r"\b(?:difficulty|hard) ([1-5])\b", wanted)
    for found in (under, level):
        wanted = wanted.replace(found.group(), " ") if found else wanted
    return [
        card
        for card in cards
        if (under is None or card.minutes < int(under[1]))
        and (level is None or card.difficulty == int(level[1]))
        and all(word in card.told for word in wanted.split())
    ]


def nothing_found(query: str, cards: Iterable[CustomerCard], width: int) -> list[Row]:
    """What is said when a search finds nobody, with the nearest word that would find somebody."""
    import difflib  # noqa: PLC0415 - not for the first screen

    known = {word for card in cards for word in card.told.split() if len(word) > 3}
    known |= {word.replace("-", " ") for word in (*INDUSTRIES, *CHANNELS, *CUSTOMER_TYPES, *SKILLS)}
    near = difflib.get_close_matches(query.strip().lower(), sorted(known), n=1, cutoff=0.6)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return [
        *wrap([Piece(f"Nobody matches “{query.strip()}”.{hint}")], width),
        row(key_name("Esc", "escape"), soft(" clears the search")),
    ]


def how_far(read: int, whole: int) -> list[Row]:
    """What stands where the list will be while it is read; nothing before it is known how much there is to read."""
    word = "Reading 1 customer" if whole == 1 else f"Reading {whole} customers"
    return [row(Piece(progress_line(word, read, whole, f"{read} of {whole}")))] if whole else []


def column_heads(width: int) -> Row:
    """The heads of the columns, in line with the entries."""
    left = width - _HARD - _MINUTES - _BEST
    return row(spaces(left), soft(f"{'hard':<{_HARD}}{'min':>{_MINUTES}}   {'best so far'}"))


def items(cards: Sequence[CustomerCard]) -> Iterator[Item]:
    """The entries of the library, with the headings of their groups."""
    first = True
    for group, title in GROUPS:
        members = [card for card in ordered(cards) if card.due == group]
        if not members:
            continue
        if not first:
            yield Item(f"space before {group}", lambda _width, _state: (EMPTY,), choosable=False)
        first = False
        yield Item(f"group {group}", _group(title), choosable=False)
        yield from (Item(card.id, _drawing(card)) for card in members)


def _group(title: str) -> DrawEntry:
    drawn = heading(title)
    return lambda width, state: [Row((Piece(" "), *each.pieces)) for each in drawn(width, state)]


def _drawing(card: CustomerCard) -> DrawEntry:
    return lambda width, state: _entry(card, width, state)


def _entry(card: CustomerCard, width: int, state: State) -> Sequence[Row]:
    room = width - _MARGIN - _HARD - _MINUTES - _BEST - 1
    title = tuple(clip([Piece(card.title, bold=state == "chosen")], room))
    used = sum(piece.width for piece in title)
    first = row(
        marker(state),
        " ",
        *title,
        spaces(room - used + 1),
        difficulty(card.difficulty, chosen=state == "chosen"),
        f"{card.minutes:>{_MINUTES}}   ",
        Piece(card.best or glyphs.NONE),
    )
    told = f"{spoken(card.customer_type)}, {spoken(card.channel)} · {spoken(card.industry)}"
    below_the_title = tuple(clip([soft(told)], room + _HARD + _MINUTES))
    below = Piece("! content note") if card.delicate else soft(card.due_in)
    second = row(
        spaces(_MARGIN),
        *below_the_title,
        spaces(width - _MARGIN - sum(piece.width for piece in below_the_title) - _BEST + 3),
        below,
    )
    return choose([first, second]) if state == "chosen" else [first, second]


def difficulty(level: int, *, chosen: bool = False) -> Piece:
    """Five dots, as many filled as the talk is hard."""
    return Piece(glyphs.DOT * level + glyphs.RING * (5 - level), "text" if chosen else "soft")


def spoken(word: str) -> str:
    """A word of a closed list as people say it: `in-person` is `in person`."""
    return word.replace("-", " ")


def preview(card: CustomerCard, width: int) -> list[Row]:
    """A customer before the briefing: what it is about, what it trains, and earlier attempts."""
    rows = wrap([bold(card.title)], width)
    rows += wrap(
        [bold(card.customer, "customer"), soft(f"  {spoken(card.customer_type)}, {BY_CHANNEL[card.channel]}")], width
    )
    rows += [EMPTY, *prose(card.summary, width), EMPTY]
    facts = (
        ("You practise", listed([spoken(skill) for skill in card.skills], "and")),
        ("Takes about", f"{card.minutes} minutes"),
        ("Difficulty", f"{card.difficulty} of 5"),
    )
    for label, value in facts:
        rows += hang([soft(f"{label:<14}")], [Piece(value)], width)
    if card.delicate:
        rows += [EMPTY, *wrap([Piece("! A content note comes first, with a way out.")], width)]
    return rows + _past(card, width) + _note(card, width)


def _past(card: CustomerCard, width: int) -> list[Row]:
    if not card.attempts:
        return []
    rows = [EMPTY, EMPTY, row(bold("Your attempts"))]
    for attempt in card.attempts[-5:]:
        mark = soft("  your best so far") if attempt.best else Piece("")
        rows += hang(
            [soft(f"{attempt.when:<8} ")],
            [Piece(closed(attempt.told) if not attempt.best else attempt.told), mark],
            width,
        )
    if card.due == "due":
        rows += hang([bold("today    ", "accent")], [Piece("A good day to try again.")], width)
    if card.ended:
        rows += hang([key_name("D", DEBRIEF_KEY), soft("  ")], [soft(f"reads {LAST_DEBRIEF} again")], width)
    return rows


def _note(card: CustomerCard, width: int) -> list[Row]:
    if not card.note:
        return []
    return [EMPTY, EMPTY, row(bold("Your note to yourself")), *wrap([Piece(card.note, italic=True)], width)]
