"""What a preview says of one document."""

from statements.importing.previews import describe_report, describe_total
from statements.importing.reports import ArticleReport, State, StatementReport


def lines_of(*statements: StatementReport, **fields: object) -> list[str]:
    report = ArticleReport("talks.txt", "talks", 1, is_new=False, article_changed=False, statements=list(statements))
    for name, value in fields.items():
        setattr(report, name, value)
    return list(describe_report(report))


def test_a_new_article_has_new_statements_with_all_their_words() -> None:
    words = "Peace is near. " * 20

    report = StatementReport(State.NEW, "0000000001", words, speaker="Ann Lee", speech="verbatim", topics=["War"])
    head, _, statement = lines_of(report, is_new=True)

    assert head == "talks.txt: new article"
    assert statement == f"  new      0000000001 [Ann Lee, verbatim; War]  {words.strip()}"


def test_a_new_statement_says_what_is_not_known_of_it() -> None:
    _, statement = lines_of(StatementReport(State.NEW, "0000000001", "Peace.", speech="reported"))

    assert statement == "  new      0000000001 [not identified, reported; no topic]  Peace."


def test_a_new_article_says_by_what_its_date_is_proved() -> None:
    proofs = ["on\nTuesday", "[counted from publication on 24 September 2025]"]

    assert lines_of(is_new=True, date="2025-09-23", date_evidence=proofs)[1] == (
        "  date: 2025-09-23, by “on Tuesday”, [counted from publication on 24 September 2025]"
    )
    assert lines_of(is_new=True)[1] == "  date: not known"


def test_words_that_stay_are_cut_short_and_stand_on_one_line() -> None:
    _, statement = lines_of(StatementReport(State.SAME, "0000000001", "Peace\n is near. " * 20))

    assert statement.endswith("Peace is near. Peace…")
    assert "\n" not in statement


def test_a_moved_statement_says_from_where_to_where() -> None:
    _, statement = lines_of(StatementReport(State.MOVED, "0000000001", "Peace.", moved=((1, 7), (11, 17))))

    assert statement == "  moved    0000000001 from 1–7 to 11–17  Peace."


def test_a_changed_statement_says_each_field_before_and_now() -> None:
    changes = {"speaker": ("", "albert-khorev"), "words": ("War.", "Peace.")}

    told = lines_of(StatementReport(State.CHANGED, "0000000001", "Peace.", changes))[2:]

    assert told == [
        "           speaker was:  (nothing)",
        "                   now:  albert-khorev",
        "           words was:  War.",
        "                 now:  Peace.",
    ]


def test_a_passage_that_is_all_words_is_told_once() -> None:
    changes = {"words": ("War.", "Peace."), "passage": ("War.", "Peace.")}

    assert len(lines_of(StatementReport(State.CHANGED, "0000000001", "Peace.", changes))) == 4


def test_what_changes_of_the_article_is_told_first() -> None:
    told = lines_of(changes={"headline": ("Old", "New")}, article_changed=True)

    assert told == ["talks.txt: changed article", "  headline was:  Old", "           now:  New"]


def test_a_total_counts_every_state() -> None:
    assert describe_total({State.NEW: 2}) == "Statements: 2 new, 0 same, 0 moved, 0 changed, 0 vanished"
