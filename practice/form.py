"""The few words about records that are asked for before any record is read."""

from typing import Final, Literal

FORMAT: Final = 1
"""The format that this version writes; it reads this one and every earlier one."""

Mode = Literal["practice", "exam"]
Status = Literal["open", "ended", "left"]
