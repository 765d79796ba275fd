#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The code names no organisation: whatever it follows is a dossier.

Looks for the names by which the shipped dossiers call their organisation (and
for their folders' names) in app/, ui/ and resources/; prints TAP.
"""
import json
import re
import sys
from pathlib import Path

SUFFIXES = {'.c', '.h', '.ui', '.xml', '.css', '.build', '.py'}


def names_of(dossier):
    """Identifier, names and abbreviations, longest first; loose ones are words like "the treaty"."""
    header = json.loads((dossier / 'dossier.json').read_text(encoding='utf-8'))
    names = {dossier.name, header['id'], *header['name'].values(), *header['short_name'].values()}
    for body in json.loads((dossier / 'bodies.json').read_text(encoding='utf-8'))['bodies']:
        if body.get('is_organisation'):
            for forms in body['forms'].values():
                names.update(forms.get('name', []))
    return sorted({name for name in names if len(name) >= 3}, key=len, reverse=True)


def faults(root, names):
    pattern = re.compile('|'.join(map(re.escape, names)) + r'|odkb|الأمن الجماعي', re.IGNORECASE)
    for folder in ('app', 'ui', 'resources'):
        for file in sorted((root / folder).rglob('*')):
            if not file.is_file() or file.suffix not in SUFFIXES:
                continue
            for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
                match = pattern.search(line)
                if match:
                    yield f'{file.relative_to(root)}:{number} names “{match.group()}”'


def main():
    root = Path(sys.argv[1]).resolve()
    dossiers = sorted(path.parent for path in (root / 'data' / 'dossiers').glob('*/dossier.json'))
    print(f'1..{len(dossiers)}')
    failed = not dossiers
    for number, dossier in enumerate(dossiers, 1):
        found = list(faults(root, names_of(dossier)))
        print(f'{"not ok" if found else "ok"} {number} /house/no-organisation/{dossier.name}')
        for fault in found:
            print(f'# {fault}')
        failed |= bool(found)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
