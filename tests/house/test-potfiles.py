#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with text to translate, and no other; and
every catalogue is complete. Prints TAP."""
import re
import subprocess
import sys
from pathlib import Path

MARKS = re.compile(r'\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2?)\s*\(|translatable="yes"|translatable="true"'
                   r'|<summary>|^Comment=', re.M)


def main():
    root = Path(sys.argv[1]).resolve()
    listed = {line.strip() for line in (root / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
              if line.strip() and not line.startswith('#')}
    marked = set()
    for pattern in ('app/**/*.c', 'ui/**/*.c', 'ui/**/*.ui', 'resources/**/*.ui', 'data/*.in', 'data/*.gschema.xml'):
        for file in root.glob(pattern):
            if MARKS.search(file.read_text(encoding='utf-8')):
                marked.add(str(file.relative_to(root)))

    pot = subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--add-comments=Translators', '--keyword=_', '--keyword=N_',
         '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2',
         '-f', 'po/POTFILES.in', '-o', '-', '--force-po'],
        cwd=root, capture_output=True, text=True)
    results = [
        ('/potfiles/complete', [f'{name} is not listed' for name in sorted(marked - listed)]),
        ('/potfiles/exact', [f'{name} has no text to translate' for name in sorted(listed - marked)]),
        ('/potfiles/extract', [] if pot.returncode == 0 else pot.stderr.splitlines()),
    ]
    for catalogue in sorted((root / 'po').glob('*.po')):
        merged = subprocess.run(['msgmerge', '--no-fuzzy-matching', '-q', '-o', '-', str(catalogue), '-'],
                                input=pot.stdout, capture_output=True, text=True)
        missing = subprocess.run(['msgattrib', '--untranslated', '--no-obsolete', '--no-wrap', '-'],
                                 input=merged.stdout, capture_output=True, text=True)
        fuzzy = subprocess.run(['msgattrib', '--only-fuzzy', '--no-obsolete', '--no-wrap', '-'],
                               input=merged.stdout, capture_output=True, text=True)
        lacking = [line for line in (missing.stdout + fuzzy.stdout).splitlines()
                   if line.startswith('msgid "') and line != 'msgid ""']
        form = subprocess.run(['msgfmt', '--check', '-o', '/dev/null', str(catalogue)],
                              capture_output=True, text=True)
        results.append((f'/po/{catalogue.stem}/complete', lacking))
        results.append((f'/po/{catalogue.stem}/sound',
                        form.stderr.splitlines() if form.returncode else []))

    print(f'1..{len(results)}')
    for number, (name, found) in enumerate(results, 1):
        print(f'{"not ok" if found else "ok"} {number} {name}')
        for fault in found:
            print(f'# {fault}')
    return 1 if any(found for _, found in results) else 0


if __name__ == '__main__':
    sys.exit(main())
