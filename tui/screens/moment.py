"""Which moment of the talk it is, for the row of keys."""

from typing import TYPE_CHECKING

from tui.present.talk_keys import Moment

if TYPE_CHECKING:
    from tui.screens.talk import TalkScreen


def moment_of(talk: "TalkScreen") -> Moment:
    """What decides which keys work now."""
    box = talk.say
    return Moment(
        exam=talk.held.setup.exam,
        feelings_apart=talk.narrow or talk.aside.cut,
        over=talk.session.over,
        waiting=talk.problem is not None,
        listening=talk.listening,
        mode=box.mode,
        folded=box.shape == "folded" and not box.field.text.strip(),
        chosen=box.first_choice,
        delicate=bool(talk.held.scenario.content_note),
        earlier=talk.conversation.earlier,
        later=talk.conversation.later,
    )
