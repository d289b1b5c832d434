"""A whole session by keyboard: a sample, the six steps, an analysis with its option, a note, a filter,
undo, saving, closing, and the same numbers when it is opened again.

Usage: session.py PROGRAM FOLDER, where FOLDER takes the notebook."""

import os
import re
import sys

from desk import Desk, Tap, start_window_manager, text_of, walk

N_STEPS = 6
FILTER = "year > 2007"
NOTE = "Heavy birds live on Biscoe"


def is_up_to_date(desk):
    rail = desk.find_named("Steps")
    names = [rail.get_child_at_index(index).get_name() for index in range(rail.get_child_count())]
    return len(names) == N_STEPS and all("Up to date" in name for name in names)


def wait_until_done(desk):
    desk.wait_for("all six steps to be up to date", lambda: is_up_to_date(desk))


def numbers(desk):
    """Every label, table, figure and note of the cards, but for what has been on the screen this time."""
    texts = [text_of(node) for node in walk(desk.find_named("Cards"))
             if node.get_role_name() in ("label", "heading", "status bar", "text", "table cell", "image")]
    return [text for text in texts if not text.startswith(("Not seen yet", "All of this step"))]


def card_of(node):
    """The name of the card that the node stands in."""
    while node is not None:
        if re.match(r"Step \d, ", node.get_name()) and node.get_role_name() != "push button":
            return node.get_name()
        node = node.get_parent()
    return ""


def skip_the_tour(desk):
    desk.find("push button", "Skip")
    desk.wait_until_says("Look Before You Believe")
    desk.press("escape")
    desk.wait_for("the tour to be gone", lambda: not desk.find_all("push button", "Skip"))


def open_sample(desk):
    desk.find("push button", "Open File…")
    desk.tab_to("penguins.csv")
    desk.press("enter")
    desk.wait_until_says("344 rows × 8 columns")
    wait_until_done(desk)


def walk_the_steps(desk):
    for step in range(1, N_STEPS + 1):
        desk.press(f"ctrl+{step}")
        desk.wait_for_focus(f"step {step}", lambda node: card_of(node).startswith(f"Step {step}, "))
        desk.picture(f"03-step-{step}")


def choose_an_option(desk):
    desk.choose("Add One Column")
    desk.wait_for_focus("the option", lambda node: card_of(node) == "Step 3, One Column")
    before = numbers(desk)
    desk.press("space")
    desk.wait_for_focus("the list of choices", lambda node: node.get_role_name() == "list item")
    desk.press("down")
    desk.press("enter")
    desk.wait_for("the numbers of another column", lambda: numbers(desk) != before)
    wait_until_done(desk)


def add_a_note(desk):
    desk.press("ctrl+shift+n")
    desk.wait_for_focus("the note", lambda node: node.get_name() == "Text of the note")
    desk.type(NOTE)
    desk.wait_for("the note's text", lambda: text_of(desk.focus()) == NOTE)


def filter_rows(desk):
    desk.choose("Add Filter Rows")
    desk.wait_for_focus("the condition", lambda node: node.get_role_name() in ("text", "entry"))
    desk.type(FILTER)
    desk.press("enter")
    desk.wait_until_says("234 of 344")
    wait_until_done(desk)


def undo_and_redo(desk):
    before = numbers(desk)
    desk.press("ctrl+z")
    desk.wait_for("the filter to let go", lambda: not desk.says("234 of 344"))
    wait_until_done(desk)
    desk.press("ctrl+shift+z")
    desk.wait_until_says("234 of 344")
    wait_until_done(desk)
    desk.wait_for("the numbers from before", lambda: numbers(desk) == before)


def save(desk, path):
    desk.press("ctrl+s")
    desk.wait_for("the dialog", lambda: desk.find_named("Save Notebook"))
    desk.pause(1)  # GTK's own dialog does not tell where its focus is
    desk.press("ctrl+a")
    desk.type(path)
    desk.press("enter")
    desk.wait_for("the file", lambda: os.path.exists(path))
    desk.wait_for("the dialog to go", lambda: not desk.find_named("Save Notebook"))


def close(desk):
    desk.press("ctrl+q")
    code = desk.wait_for_end()
    assert code == 0, f"it ended with {code}"


def main():
    program, folder = sys.argv[1:]
    path = os.path.join(folder, "penguins.eda")
    if os.path.exists(path):
        os.remove(path)
    manager = start_window_manager()
    tap = Tap()
    seen = []
    desk = Desk(program)
    steps = [("skips the tour of the first start", lambda: skip_the_tour(desk)),
             ("opens a sample", lambda: open_sample(desk)),
             ("walks the six steps", lambda: walk_the_steps(desk)),
             ("chooses an option", lambda: choose_an_option(desk)),
             ("adds a note", lambda: add_a_note(desk)),
             ("filters rows", lambda: filter_rows(desk)),
             ("takes back and does again", lambda: undo_and_redo(desk)),
             ("saves", lambda: save(desk, path)),
             ("closes", lambda: (seen.extend(numbers(desk)), close(desk)) and None)]
    for number, (name, step) in enumerate(steps, 1):
        if not tap.step(name, step):
            break
        if name != "closes":
            desk.picture(f"{number:02}-{name}")

    def open_again():
        again = Desk(program, path)
        again.wait_until_says("234 of 344")
        wait_until_done(again)
        found = numbers(again)
        again.picture("10-shows-the-same")
        again.kill()
        assert len(seen) > 100, f"only {len(seen)} things were said"
        different = [(a, b) for a, b in zip(seen, found) if a != b]
        assert not different and len(seen) == len(found), f"{len(seen)} and {len(found)}: {different[:3]}"
        return f"{len(found)} texts compared"

    if tap.failed == 0:
        tap.step("shows the same when opened again", open_again)
    desk.kill()
    manager.kill()
    tap.end()


main()
