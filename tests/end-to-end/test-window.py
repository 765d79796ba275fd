#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job as a person does it: launcher, articles in, filter by country,
PDF out. Driven through the accessibility tree; prints TAP. Run it by
with-session, with the folder of the source tree as its argument."""
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from desktop import Atspi, Program, dump, keys, wait_for  # noqa: E402

APPLICATION = 'org.mirqab.Mirqab'
ROOT = Path(sys.argv[1]).resolve()
ARTICLES = sorted((ROOT / 'tests/fixtures/articles').glob('*.txt'))


def ctl(*arguments):
    return subprocess.run(['mirqabctl', *arguments], capture_output=True, text=True)


def bus_has(name):
    answer = subprocess.run(
        ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
         '/org/freedesktop/DBus', '--method', 'org.freedesktop.DBus.NameHasOwner', name],
        capture_output=True, text=True)
    return 'true' in answer.stdout


def call_application(method, *arguments):
    subprocess.run(['gdbus', 'call', '--session', '--dest', APPLICATION, '--object-path',
                    '/org/mirqab/Mirqab', '--method', f'org.freedesktop.Application.{method}',
                    *arguments], check=True, capture_output=True)


class Steps:
    """Each test method is one step of the story, in the order of the file."""

    def __init__(self):
        self.program = Program()

    def launcher_starts_it(self):
        desktop_file = next(Path(folder) / 'applications' / f'{APPLICATION}.desktop'
                            for folder in os.environ['XDG_DATA_DIRS'].split(':')
                            if (Path(folder) / 'applications' / f'{APPLICATION}.desktop').exists())
        subprocess.run(['gio', 'launch', str(desktop_file)], check=True)
        wait_for('the window', self.program.windows)
        assert bus_has(APPLICATION)

    def map_and_chronology_are_there_before_any_article(self):
        self.program.find(contains='Map of the member states')
        self.program.find(contains='Chronology')

    def every_control_has_a_name(self):
        unnamed = self.program.unnamed_controls()
        assert not unnamed, unnamed

    def second_start_raises_the_first_window(self):
        subprocess.run(['mirqab'], check=True, timeout=20)
        assert len(self.program.windows()) == 1

    def files_handed_to_it_are_imported(self):
        assert len(ARTICLES) >= 5, 'no article fixtures'
        call_application('Open', str([file.as_uri() for file in ARTICLES]), '{}')
        self.program.find(contains=f'{len(ARTICLES)} articles added')
        listed = ctl('list', '--json').stdout.splitlines()
        assert len(listed) == len(ARTICLES), listed

    def same_files_again_add_nothing_and_say_so(self):
        call_application('Open', str([ARTICLES[0].as_uri()]), '{}')
        self.program.find(contains='already')
        assert len(ctl('list', '--json').stdout.splitlines()) == len(ARTICLES)

    def the_keyboard_goes_from_article_to_article(self):
        keys('F6')
        wait_for('the focus in the sidebar', lambda: self.focused('All Articles'))
        keys('F6')
        wait_for('the focus in the list', lambda: self.focused('Article:'))
        first = self.rows()[0].get_name().removesuffix(', Unread')
        keys('Home')
        wait_for('the focus on the first article', lambda: first in self.focused('Article:'))
        visited = []
        for _ in ARTICLES:
            visited.append(wait_for('the focus on another article', lambda: next(
                (name for name in self.focused('Article:') if name not in visited), None)))
            keys('Down')
        assert len(visited) == len(ARTICLES), visited

    def a_country_in_the_sidebar_filters(self):
        expected = len(ctl('list', '--json', '--country', 'AM').stdout.splitlines())
        assert 0 < expected < len(ARTICLES), expected
        self.program.press(contains='Armenia')
        wait_for('the filtered list', lambda: self.is_filtered() and len(self.rows()) == expected)

    def undo_brings_everything_back(self):
        filtered = {row.get_name() for row in self.rows()}
        keys('ctrl+z')
        wait_for('the whole list', lambda: not self.is_filtered() and self.rows()
                 and not {row.get_name() for row in self.rows()} <= filtered)
        keys('ctrl+shift+z')
        wait_for('the filtered list again', lambda: self.is_filtered()
                 and {row.get_name() for row in self.rows()} == filtered)

    def the_scope_is_exported(self):
        folder = Path(tempfile.mkdtemp())
        file = folder / 'briefing.pdf'
        self.program.press(role=('push button', 'button'), contains='Export')
        self.program.press(role=('push button', 'button'), name='Write PDF…')
        self.save_as(file)
        wait_for('the PDF', file.exists)
        text = subprocess.run(['pdftotext', str(file), '-'], check=True, capture_output=True, text=True).stdout
        assert 'أرمينيا' in text or 'Armenia' in text, text[:500]

    # ---- not steps ----

    def is_filtered(self):
        return self.program.find_all(role=('push button', 'button'), contains='Remove Armenia')

    def rows(self):
        # GTK 4.8 has the rows below the edge of the list too; later ones only some of them.
        return self.program.find_all(role='list item', contains='Article:', showing=False)

    def focused(self, contains):
        # What is focused is read, and its name says so no longer.
        return [node.get_name().removesuffix(', Unread') for node in self.program.find_all(contains=contains)
                if node.get_state_set().contains(Atspi.StateType.FOCUSED)]

    def save_as(self, file):
        entry = self.program.find(role=('text', 'entry'), contains='Name')
        entry.set_text_contents(str(file))
        self.program.press(role=('push button', 'button'), contains='_Save')


def main():
    story = Steps()
    steps = [name for name in vars(Steps) if not name.startswith('_') and name not in ('is_filtered', 'rows', 'focused', 'save_as')]
    print(f'1..{len(steps)}')
    for number, step in enumerate(steps, 1):
        try:
            getattr(story, step)()
            print(f'ok {number} /window/{step}', flush=True)
        except Exception:
            print(f'not ok {number} /window/{step}')
            for line in traceback.format_exc().splitlines() + dump(story.program).splitlines():
                print(f'# {line}')
            print('Bail out! the steps build on each other', flush=True)
            return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
