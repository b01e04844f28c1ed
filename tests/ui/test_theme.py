"""The look: contrast, the style sheet, icons."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from ballast.paths import resource
from ballast.ui.icons import SHEET_IMAGES
from ballast.ui.sheet import fill_sheet
from ballast.ui.theme import Look, Theme
from ballast.ui.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_text_can_be_read(tokens: Tokens) -> None:
    """Every colour of text reaches 4.5 on every ground that it stands on."""
    grounds = (tokens.background, tokens.sidebar, tokens.surface, tokens.surface_2)
    pairs = [*itertools.product((tokens.text, tokens.text_second, tokens.text_third), grounds)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_danger, tokens.danger), (tokens.on_tooltip, tokens.tooltip)]
    pairs += [
        (tokens.accent_text, tokens.accent_soft),
        (tokens.good_text, tokens.good_soft),
        (tokens.warning, tokens.warning_soft),
    ]
    pairs += [
        (tokens.danger_text, tokens.danger_soft),
        (tokens.danger, tokens.surface),
        (tokens.on_accent, tokens.accent_hover),
    ]
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5} == {}


@BOTH
def test_graphics_can_be_seen(tokens: Tokens) -> None:
    """Category and stress colours, and the border of a box, reach 3.0 on a card."""
    for colour in (*tokens.categories, *tokens.stress, tokens.border_strong, tokens.accent):
        assert contrast(colour, tokens.surface) >= 3.0, colour


@BOTH
def test_nine_categories_five_ratings(tokens: Tokens) -> None:
    """There are nine different category colours and one colour for each stress rating."""
    assert len(set(tokens.categories)) == 9
    assert len(tokens.stress) == 5


@BOTH
def test_sheet_is_filled(tokens: Tokens) -> None:
    """The style sheet has no open place left."""
    assert "$" not in fill_sheet(tokens, dict.fromkeys(SHEET_IMAGES, "x"))


def test_typo_in_sheet_fails() -> None:
    """A colour that nobody defines stops the program at start instead of looking odd."""
    with pytest.raises(KeyError):
        fill_sheet(LIGHT, {}, "QWidget { color: $txet; }")


@BOTH
def test_sheet_images_are_there(tokens: Tokens) -> None:
    """The files that the style sheet draws exist and have the look's colours."""
    folder = resource("icons", "sheet", "dark" if tokens.dark else "light")
    for name in SHEET_IMAGES:
        colour = tokens.on_accent if name in {"check", "minus"} else tokens.text_second
        assert colour in (folder / f"{name}.svg").read_text(encoding="utf-8")


def test_every_icon_draws(theme: Theme) -> None:
    """Every drawing of the folder puts something on the screen, in the colour asked for."""
    for file in sorted(resource("icons").glob("*.svg")):
        image = theme.icon(file.stem, "danger").pixmap(QSize(24, 24)).toImage()
        seen = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        strongest = max(seen, key=QColor.alpha)
        assert strongest.alpha() > 150, file.stem
        assert abs(strongest.red() - theme.color("danger").red()) < 12, file.stem


def test_icon_is_sharp_on_a_fine_screen(theme: Theme) -> None:
    """At 150 % an icon has one and a half times the pixels."""
    pixmap = theme.icon("timer").pixmap(QSize(20, 20), 1.5)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (30, 1.5)


def test_icon_follows_the_look(theme: Theme, qapp: QApplication) -> None:
    """An icon made in the light look is drawn in the dark look's colour afterwards."""
    icon: QIcon = theme.icon("stop", "text")
    before = icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12).name()
    theme.choose(Look.DARK)
    after = icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12).name()
    assert (before.upper(), after.upper()) == (LIGHT.text, DARK.text)
    assert qapp.palette().window().color().name().upper() == DARK.background


def test_unknown_system_is_light(theme: Theme) -> None:
    """Where the system says nothing of light and dark, it is light."""
    theme.choose(Look.SYSTEM)
    assert theme.tokens is LIGHT


def test_heat_runs_from_low_to_high(theme: Theme) -> None:
    """Nothing and everything have the ends of the ramp, and values outside are held."""
    assert theme.heat(-1).name().upper() == LIGHT.heat[0]
    assert theme.heat(2).name().upper() == LIGHT.heat[-1]
