"""Processes of their own for the tests that kill them, starve them or let them crowd each other."""

import multiprocessing
import os
import resource
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, event

from engine.transcript import Answer
from practice.attempt import Attempt
from practice.entries import Entry, Noted
from practice.errors import RecordsError
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.talk import HEADER, kettle_script, talk_of

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["practice.attempt", "practice.records"])
NOBODY = 65534

Death = Literal["", "before the commit", "after the commit"]


def start(target: Callable[..., None], *arguments: object) -> tuple[ForkServerProcess, Connection]:
    """Start a process that is handed one end of a pipe first; the other end is returned."""
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=target, args=(theirs, *arguments))
    process.start()
    theirs.close()
    return process, ours


def everything_said(pipe: Connection) -> list[Any]:
    """What a process says until it ends or dies."""
    said: list[Any] = []
    try:
        while True:
            said.append(pipe.recv())
    except (EOFError, ConnectionResetError):
        return said


def go_on_talking(pipe: Connection, folder: Path, number: int, answers: list[Answer], death: Death) -> None:
    """Resume an attempt, give the answers that are missing, and say after each how many are told."""

    class Mortal(Records):
        def append(self, attempt: int, n: int, *entries: Entry) -> None:
            super().append(attempt, n, *entries)
            if death == "after the commit":
                os.kill(os.getpid(), signal.SIGKILL)

    with Mortal.open(folder) as records:
        attempt = Attempt.resume(kettle_script(), records, number)
        given = len(attempt.session.transcript.turns) + len(attempt.session.transcript.misunderstandings)
        pipe.send(("resumed", given))
        if death == "before the commit":
            event.listen(Engine, "commit", lambda _: os.kill(os.getpid(), signal.SIGKILL))
        for told, answer in enumerate(answers[given:], start=given + 1):
            attempt.answer(answer)
            pipe.send(("told", told))


def write_a_talk(pipe: Connection, folder: Path, ready: Barrier, who: int, length: int) -> None:
    """Open the records together with others, write an attempt, and say each entry that is acknowledged."""
    ready.wait()
    with Records.open(folder, patience=30) as records:
        attempt = records.begin(replace(HEADER, learner=str(who)))
        for n, entry in enumerate(talk_of(length, seed=who), start=1):
            records.append(attempt, n, entry)
            pipe.send((attempt, n))


def fill_a_small_disk(pipe: Connection, folder: Path) -> None:
    """Append until files may not grow, say why it stopped, then go on with the same entry once they may."""
    with Records.open(folder) as records:
        attempt, n = records.begin(HEADER), 1
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        try:
            while n < 1000:
                records.append(attempt, n, Noted(f"{n} " * 500))
                n += 1
        except RecordsError as fault:
            pipe.send((type(fault), str(fault), attempt, n, len(records.load(attempt).entries)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        records.append(attempt, n, Noted(f"{n} " * 500))
        pipe.send(len(records.load(attempt).entries))


def open_as_nobody(pipe: Connection, folder: Path) -> None:
    """Open the records without the rights of the administrator, and say what comes of it."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with Records.open(folder) as records:
            pipe.send(records.begin(HEADER))
    except RecordsError as fault:
        pipe.send((type(fault), str(fault)))


def hold_the_file(pipe: Connection, folder: Path) -> None:
    """Hold the records for writing until told to let go."""
    with closing(sqlite3.connect(folder / RECORDS_FILE, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        pipe.send("held")
        pipe.recv()
        holder.execute("ROLLBACK")
    pipe.send("let go")
