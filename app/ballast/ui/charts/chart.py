"""What the charts share: a legend, the plot, a hint where nothing is to be shown, and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ballast.ui.charts import only
from ballast.ui.charts.legend import Legend
from ballast.ui.charts.marks import stepped
from ballast.ui.charts.plot import Plot
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.surfaces import EmptyState
from ballast.ui.words import charts, findings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QPainter

    from ballast.domain.insight.findings import Finding, Topic
    from ballast.ui.charts.marks import Mark
    from ballast.ui.charts.table import ChartTable
    from ballast.ui.theme import Theme
    from ballast.ui.words import Phrase
    from ballast.ui.words.formats import Words


class Chart(QWidget):
    """A chart without its frame. A kind of chart says its words, lays its values out and draws them.

    Signals: `picked` carries one of `picks`; `told` says that title, finding and subtitle may be others now. `TOPICS` are those
    of the findings of the period that say what this chart shows. `period` is told below a picture of the chart; `only` is the
    name of the category that is shown alone; `control` is a choice of what it shows, for the head of its card, and `own_keys`
    are what it has beside those of every chart: key, what it does, and the act. `card_height` is how high its card is where
    it has a line of its own. `own_names` are the owner's in `own_lead`, which are cut where it is too long. `SPOKEN_SAYS_ALL`
    is where the spoken sentence says what stands above the chart too.
    """

    picked = Signal(object)
    told = Signal()

    ICON = "chart"
    TOPICS: frozenset[Topic] = frozenset()
    CARD_HEIGHT = 440
    PICTURE_HEIGHT = 420.0
    SPOKEN_SAYS_ALL = False
    TITLE: Phrase
    EMPTY: Phrase
    EMPTY_HINT: Phrase

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = words
        self.period = ""
        self.only = ""
        self.own_names: Sequence[str] = ()
        self.card_height = self.CARD_HEIGHT
        self.finding: Finding | None = None
        self.control: QWidget | None = None
        self.own_keys: list[tuple[str, str, Callable[[], object]]] = []
        self.legend = Legend(theme)
        self.plot = Plot(theme, self)
        self.plot.picked.connect(self.picked)
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.legend)
        column.addWidget(self.plot, 1)
        self._column = column
        self._stack = QStackedLayout(self)
        self._stack.addWidget(drawn)
        self._none = EmptyState(theme, self.ICON, self.EMPTY(), self.EMPTY_HINT())
        self._none.title.setWordWrap(True)  # the name of a category may stand in it
        self._stack.addWidget(self._none)
        self.set_shown(empty=True)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self._stack.currentIndex() == 1

    def title(self) -> str:
        """What the chart is called."""
        return self.TITLE()

    def hint(self) -> tuple[str, str]:
        """What stands there instead of nothing: what is missing, and what to do."""
        return self.EMPTY(), self.EMPTY_HINT()

    def subtitle(self) -> str:
        """A line below the title."""
        return ""

    def sentence(self) -> str:
        """The main numbers in a spoken sentence."""
        return ""

    def lead(self) -> str:
        """The main finding in a sentence, which stands above the chart: what stands out in the period, where that fits."""
        return findings.sentence(self.finding, self.words, short=True) if self.finding is not None else only.lead(self)

    def own_lead(self) -> str:
        """The main finding by the values of the chart alone."""
        return self.sentence()

    def fits(self, finding: Finding) -> bool:
        """Whether a finding says what this chart shows."""
        return finding.topic in self.TOPICS

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say the weightiest finding that fits instead of the chart's own; none of them for its own again."""
        finding = next((each for each in found if self.fits(each)), None)
        if finding != self.finding:
            self.finding = finding
            self._describe()
            self.told.emit()

    def draw_once(self, painter: QPainter, room: QRectF) -> None:
        """Draw the values into another room, for a picture; nothing is pointed at there. The screen is laid out anew after."""
        shown = self.plot.marks
        try:
            self.plot.marks = tuple(self.arrange(self.plot, room))
            self.draw(painter)
        finally:
            self.plot.marks = shown
            self.plot.refresh()

    def picture_height(self) -> float:
        """How high the values are in a picture."""
        return self.PICTURE_HEIGHT

    def show_values(self, values: Any) -> None:  # noqa: ANN401 - each kind of chart has values of its own
        """Show other values."""
        raise NotImplementedError

    def as_table(self) -> ChartTable:
        """The values as a table."""
        raise NotImplementedError

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Lay the values out in a room of pixels."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw what was laid out."""
        raise NotImplementedError

    def step(self, marks: Sequence[Mark], current: int | None, key: Qt.Key) -> int | None:
        """Where a key leads."""
        return stepped(marks, current, key)

    def put_controls(self, *controls: QWidget) -> None:
        """Put what chooses between views of the values above them."""
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for control in controls:
            flow.addWidget(control)
        self._column.insertWidget(0, row)

    def set_shown(self, *, empty: bool) -> None:
        """Show the values that were just taken, or the hint where there are none."""
        self._stack.setCurrentIndex(1 if empty else 0)
        title, text = only.hint(self)
        self._none.title.setText(title)
        self._none.text.setText(text)
        self.finding = None  # it was about the values before
        self._describe()
        self.plot.refresh(anew=True)
        self.told.emit()

    def _describe(self) -> None:
        """Name the plot for screen readers."""
        own = "" if self.empty or self.SPOKEN_SAYS_ALL else self.own_lead()
        said = [findings.sentence(self.finding, self.words) if self.finding is not None else own]
        if self.only:
            said.append(charts.ONLY_NOTE_ALONE(category=self.only))
        self.plot.setAccessibleName(self.title())
        text = " ".join(part for part in (*said, self.sentence(), charts.KEYS_HINT()) if part)
        self.plot.setAccessibleDescription(only.hint(self)[1] if self.empty else text)
