"""The list of customers: read once, known by the bytes of each file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.vocabulary import CHANNELS, INDUSTRIES
from practice import listing as module
from practice.cache import Cache
from practice.listing import Listing, Listings, listing_of
from scenarios.library import SHIPPED, Library
from scenarios.reading.reader import read_scenario

words = st.text("ab é", max_size=5)
listings = st.builds(
    Listing,
    id=words,
    title=words,
    summary=words,
    customer=words,
    industry=st.sampled_from(INDUSTRIES),
    channel=st.sampled_from(CHANNELS),
    customer_type=words,
    difficulty=st.integers(1, 5),
    minutes=st.integers(1, 90),
    skills=st.lists(words, max_size=3).map(tuple),
    delicate=st.booleans(),
)


def dana(name="mine", title="The gift that missed the wedding"):
    text = (SHIPPED / "retail" / "late-wedding-gift.yaml").read_text()
    return text.replace("id: late-wedding-gift", f"id: {name}").replace("The gift that missed the wedding", title)


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "mine.yaml").write_text(dana())
    return folder


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def test_the_list_says_of_everybody_what_their_files_say(own, cache):
    read = Listings(Library(own), cache).read()
    assert {found.id for found in Library(own).scenarios()} == set(read)
    for name, listed in read.items():
        assert listing_of(read_scenario(listed.path).scenario) == listed.listing
        assert name == listed.listing.id


def test_what_was_read_is_known_afterwards(own, cache):
    assert Listings(Library(own), cache).known() is None
    read = Listings(Library(own), cache).read()
    assert read == Listings(Library(own), cache).known()
    (own / "mine.yaml").write_text(dana(title="Another title"))
    assert Listings(Library(own), cache).known() is None
    assert "Another title" == Listings(Library(own), cache).read()["mine"].listing.title


def test_a_file_of_the_same_bytes_and_another_name_is_read_for_itself(own, cache):
    Listings(Library(own), cache).read()
    (own / "mine.yaml").rename(own / "other.yaml")
    assert Listings(Library(own), cache).known() is None


def test_a_file_that_cannot_be_played_is_left_out_and_not_read_again(own, cache):
    (own / "broken.yaml").write_text("nodes: [")
    assert "broken" not in Listings(Library(own), cache).read()
    known = Listings(Library(own), cache).known()
    assert known is not None
    assert "broken" not in known


def test_a_program_that_was_changed_reads_again(own, cache, monkeypatch, tmp_path):
    Listings(Library(own), cache).read()
    (tmp_path / "reader.py").write_text("")
    monkeypatch.setattr(module, "_READERS", (tmp_path,))
    assert Listings(Library(own), cache).known() is None


def test_how_far_reading_has_come_is_told_before_every_file(own, cache):
    told = []
    Listings(Library(own), cache).read(lambda *so_far: told.append(so_far))
    count = len(Library(own).scenarios())
    assert [(number, count) for number in range(count)] == told


@pytest.mark.parametrize("made", ["a file", "nothing writable"])
def test_a_cache_that_cannot_be_used_changes_nothing_in_the_list(own, made, tmp_path):
    (tmp_path / "file").write_text("")
    unusable = Cache(tmp_path / "file" if made == "a file" else Path("/proc/nowhere"))
    listed = Listings(Library(own), unusable)
    assert listed.known() is None
    assert Listings(Library(own), Cache(tmp_path / "other")).read() == listed.read()


@pytest.mark.parametrize(
    "forged", [[], "x", {"a": 1}, {"a": [1]}, {"a": ["x"] * 11}, {"a": ["x"] * 7 + [1, 1, [], True]}]
)
def test_entries_of_another_shape_are_ignored(own, cache, forged):
    Listings(Library(own), cache).read()
    cache.keep("customers", module._made_from(), forged)
    assert Listings(Library(own), cache).known() is None
    assert "mine" in Listings(Library(own), cache).read()


@given(listings)
def test_a_listing_comes_back_as_it_was_kept(listing):
    assert listing == module._listing(module._plain(listing))
