"""Start Ballast with `python -m ballast`."""

from __future__ import annotations

import sys

from ballast.main import main

sys.exit(main())
