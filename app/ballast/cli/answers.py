"""How commands answer: lines for people, one JSON object for scripts, complaints on standard error."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.log.entry import Category


def say(text: str) -> None:
    """A line for people on standard output."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """A line for people on standard error."""
    sys.stderr.write(f"ballast: {text}\n")


def print_json(answer: Mapping[str, object]) -> None:
    """One JSON object on standard output."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")


def name_of(category: Category | None) -> str | None:
    """A category's name in words; None for what is not categorised."""
    return None if category is None else category_name(category)
