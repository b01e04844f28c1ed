"""The same thing is said in the same words on every page, on paper and on the command line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from ballast.cli.reviewing import as_shown
from ballast.domain.insight.review import Projection
from ballast.report.formats import EnglishFormats
from ballast.report.terms import Terms
from ballast.report.voice import Voice
from ballast.report.words import ReportWords
from ballast.ui.pages.review.ranges import hours_range, short_range
from ballast.ui.words import handing
from ballast.ui.words.common import CATEGORY_NAMES, UNCATEGORISED
from ballast.ui.words.formats import Words
from ballast.ui.words.verdicts import plan_voice

BRITISH = Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (4.7, 8.1, "4.5–8 h"),
        (6.3, 14.4, "6–14 h"),
        (0.2, 0.7, "10–40 min"),
        (0.01, 0.05, "5 min"),
        (1200.4, 1900.2, "1,200–1,900 h"),
    ],
)
def test_hours_a_week_read_the_same_everywhere(low: float, high: float, said: str) -> None:
    """Review, wizard and plans, printed plan and command line say one range in one form."""
    hours = Projection(low, (low + high) / 2, high, 0.3)
    printed = Voice(ReportWords(), EnglishFormats(), "EUR")
    window = plan_voice(BRITISH, "EUR")
    assert {short_range(hours, BRITISH), window.projection(hours), printed.projection(hours), as_shown(hours)} == {said}
    assert {hours_range(hours, BRITISH), window.weekly(hours), printed.weekly(hours)} == {f"about {said} a week"}


def test_unknown_hours_read_the_same_everywhere() -> None:
    """Where there is too little data, every place says so in the same words."""
    printed = Voice(ReportWords(), EnglishFormats(), "EUR")
    assert hours_range(None, BRITISH) == printed.weekly(None) == "too little data for hours a week"


def test_paper_and_window_share_names() -> None:
    """Built-in categories and kinds of help have one name each; what has no category is called the same."""
    terms = Terms()
    assert dict(terms.categories) == {key: name() for key, name in CATEGORY_NAMES.items()}
    assert dict(terms.kinds) == {kind: name() for kind, name in handing.KINDS.items()}
    assert ReportWords().table.uncategorised == UNCATEGORISED()
