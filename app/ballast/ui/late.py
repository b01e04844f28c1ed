"""Modules brought in when they are first used: for what is not needed to show the first page.

Use it where a name is used in many places of a module; in one place an import inside the function says more::

    if TYPE_CHECKING:
        from ballast.services import capture
    else:
        capture = Late("ballast.services.capture")
"""

from __future__ import annotations

from importlib import import_module


class Late:
    """Stands for a module until one of its names is asked for."""

    def __init__(self, module: str) -> None:
        """Nothing is loaded yet."""
        self._module = module

    def __getattr__(self, name: str) -> object:
        """The name in the module, loaded now if need be. Raises what importing it raises."""
        return getattr(import_module(self._module), name)
