"""What Ballast says around its window: in the tray, in notices of the desktop, and in the settings about both."""

from __future__ import annotations

from ballast.ui.words import Phrase

TRAY_MENU = Phrase("Ballast in the tray")
TRAY_IDLE = Phrase("Ballast: nothing is running")
TRAY_RUNNING = Phrase("{task}, {length}")
TRAY_TASK = Phrase("&{number}  {task}")
TRAY_STOP = Phrase("&Stop {task}")
TRAY_INTERRUPT = Phrase("&Interruption…")
TRAY_OPEN = Phrase("&Open Ballast")
IN_TRAY = Phrase("Ballast keeps running in the tray")
IN_TRAY_TEXT = Phrase("Click its icon to open it again. Quit from the icon's menu, or with Ctrl+Q.")

KEY_OPEN = Phrase("Open Ballast and type a task")
KEY_RESUME = Phrase("Take up the last task again, or go back after an interruption")

CARD = Phrase("Away and reminders")
SOURCE = Phrase("How Ballast notices that you are away")
SOURCE_UNKNOWN = Phrase("Not looked for yet. Ballast looks once something runs.")
SOURCE_NONE = Phrase(
    "This desktop does not tell programs how long you have been away. The lock of the screen and sleep are still noticed; for "
    "the rest let Ballast ask you every 15 or 30 minutes, below."
)
SOURCES = {
    "x11": Phrase("The X server tells when a key or the mouse was last moved."),
    "mutter": Phrase("GNOME tells when a key or the mouse was last moved."),
    "screen_saver": Phrase("The desktop's screen saver tells how long nothing was moved."),
    "logind": Phrase(
        "Only the system's session manager tells, and only what the desktop tells it: often when the screen goes dark, on some "
        "desktops never."
    ),
    "windows": Phrase("Windows tells when a key or the mouse was last moved."),
    "macos": Phrase("macOS tells when a key or the mouse was last moved."),
}
SOURCE_STATES = {"found": Phrase("In use"), "none": Phrase("None"), "unknown": Phrase("Not yet")}
LAST_AWAY = Phrase("Last noticed: {when}.")
NEVER_AWAY = Phrase("It has not noticed you away since Ballast was opened.")

HOTKEY = Phrase("Key that works in every program")
HOTKEY_NOTE = Phrase(
    "{key} opens Ballast with the box ready; {back} takes up the last task again, or goes back after an interruption."
)
HOTKEY_OFF = Phrase("Off")
HOTKEY_OFF_NOTE = Phrase(
    "No keys are taken. You can bind the commands “ballast show” and “ballast back” in your desktop's settings."
)
HOTKEY_TAKEN = Phrase(
    "Another program has these keys already. Choose others, or bind “ballast show” in your desktop's settings."
)
HOTKEY_NOT_OFFERED = Phrase(
    "Your desktop does not offer such keys to programs. Bind the command “ballast show” to a key in your desktop's settings."
)
HOTKEY_ASKED = Phrase("Your desktop asks you for the keys itself, or has chosen them.")

TRAY = Phrase("Keep running in the tray")
TRAY_NOTE = Phrase("Closing the window leaves Ballast at work beside the clock. Ctrl+Q quits.")
TRAY_NONE = Phrase("This desktop has no tray, so closing the window always quits.")

ASKING = Phrase("Ask what I am working on")
ASKING_NOTE = Phrase("In your work hours only. One key repeats the last answer; what you miss waits in one list.")
ASKING_CHOICES = {
    "never": Phrase("Never"),
    "15": Phrase("Every 15 minutes"),
    "30": Phrase("Every 30 minutes"),
    "random": Phrase("At random times"),
}
REMINDER = Phrase("Remind me when nothing runs")
REMINDER_NOTE = Phrase("In your work hours only, and only while you are at the computer.")
ON = Phrase("On")
OFF = Phrase("Off")
