#!/usr/bin/env python3
"""The two commands of the README; each sets up all it needs first. Any Python from 3.11 runs them, nothing else is needed.

python3 packaging/dev.py run [-- ARGUMENTS OF BALLAST]
python3 packaging/dev.py test [--cov | ARGUMENTS OF PYTEST]
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - somebody may well start this file with an older Python
    sys.exit("Ballast needs Python 3.11 or later; this is Python {}.{}.".format(*sys.version_info[:2]))

from workshop.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
