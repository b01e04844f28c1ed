"""`python -m ballast`."""

from __future__ import annotations

import sys

from ballast.main import main

if __name__ == "__main__":
    sys.exit(main())
