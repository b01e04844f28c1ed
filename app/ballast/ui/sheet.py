"""The one style sheet. `$name` is a colour of `Tokens` or a size; a name that does not exist fails at start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ballast.ui.tokens import CARD_RADIUS, CHIP_RADIUS, CONTROL_RADIUS

if TYPE_CHECKING:
    from ballast.ui.tokens import Tokens

SHEET = """
* { outline: 0; }
QWidget { color: $text; font-size: 14px; selection-background-color: $accent; selection-color: $on_accent; }
QMainWindow, QDialog, QMessageBox, #page, #pages { background: $background; }
QWidget#sidebar { background: $sidebar; border-right: 1px solid $border; }
QToolTip { background: $tooltip; color: $on_tooltip; border: 1px solid $border_strong; padding: 6px 8px; font-size: 12px; }

QLabel { background: transparent; }
QLabel[role="page"] { font-size: 25px; font-weight: 700; }
QLabel[role="part"] { font-size: 18px; font-weight: 600; }
QLabel[role="card"] { font-size: 15px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="strong-small"] { font-size: 13px; font-weight: 600; }
QLabel[role="second"] { color: $text_second; }
QLabel[role="small"] { font-size: 12px; color: $text_second; }
QLabel[role="hint"] { font-size: 12px; color: $text_third; }
QLabel[role="clock"] { font-size: 38px; font-weight: 700; }
QLabel[role="figure"] { font-size: 26px; font-weight: 700; }
QLabel[role="brand"] { font-size: 17px; font-weight: 600; }
QLabel[role="error"] { font-size: 12px; color: $danger; }
QLabel[role="mono"] { font-family: monospace; font-size: 12px; }
QLabel:disabled { color: $text_third; }

QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: $card_radius; }
QFrame[kind="card"][under="true"], QPushButton[under="true"] { border: 2px solid $accent; background: $accent_soft; }
QLabel[role="carried"] { background: $surface; color: $text; border: 2px solid $accent; border-radius: 8px; padding: 6px 12px;
    font-size: 13px; font-weight: 600; }
