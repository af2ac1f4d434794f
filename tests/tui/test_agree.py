"""`hardcalls agree`: the rules against labelled replies, as lines and as data, with a bar to hold them to."""

import json

import pytest

from engine.recognition import Context, Evidence, Recognised
from scenarios.reading.labels import Rating
from scenarios.reading.replies import Reply
from scoring.agreement import Case, agreement
from scoring.recognise import make_recogniser
from scoring.tallies import FIGURES, Figure
from tests.scoring.small_pack import SMALL
from tests.tui.calling import call, home_with_ahoy
from tui.agreeing import Collection, value_of, worst_disagreements, worst_first
from tui.present.agreed import NAMES, figure, two_places

RATINGS = [
    {"id": "a", "conversation": "one", "reply": "Ahoy there matey.", "labels": {"greets": True, "insults": False}},
    {"id": "b", "conversation": "one", "reply": "Avast, ahoy there matey.", "labels": {"greets": True}},
    {"id": "c", "conversation": "two", "reply": "Hm. [x]", "context": "Well?", "labels": {"greets": False}},
    {"id": "d", "conversation": "three", "reply": "Ahoy you matey.", "labels": {"greets": False, "insults": False}},
]


@pytest.fixture(scope="module")
def ahoy(tmp_path_factory):
    return home_with_ahoy(tmp_path_factory.mktemp("ahoy"))


@pytest.fixture(autouse=True)
def at_home(ahoy, monkeypatch):
    monkeypatch.setenv("HARDCALLS_HOME", str(ahoy))


def jsonl(*lines):
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def agree(patch, *options, lines=RATINGS):
    return call(patch, "agree", "-", *options, entered=jsonl(*lines))


def rating(name, text, rater="", line=1, **labels):
    return Rating(Reply(line, name, text, Context()), "talk", rater, labels)


def collected(*ratings):
    collection = Collection(make_recogniser(SMALL))
    return collection, [collection.add(one) for one in ratings]


# Gathering ------------------------------------------------------------------------------------------------------------


def test_raters_of_one_reply_are_gathered_and_what_they_left_out_is_not_judged():
    collection, faults = collected(
        rating("a", "Thank you.", "Ann", thanks=1), rating("a", "Thank you.", "Ben", thanks=0, greets=0)
    )
    assert [None, None] == faults
    assert ("Ann", "Ben") == collection.raters
    assert {"thanks": [Case("a", "talk", 1, (1, 0))], "greets": [Case("a", "talk", 0, (0,))]} == collection.cases()
    assert [Case("a", "talk", 0, (0, 0))] == collection.cases(blank_is_no=True)["greets"]


def test_two_replies_of_one_name_and_one_rater_twice_are_refused():
    _, faults = collected(
        rating("a", "Thank you.", "Ann", thanks=1),
        rating("a", "Thanks!", "Ben", line=2, thanks=1),
        rating("a", "Thank you.", "Ann", line=3, thanks=0),
    )
    assert ["another reply is called 'a' already, in line 1", "Ann has labelled 'a' already"] == [
        fault.because for fault in faults[1:]
    ]


def test_a_move_counts_one_and_a_signal_its_number():
    found = Recognised((Evidence("thanks", "r", 0, 1, "x"),), (), {"exploration": 2})
    assert (1, 2, 0) == tuple(value_of(found, name) for name in ("thanks", "exploration", "greets"))


def test_the_lowest_agreement_comes_first_and_what_has_none_last():
    def judged(*pairs):
        return [Case(f"r{number}", "t", found, (label,)) for number, (found, label) in enumerate(pairs)]

    cases = {
        "none": judged((0, 0)),
        "fine": judged((1, 1)),
        "half": judged((1, 1), (1, 0), (0, 1)),
        "poor": judged((1, 0)),
    }
    found = worst_first(agreement(cases, times=0))
    assert ["poor", "half", "fine", "none"] == [one.name for one in found]
    assert [("poor", "r0"), ("half", "r1"), ("half", "r2")] == [
        (one.name, one.case.reply) for one in worst_disagreements(found, 9)
    ]
    assert 1 == len(worst_disagreements(found, 1))


# In words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown"), [(1.0, "1.00"), (0.834, ".83"), (0.0, ".00"), (-0.2, "−.20"), (-0.001, ".00"), (None, "–")]
)
def test_figures_have_two_places_and_no_leading_nought(value, shown):
    assert shown == two_places(value)


def test_a_figure_shows_its_interval_and_has_a_name():
    assert "F1 .50 (.25 to .75)" == figure("f1", Figure(0.5, (0.25, 0.75)))
    assert "kappa –" == figure("kappa", Figure(None))
    assert set(FIGURES) == set(NAMES)


# The command ----------------------------------------------------------------------------------------------------------


def test_it_tells_figures_and_where_rules_and_people_part(monkeypatch):
    called = agree(monkeypatch)
    assert 0 == called.code
    assert "4 replies from 3 conversations." in called.out
    assert "4 replies, 2 yes; found by the rules in 2" in called.out
    assert "precision .50" in called.out
    assert "greets: people see it, the rules do not   (b, line 2)" in called.out
    assert "Almost: “ahoy there matey”, by own-ahoy: the sentence says “Avast" in called.out
    assert "greets: the rules see it, people do not   (d, line 4)" in called.out


