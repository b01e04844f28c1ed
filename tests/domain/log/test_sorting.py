"""Categories by words: what counts, what is level, and which rule goes first."""

from __future__ import annotations

from uuid import UUID

import pytest

from ballast.domain.log.entry import Task
from ballast.domain.log.sorting import Lesson, Rule, as_written, learnable, rule_for, suggest, touched, words_of

ADMIN, CORE = UUID(int=100), UUID(int=101)


def task(number: int, name: str, category: UUID | None = None) -> Task:
    """A task."""
    return Task(UUID(int=number), name, category)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Invoice for Müller-Lüdenscheidt", ("invoice", "for", "muller", "ludenscheidt")),
        ("IT 2026 Q1 x", ()),
        ("invoice INVOICE", ("invoice",)),
        ("見積もり 山田さん", ("見積もり", "山田さん")),
        ("", ()),
    ],
)
def test_words_are_compared_without_capitals_and_accents(name: str, words: tuple[str, ...]) -> None:
    """Three letters or more, no figures, each once."""
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Die Überweisungen, März", ("die", "überweisungen", "märz")),
        ("Τιμολόγια", ("τιμολόγια",)),
        ("パッケージ", ("パッケージ",)),
        ("cafe\u0301 noir", ("café", "noir")),
    ],
)
def test_a_word_is_shown_as_its_name_has_it(name: str, written: tuple[str, ...]) -> None:
    """With accents and marks, in small letters; a word that no name has stays as it is compared."""
    assert tuple(as_written(word, ("Something else", name)) for word in words_of(name)) == written
    assert as_written("uberweisung", (name,)) == "uberweisung"


def test_a_suggestion_has_the_word_as_its_task_has_it() -> None:
    """The reason that is shown for "Späte Überweisung" names "überweisung", though it is compared without the accent."""
    tasks = [task(1, "Uberweisung", ADMIN), task(2, "Späte Überweisung")]
    found = suggest(tasks, {UUID(int=1): 3}, ())[UUID(int=2)]
    assert (found.word, found.written) == ("uberweisung", "überweisung")


def test_six_of_seven_entries_are_a_reason() -> None:
    """Six entries with "invoice" are administrative, one is core: the count stands beside the suggestion."""
    tasks = [task(1, "Invoice Meyer", ADMIN), task(2, "Invoices, invoice texts", CORE), task(3, "Invoice Zoë")]
    found = suggest(tasks, {UUID(int=1): 6, UUID(int=2): 1}, ())[UUID(int=3)]
    assert (found.category_id, found.word, found.matching, found.entries, found.rule) == (ADMIN, "invoice", 6, 7, None)


@pytest.mark.parametrize(("admin", "core", "said"), [(2, 0, False), (3, 0, True), (3, 1, True), (3, 2, False), (9, 4, False)])
def test_too_few_or_divided_entries_are_no_reason(admin: int, core: int, said: bool) -> None:  # noqa: FBT001 - a table
    """Three at least, and three quarters of all with the word."""
    tasks = [task(1, "Invoice A", ADMIN), task(2, "Invoice B", CORE), task(3, "Invoice C")]
    assert bool(suggest(tasks, {UUID(int=1): admin, UUID(int=2): core}, ())) is said


def test_the_surest_word_speaks() -> None:
    """Of two words the one whose entries agree more, then the one with more entries."""
    tasks = [
        task(1, "Invoice", ADMIN), task(2, "Invoice draft", CORE), task(3, "Harbour", CORE), task(4, "Invoice harbour"),
        task(5, "Unknown work"),
    ]  # fmt: skip
    found = suggest(tasks, {UUID(int=1): 9, UUID(int=2): 1, UUID(int=3): 3}, ())
    assert {key: each.word for key, each in found.items()} == {UUID(int=4): "harbour"}


def test_sorted_work_is_left_alone_and_names_without_words_have_no_reason() -> None:
    """Only tasks without a category are asked about."""
    tasks = [task(1, "Invoice", ADMIN), task(2, "Invoice two", CORE), task(3, "IT")]
    assert suggest(tasks, {UUID(int=1): 50, UUID(int=2): 0}, ()) == {}


def test_a_rule_goes_before_all_counts() -> None:
    """The owner's word is the reason; of two rules the longer word, then the first by word."""
    invoice, meyer, yacht = (Rule(UUID(int=n), word, CORE) for n, word in enumerate(("invoice", "meyer", "yacht")))
    tasks = [task(1, "Invoice", ADMIN), task(2, "Invoice Meyer Yacht")]
    found = suggest(tasks, {UUID(int=1): 50}, [yacht, meyer, invoice])[UUID(int=2)]
    assert (found.rule, found.category_id, found.entries) == (invoice, CORE, 0)
    assert rule_for("Meyer's yacht", [yacht, meyer]) == meyer
    assert rule_for("Invoices", [invoice]) is None


def test_a_rule_touches_only_what_has_no_category() -> None:
    """In the order of the tasks."""
    tasks = [task(1, "Invoice A"), task(2, "Invoice B", CORE), task(3, "Call"), task(4, "the INVOICE")]
    assert touched("invoice", tasks) == (tasks[0], tasks[3])


def test_sorted_work_speaks_for_the_surest_word_without_a_rule() -> None:
    """4 of 4 with "meyer", 4 of 5 with "invoice": the first, then the second once the first has a rule; then none."""
    tasks = [task(1, "Invoice Meyer", ADMIN), task(2, "Invoice design", CORE), task(3, "Late invoice")]
    uses = {UUID(int=1): 4, UUID(int=2): 1, UUID(int=3): 2}
    ids, made = [UUID(int=1)], [Rule(UUID(int=8), "meyer", ADMIN), Rule(UUID(int=9), "invoice", ADMIN)]
    assert learnable(ids, tasks, uses, ()) == Lesson("meyer", ADMIN, 4, 4)
    assert learnable(ids, tasks, uses, made[:1]) == Lesson("invoice", ADMIN, 4, 5)
    assert learnable(ids, tasks, uses, made) is None
    assert learnable([UUID(int=2), UUID(int=3)], tasks, uses, ()) is None
