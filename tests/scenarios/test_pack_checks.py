"""Phrase packs are checked like scenarios: known by what they hold, told of at line and column, tried with examples."""

from collections import Counter
from pathlib import Path

import pytest

import scoring
from scenarios.checking.report import check_paths
from scenarios.reading.packs import english, is_pack, read_pack, read_pack_text
from scenarios.reading.source import source_of_text
from tests.scenarios.examples import MINIMAL

OURS = """phrases: 1
rules:
  - rule: own-mess
    move: takes_responsibility
    about: "Owns the mess."
    source: "our own talks"
    say: ["(we|i) made a {own_mess} circus of this"]
    examples:
      matches: ["<<We made a royal circus of this>>."]
classes:
  own_mess: [royal, right]
"""


def found(folder, **files):
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text)
    return check_paths([folder])


def test_a_pack_is_known_by_what_it_holds_and_not_by_its_name(tmp_path):
    report = found(tmp_path, late_parcel=OURS, ours=MINIMAL.replace("id: late-parcel", "id: ours"))
    assert (2, ()) == (report.files, report.diagnostics)


@pytest.mark.parametrize("data", [{"phrases": "1"}, {"rules": []}])
def test_what_has_phrases_or_rules_is_meant_as_a_pack(data):
    assert is_pack(data)
    assert not is_pack({**data, "hardcalls": "1"})
    assert not is_pack([data])


def test_a_mistake_in_a_template_is_told_at_line_and_column(tmp_path):
    report = found(tmp_path, ours=OURS.replace("(we|i)", "(we|i"))
    (one,) = report.diagnostics
    assert ("P101", 7, 12) == (one.code, one.span.line, one.span.column)
    assert OURS.replace("(we|i)", "(we|i") == report.texts[one.path]
    assert 1 == report.exit_code


def test_an_example_that_does_not_come_out_is_told_at_its_place_with_what_stands_in_the_way(tmp_path):
    text = OURS.replace('["<<We', '["Hello.", "Some say “we made a royal circus of this”.", "<<We')
    told = [(one.code, one.span.line, one.span.column, one.message) for one in found(tmp_path, ours=text).diagnostics]
    assert [("P109", 9, 17), ("P109", 9, 27)] == [one[:3] for one in told]
    assert "no rule finds takes_responsibility in it" in told[0][3]
    assert "almost counts, but it stands in quotation marks" in told[1][3]


def test_the_marks_of_an_example_must_lie_on_what_the_rule_points_at(tmp_path):
    text = OURS.replace('"<<We made a royal circus of this>>."', '"We made a royal circus of this, <<Mr Ito>>."')
    (one,) = found(tmp_path, ours=text).diagnostics
    assert "instead of the marked words" in one.message


def test_files_of_one_folder_are_one_pack_and_other_folders_are_others(tmp_path):
    rules, words = OURS.split("classes:\n")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "words.yaml").write_text(f"phrases: 1\nclasses:\n{words}")
    for folder in ("one", "two"):
        (tmp_path / folder / "rules.yaml").write_text(rules)
    (one,) = check_paths([tmp_path]).diagnostics
    assert ("P107", str(tmp_path / "two" / "rules.yaml")) == (one.code, one.path)


def test_a_pack_may_use_the_shipped_word_classes_and_add_to_them():
    name = next(iter(english().classes))
    text = OURS.replace("{own_mess}", f"{{{name}}}").replace("  own_mess: [", f"  {name}: [")
    reading = read_pack_text(text, base=english())
    joined = english().joined(reading.pack)
    assert (*english().classes[name], "royal", "right") == joined.classes[name]
    assert "own-mess" in joined.rule


def test_a_word_class_that_stands_in_two_files_of_a_folder_has_the_words_of_both(tmp_path):
    for name, words in (("one", "[royal]"), ("two", "[right]")):
        (tmp_path / f"{name}.yaml").write_text(f"phrases: 1\nclasses:\n  own_mess: {words}\n")
    reading = read_pack(tmp_path)
    assert ("royal", "right") == reading.pack.classes["own_mess"]


def test_no_word_class_that_is_shipped_stands_in_two_files():
    named = Counter()
    for path in sorted((Path(scoring.__file__).parent / "phrases" / "en").glob("*.yaml")):
        named.update(source_of_text(path.read_text(encoding="utf-8"), path.name).data.get("classes", {}).keys())
    assert [] == [name for name, files in named.items() if files > 1]


def test_a_rule_of_the_same_name_takes_the_place_of_the_shipped_one():
    shipped = english().rules[0].id
    joined = english().joined(read_pack_text(OURS.replace("own-mess", shipped)).pack)
    assert "Owns the mess." == joined.rule[shipped].about
    assert len(english().rules) == len(joined.rules)


def test_a_mistake_in_what_the_customer_must_have_said_is_told_at_its_place(tmp_path):
    say = '    say: ["(we|i)'
    report = found(tmp_path, ours=OURS.replace(say, f'    after: ["hello", "who (did"]\n{say}'))
    assert [("P101", 7, 27)] == [(one.code, one.span.line, one.span.column) for one in report.diagnostics]


def test_an_example_of_an_answer_is_tried_after_what_it_answers(tmp_path):
    after = OURS.replace("    say:", '    after: ["who did"]\n    say:')
    mess = "We made a royal circus of this."
    answer = after.replace('"<<We made a royal circus of this>>."', f'{{text: "{mess}", customer: "C"}}')
    assert [] == [*found(tmp_path, ours=answer.replace('"C"', '"Who did that?"')).diagnostics]
    (one,) = found(tmp_path, ours=answer.replace('"C"', '"What is that?"')).diagnostics
    assert "almost counts, but it counts only after certain words of the customer" in one.message


def test_a_name_given_in_two_files_is_told_with_the_other_file(tmp_path):
    found(tmp_path, first=OURS)
    (one,) = [told for told in found(tmp_path, second=OURS).diagnostics if told.code == "P103"]
    assert one.message.endswith(f", in {tmp_path / 'first.yaml'}")


def test_a_rule_that_shows_nothing_is_told_where_the_moves_stand(tmp_path):
    (one,) = found(tmp_path, ours=OURS.replace("    move: takes_responsibility\n", "")).diagnostics
    assert ("P104", "write move: …; `hardcalls inbox moves` prints every move") == (one.code, one.help)


def test_a_key_of_a_rule_that_is_a_blank_short_is_told_how_many_it_wants(tmp_path):
    (one,) = found(tmp_path, ours=OURS.replace("    move:", "   move:")).diagnostics
    assert ("S006", 4, 4) == (one.code, one.span.line, one.span.column)
    assert one.help.startswith("begin it with 4 blanks")


def test_a_phrase_that_begins_with_a_bracket_is_told_to_stand_in_quotes(tmp_path):
    text = OURS.replace(
        'say: ["(we|i) made a {own_mess} circus of this"]', "say:\n      - [royal] we made a circus of it"
    )
    (one,) = found(tmp_path, ours=text).diagnostics
    assert 'put the whole text in quotes: - "[royal] we made a circus of it"' == one.help
