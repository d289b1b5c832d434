"""A person at the desk who sees nothing: EDA Workbench through the accessibility tree and the keyboard.

Needs a display with nobody else on it and a session bus (tests/widgets/with-display.sh).
"""

import os
import re
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 60
Atspi.set_timeout(10000, 20000)
MODIFIERS = {"ctrl": 37, "shift": 50, "alt": 64}  # key codes
KEYS = {"enter": 0xFF0D, "escape": 0xFF1B, "tab": 0xFF09, "up": 0xFF52, "down": 0xFF54,
        "delete": 0xFFFF, "f9": 0xFFC6, "f10": 0xFFC7, "space": 0x20}


class Failure(Exception):
    pass


def walk(node, seen=True):
    """The node and all below it, in reading order; of what has a place on the screen unless told otherwise."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and (not seen or has_place(child)):
            yield from walk(child, seen)


def has_place(node):
    component = node.get_component_iface()
    if component is None:
        return True
    box = component.get_extents(Atspi.CoordType.WINDOW)
    return box.width > 0 and box.height > 0


def is_focusable(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSABLE)


def text_of(node):
    text = node.get_text_iface()
    return text.get_text(0, text.get_character_count()) if text is not None else node.get_name()


def pictures_folder():
    return os.environ.get("EDA_PICTURES")


def prefer_colours(colours):
    """"dark", as the preferences keep it."""
    if colours:
        folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "eda-workbench")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "preferences.ini"), "w", encoding="utf-8") as file:
            file.write(f"[Preferences]\ncolours='{colours}'\n")


class Desk:
    """One run of the program."""

    def __init__(self, program, *arguments):
        prefer_colours(os.environ.get("EDA_PICTURE_COLOURS"))
        self.process = subprocess.Popen([program, *arguments])
        self.name = os.path.basename(program)
        self.root = None
        self.focused = None
        self.listener = Atspi.EventListener.new(self._focus_moved)
        self.listener.register("object:state-changed:focused")
        self.wait_for("the program on the accessibility bus", self._find_program)

    def _find_program(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                self.root = child
                return child.get_child_count() > 0
        return False

    def _focus_moved(self, event):
        if event.detail1:
            self.focused = event.source

    def wait_for(self, what, condition):
        """What the condition returns once it is true."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Failure(f"the program ended ({self.process.returncode}) before: {what}")
            try:
                value = condition()
            except GLib.Error:  # it went while we looked
                value = None
            if value:
                return value
            time.sleep(0.05)
        raise Failure(f"waited in vain for {what}")

    @staticmethod
    def find_active_window():
        """What the window manager lets have the keyboard: a key between two windows would be lost."""
        return subprocess.run(["xdotool", "getactivewindow"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, check=False).stdout

    # --- Pictures, where they are wanted ---

    @staticmethod
    def _fills(width, height):
        """Whether the active window fills the screen; if not, it is told to."""
        found = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
        if {"X=0", "Y=0", f"WIDTH={width}", f"HEIGHT={height}"} <= set(found.split()):
            return True
        subprocess.run(["xdotool", "getactivewindow", "windowmove", "0", "0", "windowsize", width, height],
                       stderr=subprocess.DEVNULL, check=False)
        time.sleep(0.5)
        return False

    def picture(self, name):
        """Of the whole screen, filled by the window, into the folder EDA_PICTURES."""
        folder = pictures_folder()
        if folder:
            size = os.environ["EDA_TEST_SCREEN"].split("x")
            self.wait_for("the window to fill the screen", lambda: self._fills(*size))
            time.sleep(0.7)
            name = re.sub(r"\W+", "-", name)
            subprocess.run(["import", "-window", "root", os.path.join(folder, f"{name}.png")], check=True)

    # --- Looking ---

    def find_all(self, role, contains=""):
        return [node for node in walk(self.root)
                if node.get_role_name() == role and contains in node.get_name()]

    def find_named(self, name):
        return next((node for node in walk(self.root) if node.get_name() == name), None)

    def find(self, role, contains=""):
        return self.wait_for(f"a {role} “{contains}”", lambda: next(iter(self.find_all(role, contains)), None))

    def focus(self):
        """Which node got the focus last, or None."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.focused

    def says(self, text):
        """Whether a label that is seen contains the text; the window that came last is looked at first."""
        windows = (self.root.get_child_at_index(index) for index in reversed(range(self.root.get_child_count())))
        return any(text in text_of(node) for window in windows if window is not None for node in walk(window)
                   if node.get_role_name() in ("label", "status bar", "heading"))

    def wait_until_says(self, text):
        self.wait_for(f"“{text}” on the screen", lambda: self.says(text))

    def wait_for_focus(self, what, condition):
        return self.wait_for(f"the focus on {what}", lambda: (node := self.focus()) and condition(node) and node)

    # --- The keyboard ---

    def press(self, keys):
        """"ctrl+shift+n": a key with what is held down."""
        *held, key = keys.split("+")
        for modifier in held:
            Atspi.generate_keyboard_event(MODIFIERS[modifier], None, Atspi.KeySynthType.PRESS)
        value = KEYS.get(key) or ord(key)
        Atspi.generate_keyboard_event(value, None, Atspi.KeySynthType.SYM)
        for modifier in reversed(held):
            Atspi.generate_keyboard_event(MODIFIERS[modifier], None, Atspi.KeySynthType.RELEASE)
        time.sleep(0.1)

    def tab_to(self, contains):
        """From stop to stop until the name contains it."""
        for _ in range(60):
            before = self.focus()
            self.press("tab")
            focus = self.wait_for("Tab to lead on", lambda: self.focus() is not before and self.focus())
            if contains in focus.get_name():
                return
        raise Failure(f"Tab does not lead to “{contains}”")

    def type(self, text):
        for sign in text:
            Atspi.generate_keyboard_event(0, sign, Atspi.KeySynthType.STRING)
            time.sleep(0.01)
        time.sleep(0.2)

    @staticmethod
    def pause(seconds):
        time.sleep(seconds)

    def choose(self, title):
        """By way of the command palette."""
        self.press("ctrl+k")
        self.wait_for("the palette", lambda: self._first_choice() is not None)
        self.type(title.lower())
        self.wait_for(f"“{title}” to be chosen", lambda: self._first_choice().get_name().startswith(title))
        self.press("enter")

    def _first_choice(self):
        actions = self.find_named("Actions")
        rows = walk(actions) if actions is not None else []
        return next((row for row in rows if row.get_state_set().contains(Atspi.StateType.SELECTED)), None)

    # --- The end ---

    def wait_for_end(self):
        self.process.wait(PATIENCE_S)
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


def start_window_manager():
    """Without one nobody moves the keyboard from window to window."""
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return manager


class Tap:
    """Test Anything Protocol, a line for each step."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def step(self, name, function):
        self.count += 1
        try:
            note = function()
            print(f"ok {self.count} - {name}" + (f" # {note}" if note else ""), flush=True)
            return True
        except Exception as error:  # whatever it is, the test failed and says so
            self.failed += 1
            print(f"not ok {self.count} - {name}\n# {type(error).__name__}: {error}", flush=True)
            return False

    def end(self):
        print(f"1..{self.count}", flush=True)
        sys.exit(self.failed > 0)
