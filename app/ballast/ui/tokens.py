"""The colours and sizes of both looks as named values. Text reaches a contrast of 4.5, graphics 3.0 (WCAG AA).

Nothing else in `ui` writes a colour: the style sheet takes them as `$name`, painters as `theme.tokens.name`.
"""

from __future__ import annotations

from typing import NamedTuple

CARD_RADIUS = 14
CONTROL_RADIUS = 10
CHIP_RADIUS = 15
CONTROL_HEIGHT = 36
GAP = 16
SIDEBAR_WIDE = 234
SIDEBAR_NARROW = 68


class Tokens(NamedTuple):
    """Every colour of one look as `#RRGGBB`.

    `categories` are the nine palette colours by `Category.colour`; `heat` runs from low to high; `stress` is by rating, 0 to 4.
    `good_text` and `danger_text` are for words on their soft grounds, where the plain ones fall short of 4.5.
    """

    dark: bool
    background: str
    sidebar: str
    surface: str
    surface_2: str
    hover: str
    border: str
    border_strong: str
    text: str
    text_second: str
    text_third: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    accent_text: str
    danger: str
    danger_hover: str
    danger_soft: str
    on_danger: str
    good: str
    good_soft: str
    good_text: str
    danger_text: str
    warning: str
    warning_soft: str
    tooltip: str
    on_tooltip: str
    categories: tuple[str, ...]
    heat: tuple[str, ...]
    stress: tuple[str, ...]


LIGHT = Tokens(
    dark=False,
    background="#F5F6F8",
    sidebar="#FBFBFC",
    surface="#FFFFFF",
    surface_2="#F2F4F7",
    hover="#EEF0F4",
    border="#E3E7ED",
    border_strong="#838B99",
    text="#12161F",
    text_second="#475061",
    text_third="#646D7E",
    accent="#0B7A75",
    accent_hover="#09655F",
    accent_soft="#DDF3F0",
    on_accent="#FFFFFF",
    accent_text="#07615C",
    danger="#C9352B",
    danger_hover="#AB2A21",
    danger_soft="#FCE9E7",
    on_danger="#FFFFFF",
    good="#1B7F45",
    good_soft="#E0F4E7",
    good_text="#166B39",
    danger_text="#AB2A21",
    warning="#9A5B00",
    warning_soft="#FDF0D9",
    tooltip="#1F2530",
    on_tooltip="#ECEFF4",
    categories=("#2F6FDE", "#C4610B", "#0D8577", "#B83280", "#6D4BD8", "#8A6D0A", "#C23B3B", "#5B6678", "#6B2F14"),
    heat=("#EEF2F4", "#CBE7E3", "#94D0C9", "#4FAFA6", "#0B7A75", "#064B48"),
    stress=("#1B7F45", "#1B7F45", "#9A5B00", "#C4610B", "#C9352B"),
)

DARK = Tokens(
    dark=True,
    background="#0F1218",
    sidebar="#12161E",
    surface="#171C25",
    surface_2="#1F2530",
    hover="#232A36",
    border="#29313E",
    border_strong="#6B7688",
    text="#ECEFF4",
    text_second="#B3BCCB",
    text_third="#8E98A9",
    accent="#2CB8AC",
    accent_hover="#45CBBF",
    accent_soft="#11363A",
    on_accent="#04211F",
    accent_text="#5AD6CB",
    danger="#F0675C",
    danger_hover="#F58279",
    danger_soft="#3A1D1E",
    on_danger="#2A0704",
    good="#52C07E",
    good_soft="#14321F",
    good_text="#52C07E",
    danger_text="#F0675C",
    warning="#E5A63C",
    warning_soft="#362810",
    tooltip="#2B3443",
    on_tooltip="#ECEFF4",
    categories=("#6CA0FF", "#F29A4A", "#3CC2B0", "#EE7FBB", "#A68BFF", "#D8B93F", "#F47C7C", "#97A3B6", "#F2DFCC"),
    heat=("#1E2530", "#173F42", "#1B6460", "#22908A", "#2FBDB1", "#8EE9DF"),
    stress=("#52C07E", "#52C07E", "#E5A63C", "#F29A4A", "#F0675C"),
)
