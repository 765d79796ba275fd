#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports briefings with mirqabctl and judges the files. Prints TAP.

test-briefing.py MIRQABCTL SOURCE-ROOT
test-briefing.py FILE.pdf              only the rules, of a file that is there
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pdffile import PdfFile
from pdfrules import RULES


def export(program, root, folder, language):
    environment = {**os.environ, 'MIRQAB_DATA': str(root / 'data'), 'LC_ALL': 'C.UTF-8',
                   'XDG_DATA_HOME': str(folder / 'home')}
    file = folder / f'{language}.pdf'
    articles = sorted((root / 'tests' / 'fixtures' / 'articles').glob('*.txt'))
    for command in (['import', '--data-dir', folder / 'data', *articles],
                    ['export', '--data-dir', folder / 'data', '--format', 'pdf', '--print-language',
                     language, '--paper', 'a4' if language == 'ar' else 'letter',
                     '-o', file]):
        done = subprocess.run([program, *map(str, command)], capture_output=True, env=environment,
                              timeout=120)
        assert done.returncode == 0 or command[0] == 'import', done.stderr.decode('utf-8')
    return file


def checks(label, file):
    """(name, faults) of one file."""
    sound = subprocess.run(['qpdf', '--check', str(file)], capture_output=True)
    yield f'{label}: qpdf finds the file sound', [sound.stderr.decode()] if sound.returncode else []
    pdf = PdfFile(file)
    for name, function in RULES:
        yield f'{label}: {name}', list(function(pdf))


def main():
    results = []
    if len(sys.argv) == 2:
        results += checks('file', Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            for language in ('ar', 'en', 'ru'):
                results += checks(language, export(Path(sys.argv[1]).resolve(),
                                                   Path(sys.argv[2]).resolve(), Path(folder), language))
    print(f'1..{len(results)}')
    for number, (name, faults) in enumerate(results, 1):
        print(f'{"not ok" if faults else "ok"} {number} {name}')
        for fault in faults[:10]:
            print(f'# {fault}')
    return 1 if any(faults for _name, faults in results) else 0


if __name__ == '__main__':
    sys.exit(main())
