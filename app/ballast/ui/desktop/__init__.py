"""What the desktop around the window tells and takes: presence, sleep, tray, notices, global keys, and the second start.

Nothing here is needed for the first picture: `desktop` puts it together once the first day is shown. No part may keep the
window waiting, and each says plainly when the desktop does not offer it (`status`).
"""

from __future__ import annotations
