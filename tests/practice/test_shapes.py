from dataclasses import dataclass, field

import pytest

from practice.canonical import Plain
from practice.shapes import ShapeError, Shapes


@dataclass(frozen=True, slots=True)
class Cup:
    size: int


@dataclass(frozen=True, slots=True)
class Plate:
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    things: tuple[Cup | Plate, ...] = ()
    seats: tuple[int, int] = (1, 2)
    guests: frozenset[str] = frozenset()
    notes: tuple[str, ...] = field(default_factory=tuple)
    cloth: str | None = "white"

    def __post_init__(self) -> None:
        if self.name == "forbidden":
            raise ValueError("this name is forbidden")


SHAPES = Shapes({Cup: "cup", Plate: "plate"})


def test_what_equals_its_default_is_left_out() -> None:
    assert {"name": "round"} == SHAPES.to_plain(Table("round"))


def test_what_differs_from_its_default_is_kept_with_names_for_alternatives() -> None:
    table = Table("round", (Cup(2), Plate()), (3, 4), frozenset({"b", "a"}), ("x",), None)
    data: Plain = {
        "name": "round",
        "things": [{"is": "cup", "size": 2}, {"is": "plate"}],
        "seats": [3, 4],
        "guests": ["a", "b"],
        "notes": ["x"],
        "cloth": None,
    }
    assert data == SHAPES.to_plain(table)
    assert table == SHAPES.from_plain(Table, data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([], "the whole: an object is needed here"),
        ({}, "the whole: 'name' is missing"),
        ({"name": 3}, "name: a text is needed here"),
        ({"name": "a", "legs": 4}, "the whole: 'legs' is not known here"),
        ({"name": "a", "seats": [1]}, "seats: a list of 2 is needed here"),
        ({"name": "a", "seats": [1, True]}, "seats[1]: a whole number is needed here"),
        ({"name": "a", "things": {}}, "things: a list is needed here"),
        ({"name": "a", "things": [{"is": "cup", "size": "big"}]}, "things[0].size: a whole number is needed here"),
        ({"name": "a", "things": [{"is": "fork"}]}, "things[0]: an object with 'is' as one of cup, plate is needed"),
        ({"name": "a", "things": [{"is": ["cup"]}]}, "things[0]: an object with 'is' as one of cup, plate is needed"),
        ({"name": "a", "guests": [["b"]]}, "guests[0]: a text is needed here"),
        ({"name": "forbidden"}, "the whole: this name is forbidden"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(data: Plain, problem: str) -> None:
    with pytest.raises(ShapeError) as caught:
        SHAPES.from_plain(Table, data)
    assert str(caught.value).startswith(problem)
