"""What a customer allows, worked out by a process of its own while the talk goes on.

The search takes seconds of one processor. In a thread it would stand beside every key that is pressed; in another
process it stands beside none. Where that process cannot be started, or says nothing that can be used, the search is
done when its result is asked for: that takes longer and changes nothing else.
"""

import pickle
import subprocess
import sys
import weakref
from contextlib import suppress
from functools import cache
from typing import Final

from engine.analysis import Budget, explore
from engine.script import Script
from practice import allowed
from practice.cache import Cache
from practice.errors import UnreadableFileError
from practice.places import cache_folder
from scoring.attainable import Attainable, attainable
from tui.loading import pack, recogniser

SEARCHED: Final = Budget(states=400_000)
"""How far a scenario is searched before it is called bounded; counted in states, so that it is the same everywhere."""

APART: Final = ("-P", "-m", "tui.search_apart")
"""How Python is called for a search; `-P` keeps the folder one happens to stand in out of what it imports."""


@cache
def allowed_by(script: Script) -> Attainable:
    """What picked play of a customer allows, worked out once; from one start of the program to the next it is kept."""
    made_from = made_from_now(script)
    kept = allowed.find(_cache(), made_from) if made_from else None
    if kept is not None:
        return kept
    found = searched(script)
    if made_from:
        allowed.keep(_cache(), made_from, found)
    return found


def searched(script: Script) -> Attainable:
    """What picked play of a customer allows, worked out here and now."""
    return attainable(explore(script, SEARCHED), SEARCHED)


def made_from_now(script: Script) -> allowed.MadeFrom | None:
    """Everything the result depends on; None for a customer that is not read with the rules in force."""
    try:
        if script.recognise is not recogniser():
            return None
    except UnreadableFileError:  # the learner's own rules are broken, and it was read without them
        return None
    scenario = script.scenario
    return allowed.MadeFrom.now(scenario.sha256, scenario.start, pack().sha256, SEARCHED.states)


class Search:
    """Works out what a customer allows while the talk goes on; `result` waits for it if it must.

    Args:
        script: The customer.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._made_from = made_from_now(script)
        self._found = allowed.find(_cache(), self._made_from) if self._made_from else None
        self._process = _begin(script) if self._made_from and self._found is None else None
        self._closed = False
        if self._process is not None:
            weakref.finalize(self, _end, self._process)

    def result(self) -> Attainable:
        """What picked play allows; nothing is said to have been searched after `close`."""
        if self._found is None and self._process is not None and self._made_from is not None:
            self._found = allowed.decode(_answer(self._process), self._made_from)
            if self._found is not None:
                allowed.keep(_cache(), self._made_from, self._found)
        if self._found is None and self._closed:
            return Attainable({})
        if self._found is None:
            self._found = allowed_by(self._script)
        return self._found

    def close(self) -> None:
        """Stop looking: nobody wants to know any more."""
        self._closed = True
        if self._process is not None:
            _end(self._process)


def _cache() -> Cache:
    return Cache(cache_folder())


def _begin(script: Script) -> "subprocess.Popen[bytes] | None":
    """Another process that searches; it ends when its input is closed, so it cannot outlive this one."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, without a shell
            [sys.executable, *APART],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C is for the talk
        )
    except (OSError, ValueError):  # no such file, no more processes; an interpreter without a name
        return None
    assert process.stdin is not None  # noqa: S101 - it is a pipe; tells mypy so
    with suppress(OSError):  # it has ended already: then it says nothing, and that is noticed
        pickle.dump(script.scenario, process.stdin)
        process.stdin.flush()
    return process


def _answer(process: "subprocess.Popen[bytes]") -> bytes:
    assert process.stdout is not None  # noqa: S101 - as above
    try:
        with process.stdout as said:
            return said.read()
    except (OSError, ValueError):  # it was ended, and its output closed, by `close`
        return b""
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a search and let go of it; one that has ended is let go of only."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
    process.wait()
