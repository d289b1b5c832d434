"""The window's process is killed (SIGKILL) at random moments while a challenge is played by keys, in each part;
it comes back with everything that was written, with five seconds lost at most, and its chain is whole. What is
lost is told by the clock that the learner sees: a busy machine makes both late, so the test waits for it, and for
no other.

Usage: kill.py PROGRAM BATCH. EDA_KILLS: how often in each part, once unless told otherwise. EDA_KILL_PARTS: the
first so many parts, all four and what the history tells unless told otherwise.
"""

import datetime
import glob
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import time

from desk import Atspi, Desk, Tap, start_window_manager, text_of, walk

KILLS = int(os.environ.get("EDA_KILLS", "1"))
LOST_S = 5
PHASES = ("hypotheses", "explore", "compare", "reflect")
PARTS = int(os.environ.get("EDA_KILL_PARTS", len(PHASES)))


# --- What is on the disk ---

def session_file():
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "eda-workbench", "challenges")
    paths = glob.glob(os.path.join(folder, "*"))
    return paths[0] if paths else None


def read_lines():
    """The whole lines of the one session: a last one that was cut short is none."""
    path = session_file()
    if path is None:
        return []
    with open(path, encoding="utf-8") as file:
        return [line for line in file if line.endswith("\n")]


def read_events():
    return [json.loads(line) for line in read_lines()]


def assert_chain(lines):
    """Each hash is that of the one before, and of what the line says."""
    before = ""
    for line in lines:
        event = json.loads(line)
        payload = re.search(r'"payload": ?(.*), ?"hash"', line).group(1)
        text = f"{before}\n{event['seq']}\n{event['at']}\n{event['kind']}\n{payload}\n"
        before = hashlib.sha256(text.encode()).hexdigest()
        assert before == event["hash"], f"event {event['seq']} does not follow the one before"


def wall(event):
    return datetime.datetime.fromisoformat(event["at"].replace("Z", "+00:00")).timestamp()


def last_times(events):
    return [event for event in events if "times" in event["payload"]][-1]


def kept_seconds(events, phase):
    """How much of the part's time is on the disk."""
    return last_times(events)["payload"]["times"]["active_ms"][PHASES.index(phase) + 1] / 1000


def planned_seconds(events, phase):
    return events[0]["payload"]["minutes"][PHASES.index(phase)] * 60


def is_ready(button):
    return button is not None and button.get_state_set().contains(Atspi.StateType.SENSITIVE)


def read_clock(node):
    """Seconds that are left, or None: it is no clock."""
    match = re.match(r"(\d+):(\d\d) left$", text_of(node) or "")
    return int(match[1]) * 60 + int(match[2]) if match else None


# --- The game ---

