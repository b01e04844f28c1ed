"""What is asked when a product is chosen: a need, what trying it showed, what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.delegation.product import Met, Prices
from ballast.ui.pages.helpers.find_questions import money
from ballast.ui.pages.helpers.form import Form
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import scrolled
from ballast.ui.wizard.fields import LineEdit, NumberEdit
from ballast.ui.words import finding, products
from ballast.ui.words import products as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.choose_questions import Asking

_METS = (None, Met.YES, Met.NO)
_TALLEST = 420


class NeedQuestion(Form):
    """What shall a product do? Answers with its text and whether it is a must."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, say.NEED_TITLE(), finding.ADD(), parent)
        self.text = self.put(say.NEED_TEXT(), LineEdit(say.NEED_TEXT(), say.NEED_HINT()))
        self.kind = self.put(say.NEED_KIND(), SegmentedControl(say.NEED_KIND(), [say.MUST(), say.SHOULD()]))
        self.kind.set_current(0)
        self.text.setFocus()
        self.check()

    def fits(self) -> str | None:
        """A need says something."""
        return None if self.text.text().strip() else ""

    def answer(self) -> tuple[str, bool]:
        """What was said."""
        return self.text.text().strip(), self.kind.current == 0


class CheckQuestion(Form):
    """What did trying a product show? Answers with what was found of every need, None where it was not tried."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            asking.context.theme, say.CHECK_TITLE(name=asking.name), finding.KEEP(), asking.parent, say.CHECK_NOTE()
        )
        known = asking.search.hiring.checks.get(asking.candidate.id, {})
        self.choices: dict[UUID, SegmentedControl] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for need in sorted(asking.search.hiring.needs, key=lambda each: not each.must):
            kind = (say.MUST if need.must else say.SHOULD)()
            column.addWidget(PlainLabel(f"{kind}: {need.text}", "small", wrap=True))
            choice = self.choices[need.id] = SegmentedControl(need.text, [say.METS[met]() for met in _METS])
            choice.set_current(_METS.index(known.get(need.id)))
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        area = scrolled(inside)
        area.setMinimumHeight(min(_TALLEST, inside.sizeHint().height() + 8))
        self.column.addWidget(area)
        for choice in list(self.choices.values())[:1]:
            choice.buttons()[choice.current or 0].setFocus()
        self.check()

    def answer(self) -> Mapping[UUID, Met | None]:
        """What was said."""
        return {need: _METS[choice.current or 0] for need, choice in self.choices.items()}


class PricesQuestion(Form):
    """What does a product cost a month? Answers with `Prices`."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            asking.context.theme, say.PRICES_TITLE(name=asking.name), finding.KEEP(), asking.parent, say.PRICES_NOTE()
        )
        words, known = asking.context.words, asking.search.hiring.prices.get(asking.candidate.id, Prices())
        unit = words.currency_symbol(asking.search.plan.currency)
        self.boxes: list[NumberEdit] = []
        names = (products.PRICE_NOW(), products.PRICE_TWICE(), products.PRICE_TENFOLD())
        for name, price in zip(names, (known.now, known.twice, known.tenfold), strict=True):
            box = self.put(name, NumberEdit(words, name), unit=unit)
            box.show_number(None if price is None else float(price))
            self.boxes.append(box)
        self.boxes[0].setFocus()
        self.check()

    def fits(self) -> str | None:
        """Every box holds a figure or nothing."""
        return "" if any(box.wrong for box in self.boxes) else None

    def answer(self) -> Prices:
        """What was said."""
        return Prices(*(None if (value := box.number()) is None else money(value) for box in self.boxes))
