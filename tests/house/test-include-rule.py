#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A room includes only what CONTRIBUTING.md's table of the house allows.

Reads the #include lines of app/ and ui/; prints TAP. The table below is the
table of CONTRIBUTING.md, and a test case compares the two.
"""
import re
import sys
from pathlib import Path

ENGINE = ['language', 'article', 'dossier', 'analysis', 'sources', 'archive', 'chronology',
          'geography', 'figures', 'briefing', 'desk', 'mirqabctl']

ROOMS = {
    'language': [],
    'article': ['language'],
    'dossier': ['article', 'language'],
    'analysis': ['dossier', 'article', 'language'],
    'sources': ['article', 'language'],
    'archive': ['article', 'language'],
    'chronology': ['dossier', 'article', 'language'],
    'geography': ['dossier', 'article', 'language'],
    'figures': ['chronology', 'geography', 'dossier', 'article', 'language'],
    'briefing': ['figures', 'chronology', 'geography', 'dossier', 'article', 'language'],
    'desk': [room for room in ENGINE if room not in ('desk', 'mirqabctl')],
    'mirqabctl': [room for room in ENGINE if room != 'mirqabctl'],
}

# Outside libraries by the first part of a system header, and who may use them.
LIBRARIES = {
    'gtk': ['ui'], 'gdk': ['ui'], 'gsk': ['ui'], 'adwaita': ['ui'],
    'sqlite3': ['archive'], 'zlib': ['archive'],
    'libsoup': ['sources'], 'libxml': ['sources'], 'gumbo': ['sources'], 'uchardet': ['sources'],
    'brotli': ['sources'],
    'unicode': ['language'],
    'json-glib': ['dossier', 'geography', 'sources', 'desk', 'mirqabctl'],
    'cairo': ['figures', 'briefing', 'ui'], 'cairo-pdf': ['briefing', 'figures'], 'cairo-svg': ['briefing', 'ui'],
    'pango': ['figures', 'briefing', 'ui'],
    'hb': ['briefing'], 'hb-ot': ['briefing'], 'fontconfig': ['briefing'], 'qpdf': ['briefing'],
    'poppler': ['briefing'],
}


def includes(file):
    for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+([<"])([^">]+)[">]', line)
        if match:
            yield number, match.group(1) == '<', match.group(2)


def faults(root, room, folder, rooms):
    for file in sorted(folder.rglob('*.[ch]')):
        for number, is_system, name in includes(file):
            where = f'{file.relative_to(root)}:{number}'
            first = re.split(r'[/.]', name)[0]
            if is_system:
                if room not in LIBRARIES.get(first, [room]):
                    yield f'{where} uses the library of <{name}>'
            elif first in ENGINE and '/' in name and first != room and first not in rooms:
                yield f'{where} includes "{name}"'
            elif room != 'ui' and name.startswith('ui/'):
                yield f'{where} includes "{name}"'


def table_of_contributing(root):
    """{room: [rooms]} as the table of the house says it."""
    table = {}
    for line in (root / 'CONTRIBUTING.md').read_text(encoding='utf-8').splitlines():
        cells = [cell.strip() for cell in line.strip('|').split('|')]
        if line.startswith('|') and len(cells) >= 3 and cells[0] in ROOMS:
            table[cells[0]] = [] if cells[1] == '–' else re.split(r',\s*', cells[1])
    return table


def main():
    root = Path(sys.argv[1]).resolve()
    results = []
    for room, rooms in ROOMS.items():
        results.append((f'/house/includes/{room}', list(faults(root, room, root / 'app' / room, rooms))))
    results.append(('/house/includes/ui', list(faults(root, 'ui', root / 'ui', ENGINE))))

    unknown = [f'app/{folder.name} is no room of the table' for folder in (root / 'app').iterdir()
               if folder.is_dir() and folder.name not in ROOMS]
    results.append(('/house/rooms', unknown))

    told = table_of_contributing(root)
    every = {'desk': ['all of app/'], 'mirqabctl': ['all of app/']}
    different = [f'CONTRIBUTING.md says of {room}: {told.get(room)}' for room, rooms in ROOMS.items()
                 if told.get(room) != every.get(room, rooms)]
    results.append(('/house/table', different))

    print(f'1..{len(results)}')
    for number, (name, found) in enumerate(results, 1):
        print(f'{"not ok" if found else "ok"} {number} {name}')
        for fault in found:
            print(f'# {fault}')
    return 1 if any(found for _, found in results) else 0


if __name__ == '__main__':
    sys.exit(main())
