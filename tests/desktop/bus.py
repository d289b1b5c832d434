"""All that a program tells on the accessibility bus, asked of it directly: many questions at once, for the answer
to one comes in a moment and those to some thousand, one after the other, in a minute."""

from gi.repository import Gio, GLib

A11Y = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
# What an interface tells besides its properties.
METHODS = {"Accessible": [("GetAttributes", None)], "Action": [("GetActions", None)],
           "Text": [("GetText", GLib.Variant("(ii)", (0, -1)))]}


def leaves(value):
    """Texts and numbers of an answer, but for the addresses of others."""
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from leaves(part)
    elif isinstance(value, float) or isinstance(value, str) and value and value[0] not in "/:":
        yield str(value)


class Bus:
    def __init__(self, pid):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.name = next(name for name in self._ask_bus("ListNames")
                         if name[0] == ":" and self._ask_bus("GetConnectionUnixProcessID", name) == pid)

    def _ask_bus(self, method, name=None):
        arguments = GLib.Variant("(s)", (name,)) if name else None
        return self.connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                                         arguments, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    def _ask(self, questions):
        """The answers to (path, interface, method, arguments), in the same order; None: there is none."""
        answers = {}

        def answered(connection, result, number):
            try:
                answers[number] = connection.call_finish(result).unpack()
            except GLib.Error:  # it has no such thing, or went while we asked
                answers[number] = None

        for number, question in enumerate(questions):
            self.connection.call(self.name, *question, None, Gio.DBusCallFlags.NONE, -1, None, answered, number)
        while len(answers) < len(questions):
            GLib.MainContext.default().iteration(True)
        return [answers[number] for number in range(len(questions))]

    def _list_paths(self):
        """The root and all below it, also of what has no place on the screen."""
        paths, level = [], [ROOT]
        while level:
            paths += level
            answers = self._ask([(path, A11Y + "Accessible", "GetChildren", None) for path in level])
            level = [path for answer in answers if answer for _, path in answer[0]]
        return paths

    def _list_interfaces(self, paths):
        answers = self._ask([(path, A11Y + "Accessible", "GetInterfaces", None) for path in paths])
        return [(path, interface) for path, answer in zip(paths, answers) if answer for interface in answer[0]
                if not interface.endswith(".Component")]  # its place

    def list_texts(self):
        """Names, descriptions, texts, values, actions and attributes."""
        questions = []
        for path, interface in self._list_interfaces(self._list_paths()):
            questions.append((path, PROPERTIES, "GetAll", GLib.Variant("(s)", (interface,))))
            for method, arguments in METHODS.get(interface.removeprefix(A11Y), ()):
                questions.append((path, interface, method, arguments))
        return [text for answer in self._ask(questions) if answer for text in leaves(answer)]
