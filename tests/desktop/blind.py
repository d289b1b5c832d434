"""While hypotheses are written nothing on the accessibility bus tells a value or a statistic of the file: no name,
description, text, value, cell, action or attribute of whatever page, menu, popover, dialog or second window.

Usage: blind.py PROGRAM FOLDER, where FOLDER takes the data file.
"""

import itertools
import os
import sys

from bus import Bus
from desk import Desk, Tap, start_window_manager
from secret import N_ROWS, make_nose, smell, write

CLAIMS = ("median(amount) > 500 @70", "code ~ town @60", "levels(town) <= 4 @80")
# A half written line, and what completes it or is wrong with it.
LINES = ("top(town) = ", "highest(amount by town) = ", "sentinel(amount) = ", "code ~ zq", "missing(code) > 28")
PAUSED = "the data wait for you"
# Each key that leads somewhere, and what is told where it leads; those of the table and the notebook lead nowhere
# while values are hidden.
PLACES = (("the palette", "ctrl+k", "Close the window"), ("the main menu", "f10", "New Window"),
          ("the preferences", "ctrl+,", "Appearance"), ("the shortcuts", "ctrl+shift+?", "Find in the cells: next"),
          ("progress", "ctrl+shift+y", "Your Data"), ("practice", "ctrl+shift+g", "Theme"),
          ("the form", "alt+p", "Put a Hypothesis Together"), ("the peek's question", "alt+f", "Look at Five Rows?"),
          ("the history", "ctrl+h", ""),
          ("the sealing", "ctrl+shift+f", "Seal 3 Hypotheses?"), ("the pause", "ctrl+shift+p", PAUSED),
          *((f"“{keys}”", keys, "") for keys in (
              "shift+f9", "f9", "alt+2", "ctrl+shift+r", "ctrl+g ctrl+f", "ctrl+shift+l", "ctrl+l", "ctrl+shift+j",
              "ctrl+shift+e", "ctrl+r ctrl+z", "ctrl+shift+k", "ctrl+shift+n", "ctrl+1 ctrl+2 ctrl+3",
              "ctrl+4 ctrl+5 ctrl+6")))


# --- The game ---

class Game:
    def __init__(self, desk, path):
        self.desk = desk
        self.path = path
        self.bus = Bus(desk.process.pid)
        self.nose = make_nose()
        self.window = ""

    def smell(self, said="", keys=""):
        """All that is told, once there is what shall be; none of it is the file's. The keys lead there; one that
        is pressed while another place still closes is lost, and pressed again after some looks."""
        looks = itertools.count()

        def list_texts():
            if keys and next(looks) % 5 == 0:
                for key in ("escape", *keys.split()):
                    self.desk.press(key)
            texts = self.bus.list_texts()
            return any(said in text for text in texts) and texts

        texts = self.desk.wait_for(f"“{said}”", list_texts)
        found = smell(self.nose, texts)
        assert not found, "\n# ".join(["values are told:", *(f"{what}: “{text[:200]}”" for what, text in found.items())])
        return f"{len(texts)} texts"

    def type_path(self, title):
        """Into a dialog for files, that asks for the name when a slash is typed."""
        desk = self.desk
        desk.wait_for(f"the dialog “{title}”", lambda: desk.find_named(title))
        desk.wait_for("the dialog's list of files", lambda: desk.find_named("Home"))
        desk.type(self.path)
        desk.press("enter")
        desk.wait_for("the dialog to go", lambda: desk.find_named(title) is None)

    def set_up(self):
        desk = self.desk
        desk.find("push button", "Skip")
        desk.press("escape")
        desk.wait_for("the tour to be gone", lambda: not desk.find_all("push button", "Skip"))
        desk.press("ctrl+shift+k")
        desk.wait_until_says("Best is a file that you have not looked into yet.")
        desk.press("enter")
        self.type_path("The Data of the Challenge")
        desk.wait_until_says("Their values stay hidden")
        return self.smell("Their values stay hidden")

    def begin(self):
        desk = self.desk
        desk.press("alt+b")
        desk.wait_until_says("What Do You Expect?")
        self.window = desk.find_active_window()
        for claim in CLAIMS:
            desk.type(claim)
            desk.press("enter")
        return self.smell("3 hypotheses so far")

    def write(self, line):
        """What completes it, and what is wrong with it."""
        desk = self.desk
        desk.press("ctrl+a")
        desk.type(line)
        self.smell(line)
        desk.press("enter")
        return self.smell(line)

    def visit(self, keys, said):
        """There and back."""
        desk = self.desk
        note = self.smell(said, keys)
        desk.press(keys if said == PAUSED else "escape")
        desk.wait_for("the window to be in front again", lambda: desk.find_active_window() == self.window)
        return note

    def open_elsewhere(self):
        """Another window refuses the file."""
        desk = self.desk
        desk.press("ctrl+n")
        desk.wait_for("another window", lambda: desk.find_active_window() not in ("", self.window))
        desk.press("ctrl+o")
        self.type_path("Open a Data File or Notebook")
        note = self.smell("Explore a Data File")
        desk.press("ctrl+w")
        desk.wait_for("the window to be in front again", lambda: desk.find_active_window() == self.window)
        return note

    def seal(self):
        """Now the same walk finds each of them: that there was nothing was not for want of looking."""
        desk = self.desk
        desk.press("ctrl+shift+f")
        desk.wait_for("the question", lambda: desk.find_named("Seal 3 Hypotheses?"))
        desk.press("enter")
        desk.wait_until_says(f"{N_ROWS} rows × ")
        steps = itertools.cycle(("alt+2", "alt+3"))
        hidden = set(self.nose)

        def are_told():
            desk.press(next(steps))
            hidden.difference_update(smell(self.nose, self.bus.list_texts()))
            return not hidden

        try:
            desk.wait_for("all to be told", are_told)
        finally:
            for what in sorted(hidden):
                print(f"# hidden: {what}", flush=True)
        return f"{len(self.nose)} kinds of value and statistic, all told"


def main():
    program, folder = sys.argv[1:]
    path = os.path.join(folder, "secret.csv")
    write(path)
    manager = start_window_manager()
    tap = Tap()
    desk = Desk(program)
    game = Game(desk, path)
    steps = [("before it begins", game.set_up), ("when it has begun", game.begin)]
    steps += [(f"writing “{line}”", lambda line=line: game.write(line)) for line in LINES]
    steps += [(f"by way of {name}", lambda keys=keys, said=said: game.visit(keys, said)) for name, keys, said in PLACES]
    steps += [("by way of another window", game.open_elsewhere), ("once sealed", game.seal)]
    for name, step in steps:
        if not tap.step(name, step):
            desk.picture("failed")
            break
    desk.kill()
    manager.kill()
    tap.end()


main()
