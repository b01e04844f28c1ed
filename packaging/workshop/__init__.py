"""What the two commands do before and around the program itself. Standard library only: nothing is installed yet.

`commands` reads the command line, `environment` makes the virtual environment, `machine` brings what the system lacks,
`start` opens the program, `checks` runs linters, types, walls and tests.
"""
