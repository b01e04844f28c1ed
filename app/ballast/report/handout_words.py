"""The words of what a helper gets; here "you" is the helper."""

from __future__ import annotations

from dataclasses import dataclass

from ballast.report.speech import marked


@dataclass(frozen=True, slots=True)
class HandoutWords:
    """The briefs of one helper, as the helper reads them."""

    eyebrow: str = marked("BRIEF")
    title: str = marked("Briefs for {helper}")
    title_one: str = marked("{task}: brief for {helper}")
    untitled: str = marked("Briefs for the helper")
    untitled_one: str = marked("{task}: brief")
    unnamed: str = marked("Task")
    lead: str = marked(
        "What is to be done, how you know that it is done, and what you may decide. Ask before you start if in doubt."
    )
    together: str = marked("How we work together")
    agreed: str = marked("What we agree on")
    what: str = marked("What it is")
    how: str = marked("How it is done")
    steps: str = marked("Step by step")
    no_steps: str = marked("The steps are not written down yet. We go through the task together first.")
    deadline: str = marked("Deadline")
    rhythm: str = marked("Rhythm")
    authority: str = marked("What you may decide")
    confidentiality: str = marked("Who may see it")
    levels: tuple[str, ...] = (
        marked("1 of 7: the owner decides and tells you what to do"),
        marked("2 of 7: the owner decides and explains why"),
        marked("3 of 7: you are asked, the owner decides"),
        marked("4 of 7: you and the owner agree on it together"),
        marked("5 of 7: the owner advises, you decide"),
        marked("6 of 7: you decide and tell the owner"),
        marked("7 of 7: you decide"),
    )
    classes: tuple[str, ...] = (
        marked("Open"),
        marked("Ordinary business, under a non-disclosure agreement"),
        marked("Sensitive: clients' data, money or passwords"),
        marked("Confidential: tell nobody"),
    )
    before: str = marked("Before the first day")
    before_lines: tuple[str, ...] = (
        marked("Read the steps, and say where a stranger could not follow them"),
        marked("Say each task back in your own words"),
    )
    before_private: tuple[str, ...] = (
        marked("Sign the non-disclosure agreement before you get access"),
        marked(
            "Use an account in your own name with two factors; passwords come through a password manager, never by mail or chat"
        ),
        marked("If something leaks or looks wrong, tell the owner within 24 hours"),
    )
    check_ins: str = marked("Check-ins")
    check_in_lines: tuple[str, ...] = (
        marked("Weeks 1 and 2: three times a week, 15 minutes"),
        marked("Weeks 3 to 6: once a week, 20 minutes"),
        marked("From week 7: every two weeks"),
        marked("Each time: what is done, what is stuck, the numbers, one improvement"),
        marked("Days 30, 60 and 90: we look back together"),
    )

    def level(self, number: int) -> str:
        """The level of authority in words; a number outside 1 to 7 is taken to the nearer end."""
        return self.levels[min(max(number, 1), len(self.levels)) - 1]
