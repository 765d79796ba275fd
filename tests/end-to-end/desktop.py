# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a screen reader sees it: through AT-SPI."""
import re
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = 20.0


def wait_for(what, condition, timeout=TIMEOUT):
    """The first true value of condition(), or an AssertionError that says what was awaited."""
    end = time.monotonic() + timeout
    while True:
        try:
            value = condition()
        except GLib.Error:  # the element went away while we looked
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'{what}: not within {timeout:.0f} s')
        time.sleep(0.1)


def walk(node):
    """All elements below node, the node first; what the bus remembers of them may be old."""
    (getattr(node, 'clear_cache_single', None) or node.clear_cache)()
    yield node
    try:
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def is_showing(node):
    """GTK 4.8 says SHOWING of windows only; below them what is not on the screen has no size."""
    states = node.get_state_set()
    if states.contains(Atspi.StateType.SHOWING):
        return True
    if not states.contains(Atspi.StateType.VISIBLE):
        return False
    component = node.get_component_iface()
    extents = component.get_extents(Atspi.CoordType.WINDOW) if component is not None else None
    return extents is None or (extents.width > 0 and extents.height > 0)


def has_name(node):
    """A widget without a name gets that of its type: no person could understand it."""
    return bool(node.get_name()) and not re.fullmatch(r'(Gtk|Gdk|Adw|Mirqab)[A-Z]\w+', node.get_name())


class Program:
    """One running program, found on the accessibility bus by its name."""

    def __init__(self, name='mirqab'):
        self.name = name

    @property
    def node(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == self.name:
                return child
        return None

    def windows(self):
        node = self.node
        if node is None:
            return []
        return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count()))
                if child is not None and is_showing(child)]

    def find_all(self, role=None, name=None, contains=None, showing=True):
        found = []
        for window in self.windows():
            for node in walk(window):
                try:
                    if role is not None and node.get_role_name() not in (role if isinstance(role, tuple) else (role,)):
                        continue
                    label = node.get_name() or ''
                    if name is not None and label != name:
                        continue
                    if contains is not None and contains not in label:
                        continue
                    if showing and not is_showing(node):
                        continue
                except GLib.Error:
                    continue
                found.append(node)
        return found

    def find(self, role=None, name=None, contains=None, timeout=TIMEOUT, showing=True):
        wanted = ' '.join(filter(None, (str(role or ''), name, contains and f'…{contains}…')))
        return wait_for(f'"{wanted}" in the window',
                        lambda: next(iter(self.find_all(role, name, contains, showing)), None), timeout)

    def press(self, role=None, name=None, contains=None):
        """Does what activating the element would do."""
        node = self.find(role, name, contains)
        assert node.get_n_actions() > 0, f'"{node.get_name()}" has nothing to activate'
        node.do_action(0)
        return node

    def unnamed_controls(self):
        """Controls that a screen reader could not tell apart."""
        roles = ('push button', 'button', 'toggle button', 'check box', 'radio button', 'entry', 'text',
                 'slider', 'combo box', 'image map')
        return [f'{node.get_role_name()} "{node.get_name()}" in {[p.get_name() for p in ancestors(node)][:4]}'
                for node in self.find_all()
                if node.get_role_name() in roles and not (has_name(node) or labelled_by(node))
                and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)]


def ancestors(node):
    while (node := node.get_parent()) is not None:
        yield node


def labelled_by(node):
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
               for relation in node.get_relation_set())


def keys(*names):
    """Presses keys, as ctrl+z, in the focused window."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)


def dump(program):
    """The tree as text, for the log of a failed test."""
    lines = []

    def show(node, depth):
        try:
            lines.append('  ' * depth + f'{node.get_role_name()} "{node.get_name()}"'
                         + ('' if is_showing(node) else ' (hidden)'))
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child is not None:
                    show(child, depth + 1)
        except GLib.Error:
            pass

    if program.node is not None:
        show(program.node, 0)
    return '\n'.join(lines)
