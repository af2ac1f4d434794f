from hypothesis import given

from tests.tui.strategies import anything
from tui.present import glyphs


@given(anything)
def test_plain_text_is_ascii_and_keeps_what_was_ascii(text):
    shown = glyphs.plain(text)
    assert shown.isascii()
    kept = "".join(sign for sign in text if sign.isascii())
    assert kept == glyphs.plain(kept)


def test_every_drawn_sign_has_a_stand_in_that_is_not_a_question_mark():
    signs = [value for name, value in vars(glyphs).items() if name.isupper() and isinstance(value, str)]
    assert len(signs) > 15
    assert {} == {sign: glyphs.plain(sign) for sign in signs if "?" in glyphs.plain(sign)}
