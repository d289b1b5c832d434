"""No control, figure or entry without a name, whatever page, panel, menu or popover shows it.

Usage: walk.py PROGRAM NOTEBOOK, a notebook with cells of every kind."""

import re
import sys

from desk import Desk, Tap, is_focusable, start_window_manager, walk

CONTROLS = {"push button", "toggle button", "check box", "radio button", "entry", "text", "password text", "combo box",
            "slider", "spin button", "link", "menu item", "check menu item", "radio menu item", "list item", "list",
            "table", "image", "progress bar", "page tab"}
# What GTK says when nobody has given a name, and a mnemonic's mark that it forgot to take away.
NO_NAME = re.compile(r"((Gtk|Adw|Eda)[A-Z]\w*)?|_.*")
MIN_CONTROLS = 100


# Insides of GTK's own widgets, which it names when they are opened, or nobody can.

def is_toolkits(node):
    while node is not None:
        if node.get_role_name() == "combo box":
            return True
        node = node.get_parent()
    return False


def path_of(node):
    names = []
    while node is not None and len(names) < 6:
        names.append(f"{node.get_role_name()} “{node.get_name()}”")
        node = node.get_parent()
    return " in ".join(names)


def unnamed(desk):
    """Also of what is hidden now: another page, a panel."""
    controls = [node for node in walk(desk.root, seen=False) if node.get_role_name() in CONTROLS and is_focusable(node)]
    assert len(controls) >= MIN_CONTROLS, f"only {len(controls)} controls are there"
    nameless = [node for node in controls if NO_NAME.fullmatch(node.get_name())]
    return [path_of(node) for node in nameless if node.get_role_name() == "combo box" or not is_toolkits(node)], len(controls)


def check(desk):
    found, count = unnamed(desk)
    assert not found, "\n# ".join([f"{len(found)} of {count} controls without a name:", *found[:40]])
    return f"{count} controls"


def main():
    program, notebook = sys.argv[1:]
    manager = start_window_manager()
    desk = Desk(program, notebook)
    tap = Tap()

    def show(name, keys):
        desk.press(keys)
        desk.pause(1)
        tap.step(name, lambda: check(desk))
        desk.press("escape")
        desk.pause(0.5)

    desk.wait_until_says("rows × ")
    desk.pause(2)
    tap.step("all pages and cards", lambda: check(desk))
    show("the palette", "ctrl+k")
    show("the main menu", "f10")
    show("how it was read", "shift+f9")
    desk.press("ctrl+1")
    desk.press("tab")
    show("a card's menu", "space")
    desk.press("alt+2")
    desk.pause(1)
    tap.step("the rows of the table", lambda: check(desk))
    show("the menu of a cell", "shift+f10")
    show("finding a row", "ctrl+g")
    show("searching the cells", "ctrl+f")
    desk.press("alt+1")
    show("the preferences", "ctrl+,")
    show("the shortcuts", "ctrl+shift+?")
    show("a new challenge", "ctrl+shift+k")
    show("progress", "ctrl+shift+y")
    show("practice", "ctrl+shift+g")
    desk.kill()
    manager.kill()
    tap.end()


main()