def test_as_data_it_tells_the_same(monkeypatch):
    document = json.loads(agree(monkeypatch, "--json").out)
    results = {one["name"]: one for one in document["results"]}
    assert {"greets", "insults"} == set(results)
    assert (0.5, 0.5) == (results["greets"]["rules"]["f1"]["value"], results["greets"]["rules"]["recall"]["value"])
    assert results["greets"]["rules"]["f1"]["low"] <= 0.5 <= results["greets"]["rules"]["f1"]["high"]
    assert {"b", "d"} == {one["id"] for one in document["disagreements"]}
    assert (4, 3, 1000) == (document["replies"], document["conversations"], document["resamples"])


def test_the_same_labels_give_the_same_bytes(monkeypatch):
    assert agree(monkeypatch).out == agree(monkeypatch).out


def test_several_raters_are_told_of_and_compared_with_each_other(monkeypatch):
    lines = [{**line, "rater": rater} for line in RATINGS for rater in ("Ann", "Ben")]
    lines[1] = {**lines[1], "labels": {"greets": False}}
    out = agree(monkeypatch, lines=lines).out
    assert "labelled by 2 raters." in out
    assert "4 replies, 8 labels, " in out
    assert "raters with each other:" in out
    assert "1 of 2 raters do not" in out


def test_grades_are_compared_as_grades(monkeypatch):
    lines = [{"reply": f"Hm {n}.", "labels": {"exploration": n % 3}} for n in range(6)]
    out = agree(monkeypatch, lines=lines).out
    assert "6 replies, 4 above 0" in out
    assert "quadratic kappa" in out
    assert "people say 2, the rules 0" in out


@pytest.mark.parametrize(
    ("bar", "code", "told"),
    [
        ("0.5", 0, ""),
        ("0.51", 1, "greets: F1 .50 is under .51\n"),
        ("recall=0.4", 0, ""),
        ("kappa=0.9", 1, "greets: kappa .00 is under .90\n"),
    ],
)
def test_a_figure_under_the_bar_ends_with_one(monkeypatch, bar, code, told):
    called = agree(monkeypatch, "--only", "greets", "--fail-under", bar)
    assert (code, told) == (called.code, called.err)


def test_what_cannot_be_judged_is_under_no_bar(monkeypatch):
    assert 0 == agree(monkeypatch, "--only", "insults", "--fail-under", "1").code


@pytest.mark.parametrize("bar", ["high", "f2=0.5", "7"])
def test_a_bar_that_makes_no_sense_is_explained(monkeypatch, bar):
    assert 2 == agree(monkeypatch, "--fail-under", bar).code


def test_a_bad_line_ends_it_before_anything_is_compared(monkeypatch):
    called = agree(monkeypatch, lines=[*RATINGS, {"reply": "x", "labels": {"greet": True}}])
    assert (4, "") == (called.code, called.out)
    assert "standard input:5: there is no move or signal 'greet'; did you mean 'greets'?" in called.err


def test_bad_lines_are_left_out_and_counted(monkeypatch):
    called = agree(monkeypatch, "--skip-malformed", lines=[*RATINGS, {"labels": {}}, RATINGS[0] | {"reply": "Other."}])
    assert 0 == called.code
    assert "2 lines left out." in called.err


def test_nothing_labelled_is_nothing_to_compare(monkeypatch):
    for lines, options in (([], ()), (RATINGS, ("--only", "thanks"))):
        called = agree(monkeypatch, *options, lines=lines)
        assert (4, "") == (called.code, called.out)
        assert "There is no label" in called.err


def test_blanks_that_mean_no_are_pointed_out_and_can_be_read_so(monkeypatch, tmp_path):
    table = tmp_path / "labels.csv"
    table.write_text("reply,greets,notes\nAhoy there matey.,x,\nHm.,,\n")
    called = call(monkeypatch, "agree", table)
    assert "1 reply, 1 yes" in called.out
    assert "nobody says no, so precision shows nothing; --blank-is-no reads blanks as no" in called.err
    assert "The column 'notes' is no move or signal and was left out." in called.err
    assert "2 replies, 1 yes" in call(monkeypatch, "agree", table, "--blank-is-no").out


def test_what_people_wrote_steers_no_terminal(monkeypatch):
    line = {"id": "\x1b[2J", "reply": "Hm \x1b[31m \u202e", "context": "\x9b", "labels": {"greets": True}}
    called = agree(monkeypatch, lines=[line])
    assert not {"\x1b", "\x9b", "\u202e"} & set(called.out + called.err)


def test_a_name_that_is_none_is_met_with_the_one_that_was_meant(monkeypatch):
    called = agree(monkeypatch, "--only", "great")
    assert 2 == called.code
    assert "There is no move or signal 'great'. Did you mean greets?" in called.err
    assert "There is no label of thanks in standard input" in agree(monkeypatch, "--only", "thanks").err