class Game:
    def __init__(self, program):
        self.program = program
        self.desk = None
        self.lost = []
        self.events = []  # as they were when the last part was about to be left

    def begin(self):
        """The challenge of the first page, but for all six steps."""
        desk = self.desk = Desk(self.program)
        desk.find("push button", "Skip")
        desk.press("escape")
        desk.wait_for("the tour to be gone", lambda: not desk.find_all("push button", "Skip"))
        desk.tab_to("A First Challenge")
        desk.press("enter")
        desk.wait_until_says("Their values stay hidden")
        desk.tab_to("All six steps")
        desk.press("space")
        desk.press("alt+b")
        desk.wait_for("the challenge to begin", read_lines)

    def act(self, phase, number):
        """One thing that is kept; it is on the disk when this returns."""
        desk = self.desk
        kinds = [event["kind"] for event in read_events()]
        if phase == "hypotheses":
            desk.press("ctrl+shift+h")
            desk.type(f"median(awake) > {number} @70")
            desk.press("enter")
        elif phase == "explore":
            desk.wait_for("findings to be logged", lambda: is_ready(desk.find_named("Log Finding…")))
            desk.press("ctrl+3")
            desk.pause(1)
            desk.press("ctrl+l")
            desk.wait_until_says("If this is true, who does what differently tomorrow?")
            desk.type(f"Use finding {number} in the report because it matters")
            desk.press("enter")
        elif phase == "compare":
            desk.pause(2)
            desk.press("space")
            desk.pause(0.3)
            desk.press("alt+n")
        else:
            desk.pause(2)
            desk.type(f" Line {number}.")
            desk.pause(2.5)
        kind = {"hypotheses": "claim", "explore": "finding", "compare": "reveal", "reflect": "reflection"}[phase]
        desk.wait_for(f"the {kind} on the disk",
                      lambda: [e["kind"] for e in read_events()].count(kind) > kinds.count(kind))

    def find_clock(self):
        """Above the page: in reading order it comes before what takes long to walk through."""
        return self.desk.wait_for("the clock", lambda: next(
            (node for node in walk(self.desk.root) if read_clock(node) is not None), None))

    def kill_and_resume(self, phase):
        desk = self.desk
        clock = self.find_clock()
        # once so long that a program which never wrote its time down would be found out
        wait = random.randint(0, LOST_S + 1) if self.lost else 2 * LOST_S
        start = read_clock(clock)
        shown = desk.wait_for(f"{wait} s to go by",
                              lambda: (left := read_clock(clock)) <= start - wait and left)
        before = read_lines()
        desk.kill()
        killed = time.time()
        kept = read_lines()
        assert kept[:len(before)] == before, "events were lost"
        events = read_events()
        told = last_times(events)
        self.lost.append(killed - wall(told))
        lost = planned_seconds(events, phase) - shown - kept_seconds(events, phase)
        assert lost <= LOST_S, f"{lost:.1f} s of the learner's clock are lost"
        self.desk = desk = Desk(self.program)
        desk.wait_until_says("A Challenge Is Waiting")
        desk.press("alt+r")
        desk.wait_for("the session to be taken up",
                      lambda: len(read_lines()) > len(kept) and read_events()[len(kept)]["kind"] == "resume")
        desk.pause(1)
        desk.press("ctrl+shift+p")
        go_on = desk.wait_for("the game to go on", lambda: next(
            (event for event in read_events()[len(kept):] if event["kind"] == "go-on"), None))
        assert go_on["payload"]["times"]["active_ms"] == told["payload"]["times"]["active_ms"], "the clock is wrong"
        lines = read_lines()
        assert lines[:len(kept)] == kept, "events were changed"
        assert_chain(lines)

    def play(self, phase):
        for number in range(1, KILLS + 1):
            self.act(phase, number)
            self.kill_and_resume(phase)
        return f"{KILLS} times, {max(self.lost):.1f} s lost at most"

    def leave(self, phase):
        """By the key for it, and Enter where it asks."""
        def is_left():
            return session_file() is None or any(
                event["kind"] == "phase" and event["payload"]["from"] == phase for event in read_events())

        self.events = read_events()
        while not is_left():  # its keys are deaf until the page stands
            self.desk.press("ctrl+shift+f")
            self.desk.pause(1)
            if not is_left():
                self.desk.press("enter")
                self.desk.pause(2)

    def check_history(self, batch):
        """What eda-batch tells of the session, from the history."""
        listed = json.loads(subprocess.check_output([batch, "history", "--json"]))
        assert len(listed["sessions"]) == 1, f"{len(listed['sessions'])} sessions are told of"
        session = listed["sessions"][0]
        told = json.loads(subprocess.check_output([batch, "history", "--export", session["id"]]))["events"]
        assert told[:len(self.events)] == self.events, "the history tells other events"
        assert session["state"] == "done" and session["claims"] == KILLS, f"{session['claims']} claims are kept"
        kinds = [event["kind"] for event in told]
        for kind in ("claim", "finding", "reveal", "resume"):
            least = KILLS * (len(PHASES) if kind == "resume" else 1)
            assert kinds.count(kind) >= least, f"{kinds.count(kind)} of {kind}"
        return f"{len(told)} events"


def main():
    program, batch = sys.argv[1:]
    manager = start_window_manager()
    tap = Tap()
    game = Game(program)
    steps = [("begins by keys", game.begin)]
    for phase in PHASES[:PARTS]:
        steps.append((f"is killed in {phase} and comes back", lambda phase=phase: game.play(phase)))
        steps.append((f"leaves {phase}", lambda phase=phase: game.leave(phase)))
    if PARTS == len(PHASES):
        steps.append(("is in the history as it was played", lambda: game.check_history(batch)))
    else:
        steps.pop()  # the last part need not be left
    for name, step in steps:
        if not tap.step(name, step):
            game.desk.picture("failed")
            break
    if game.desk is not None:
        game.desk.kill()
    manager.kill()
    tap.end()


main()
