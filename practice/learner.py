"""What a learner may do with everything that is kept about them."""

from pathlib import Path
from typing import TYPE_CHECKING

from practice.settings import forget_nickname
from practice.unsent import forget_unsent

if TYPE_CHECKING:
    from practice.records import Records


def forget(records: "Records", folder: Path, nickname: str) -> int:
    """Delete a learner from this machine: every attempt, every word said or written in one, and the nickname.

    Args:
        records: Where the attempts are.
        folder: Where the settings are; see `places.home`.
        nickname: The learner's, "" for the attempts of people who gave none.

    Returns:
        How many attempts were deleted.

    Raises:
        RecordsError: If something could not be deleted; the call may be repeated.
    """
    deleted = records.delete_learner(nickname)
    forget_unsent(folder)
    forget_nickname(folder, nickname)
    return deleted
