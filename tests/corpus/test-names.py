#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""States, people, cities, bodies and layout of annotated articles, against the goals.

usage: test-names.py PREDICT DATA-FOLDER FAULTS.json [SHARED-FOLDER]

The articles are not part of the repository: without $MIRQAB_SHARED the test is
skipped. FAULTS.json lists every fault that is known, with its cause; a new
fault fails, and so does a listed one that is cured.
"""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

GOALS = {'subject': 0.95, 'states': 0.99, 'people': 0.97, 'cities': 0.97, 'bodies': 0.97}
BODIES_OF_DOSSIER = ('CSTO', 'Collective Security', 'NATO', 'SCO', 'CIS', 'EAEU', 'EU', 'UN', 'Kremlin', 'Taliban')


def predict(program, data, gold, texts=None):
    command = [program] + (['--texts', str(texts)] if texts else []) + [str(gold)]
    output = subprocess.run(command, check=True, capture_output=True, text=True,
                            env=dict(os.environ, MIRQAB_DATA=data, LC_ALL='C.UTF-8')).stdout
    return {item['id']: item for item in map(json.loads, output.splitlines())}


def overlaps(mention, spans):
    return any(mention['start'] < end and start < mention['end'] for start, end in spans)


def spans_of(entry, text):
    if entry.get('mentions'):
        return entry['mentions']
    return [match.span() for match in re.finditer(re.escape(entry['surface']), text)]


def judge_layout(item, prediction):
    """Headline, dateline, credits, sub-headings and leftovers have no goal: none may be wrong."""
    blocks = [pair for block in prediction['blocks'] for pair in block.items()]
    title = prediction['title'] if prediction['title_is'] == 'stated' else None
    subheads = [text for kind, text in blocks if kind == 'subhead']
    apart = {text for kind, text in blocks if kind in ('leftover', 'publication', 'credit')}
    for name, found, wanted in (('title', title, item.get('title')),
                                ('agency', prediction['agency'], item.get('agency')),
                                ('photo-credit', prediction['photo_credit'], item.get('photo_credit')),
                                ('dateline', bool(prediction['dateline']), bool(item.get('dateline'))),
                                ('subheads', subheads, item.get('subheads', []))):
        if found != wanted:
            yield f'{item["id"]} {name} {found} is not {wanted}'
    for line in item.get('boilerplate', []):
        if line not in apart:
            yield f'{item["id"]} boilerplate missing {line}'


class Tally:
    def __init__(self):
        self.right, self.found, self.wanted = 0, 0, 0

    def add(self, found, wanted):
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def f1(self):
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def judge(item, prediction, text, tallies):
    about = set(item['countries_about'])
    every = about | set(item['countries_mentioned'])
    subjects = {c['code'] for c in prediction['countries'] if c['role'] == 'subject'}
    states = {c['code'] for c in prediction['countries']}
    tallies['subject'].add(subjects, about)
    tallies['states'].add(states, every)
    for name, found, wanted in (('subject', subjects, about), ('states', states, every)):
        for code in sorted(found ^ wanted):
            yield f'{item["id"]} {name} {"missing" if code in wanted else "extra"} {code}'
    for name, kinds in (('people', {'person'}), ('cities', {'city'}), ('bodies', {'body', 'organisation'})):
        for entry in item.get(name, []):
            if name == 'bodies' and not entry['canonical'].startswith(BODIES_OF_DOSSIER):
                continue
            spans = spans_of(entry, text)
            hit = any(m['kind'] in kinds and overlaps(m, spans) for m in prediction['mentions'])
            tallies[name].add({1} if hit else set(), {1})
            if not hit:
                yield f'{item["id"]} {name} missing {entry["surface"]}'


def main():
    program, data, faults_file = sys.argv[1:4]
    shared = Path(sys.argv[4] if len(sys.argv) > 4 else os.environ.get('MIRQAB_SHARED', '')) / 'corpus'
    if not (shared / 'dev' / 'gold.json').is_file():
        print('1..0 # SKIP no annotated articles: MIRQAB_SHARED does not lead to them')
        return 0

    expected = {fault['fault']: fault['cause'] for fault in json.loads(Path(faults_file).read_text(encoding='utf-8'))}
    sets = (('dev', shared / 'dev' / 'gold.json', None), ('seeds', shared / 'seeds-gold.json', shared / 'seeds'))
    print(f'1..{len(sets) * len(GOALS) + 2}')
    number, failed, seen = 0, False, []
    for name, gold, texts in sets:
        predictions = predict(program, data, gold, texts)
        tallies = {goal: Tally() for goal in GOALS}
        for item in json.loads(gold.read_text(encoding='utf-8')):
            text = item.get('text') or (texts / item['id']).read_text(encoding='utf-8')
            seen += judge(item, predictions[item['id']], text, tallies)
            seen += judge_layout(item, predictions[item['id']])
        for goal, least in GOALS.items():
            number += 1
            reached = tallies[goal].f1() >= least
            failed |= not reached
            print(f'{"ok" if reached else "not ok"} {number} /corpus/{name}/{goal} {tallies[goal].f1():.3f} of {least}')

    for what, faults in (('new faults', sorted(set(seen) - set(expected))),
                         ('cured faults, to be taken off the list', sorted(set(expected) - set(seen)))):
        number += 1
        failed |= bool(faults)
        print(f'{"not ok" if faults else "ok"} {number} /corpus/{what}')
        for fault in faults:
            print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
