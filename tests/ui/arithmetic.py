"""Reckons a formula again from the figures that a reader sees, as a reader with a pocket calculator would."""

from __future__ import annotations

import ast
import math
import operator
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_QUANTITY = rf"[$€£]?{_FIGURE}(?: h \d+ min \d+ s| h \d+ min| (?:h|min) \d+ s(?![a-z])| (?:%|h|min|s)(?![a-z]))?"
_SPOKEN = (
    (r"under \d+ min", ""),
    (rf"times 1 − ({_FIGURE})", r"× (1 − \1)"),
    (rf"weight ({_FIGURE}) of ({_FIGURE})", r"(\1 ÷ \2)"),
    (r"on \d+ days?$", ""),
    (r"half of", "0.5 ×"),
    (rf"^({_QUANTITY}) of its (?:hours lie outside.*|sessions are *)$", r"1 × \1"),
    (
        rf"the larger of ({_FIGURE}) of ({_FIGURE}) days, and ({_QUANTITY})[^,]*, full from ({_QUANTITY})",
        r"#(\1 ÷ \2 | @(\3 ÷ \4))",
    ),
    (rf"({_QUANTITY})[^,+=×÷:]*, full from ({_QUANTITY}),?", r"@(\1 ÷ \2)"),
)
_ACTS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_NAMED: dict[str, Callable[..., float]] = {
    "least": lambda part: min(1.0, part),
    "most": max,
    "exp": math.exp,
    "root_ln": lambda part: math.sqrt(math.log(part)),
}
_SIGNS = {"#": "most", "@": "least", "|": ",", "&": "exp", "\\": "root_ln"}
"""What stands for a function while the words are taken out."""


@dataclass(frozen=True)
class Sum:
    """One sum of a line: what it says, what its figures make, what it shows, and how far apart both may be."""

    said: str
    made: float
    shown: float
    within: float

    @property
    def holds(self) -> bool:
        """Whether a reader comes to what is shown, to its last digit."""
        return abs(self.made - self.shown) <= self.within * 1.0001


def sums_of(line: str) -> Iterator[Sum]:
    """Every sum of a line that has an operation on figures before its equals sign."""
    text = line.replace("\u00a0", " ").replace("\u202f", " ")
    if load := re.match(r"Load ([\d.]+): (.*)", text):
        text = f"{load[2]} = {load[1]}"
    before = ""
    for part in re.split(r"[;:](?= )|\. (?=[A-Z])", text):
        left, *rights = part.split(" = ")
        left = f"{before} {left}" if left.strip()[:1] in "÷×+" else left  # it goes on from the result before
        for right in rights:
            shown = re.match(rf"−?{_QUANTITY}", right)
            made = _reckoned(left)
            if shown and made is not None:
                slack = 1 if "rounded" not in right else 10 if re.search("[$€£]", right) else 2
                yield Sum(part, made, _value(shown[0]), slack * _last_digit(shown[0]))
            left, before = right, shown[0] if shown else ""


def _reckoned(said: str) -> float | None:
    """What the figures of an expression make; None where it has no operation."""
    whole, said = said, said.replace("√ln(", "\\(").replace("e^(", "&(")
    for spoken, sign in _SPOKEN:
        said = re.sub(spoken, sign, said)
    said = re.sub(_QUANTITY, lambda found: f"{_value(found[0])!r}", said)
    said = said.replace("²", "**2").replace("×", "*").replace("÷", "/").replace("−", "-")
    said = re.sub(r"[A-Za-z\u03c3“”’'~,$€£]+", " ", said)
    for sign, name in _SIGNS.items():
        said = said.replace(sign, name)
    if not re.search(r"[-+*/]", said) or not re.search(r"\d", said):
        return None
    try:
        return _result(ast.parse(" ".join(said.split()), mode="eval").body)
    except (SyntaxError, ZeroDivisionError) as trouble:
        msg = f"no sum: {whole!r}"
        raise AssertionError(msg) from trouble


def _result(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return _ACTS[type(node.op)](_result(node.left), _result(node.right))
    if isinstance(node, ast.UnaryOp):
        return -_result(node.operand)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _NAMED[node.func.id](*map(_result, node.args))
    assert isinstance(node, ast.Constant), ast.dump(node)
    return float(node.value)  # type: ignore[arg-type]  # a figure, written by _reckoned


def _value(quantity: str) -> float:
    """A figure in its own unit: a share of one, hours, or as it is."""
    sign = -1 if quantity.startswith("−") else 1
    figures = [float(each.replace(",", "")) for each in re.findall(_FIGURE, quantity)]
    if quantity.endswith("%"):
        return sign * figures[0] / 100
    if re.search(" (min|s)$", quantity):
        units = {"h": 1.0, "min": 1 / 60, "s": 1 / 3600}
        return sign * sum(
            float(figure.replace(",", "")) * units[unit] for figure, unit in re.findall(r"([\d,]+) (h|min|s)", quantity)
        )
    return sign * figures[0]


def _last_digit(quantity: str) -> float:
    if re.search(" (min|s)$", quantity):
        return 1 / 60 if quantity.endswith("min") else 1 / 3600
    unit = 10.0 ** -len(quantity.partition(".")[2].partition(" ")[0])
    return unit / 100 if quantity.endswith("%") else unit