QFrame[kind="card"][kbd="true"] { border: 2px solid $accent; }
QFrame[kind="well"] { background: $surface_2; border: none; border-radius: $control_radius; }
QFrame[kind="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="keyhint"] { background: $surface_2; border: 1px solid $border; border-radius: 6px; }
QLabel[role="key"] { background: $surface_2; border: 1px solid $border; border-radius: 6px; padding: 1px 6px;
    font-size: 12px; font-weight: 500; color: $text_second; }

QLabel[role="badge"] {
    border-radius: 9px; padding: 2px 10px; font-size: 12px; font-weight: 600; background: $surface_2;
    color: $text_second; }
QLabel[role="badge"][tone="accent"] { background: $accent_soft; color: $accent_text; }
QLabel[role="badge"][tone="good"] { background: $good_soft; color: $good_text; }
QLabel[role="badge"][tone="warning"] { background: $warning_soft; color: $warning; }
QLabel[role="badge"][tone="danger"] { background: $danger_soft; color: $danger_text; }

QFrame[kind="banner"] { background: $surface; border: 1px solid $border; border-radius: 12px; }
QFrame[kind="banner"][tone="info"] { background: $accent_soft; border-color: $accent; }
QFrame[kind="banner"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[kind="banner"][tone="warning"] { background: $warning_soft; border-color: $warning; }
QFrame[kind="banner"][tone="danger"] { background: $danger_soft; border-color: $danger; }
QFrame[kind="toast"] { background: $tooltip; border: 1px solid $border_strong; border-radius: 12px; }
QFrame[kind="toast"] QLabel { color: $on_tooltip; font-weight: 500; }
QFrame[kind="toast"] QPushButton {
    background: transparent; border: none; color: $toast_link; font-weight: 600; min-height: 28px; padding: 0 10px; }
QFrame[kind="toast"] QPushButton:hover { text-decoration: underline; }
QFrame[kind="toast"] QPushButton[kbd="true"] { border: 2px solid $toast_link; padding: 0 8px; min-height: 24px; }

QPushButton { background: $surface; border: 1px solid $border; border-radius: $control_radius; padding: 0 14px;
    min-height: 34px; font-weight: 600; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $surface_2; border-color: $border_strong; }
QPushButton:disabled { color: $text_third; background: $surface_2; border-color: $border; }
QPushButton[kbd="true"] { border: 2px solid $accent; padding: 0 13px; min-height: 32px; }
QPushButton::menu-indicator { width: 0; }

QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $surface_2; border-color: $border; color: $text_third; }
QPushButton[kind="primary"][kbd="true"] { border: 2px solid $text; }
QPushButton[kind="danger"] { background: $danger; border-color: $danger; color: $on_danger; }
QPushButton[kind="danger"]:hover { background: $danger_hover; border-color: $danger_hover; }
QPushButton[kind="danger"]:disabled { background: $surface_2; border-color: $border; color: $text_third; }
QPushButton[kind="danger"][kbd="true"] { border: 2px solid $text; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent; color: $text_second; }
QPushButton[kind="ghost"][tight="true"] { padding: 0 8px; }
QPushButton[kind="ghost"]:hover { background: $hover; color: $text; }
QPushButton[kind="ghost"]:disabled { color: $text_third; }
QPushButton[kind="ghost"][kbd="true"] { border: 2px solid $accent; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent_text; padding: 0 2px; min-height: 22px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"][kbd="true"] { border: 2px solid $accent; border-radius: 6px; }

QPushButton[kind="icon"] { min-width: 34px; max-width: 34px; padding: 0; }
QPushButton[kind="icon"][kbd="true"] { min-width: 32px; max-width: 32px; padding: 0; }
QPushButton[kind="bare"] {
    background: transparent; border: none; border-radius: 8px; min-width: 30px; max-width: 30px; min-height: 30px;
    padding: 0; }
QPushButton[kind="bare"]:hover { background: $hover; }
QPushButton[kind="bare"][kbd="true"] { border: 2px solid $accent; min-width: 26px; max-width: 26px; min-height: 26px; }
QPushButton[kind="round"] { background: $accent; border: 4px solid $accent_soft; border-radius: 32px; min-width: 56px;
    max-width: 56px; min-height: 56px; max-height: 56px; padding: 0; }
QPushButton[kind="round"]:hover { background: $accent_hover; }
QPushButton[kind="round"][tone="danger"] { background: $danger; border-color: $danger_soft; }
QPushButton[kind="round"][tone="danger"]:hover { background: $danger_hover; }
QPushButton[kind="round"][kbd="true"] { border: 4px solid $text; }

QPushButton[kind="chip"] {
    border-radius: $chip_radius; min-height: 28px; padding: 0 12px; font-weight: 500; font-size: 13px; }
QPushButton[kind="chip"]:checked { background: $accent_soft; border-color: $accent; color: $accent_text; }
QPushButton[kind="chip"][kbd="true"] { border: 2px solid $accent; min-height: 26px; padding: 0 11px; }

QPushButton[kind="nav"] {
    background: transparent; border: none; border-radius: $control_radius; text-align: left; padding: 0 14px;
    min-height: 40px; font-weight: 600; color: $text_second; }
QPushButton[kind="nav"]:hover { background: $hover; color: $text; }
QPushButton[kind="nav"]:checked { background: $accent_soft; color: $accent_text; }
QPushButton[kind="nav"][kbd="true"] { border: 2px solid $accent; padding: 0 12px; min-height: 36px; }
QPushButton[kind="nav"][narrow="true"] { padding: 0; text-align: center; min-width: 40px; max-width: 40px; }
QPushButton[kind="nav"][narrow="true"][kbd="true"] { min-width: 36px; max-width: 36px; }

QPushButton[kind="segment"] { border: none; background: transparent; border-radius: 8px; min-height: 28px; padding: 0 12px;
    font-weight: 500; font-size: 13px; color: $text_second; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked {
    background: $surface; color: $text; border: 1px solid $border_strong; font-weight: 600; padding: 0 11px; }
QPushButton[kind="segment"][tone="hint"]:checked { color: $text_third; border: 1px dashed $border_strong; font-weight: 500; }
QPushButton[kind="segment"]:disabled { color: $text_third; }
QPushButton[kind="segment"][kbd="true"], QPushButton[kind="segment"][tone="hint"][kbd="true"]:checked {
    border: 2px solid $accent; padding: 0 10px; min-height: 24px; }

QPushButton[kind="pick"] {
    border: 1px solid $border; border-radius: 12px; padding: 8px 14px; min-height: 40px; text-align: left; }
QPushButton[kind="pick"]:checked { background: $accent_soft; border: 2px solid $accent; color: $accent_text; }
QPushButton[kind="pick"][kbd="true"] { border: 2px solid $text; }

QToolButton { background: transparent; border: none; border-radius: 8px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton[kbd="true"] { border: 2px solid $accent; padding: 2px; }

QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox, QPlainTextEdit {
    background: $surface; border: 1px solid $border_strong; border-radius: $control_radius; padding: 0 11px; min-height: 34px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QComboBox[kbd="true"],
QComboBox:on, QPlainTextEdit:focus { border: 2px solid $accent; padding: 0 10px; min-height: 32px; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: $danger; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QComboBox:disabled, QPlainTextEdit:disabled {
    background: $surface_2; color: $text_third; border-color: $border; }
QLineEdit[kind="big"] { font-size: 17px; min-height: 46px; padding: 0 14px; border-radius: 12px; }
QLineEdit[kind="big"]:focus { min-height: 44px; padding: 0 13px; }
QLineEdit > QToolButton { padding: 0; margin: 0 4px; }
QPlainTextEdit, QPlainTextEdit:focus { padding: 6px 8px; }
QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { padding-right: 2px; max-height: 34px; }
QDateEdit, QDateEdit:focus { padding-left: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 26px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 3px 3px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 3px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; border-radius: 5px; }
QAbstractSpinBox::up-arrow { image: url("$image_up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow, QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("$image_down"); width: 12px; height: 12px; }
QAbstractSpinBox > QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; border-radius: 0; }
QComboBox > QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }
QComboBox { padding-right: 12px; }
QComboBox[kbd="true"], QComboBox:on { padding-right: 11px; }
QComboBox::drop-down, QDateEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 30px; border: none; }
QComboBox QAbstractItemView, QAbstractItemView#completer {
    background: $surface; border: 1px solid $border_strong; border-radius: 8px; padding: 4px; }
QComboBox QAbstractItemView::item, QAbstractItemView#completer::item {
    min-height: 30px; padding: 0 8px; border-radius: 6px; color: $text; }
QComboBox QAbstractItemView::item:selected, QAbstractItemView#completer::item:selected {
    background: $accent_soft; color: $accent_text; }

QCheckBox, QRadioButton { spacing: 9px; min-height: 24px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_third; }
QCheckBox[kbd="true"], QRadioButton[kbd="true"] { color: $accent_text; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 17px; height: 17px; border: 1px solid $border_strong; background: $surface; }
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox[kbd="true"]::indicator, QRadioButton[kbd="true"]::indicator {
    border: 2px solid $accent; width: 15px; height: 15px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$image_check"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$image_minus"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 9px; height: 9px; background: $on_accent; }
QCheckBox[kbd="true"]::indicator:checked { border: 2px solid $text; }
QRadioButton[kbd="true"]::indicator:checked { border: 5px solid $text; width: 9px; height: 9px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $surface_2; border-color: $border; }

QGroupBox { border: 1px solid $border; border-radius: 12px; margin-top: 18px; padding: 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; }

QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $text_third; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QTableView, QListView, QTreeView {
    background: $surface; alternate-background-color: $surface; border: none; gridline-color: $border;
    selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item, QTreeView::item { padding: 0 10px; border-bottom: 1px solid $border; }
QTableView[tight="true"]::item { padding: 0 5px; }
QListView::item { padding: 0 10px; min-height: 34px; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QTableView[kbd="true"], QListView[kbd="true"], QTreeView[kbd="true"] { border: 2px solid $accent; border-radius: 8px; }
QHeaderView { background: transparent; }
QHeaderView::section {
    background: $surface_2; color: $text_second; border: none; padding: 0 13px; min-height: 30px; font-size: 12px;
    font-weight: 600; }
QHeaderView[tight="true"]::section { padding: 0 6px 0 8px; }
QTableCornerButton::section { background: $surface_2; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid $border; top: -1px; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 2px solid transparent; padding: 8px 14px; font-weight: 600;
    color: $text_second; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 2px solid $accent; }
QTabBar[kbd="true"]::tab:selected { border: 2px solid $accent; border-radius: 6px; }

QMenu { background: $surface; border: 1px solid $border_strong; border-radius: 10px; padding: 6px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 6px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $accent_soft; color: $accent_text; }
QMenu::item:disabled { color: $text_third; }
QMenu::separator { height: 1px; background: $border; margin: 6px 8px; }

QProgressBar { background: $surface_2; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider:horizontal { min-height: 22px; }
QSlider::groove:horizontal { background: $surface_2; border: 1px solid $border; height: 5px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider[mirrored="true"]::sub-page:horizontal { background: transparent; }
QSlider[mirrored="true"]::add-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal {
    background: $surface; border: 2px solid $accent; width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; }
QSlider[kbd="true"]::handle:horizontal { border: 3px solid $text; width: 12px; height: 12px; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; min-height: 40px; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: 5px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$image_left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$image_right"); }
QCalendarWidget QAbstractItemView {
    background: $surface; border: none; padding: 6px; selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $text_third; }
QCalendarWidget QTableView::item { padding: 0; border: none; border-radius: 6px; }
QCalendarWidget QSpinBox { min-height: 28px; padding: 0 4px; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $sidebar; color: $text_second; }
"""

_SIZES = {"card_radius": f"{CARD_RADIUS}px", "control_radius": f"{CONTROL_RADIUS}px", "chip_radius": f"{CHIP_RADIUS}px"}
_IMAGES = ("up", "down", "left", "right", "check", "minus")


def fill_sheet(tokens: Tokens, images: dict[str, str], template: str = SHEET) -> str:
    """The style sheet with every `$name` filled in.

    `images` are the paths of the small pictures that a style sheet can only take as files, by the names of `_IMAGES`; where
    one is missing Qt draws none. Raises KeyError for a name that nothing defines.
    """
    values = dict[str, object](tokens._asdict())
    values |= _SIZES
    values |= {f"image_{name}": images.get(name, "") for name in _IMAGES}
    values["toast_link"] = "#5AD6CB"

    def replace(match: re.Match[str]) -> str:
        value = values[match[1]]
        if not isinstance(value, str):
            raise KeyError(match[1])
        return value

    return re.sub(r"\$(\w+)", replace, template)
