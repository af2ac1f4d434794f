"""YAML events to plain data and, beside it, the place of everything.

Only the harmless part of YAML is read: mappings with words as keys, lists and scalars, which all stay text. Nothing
is resolved, merged, constructed or repeated; each of these is a finding with its place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import yaml

from scenarios.reading.files import CONTROL, control_message
from scenarios.reading.marks import Data, Mark
from scenarios.reading.refusals import Refusals, StopReading
from scenarios.reading.syntax import syntax_problem

_Handler = Callable[[Any], None]

MAX_DEPTH: Final = 24
MAX_VALUES: Final = 250_000
_YES_OR_NO: Final = frozenset({"yes", "no", "on", "off"})
_UNREADABLE: Final = "\N{REPLACEMENT CHARACTER}"
_IGNORED: Final = "\0"
"""Stands for the key of a value that is read past; no text of a file holds it."""


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end was not read yet, and the key that waits for its value.

    Attributes:
        keyed: Whether it is a mapping.
        flow: Whether it is written in brackets.
        under: The key it stands under itself.
        is_key: Whether it stands where a key should be.
        last: The key before.
    """

    data: dict[str, Data] | list[Data]
    mark: Mark
    keyed: bool
    flow: bool
    under: str
    is_key: bool = False
    key: str | None = None
    key_start: int = -1
    key_end: int = -1
    last: str = ""


class TreeBuilder:
    """Turns the events of one text into data and marks.

    Args:
        text: The whole file.
        refusals: Takes what is found on the way.
        prose: Keys whose plain scalars are people's words and must be safe from being cut.

    Attributes:
        data: What was read, complete or up to the place where reading could not go on.
        mark: Where it stands, None before anything was read.
        complete: Whether the end was reached.
    """

    def __init__(self, text: str, refusals: Refusals, prose: frozenset[str]) -> None:
        self.data: Data = ""
        self.mark: Mark | None = None
        self.complete = False
        self._text = text
        self._refusals = refusals
        self._prose = prose
        self._stack: list[_Open] = []
        self._values = 0

    def build(self) -> None:
        """Read the text to its end or to the first place where reading cannot go on."""
        from yaml._yaml import CParser  # noqa: PLC0415 - only there where libyaml is, which was asked before

        parser = CParser(CONTROL.sub(_UNREADABLE, self._text))
        try:
            self._read(parser)
            self.complete = self.mark is not None
        except yaml.YAMLError as fault:
            self._refusals.diagnostics.append(syntax_problem(fault, self._text, self._refusals))
        except StopReading:
            pass
        finally:
            parser.dispose()

    def _read(self, parser: Any) -> None:
        handlers: dict[type[yaml.Event], _Handler] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._finish,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._finish,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        while (event := parser.get_event()) is not None:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)

    def _document(self, event: Any) -> None:
        if self.mark is not None:
            self._refusals.second_document(event.start_mark.index)
            raise StopReading

    def _scalar(self, event: Any) -> None:
        start, end, value, style = event.start_mark.index, event.end_mark.index, event.value, event.style
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, start, end)
        if style == '"' and (control := CONTROL.search(value)):
            remedy = "write the text without this escape"
            self._refusals.add("S005", control_message(control[0]), (start, end), remedy)
            value = CONTROL.sub(_UNREADABLE, value)
        if not style and value.lower() in _YES_OR_NO:
            self._refusals.yes_or_no(value, (start, end))
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.keyed and frame.key is None:
            self._key(frame, value, start, end, plain=not style)
            return
        mark = Mark(start, end, style)
        if frame is not None and not style:
            self._plain(frame, value, mark)
        self._place(value, mark)

    def _key(self, frame: _Open, key: str, start: int, end: int, *, plain: bool) -> None:
        frame.key, frame.key_start, frame.key_end = key, start, end
        parts = frame.mark.parts
        if plain and key == "<<":
            self._refusals.merge_key((start, end))
        elif not key:
            self._refusals.missing_key((start, end + 1))
        elif isinstance(parts, dict) and key in parts:
            self._refusals.key_again(key, (start, end), parts[key])
        else:
            return
        frame.key = _IGNORED

    def _plain(self, frame: _Open, value: str, mark: Mark) -> None:
        """Look whether a plain value lost a part of its text."""
        if frame.key is None:
            if frame.under in self._prose:
                self._refusals.unquoted("", mark)
        elif not value and ":" not in self._text[frame.key_end : mark.start]:
            self._key_without_value(frame)
        elif frame.key in self._prose:
            self._refusals.unquoted(frame.key, mark)

    def _key_without_value(self, frame: _Open) -> None:
        parts, key, frame.key = frame.mark.parts, frame.key or "", _IGNORED
        before = parts.get(frame.last) if isinstance(parts, dict) else None
        if frame.flow and before is not None and before.parts is None and frame.last in self._prose:
            self._refusals.cut_text(frame.last, before, frame.key_end)
        else:
            self._refusals.key_without_value(key, (frame.key_start, frame.key_end))

    def _begin(self, event: Any) -> None:
        start, keyed = event.start_mark.index, isinstance(event, yaml.MappingStartEvent)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, start, start + 1)
        if len(self._stack) == MAX_DEPTH:
            self._refusals.too_deep(start, MAX_DEPTH)
            raise StopReading
        parent = self._stack[-1] if self._stack else None
        mark = Mark(start, start, parts={} if keyed else [])
        under = (parent.key or "") if parent is not None else ""
        frame = _Open({} if keyed else [], mark, keyed, bool(event.flow_style), under)
        if parent is not None and parent.keyed and parent.key is None:
            frame.is_key = True
            self._refusals.key_in_brackets((start, start + 1))
        else:
            self._place(frame.data, mark)
        self._stack.append(frame)

    def _finish(self, event: Any) -> None:
        frame = self._stack.pop()
        frame.mark.end = event.end_mark.index
        if frame.is_key:
            self._stack[-1].key = _IGNORED

    def _place(self, value: Data, mark: Mark) -> None:
        """Put a value where it belongs: at the root, in a list, or under the key that waits for it."""
        self._values += 1
        if self._values > MAX_VALUES:
            self._refusals.too_many(mark.start, MAX_VALUES)
            raise StopReading
        if not self._stack:
            self.data, self.mark = value, mark
            return
        frame = self._stack[-1]
        data, parts, key = frame.data, frame.mark.parts, frame.key
        if isinstance(data, list) and isinstance(parts, list):
            data.append(value)
            parts.append(mark)
            return
        frame.key = None
        if isinstance(data, dict) and isinstance(parts, dict) and key is not None and key != _IGNORED:
            mark.key_start, mark.key_end = frame.key_start, frame.key_end
            data[key], parts[key] = value, mark
            frame.last = key

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._refusals.alias((start, end))
        if self._stack and self._stack[-1].keyed and self._stack[-1].key is None:
            self._stack[-1].key = _IGNORED
        else:
            self._place("", Mark(start, end))

    def _refuse(self, event: Any, start: int, end: int) -> None:
        if event.anchor is not None:
            self._refusals.anchor((start, end))
        if event.tag is not None:
            self._refusals.tag((start, end))
