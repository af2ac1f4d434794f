"""All commands: the keys of the screen they were asked from, and what can be changed at any time."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.items import Item, entry, heading
from tui.present.keys import Key
from tui.present.rows import EMPTY
from tui.present.words import sentence
from tui.screens.page import Page
from tui.widgets.choices import Choices, LongChoices
from tui.widgets.rows import Box

SETTINGS: Final = "Settings"


class CommandsScreen(Page[str]):
    """Lists commands; returns the chosen one, "" for none.

    Args:
        where: The place of the screen they were asked from.
        keys: What works there.
        always: What can be changed at any time, with what it means.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+p", "close", show=False)]

    DEFAULT_CSS = """
    CommandsScreen {
        #body { align-horizontal: center; }
        Box { width: 76; max-width: 100%; max-height: 100%; }
        Choices { max-height: 100%; }
        &.-tall Box { margin-top: 2; padding: 1 1; }
    }
    """

    def __init__(self, where: str, keys: Sequence[Key], always: Mapping[str, tuple[str, object]]) -> None:
        super().__init__(classes="-airy")
        self._where = where
        self._here = [key for key in keys if key.press and not key.press.startswith("ctrl")]
        self._always = always

    @property
    def place(self) -> str:
        """Where they were asked."""
        return self._where

    def body(self) -> ComposeResult:
        """One box."""
        with Box() as box:
            box.border_title = "All commands"
            box.border_subtitle = "Esc closes"
            yield LongChoices(self._items())

    def _items(self) -> list[Item]:
        known = any(key.press == "s" for key in self._here)
        always = {} if known else {SETTINGS: "colours, coach, nickname and more"}
        always |= {words: told for words, (told, _) in self._always.items()}
        column = max(len(words) for words in (*always, *(key.words for key in self._here)))
        items = [Item("here", heading("On this screen"), choosable=False)] if self._here else []
        items += [
            Item(f"press:{key.press}", entry(sentence(key.words), key.label, column=column)) for key in self._here
        ]
        items += [Item("air", lambda _width, _state: (EMPTY,), choosable=False)] if self._here else []
        items.append(Item("always", heading("At any time"), choosable=False))
        return items + [Item(words, entry(words, told, column=column)) for words, told in always.items()]

    def on_mount(self) -> None:
        """The list acts."""
        self.query_one(Choices).focus()

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        if message.item.id == SETTINGS:
            from tui.screens.settings import SettingsScreen  # noqa: PLC0415 - when it is wanted

            self.app.switch_screen(SettingsScreen())
        else:
            self.dismiss(message.item.id)

    def action_close(self) -> None:
        """Nothing."""
        self.dismiss("")

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        return (
            Key("↑ ↓", "choose"),
            Key("Enter", "do it", "enter"),
            Key("F1", "help", "f1"),
            Key("Esc", "back", "escape"),
        )
