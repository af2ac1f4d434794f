"""A talk is read ahead in a thread while somebody types: both compile phrases, and neither may disturb the other."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.recognition import Context
from scoring.recognise import make_recogniser
from tui.loading import pack

REPLIES = (
    "I can see how frustrating that is, and I'm sorry. We let you down on Monday.",
    "Could you calm down? It's only a parcel and our policy won't let me refund it.",
    "I'll call you at five, or would you rather I sent a new one today?",
) * 4


@pytest.fixture
def _frequent_turns():
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_frequent_turns")
def test_phrases_compiled_in_several_threads_at_once_read_the_same():
    recogniser, context = make_recogniser(pack()), Context("My parcel is late.")
    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(lambda reply: recogniser(reply, context), REPLIES))
    assert together == [recogniser(reply, context) for reply in REPLIES]
