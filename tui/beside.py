"""Work in a thread beside the screens, for which nobody waits when the program is left."""

from asyncio import Future, get_running_loop
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import ParamSpec, TypeVar

from tui.leaving import BESIDE

T = TypeVar("T")
P = ParamSpec("P")


async def beside(work: Callable[P, T], *about: P.args, **named: P.kwargs) -> T:
    """What some work comes to, done in a thread of its own while the screens go on; raises what the work raises.

    Unlike with `asyncio.to_thread`, neither the screens nor `tui.leaving.leave` wait for it when somebody leaves.
    """
    loop = get_running_loop()
    done: Future[T] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the screens are gone: nobody wants to know any more
            loop.call_soon_threadsafe(lambda: None if done.done() else settle())

    def run() -> None:
        try:
            result = work(*about, **named)
        except BaseException as fault:  # noqa: BLE001 - raised again where it is waited for
            tell(partial(done.set_exception, fault))
        else:
            tell(partial(done.set_result, result))

    Thread(target=run, name=BESIDE, daemon=True).start()
    return await done
