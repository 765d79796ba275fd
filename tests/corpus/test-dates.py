#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Temporal expressions in annotated articles, against the goals.

usage: test-dates.py PREDICT DATA-FOLDER FAULTS.json [SHARED-FOLDER]

The articles and their scorer are not part of the repository: without
$MIRQAB_SHARED the test is skipped. FAULTS.json lists every fault that is known,
with its cause; a new fault fails, and so does a listed one that is cured.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

GOALS = {'dates relaxed': 0.97, 'dates strict': 0.92, 'dates value': 0.95, 'chronology-worthy': 0.97}


def predict(program, data, gold, texts):
    command = [program] + (['--texts', str(texts)] if texts else []) + [str(gold)]
    return subprocess.run(command, check=True, capture_output=True, text=True,
                          env=dict(os.environ, MIRQAB_DATA=data, LC_ALL='C.UTF-8')).stdout


def score(scorer, gold, texts, predictions):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        file.write(predictions)
        file.flush()
        command = [sys.executable, str(scorer), str(gold), file.name, '--list']
        command += ['--texts', str(texts)] if texts else []
        return subprocess.run(command, check=True, capture_output=True, text=True,
                              env=dict(os.environ, PYTHONUTF8='1')).stdout


def figures(report):
    for name in GOALS:
        line = next(line for line in report.splitlines() if line.startswith(name))
        yield name, float(re.search(r'(?:F1|=)\s+([\d.]+)$', line).group(1))


def faults(report):
    """Lines such as "h01 VALUE …", without those about names."""
    for line in report.splitlines():
        if re.match(r'  \S+ (MISS|SPAN|VALUE|FALSE|OFFSET\?) ', line):
            yield line.strip()


def main():
    program, data, faults_file = sys.argv[1:4]
    shared = Path(sys.argv[4] if len(sys.argv) > 4 else os.environ.get('MIRQAB_SHARED', '')) / 'corpus'
    scorer = shared / 'score_dates.py'
    if not scorer.is_file():
        print('1..0 # SKIP no annotated articles: MIRQAB_SHARED does not lead to them')
        return 0

    expected = {fault['fault']: fault['cause'] for fault in json.loads(Path(faults_file).read_text(encoding='utf-8'))}
    sets = (('dev', shared / 'dev' / 'gold.json', None), ('seeds', shared / 'seeds-gold.json', shared / 'seeds'))
    print(f'1..{len(sets) * len(GOALS) + 2}')
    number, failed, seen = 0, False, []
    for name, gold, texts in sets:
        report = score(scorer, gold, texts, predict(program, data, gold, texts))
        seen += faults(report)
        for goal, value in figures(report):
            number += 1
            reached = value >= GOALS[goal]
            failed |= not reached
            print(f'{"ok" if reached else "not ok"} {number} /corpus/{name}/{goal} {value:.3f} of {GOALS[goal]}')

    for what, lines in (('new faults', sorted(set(seen) - set(expected))),
                        ('cured faults, to be taken off the list', sorted(set(expected) - set(seen)))):
        number += 1
        failed |= bool(lines)
        print(f'{"not ok" if lines else "ok"} {number} /corpus/{what}')
        for line in lines:
            print(f'# {line}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
