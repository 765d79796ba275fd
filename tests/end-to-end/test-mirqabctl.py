#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses mirqabctl as a person or a script would. Prints TAP.

test-mirqabctl.py MIRQABCTL SOURCE-ROOT [NAME…]
"""
import csv
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jsonshape

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(sys.argv[2]).resolve()
ARTICLES = ROOT / 'tests' / 'fixtures' / 'articles'
DOSSIERS = ROOT / 'tests' / 'fixtures' / 'dossiers'

FEED = '''<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>صحيفة الاختبار</title><link>https://paper.example/</link>
<item><title>أرمينيا تستضيف اجتماعا</title><link>https://paper.example/1</link>
<pubDate>Mon, 16 May 2022 10:00:00 GMT</pubDate>
<description>تستضيف أرمينيا اجتماعا لوزراء الخارجية في يريفان.</description></item>
<item><title>روسيا تعلن</title><link>https://paper.example/2</link>
<pubDate>Tue, 17 May 2022 10:00:00 GMT</pubDate>
<description>أعلنت روسيا موعد التمرين.</description></item>
</channel></rss>
'''

PAGE = '''<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>بيلاروسيا تستقبل الوفد - موقع الاختبار</title>
<meta property="article:published_time" content="2023-11-23T09:00:00Z"></head><body>
<nav><a href="/a">الرئيسية</a></nav><article><h1>بيلاروسيا تستقبل الوفد</h1>
<p>استقبل رئيس بيلاروسيا ألكسندر لوكاشينكو في مينسك وفدا من الدول الأعضاء، وبحث معه سير العمل في الملفات المشتركة.</p>
<p>وقال المتحدث إن الوفد سيبقى في العاصمة ثلاثة أيام، ويزور خلالها عددا من المصانع والجامعات.</p>
</article></body></html>
'''


class Skip(Exception):
    """Why a case cannot be tried here."""


class Answer:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode('utf-8')
        self.err = done.stderr.decode('utf-8')

    def lines(self, shape, explained=False):
        """The JSON lines of the answer, each of the shape."""
        values = [json.loads(line) for line in self.out.splitlines()]
        for value in values:
            found = list(jsonshape.faults(value, shape, explained))
            assert not found, '\n'.join(found)
        return values


class Place:
    """A folder for files, and an archive of its own."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.data = self.folder / 'data'
        self.environment = {**os.environ, 'MIRQAB_DATA': str(ROOT / 'data'), 'LC_ALL': 'C.UTF-8',
                            'LANGUAGE': '', 'XDG_DATA_HOME': str(self.folder / 'home'),
                            'XDG_CONFIG_HOME': str(self.folder / 'config')}

    def run(self, *arguments, given=None, **options):
        command = [PROGRAM, *(os.fsencode(argument) for argument in map(self.word, arguments))]
        return Answer(subprocess.run(command, input=given, timeout=60, capture_output=True,
                                     env=self.environment, **options))

    @staticmethod
    def word(argument):
        return argument if isinstance(argument, (bytes, Path)) else str(argument)

    def ctl(self, command, *arguments, **options):
        return self.run(command, '--data-dir', self.data, *arguments, **options)

    def dossier_without_sources(self):
        """The shipped dossier, whose sources lead out of this computer, without them."""
        folder = self.folder / 'dossier'
        shutil.copytree(ROOT / 'data/dossiers/csto', folder, dirs_exist_ok=True)
        (folder / 'sources.json').write_text('{"sources": []}')
        return folder

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path

    def import_fixtures(self):
        answer = self.ctl('import', *sorted(ARTICLES.glob('*.txt')))
        assert answer.code == 0, answer.err


class Server:
    """A web server of this computer: path -> (status, headers, body), or a
    function of the request that gives that."""

    def __init__(self, pages):
        self.pages = pages
        self.asked = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                server.asked.append(self.path)
                page = server.pages.get(self.path, (404, {}, b''))
                status, headers, body = page(self) if callable(page) else page
                body = body.encode('utf-8') if isinstance(body, str) else body
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.url = f'http://127.0.0.1:{self.http.server_port}'
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()


def expect(answer, code, *told):
    """The exit code, and what stderr says."""
    assert answer.code == code, f'exit {answer.code}, not {code}: {answer.out}{answer.err}'
    for text in told:
        assert text in answer.err, f'{text!r} is not said: {answer.err}'


# Usage

def test_help(place):
    answer = place.run('--help')
    expect(answer, 0)
    for command in ('import', 'list', 'search', 'show', 'countries', 'chronology', 'candidates',
                    'export', 'analyse', 'parse-feed', 'extract-page', 'check', 'reanalyse', 'backup',
                    'restore', 'fetch', 'sources'):
        assert f'\n  {command} ' in answer.out, command
        told = place.run(command, '--help')
        expect(told, 0)
        assert f'mirqabctl {command}' in told.out and '--data-dir' in told.out, told.out
    expect(place.run('--version'), 0)


def test_wrong_usage(place):
    place.import_fixtures()
    for arguments, told in [
        ([], 'Which command?'),
        (['lits'], 'Did you mean: list?'),
        (['frobnicate'], '--help'),
        (['list', '--colour'], 'mirqabctl list --help'),
        (['list', 'words'], 'mirqabctl search words'),
        (['import'], 'Which files?'),
        (['show'], 'Which article?'),
        (['show', 'x'], 'no number'),
        (['show', '0'], 'no number'),
        (['search'], 'Which words?'),
        (['list', '--country', 'Armenai'], 'Armenia (AM)'),
        (['list', '--country', 'XX'], 'knows no state'),
        (['list', '--person', 'Lukashenkko'], 'Lukashenko'),
        (['list', '--body', 'Councill'], 'knows no body'),
        (['list', '--source', 'nobody'], 'No article is of an outlet'),
        (['list', '--language', 'arabic'], 'no language'),
        (['list', '--from', '2024-13'], 'no date'),
        (['list', '--from', '2023-02-29'], 'no date'),
        (['list', '--to', 'yesterday'], 'no date'),
        (['list', '--from', '2024', '--to', '2023'], 'exchange'),
        (['list', '--limit', '-1'], '1 or more'),
        (['list', '--collection', 'x'], 'There is no collection'),
        (['list', '--scope', 'x'], 'There is no saved scope'),
        (['collections', 'paint'], 'collections --help'),
        (['scopes', 'save'], 'scopes --help'),
        (['export', '--format', 'text-folder'], 'Into which folder?'),
        (['chronology', '--format', 'xml'], 'table, json, csv and ics'),
        (['candidates', 'name'], 'too much'),
        (['candidates', '--accept', 'يان'], 'no full name'),
        (['candidates', '--accept', 'يان كوفالسكي', '--country', 'XX'], 'knows no state'),
        (['candidates', '--accept', 'يان كوفالسكي', '--country', 'RU', '--country', 'AM'], 'once'),
        (['candidates', '--accept', 'يان كوفالسكي', '--forget', 'يان كوفالسكي'], 'one of'),
        (['candidates', '--accept', 'فلاديمير بوتين'], 'in the dossier already'),
        (['candidates', '--forget', 'يان كوفالسكي'], 'none of your names'),
        (['export'], 'Into which file?'),
        (['export', '--format', 'doc', '-o', 'x'], 'pdf, html, txt, json, csv, bib, ris, jsonl and text-folder'),
        (['export', '-o', 'x.docx'], 'pdf, html, txt, json, csv, bib, ris, jsonl and text-folder'),
        (['export', '-o', 'x.pdf', '--paper', 'a5'], 'a4, letter'),
        (['analyse', '--published', '16 May', 'x'], 'no day'),
        (['fetch', 'rt-arabik'], 'rt-arabic'),
        (['sources'], 'sources list'),
        (['sources', 'frobnicate'], 'sources --help'),
        (['sources', 'add'], 'sources --help'),
        (['sources', 'add', 'ftp://x.example/'], 'no address'),
        (['sources', 'remove', 'nobody-knows-it'], 'no source'),
    ]:
        answer = place.run(*arguments, *(['--data-dir', place.data] if arguments else []))
        assert answer.code == 2, (arguments, answer.code, answer.err)
        assert told in answer.err, (arguments, answer.err)
        assert not answer.out, (arguments, answer.out)


def test_completion(place):
    def complete(*words):
        script = ('. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
                  '_mirqabctl "$1" "${@: -1}" "${@: -2:1}"; printf "%s\\n" "${COMPREPLY[@]}"')
        return subprocess.run(['bash', '-c', script, ROOT / 'data/completions/mirqabctl', PROGRAM, *words],
                              capture_output=True, env=place.environment, cwd=place.folder,
                              check=True).stdout.decode().split()

    place.file('article.txt', 'x')
    assert complete('li') == ['list'], complete('li')
    assert complete('export', '--format', '') == ['pdf', 'html', 'txt', 'json', 'csv', 'bib', 'ris',
                                                     'jsonl', 'text-folder']
    assert complete('--data-dir', 'x', 'list', '--starr') == ['--starred']
    assert complete('import', 'art') == ['article.txt']
    assert {'AM', 'AZ'} <= set(complete('list', '--country', 'A')) <= {'AM', 'AZ', 'AF'}


def test_manual(place):
    """Manual, completion and --help speak of the same commands and options."""
    manual = (ROOT / 'data/man/mirqabctl.1').read_text(encoding='utf-8').replace('\\-', '-')
    completion = (ROOT / 'data/completions/mirqabctl').read_text(encoding='utf-8')
    told = place.run('--help').out
    commands = [line.split()[0] for line in told.split('Commands:')[1].splitlines()
                if line.startswith('  ') and not line.startswith('  mirqabctl')]
    assert len(commands) == 21, commands
    for command in commands:
        options = {word.split('=')[0] for word in place.run(command, '--help').out.split()
                   if word.startswith('--')} - {'--data', '--help-all'}
        for word in [command, *options]:
            word = word.rstrip('”,.')
            assert word in manual, f'the manual lacks {word}'
            assert word in completion, f'the completion lacks {word}'


def test_dossier_that_is_none(place):
    expect(place.ctl('chronology', '--dossier', 'nowhere'), 1, 'There is no dossier “nowhere”')
    expect(place.ctl('chronology', '--dossier', place.folder / 'x'), 1, 'dossier.json')


# The own order

def test_collections(place):
    expect(place.ctl('collections'), 1, 'no collections yet')
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    first, second = [line['id'] for line in place.ctl('list', '--json', '--limit', '2').lines('list')]
    expect(place.ctl('collections', 'create', 'ملف القمة'), 0)
    expect(place.ctl('collections', 'create', 'ملف القمة'), 1, 'already')
    expect(place.ctl('collections', 'add', 'ملف القمة', first, second), 0)
    expect(place.ctl('collections', 'add', 'ملف القمة', '999'), 1, 'no article 999')
    assert {line['id'] for line in place.ctl('list', '--json', '--collection', 'ملف القمة').lines('list')} \
        == {first, second}
    expect(place.ctl('collections', 'remove', 'ملف القمة', first), 0)
    expect(place.ctl('collections', 'rename', 'ملف القمة', 'summit'), 0)
    assert [json.loads(line) for line in place.ctl('collections', '--json').out.splitlines()] \
        == [{'name': 'summit', 'articles': 1}]
    expect(place.ctl('list', '--collection', 'sumit'), 2, 'Did you mean: summit')
    rows = list(csv.DictReader(io.StringIO(place.ctl('export', '--format', 'csv').out)))
    assert [row['id'] for row in rows if row['collections'] == 'summit'] == [str(second)]
    expect(place.ctl('collections', 'delete', 'summit'), 0)
    assert len(place.ctl('list', '--json').lines('list')) == len(rows)


def test_events(place):
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    expect(place.ctl('events'), 1, 'changed by hand yet')
    period = ('--from', '2031', '--to', '2032')
    expect(place.ctl('events', 'add', '--title', 'قمة', '--date', '2031-05-04'), 0)
    expect(place.ctl('events', 'add', '--title', 'مناورة', '--date', '2031-06', '--kind', 'exercise'), 0)
    expect(place.ctl('events', 'add', '--title', 'بلا تاريخ'), 2)
    expect(place.ctl('events', 'add', '--title', 'خطأ', '--date', '2031-13'), 2)
    expect(place.ctl('events', 'add', '--title', ' ', '--date', '2031'), 2, '--title')
    first, second = place.ctl('chronology', '--json', *period).lines('chronology')
    assert (first['own'], second['precision'], second['kind']) == ('added', 'month', 'exercise')

    expect(place.ctl('events', 'correct', first['id'], '--date', '2031-05-06', '--status', 'planned'), 0)
    expect(place.ctl('events', 'correct', first['id'], '--title', ''), 2, '--title')
    expect(place.ctl('events', 'correct', 'no-such-event', '--date', '2031'), 1)
    corrected = place.ctl('chronology', '--json', *period).lines('chronology')[0]
    assert (corrected['from'], corrected['status']) == ('2031-05-06', 'planned')
    calendar = place.ctl('chronology', '--format', 'ics', '--planned', *period).out
    assert calendar.count('BEGIN:VEVENT') == 1 and 'SEQUENCE:2' in calendar

    expect(place.ctl('events', 'merge', first['id'], second['id']), 0)
    assert len(place.ctl('chronology', '--json', *period).lines('chronology')) == 1
    expect(place.ctl('events', 'hide', first['id']), 0)
    assert place.ctl('chronology', '--json', *period).out == ''
    expect(place.ctl('events', 'restore', first['id']), 0)

    told = [line for line in place.ctl('chronology', '--json').lines('chronology') if line['evidence']]
    event = told[0]
    article = str(event['evidence'][0]['article'])
    expect(place.ctl('events', 'split', event['id'], '999'), 1)
    expect(place.ctl('events', 'split', event['id'], article), 0)
    assert [json.loads(line)['own'] for line in place.ctl('events', '--json').out.splitlines()] == ['apart']
    expect(place.ctl('reanalyse'), 0)
    apart = [line for line in place.ctl('chronology', '--json').lines('chronology') if line['own'] == 'apart']
    assert len(apart) == 1 and apart[0]['evidence'][0]['article'] == event['evidence'][0]['article']


def test_scopes(place):
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    expect(place.ctl('scopes', 'save', 'Armenia', '--country', 'AM', '--language', 'ar'), 0)
    saved = place.ctl('list', '--json', '--scope', 'Armenia')
    expect(saved, 0)
    assert saved.out == place.ctl('list', '--json', '--country', 'AM', '--language', 'ar').out
    scope = json.loads(place.ctl('scopes', '--json').out)
    assert scope['scope'] == {'countries': ['AM'], 'languages': ['ar']}, scope
    expect(place.ctl('scopes', 'delete', 'Armenia'), 0)
    expect(place.ctl('scopes'), 1, 'no saved scopes yet')


def test_watches(place):
    first, *others = sorted(ARTICLES.glob('*.txt'))
    expect(place.ctl('import', first), 0)
    expect(place.ctl('watch'), 1, 'watched yet')
    expect(place.ctl('watch', 'set', 'all', '--match'), 1, 'no saved scope')
    expect(place.ctl('scopes', 'save', 'all'), 0)
    for wrong in (['all'], ['all', '--match', '--off'], ['all', '--silence', '-1']):
        expect(place.ctl('watch', 'set', *wrong), 2)
    expect(place.ctl('watch', 'set', 'all', '--match'), 0)
    assert json.loads(place.ctl('watch', '--json').out) == {'name': 'all', 'watch': 'match'}
    expect(place.ctl('watch', 'check'), 1)
    expect(place.ctl('import', *others), 0)
    told = place.ctl('watch', 'check', '--json')
    expect(told, 0)
    told = json.loads(told.out)
    assert told['name'] == 'all' and told['count'] == len(others) and told['title'], told
    expect(place.ctl('watch', 'check'), 1)

    expect(place.ctl('scopes', 'save', 'all', '--to', '2024-01-01'), 0)
    expect(place.ctl('watch', 'set', 'all', '--silence', '1'), 0)
    assert json.loads(place.ctl('watch', '--json').out)['days'] == 1
    assert 'no article for' in place.ctl('watch', 'check').out
    expect(place.ctl('watch', 'check'), 1)
    expect(place.ctl('watch', 'set', 'all', '--off'), 0)
    expect(place.ctl('watch'), 1)


def test_way_out_and_back(place):
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    expect(place.ctl('collections', 'create', 'x'), 0)
    expect(place.ctl('collections', 'add', 'x', '1', '3'), 0)
    expect(place.ctl('scopes', 'save', 's', '--collection', 'x', '--words', 'قمة'), 0)
    out = place.folder / 'all.jsonl'
    expect(place.ctl('export', '-o', out), 0)
    other = place.folder / 'other'
    expect(place.run('--data-dir', other, 'import', out), 0)
    again = place.run('--data-dir', other, 'export', '--format', 'jsonl')
    expect(again, 0)
    assert again.out == out.read_text(encoding='utf-8')
    third = place.folder / 'third'
    piped = place.run('--data-dir', third, 'import', '-', given=out.read_bytes())
    expect(piped, 0)
    assert place.run('--data-dir', third, 'export', '--format', 'jsonl').out == again.out


def test_text_folder(place):
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    folder = place.folder / 'texts'
    expect(place.ctl('export', '--format', 'text-folder', '-o', folder), 0)
    files = sorted(folder.iterdir())
    assert len(files) == len(place.ctl('list', '--json').lines('list'))
    assert all(file.suffix == '.txt' and file.stat().st_size > 0 for file in files)
    expect(place.ctl('export', '--format', 'text-folder', '-o', folder), 0)
    assert sorted(folder.iterdir()) == files


def test_two_computers(place):
    """Who writes learns that another computer has the archive open; who reads need not."""
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    mark = f'[Open On]\nId=other\nName=laptop\nSeen={int(time.time())}\n'
    Path(place.data, 'archive.open-on').write_text(mark, encoding='utf-8')
    assert 'laptop' in place.ctl('collections', 'create', 'x').err
    assert not place.ctl('list').err


def test_note(place):
    """A note, which only the window writes, is found, and leaves with everything else."""
    expect(place.ctl('import', *ARTICLES.glob('*.txt')), 0)
    lines = place.ctl('export', '--format', 'jsonl').out.splitlines()
    article = json.loads(lines[1])
    article['note'] = 'زعفران وحبهان'
    noted = place.file('noted.jsonl', '\n'.join([lines[0], json.dumps(article)]).encode())
    expect(place.ctl('import', noted), 0)
    value, = place.ctl('search', 'زعفران', '--json').lines('list')
    shown, = place.ctl('show', value['id'], '--json').lines('show')
    assert shown['note'] == article['note']
    for kind in ['csv', 'bib', 'ris']:
        assert article['note'] in place.ctl('export', '--format', kind).out, kind


# Import, list, show, search

def test_import_twice(place):
    first = place.ctl('import', ARTICLES / 'agency-flash.txt')
    expect(first, 0)
    assert first.out == '1 new article\n', first.out
    again = place.ctl('import', ARTICLES / 'agency-flash.txt')
    expect(again, 0)
    assert again.out == 'Nothing new: the article is in the archive already\n', again.out
    copy = place.file('copy.txt', (ARTICLES / 'agency-flash.txt').read_bytes())
    value, = place.ctl('import', '--json', copy).lines('import')
    assert (value['status'], value['there'], value['articles']) == ('there', 1, [1]), value
    assert len(place.ctl('list', '--json').lines('list')) == 1


def test_import_folder(place):
    place.file('in/a.txt', 'خبر أول\n\nنص الخبر الأول.')
    place.file('in/deeper/b.html', PAGE)
    place.file('in/feed.xml', FEED)
    place.file('in/.hidden.txt', 'لا يقرأ')
    place.file('in/picture.png', b'\x89PNG\r\n\x1a\n' + bytes(range(256)) * 4)
    (place.folder / 'in' / 'ring').symlink_to(place.folder / 'in')
    answer = place.ctl('import', '--json', place.folder / 'in')
    expect(answer, 1, 'picture.png', 'not a text')
    status = {Path(value['file']).name: (value['status'], value['new'])
              for value in answer.lines('import')}
    assert status == {'a.txt': ('new', 1), 'b.html': ('new', 1), 'feed.xml': ('new', 2),
                      'picture.png': ('failed', 0)}, status


def test_import_standard_input(place):
    answer = place.ctl('import', '--json', '-', given='خبر من الأنبوب\n\nنص.'.encode())
    value, = answer.lines('import')
    assert value['file'] == '-' and value['new'] == 1, value


def test_list_and_scope(place):
    place.import_fixtures()
    place.ctl('import', place.file('feed.xml', FEED))
    every = place.ctl('list', '--json').lines('list')
    days = [value['published']['value'] for value in every if value['published']['value']]
    assert days == sorted(days, reverse=True), days

    def ids(*scope):
        answer = place.ctl('list', '--json', *scope)
        return {value['id'] for value in answer.lines('list')}

    about_armenia = ids('--country', 'AM')
    assert about_armenia and about_armenia < {value['id'] for value in every}
    assert about_armenia == ids('--country', 'am') == ids('--country', 'أرمينيا') == ids('--country', 'ارمينيا')
    assert ids('--country', 'AM', '--country', 'RU') == about_armenia | ids('--country', 'RU')
    both = ids('--country', 'AM', '--country', 'RU', '--all-countries')
    assert both == about_armenia & ids('--country', 'RU')
    of_outlet = ids('--source', 'صحيفة الاختبار')
    assert len(of_outlet) == 2, of_outlet
    assert ids('--from', '2022-05', '--to', '2022-05') == of_outlet
    assert len(ids('--from', '2022-05-17', '--to', '2022-05-17')) == 1
    assert len(ids('--limit', '3')) == 3
    assert ids('--unread') == {value['id'] for value in every}
    nothing = place.ctl('list', '--from', '1999', '--to', '1999')
    expect(nothing, 1, 'No article matches')
    expect(place.ctl('list', '--starred', '--json'), 1)


def test_any_locale(place):
    """A timer runs in the locale C, and a name may be no UTF-8."""
    odd = os.fsencode(place.folder) + b'/in/\xff.txt'
    os.makedirs(os.path.dirname(odd))
    with open(odd, 'wb') as file:
        file.write((ARTICLES / 'long-analysis.txt').read_bytes())
    place.environment['LC_ALL'] = 'C'
    value, = place.ctl('import', '--json', place.folder / 'in').lines('import')
    assert value['new'] == 1, value
    assert len(place.ctl('list', '--json', '--country', 'أرمينيا').lines('list')) == 1
    assert len(place.ctl('search', '--json', 'القمة').lines('list')) == 1
    assert 'يريفان' in place.ctl('list', '--words', 'القمة').out
    expect(place.ctl('search', b'\xff'), 2)


def test_list_of_nothing(place):
    expect(place.ctl('list'), 1, 'There is no folder', 'mirqabctl import')
    expect(place.run('list'), 1, 'The archive is empty', 'mirqabctl import')


def test_table(place):
    place.ctl('import', place.file('a.txt', 'عنوان\x1b[31m أحمر\u202e\n\nنص.'))
    table = place.ctl('list').out.splitlines()
    assert len(table) == 2 and table[0].startswith('No.'), table
    for mark in '\x1b\u202e\u2068\u2069':
        assert mark not in ''.join(table), table
    shown = place.ctl('show', '1').out
    assert '\x1b' not in shown and 'عنوان' in shown, shown


def test_search(place):
    place.ctl('import', place.file('a.txt', 'القمة في أرمينيا\n\nعقدت القمة في يريفان.'),
              place.file('b.txt', 'تمرين مشترك\n\nبدأ التمرين في طاجيكستان.'))
    for words in (['ارمينيا'], ['القمه'], ['قمة', 'يريفان'], ['أَرْمِينِيَا']):
        values = place.ctl('search', '--json', *words).lines('list')
        assert [value['id'] for value in values] == [1], (words, values)
    expect(place.ctl('search', 'كلمة-لا-توجد'), 1, 'No article matches')
    expect(place.ctl('search', '؟!'), 2, 'no word')


def test_show(place):
    place.import_fixtures()
    value, = place.ctl('show', '--json', '1').lines('show')
    assert value['text'] in [path.read_text(encoding='utf-8') for path in ARTICLES.glob('*.txt')]
    assert len(value['sha256']) == 64
    answer = place.ctl('show', '1', '999999')
    expect(answer, 1, '999999: There is no such article')
    assert value['title'] in answer.out


# Views and export

def test_countries(place):
    place.import_fixtures()
    values = {value['code']: value for value in place.ctl('countries', '--json').lines('countries')}
    assert values['RU']['membership'] == 'member' and values['UZ']['membership'] == 'former'
    assert values['AM']['articles'] == len(place.ctl('list', '--json', '--country', 'AM').lines('list'))
    then = place.ctl('countries', '--json', '--from', '2009', '--to', '2009')
    expect(then, 1, 'No article')
    assert {value['code']: value['membership'] for value in then.lines('countries')}['UZ'] == 'member'


def test_chronology(place):
    place.import_fixtures()
    values = place.ctl('chronology', '--json').lines('chronology')
    assert [value['from'] for value in values] == sorted(value['from'] for value in values)
    assert any(value['reference'] and not value['evidence'] for value in values)
    of_year = place.ctl('chronology', '--json', '--from', '2022', '--to', '2022').lines('chronology')
    assert of_year and all(value['from'] <= '2022-12-31' and value['to'] >= '2022-01-01'
                           for value in of_year)
    assert len(place.ctl('chronology', '--json', '--limit', '4').lines('chronology')) == 4
    assert place.ctl('chronology', '--format', 'json').out == place.ctl('chronology', '--json').out
    calendar = place.ctl('chronology', '--format', 'ics').out
    assert calendar.startswith('BEGIN:VCALENDAR\r\n') and calendar.endswith('END:VCALENDAR\r\n')
    assert calendar.count('BEGIN:VEVENT') == len(values)
    rows = list(csv.DictReader(io.StringIO(place.ctl('chronology', '--format', 'csv').out, newline='')))
    assert len(rows) == len(values)


def test_chronology_answers_to_the_scope(place):
    place.import_fixtures()

    def events(*scope):
        return place.ctl('chronology', '--json', *scope).lines('chronology')

    every = events()
    reported = {value['id'] for value in every if value['evidence']}
    starred = place.ctl('chronology', '--json', '--starred')
    expect(starred, 1, 'No event matches')
    unread = events('--unread')
    assert {value['id'] for value in unread} == reported
    body = next(value['body'] for value in every if value['reference'] and value['body'])
    of_body = events('--body', body)
    assert 0 < len(of_body) < len(every)
    assert all(value['body'] == body or value['evidence'] for value in of_body)
    about_words = events('--words', 'القمة')
    assert about_words and all(value['evidence'] for value in about_words)


def test_chronology_of_an_empty_archive(place):
    place.data.mkdir()
    answer = place.ctl('chronology')
    expect(answer, 0)
    assert len(answer.out.splitlines()) > 100


def test_export_pdf(place):
    place.import_fixtures()
    target = place.folder / 'out.pdf'
    expect(place.ctl('export', '-o', target, '--country', 'AM', '--title', 'تجربة'), 0)
    assert target.read_bytes().startswith(b'%PDF-') and target.stat().st_size > 10000
    before = target.read_bytes()
    expect(place.ctl('export', '-o', target, '--from', '1999', '--to', '1999'), 1, 'nothing was written')
    assert target.read_bytes() == before
    expect(place.ctl('export', '-o', place.folder / 'no' / 'such' / 'out.pdf'), 1)
    text = shutil.which('pdftotext') and subprocess.run(
        ['pdftotext', target, '-'], capture_output=True).stdout.decode('utf-8')
    if text:
        assert 'تجربة' in text


def test_export_template(place):
    place.import_fixtures()
    target = place.folder / 'out.txt'
    expect(place.ctl('export', '-o', target, '--template', 'شهري'), 2, 'none was saved')
    expect(place.ctl('export', '-o', target, '--save-template', 'شهري', '--title', 'الشهرية',
                     '--print-language', 'en', '--order', 'oldest', '--without', 'provenance'), 0)
    first = target.read_text('utf-8')
    assert first.startswith('الشهرية\n') and 'Made on' in first and 'SHA-256' not in first
    target.unlink()
    expect(place.ctl('export', '-o', target, '--template', 'شهري'), 0)
    assert target.read_text('utf-8') == first
    expect(place.ctl('export', '-o', target, '--template', 'شهري', '--with', 'provenance',
                     '--print-language', 'ar', '--order', 'newest'), 0)
    other = target.read_text('utf-8')
    assert 'SHA-256' in other and 'Made on' not in other and other.startswith('الشهرية\n')
    expect(place.ctl('export', '-o', target, '--template', 'أسبوعي'), 2, 'شهري')
    expect(place.ctl('export', '-o', target, '--without', 'glossary'), 2, 'credits')
    expect(place.ctl('export', '-o', target, '--save-template', ' '), 2, 'needs a name')


def test_export_language(place):
    place.import_fixtures()
    target = place.folder / 'out.txt'
    for locale, word in (('C.UTF-8', 'أُعدّت في'), ('ru', 'Составлено'), ('de:en', 'Made on')):
        place.environment['LANGUAGE'] = '' if locale.startswith('C') else locale
        expect(place.ctl('export', '-o', target), 0)
        assert word in target.read_text('utf-8'), locale


def test_export_rows(place):
    place.import_fixtures()
    ids = [value['id'] for value in place.ctl('list', '--json').lines('list')]
    values = place.ctl('export', '--format', 'json').lines('show')
    assert [value['id'] for value in values] == ids
    target = place.folder / 'out.csv'
    expect(place.ctl('export', '-o', target), 0)
    with open(target, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    assert [int(row['id']) for row in rows] == ids
    assert [row['text'] for row in rows] == [value['text'] for value in values]
    assert len(place.ctl('export', '--format', 'json', '--limit', '2').lines('show')) == 2


def test_export_references(place):
    place.ctl('import', place.file('feed.xml', FEED.replace('روسيا تعلن', 'روسيا {تعلن} 50% \\\\ من')))
    every = place.ctl('export', '--format', 'bib').out
    assert every.count('@online{') == 2 and every.count('{') == every.count('}'), every
    assert 'date = {2022-05-16}' in every and 'url = {https://paper.example/1}' in every, every
    assert 'organization = {{صحيفة الاختبار}}' in every and 'langid = {arabic}' in every, every
    assert '(تعلن) 50\\%' in every, every
    target = place.folder / 'out.ris'
    expect(place.ctl('export', '-o', target, '--to', '2022-05-16'), 0)
    lines = target.read_bytes().decode('utf-8').split('\r\n')
    assert lines[0] == 'TY  - NEWS' and 'ER  - ' in lines, lines
    assert 'DA  - 2022/05/16' in lines and 'UR  - https://paper.example/1' in lines, lines


# Analysis

CANDIDATES = '''<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>صحيفة الاختبار</title><link>https://paper.example/</link>
<item><title>وفد في يريفان</title><link>https://paper.example/11</link>
<pubDate>Mon, 16 May 2022 10:00:00 GMT</pubDate>
<description>وصل الوفد صباحا. وقال وزير الدفاع الأرميني تيموراز أوسكانيان إن العمل مستمر.</description></item>
<item><title>لقاء في موسكو</title><link>https://paper.example/12</link>
<pubDate>Tue, 17 May 2022 10:00:00 GMT</pubDate>
<description>التقى الوزير تيموراز اوسكانيان نظراءه. وحضر السفير بافل ستروينسكي اللقاء.</description></item>
</channel></rss>
'''


def test_candidates(place):
    def people(article):
        value, = place.ctl('show', article, '--json').lines('show')
        return [mention['id'] for mention in value['mentions'] if mention['kind'] == 'person']

    expect(place.ctl('import', place.file('feed.xml', CANDIDATES)), 0)
    first, second = place.ctl('candidates', '--json').lines('candidates')
    assert first['name'] == 'تيموراز اوسكانيان', first
    assert (first['count'], first['articles'], first['country']) == (2, 2, 'AM'), first
    assert first['sentence'] == 'التقى الوزير تيموراز اوسكانيان نظراءه.', first
    assert second['name'] == 'بافل ستروينسكي' and second['articles'] == 1, second
    table = place.ctl('candidates').out.splitlines()
    assert len(table) == 3 and 'تيموراز اوسكانيان' in table[1], table
    assert len(place.ctl('candidates', '--json', '--limit', '1').lines('candidates')) == 1
    only, = place.ctl('candidates', '--json', '--to', '2022-05-16').lines('candidates')
    assert only['name'] == 'تيموراز أوسكانيان' and only['sentence'].startswith('وقال'), only
    expect(place.ctl('candidates', '--from', '2023'), 1, 'No name')

    told, = place.ctl('candidates', '--json', '--accept', 'تيموراز أوسكانيان').lines('candidate-accepted')
    assert (told['country'], told['source']) == ('AM', 'https://paper.example/12'), told
    only, = place.ctl('candidates', '--json').lines('candidates')
    assert only['name'] == 'بافل ستروينسكي', only
    value, = place.ctl('reanalyse', '--json').lines('reanalyse')
    assert value['reanalysed'] == 2, value
    assert told['id'] in people(first['article'])
    listed = place.ctl('list', '--json', '--person', 'تيموراز أوسكانيان').lines('list')
    assert len(listed) == 2, listed
    expect(place.ctl('candidates', '--accept', 'تيموراز أوسكانيان'), 2, 'already')

    answer = place.ctl('candidates', '--forget', 'تيموراز اوسكانيان')
    expect(answer, 0)
    assert 'reanalyse' in answer.out, answer.out
    assert len(place.ctl('candidates', '--json').lines('candidates')) == 2
    place.ctl('reanalyse')


def test_candidates_of_no_article(place):
    """A name may be accepted that no article has yet, with a state of its own."""
    place.import_fixtures()
    told, = place.ctl('candidates', '--json', '--accept', 'Jan Kowalski', '--country', 'kazakhstan'
                      ).lines('candidate-accepted')
    assert told['country'] == 'KZ' and told['source'].startswith('accepted by the person, 20'), told
    expect(place.ctl('candidates', '--forget', 'Jan Kowalsky'), 2, 'Did you mean: Jan Kowalski?')
    value, = place.ctl('candidates', '--json', '--forget', 'jan kowalski').lines('candidate-forgotten')
    assert value['forgotten'] == 'jan kowalski', value


def test_damaged_own_names(place):
    place.import_fixtures()
    expect(place.ctl('candidates', '--accept', 'Jan Kowalski'), 0)
    people, = place.data.glob('dossiers/*/people.json')
    people.write_text('{"people"', encoding='utf-8')
    expect(place.ctl('candidates', '--accept', 'Ana Kowalska'), 1, str(people), 'stays as it is')
    expect(place.ctl('candidates', '--forget', 'Jan Kowalski'), 1, 'stays as it is')
    assert people.read_text(encoding='utf-8') == '{"people"'
    expect(place.ctl('list', '--person', 'RU'), 2, 'goes on without it')


def test_analyse(place):
    for path in sorted(ARTICLES.glob('*.txt')):
        text = path.read_text(encoding='utf-8')
        value, = place.run('analyse', path).lines('analyse')
        assert value['file'] == str(path) and 'text' not in value
        for item in value['mentions'] + value['dates']:
            assert text[item['start']:item['end']] == item['text'], item
        for event in value['events']:
            start, end = event['sentence']
            assert 0 <= start < end <= len(text)
    assert not place.data.exists() and not (place.folder / 'home').exists(), 'analyse stores something'


def test_analyse_given_day(place):
    path = place.file('a.txt', '\ufeffعقدت القمة في يريفان أمس بحضور رئيس أرمينيا.')
    value, = place.run('analyse', '--published', '2022-05-16', path).lines('analyse')
    assert value['published'] == {'value': '2022-05-16', 'is': 'given'}, value['published']
    text = path.read_text(encoding='utf-8-sig')
    assert [text[item['start']:item['end']] for item in value['mentions']] == \
        [item['text'] for item in value['mentions']]


def test_analyse_explained(place):
    values = place.run('analyse', '--explain', ARTICLES / 'agency-flash.txt').lines('analyse', True)
    assert all(item['rule'] for item in values[0]['mentions'])


def test_analyse_pages_and_feeds(place):
    page, = place.run('analyse', place.file('a.html', PAGE)).lines('analyse')
    for item in page['mentions']:
        assert page['text'][item['start']:item['end']] == item['text']
    feed = place.run('analyse', place.file('feed.xml', FEED)).lines('analyse')
    assert [value['entry'] for value in feed] == [1, 2]


def test_analyse_failure(place):
    answer = place.run('analyse', place.folder / 'missing.txt', ARTICLES / 'agency-flash.txt')
    expect(answer, 1, 'There is no such file')
    lines = answer.out.splitlines()
    assert len(lines) == 2 and not list(jsonshape.faults(json.loads(lines[0]), 'failure')), lines


def test_parse_feed(place):
    feed, = place.run('parse-feed', place.file('feed.xml', FEED)).lines('parse-feed')
    assert feed['format'] == 'rss2.0' and len(feed['entries']) == 2, feed
    assert feed['entries'][0]['published'] == '2022-05-16T10:00:00Z'
    answer = place.run('parse-feed', place.file('b.xml', 'this is no feed'))
    assert answer.code == 1
    answer.lines('failure')


def test_extract_page(place):
    page, = place.run('extract-page', '--url', 'https://site.example/x',
                      place.file('a.html', PAGE)).lines('extract-page')
    assert page['direction'] == 'rtl' and 'لوكاشينكو' in page['text'], page
    assert 'الرئيسية' not in page['text']


# Sources

def conditional_feed(request):
    if request.headers.get('If-None-Match') == '"1"':
        return 304, {'ETag': '"1"'}, ''
    return 200, {'ETag': '"1"', 'Content-Type': 'application/rss+xml'}, FEED


def test_fetch(place):
    def fetch(*arguments):
        return place.ctl('fetch', '--json', '--dossier', place.dossier_without_sources(), *arguments)

    with Server({'/feed': conditional_feed}) as server:
        value, = fetch(server.url + '/feed').lines('fetch')
        assert (value['status'], value['entries'], value['entries_new']) == ('ok', 2, 2), value
        assert value['titles'] == ['أرمينيا تستضيف اجتماعا', 'روسيا تعلن'], value
        assert value['feed_url'] == server.url + '/feed' and value['next_check_s'] > 0, value
        assert len(place.ctl('list', '--json', '--aside').lines('list')) == 2

        soon, = fetch().lines('fetch')
        assert soon['status'] == 'skipped' and len(server.asked) == 1, (soon, server.asked)
        again, = fetch('--force').lines('fetch')
        assert again['status'] == 'not_modified' and again['entries_new'] == 0, again
        assert len(server.asked) == 2, server.asked
    gone, = fetch('--force').lines('fetch')
    assert gone['status'] == 'error' and gone['error'] == 'refused', gone
    assert len(place.ctl('list', '--json', '--aside').lines('list')) == 2


def test_fetch_aside(place):
    """What does not concern the organisation is out of the way, and one option away."""
    concerned = FEED.replace('أعلنت روسيا', 'أعلنت منظمة معاهدة الأمن الجماعي')
    with Server({'/feed': (200, {'Content-Type': 'text/xml'}, concerned)}) as server:
        told = place.ctl('fetch', server.url + '/feed')
        assert told.out == '1 new article, 1 that does not concern the dossier\n', told.out
        shown, = place.ctl('list', '--json').lines('list')
        assert shown['title'] == 'روسيا تعلن', shown
        with_aside = place.ctl('list', '--json', '--aside').lines('list')
        assert [value['id'] for value in with_aside] == [1, -1], with_aside
        article, = place.ctl('show', '--json', '--', '-1').lines('show')
        assert 'يريفان' in article['text'], article
        expect(place.ctl('search', 'يريفان'), 1, 'No article matches')
        assert len(place.ctl('search', 'يريفان', '--aside', '--json').lines('list')) == 1
        expect(place.ctl('export', '--aside', '--format', 'txt', '-o', place.folder / 'x.txt'), 0)
        assert 'يريفان' in (place.folder / 'x.txt').read_text(encoding='utf-8')
        assert 'يريفان' in place.ctl('export', '--aside', '--format', 'csv').out
        assert list((Path(place.data) / 'backups').glob('archive-*.backup'))
        expect(place.ctl('check'), 0)


def test_show_variants(place):
    """One story of two feeds, changed by one of them."""
    text = ('أعلنت منظمة معاهدة الأمن الجماعي أن وزراء الدفاع يجتمعون في العاصمة يوم الثلاثاء المقبل ليبحثوا خطة التدريب '
            'المشترك، وأن الاجتماع يدوم يومين، وأن نتائجه تُعلن في بيان مشترك يصدر في ختامه مساء الأربعاء.')
    feed = FEED[:FEED.index('<item>')] + '<item><guid>%s</guid><title>اجتماع</title><description>%s</description></item>' \
        + '</channel></rss>'
    pages = {'/a': (200, {'Content-Type': 'text/xml'}, feed % ('a', text)),
             '/b': (200, {'Content-Type': 'text/xml'}, feed % ('b', text.replace('المقبل', 'القادم')))}
    with Server(pages) as server:
        expect(place.ctl('fetch', server.url + '/a'), 0)
        joined, = place.ctl('fetch', '--json', server.url + '/b').lines('fetch')
        assert joined['entries_variant'] == 1, joined
        pages['/a'] = (200, {'Content-Type': 'text/xml'}, feed % ('a', text.replace('يومين', 'ثلاثة أيام')))
        changed, = place.ctl('fetch', '--force', '--json', server.url + '/a').lines('fetch')
        assert changed['entries_updated'] == 1, changed
    headline, = place.ctl('list', '--json').lines('list')
    assert headline['variants'] == 2, headline
    article, = place.ctl('show', '--json', str(headline['id'])).lines('show')
    assert article['concern']['reason'] == 'organisation', article['concern']
    assert article['concern']['text'] in text
    assert sorted(variant['is'] for variant in article['variants']) == ['earlier', 'outlet']
    earlier, = [variant for variant in article['variants'] if variant['is'] == 'earlier']
    assert 'يومين' in earlier['text'] and 'ثلاثة' in article['text']
    shown = place.ctl('show', str(headline['id'])).out
    assert 'it names the organisation' in shown and 'Also by: ' in shown and '{+' not in shown, shown
    assert '[-يومين-]{+ثلاثة أيام+}' in place.ctl('show', '--variants', str(headline['id'])).out.replace(' {+', '{+')


def test_fetch_moved(place):
    """What a feed changes after it has moved is an update, not another article."""
    concerned = FEED.replace('أعلنت روسيا', 'أعلنت منظمة معاهدة الأمن الجماعي')
    pages = {'/old': (200, {'Content-Type': 'text/xml'}, concerned)}
    with Server(pages) as server:
        expect(place.ctl('fetch', server.url + '/old'), 0)
        pages['/old'] = (301, {'Location': server.url + '/new'}, '')
        pages['/new'] = (200, {'Content-Type': 'text/xml'}, concerned.replace('موعد', 'مكان وموعد'))
        moved, = place.ctl('fetch', '--json', '--force', server.url + '/old').lines('fetch')
        assert moved['feed_url'] == server.url + '/new', moved
        assert (moved['entries_new'], moved['entries_updated']) == (0, 1), moved
        pages['/new'] = (200, {'Content-Type': 'text/xml'}, concerned.replace('موعد', 'زمان ومكان'))
        again, = place.ctl('fetch', '--json', '--force', server.url + '/new').lines('fetch')
        assert (again['entries_new'], again['entries_updated']) == (0, 1), again
    article, = place.ctl('list', '--json').lines('list')
    assert article['variants'] == 2, article


def test_fetch_keeps_all(place):
    with Server({'/feed': (200, {'Content-Type': 'text/xml'}, FEED)}) as server:
        expect(place.ctl('sources', 'add', server.url + '/feed'), 0)
        expect(place.ctl('sources', 'set', server.url + '/feed', 'keep=all'), 0)
        expect(place.ctl('fetch', server.url + '/feed'), 0)
        assert len(place.ctl('list', '--json').lines('list')) == 2


def test_fetch_many_and_bad_ones(place):
    pages = {f'/{number}': (200, {'Content-Type': 'text/xml'},
                            FEED.replace('أرمينيا', f'أرمينيا {number}').replace('روسيا', f'روسيا {number}'))
             for number in range(30)}
    pages['/page'] = (200, {'Content-Type': 'text/html'}, PAGE)
    with Server(pages) as server:
        urls = [f'{server.url}/{number}' for number in range(30)]
        answer = place.ctl('fetch', '--json', *urls, server.url + '/missing', server.url + '/page')
        expect(answer, 1, '/missing: There is nothing at this address', '/page: It answers with something')
        values = answer.lines('fetch')
        assert [value['url'] for value in values[:30]] == urls
        assert [value['status'] for value in values] == ['ok'] * 30 + ['error'] * 2, values
        assert [value['error'] for value in values[30:]] == ['http_404', 'not_a_feed'], values[30:]
        assert len(place.ctl('list', '--json', '--aside').lines('list')) == 60
    expect(place.ctl('check'), 0)


def test_fetch_of_nothing(place):
    expect(place.ctl('fetch', '--dossier', place.dossier_without_sources()), 1, 'No source is enabled', 'sources list')
    expect(place.ctl('fetch', '--due', '--dossier', place.dossier_without_sources()), 0)


def test_sources(place):
    site = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed" title="الأخبار">' \
           '</head><body>موقع</body></html>'
    two = site.replace('<body>', '<link rel="alternate" type="application/atom+xml" href="/other"><body>')
    with Server({'/': (200, {'Content-Type': 'text/html'}, site), '/feed': conditional_feed,
                 '/two': (200, {'Content-Type': 'text/html'}, two),
                 '/none': (200, {'Content-Type': 'text/html'}, PAGE)}) as server:
        expect(place.ctl('sources', 'add', server.url + '/'), 0)
        expect(place.ctl('sources', 'add', server.url + '/feed'), 0, 'already')
        expect(place.ctl('sources', 'add', server.url + '/two'), 1, 'several feeds', server.url + '/other')
        expect(place.ctl('sources', 'add', server.url + '/none'), 1, 'names none')

        def states():
            return {value['url']: value['state']
                    for value in place.ctl('sources', 'list', '--json').lines('sources')}

        feed = server.url + '/feed'
        assert states()[feed] == 'enabled' and 'listed' in states().values()
        expect(place.ctl('sources', 'disable', 'الأخبار'), 0)
        assert states()[feed] == 'disabled'
        expect(place.ctl('fetch', '--dossier', place.dossier_without_sources()), 1, 'No source is enabled')
        expect(place.ctl('sources', 'enable', feed), 0)
        value, = place.ctl('fetch', '--json', feed).lines('fetch')
        assert value['entries_new'] == 2, value

        expect(place.ctl('sources', 'rename', feed, 'اسم آخر'), 0)
        expect(place.ctl('sources', 'set', 'اسم آخر', 'keep=all'), 0)
        expect(place.ctl('sources', 'set', 'اسم آخر', 'hours=6'), 0)
        expect(place.ctl('sources', 'set', 'اسم آخر', 'keep=some'), 2, 'no setting')
        named, = (value for value in place.ctl('sources', 'list', '--json').lines('sources')
                  if value['url'] == feed)
        assert (named['name'], named['keep'], named['hours']) == ('اسم آخر', 'all', 6), named
        expect(place.ctl('sources', 'remove', feed), 0)
        assert feed not in states()
        expect(place.ctl('sources', 'put-back', feed), 0)

        opml = place.file('sources.opml', place.ctl('sources', 'export').out)
        assert feed in opml.read_text(encoding='utf-8')
        expect(place.ctl('sources', 'remove', feed), 0)
        assert feed not in states()
        assert place.ctl('sources', 'import', opml).out == '1 new source\n'
        assert place.ctl('sources', 'import', opml).out == '0 new sources\n'
        assert states()[feed] == 'enabled'

    assert list(states().values()).count('enabled') > 15, states()
    dossier_source = next(url for url, state in states().items() if state == 'listed')
    expect(place.ctl('sources', 'enable', dossier_source), 0)
    assert states()[dossier_source] == 'enabled'


def test_import_address(place):
    with Server({'/a': (200, {'Content-Type': 'text/html; charset=utf-8'}, PAGE)}) as server:
        value, = place.ctl('import', '--json', server.url + '/a').lines('import')
        assert value['new'] == 1, value
        shown, = place.ctl('show', '--json', '1').lines('show')
        assert shown['link'] == server.url + '/a' and 'لوكاشينكو' in shown['text'], shown
        expect(place.ctl('import', server.url + '/missing'), 1, 'There is nothing at this address')


# The archive

def test_check(place):
    place.import_fixtures()
    value, = place.ctl('check', '--json').lines('check')
    assert value['sound'] and value['articles'] == len(list(ARTICLES.glob('*.txt')))
    expect(place.run('check', '--data-dir', place.folder / 'nowhere'), 1, 'There is no archive')


def test_reanalyse(place):
    place.import_fixtures()
    value, = place.ctl('reanalyse', '--json').lines('reanalyse')
    assert value['reanalysed'] == 0
    tiny = DOSSIERS / 'tiny'
    value, = place.ctl('reanalyse', '--json', '--dossier', tiny).lines('reanalyse')
    assert value['reanalysed'] == len(list(ARTICLES.glob('*.txt')))


def test_backup_and_restore(place):
    place.import_fixtures()
    backup = place.folder / 'archive.backup'
    value, = place.ctl('backup', '--json', backup).lines('backup')
    before = place.ctl('export', '--format', 'json').out
    assert value['articles'] == len(before.splitlines())
    later = place.file('later.txt', 'خبر جاء بعد النسخة\n\nنص.')
    expect(place.ctl('import', later), 0)

    value, = place.ctl('restore', '--json', backup).lines('backup')
    assert place.ctl('export', '--format', 'json').out == before
    assert len(place.ctl('search', '--json', 'القمة').lines('list')) > 0
    expect(place.ctl('check'), 0)
    expect(place.ctl('restore', value['kept']), 0)
    assert len(place.ctl('list', '--json').lines('list')) == len(before.splitlines()) + 1

    elsewhere = place.folder / 'elsewhere'
    expect(place.run('restore', '--data-dir', elsewhere, backup), 0)
    assert place.run('export', '--data-dir', elsewhere, '--format', 'json').out == before


def test_restore_of_what_is_no_backup(place):
    place.import_fixtures()
    before = place.ctl('export', '--format', 'json').out
    backup = place.folder / 'archive.backup'
    expect(place.ctl('backup', backup), 0)
    content = bytearray(backup.read_bytes())
    content[8192:5 * 8192] = b'\xff' * (4 * 8192)
    other = place.folder / 'other.sqlite'
    with sqlite3.connect(other) as database:
        database.execute('CREATE TABLE x (y)')
    database.close()
    for file in (place.file('text.backup', 'text'), place.file('damaged.backup', bytes(content)), other):
        expect(place.ctl('restore', file), 1, 'no sound backup')
        assert place.ctl('export', '--format', 'json').out == before
    expect(place.ctl('restore', place.folder / 'missing'), 1, 'There is no such file')
    expect(place.ctl('backup', place.folder / 'no' / 'such' / 'folder'), 1)
    expect(place.ctl('backup'), 2, 'Name one file')


def test_damaged_archive(place):
    place.import_fixtures()
    file = place.data / 'archive.sqlite'
    for leftover in place.data.glob('archive.sqlite-*'):
        leftover.unlink()
    damaged = b'damaged' * 1000
    file.write_bytes(damaged)
    expect(place.ctl('list'), 1, 'The archive is damaged')
    expect(place.ctl('check'), 1, 'The archive is damaged')
    assert file.read_bytes() == damaged, 'a reading command changed it'
    answer = place.ctl('import', ARTICLES / 'agency-flash.txt')
    expect(answer, 1, 'kept as', 'a new one was begun')
    kept, = place.data.glob('archive.sqlite.damaged-*[0-9]')
    assert kept.read_bytes() == damaged and str(kept) in answer.err
    assert len(place.ctl('list', '--json').lines('list')) == 1


def test_damage_inside(place):
    for number in range(200):
        place.file(f'in/{number}.txt', f'خبر {number}\n\n' + f'نص طويل رقم {number}. ' * 200)
    expect(place.ctl('import', place.folder / 'in'), 0)
    backup = place.folder / 'archive.backup'
    expect(place.ctl('backup', backup), 0)
    file = place.data / 'archive.sqlite'
    with sqlite3.connect(file) as database:
        database.execute('PRAGMA wal_checkpoint (TRUNCATE)')
    database.close()
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle:middle + 8 * 4096] = b'\xff' * (8 * 4096)
    file.write_bytes(content)
    answer = place.ctl('check', '--json')
    expect(answer, 1, 'The archive is damaged')
    value, = answer.lines('check')
    assert not value['sound'] and value['problems']
    expect(place.ctl('list'), 1, 'The archive is damaged', 'mirqabctl restore')
    assert file.read_bytes() == content, 'a reading command changed it'
    answer = place.ctl('restore', '--json', backup)
    expect(answer, 0, 'kept as')
    value, = answer.lines('backup')
    assert Path(value['kept']).read_bytes() == content
    value, = place.ctl('check', '--json').lines('check')
    assert value['sound'] and value['articles'] == 200


def test_damage_behind_a_sound_beginning(place):
    """The header and the table of contents are whole, all that follows is spoilt."""
    place.import_fixtures()
    file = place.data / 'archive.sqlite'
    with sqlite3.connect(file) as database:
        database.execute('PRAGMA wal_checkpoint (TRUNCATE)')
        page_size, = database.execute('PRAGMA page_size').fetchone()
    database.close()
    content = bytearray(file.read_bytes())
    content[2 * page_size:] = random.Random(3).randbytes(len(content) - 2 * page_size)
    file.write_bytes(content)
    expect(place.ctl('list'), 1, 'The archive is damaged')
    answer = place.ctl('import', ARTICLES / 'agency-flash.txt')
    expect(answer, 1, 'kept as', 'a new one was begun', 'mirqabctl restore')
    kept, = place.data.glob('archive.sqlite.damaged-*[0-9]')
    assert kept.read_bytes() == content and str(kept) in answer.err
    assert len(place.ctl('list', '--json').lines('list')) == 1


# Bad input

def test_bad_files(place):
    sparse = place.folder / 'sparse.txt'
    with open(sparse, 'wb') as file:
        file.truncate(200 * 1024 * 1024)
    latin = 'أعلنت أرمينيا اليوم موقفها من العضوية في المنظمة، وقالت الحكومة إنها تنتظر ردا.'
    place.file('windows-1256.txt', latin.encode('windows-1256'))
    half = PAGE.encode('utf-8')
    files = {
        'empty.txt': (place.file('empty.txt', b''), 'failed', 'It is empty'),
        'blank.txt': (place.file('blank.txt', b' \n\t\n'), 'failed', 'It is empty'),
        'binary': (place.file('binary', bytes(range(256)) * 64), 'failed', 'not a text'),
        'sparse.txt': (sparse, 'failed', '16 MB'),
        'missing.txt': (place.folder / 'missing.txt', 'failed', 'no such file'),
        'opml.xml': (place.file('opml.xml', '<opml version="2.0"><body><outline text="x"/></body></opml>'),
                     'failed', 'list of sources'),
        'windows-1256.txt': (place.folder / 'windows-1256.txt', 'new', ''),
        'half.html': (place.file('half.html', half[:half.index('وقال'.encode())]), 'new', ''),
        'sound.txt': (place.file('sound.txt', 'خبر سليم\n\nنص.'), 'new', ''),
    }
    answer = place.ctl('import', '--json', *(path for path, _, _ in files.values()))
    assert answer.code == 1
    values = {Path(value['file']).name: value for value in answer.lines('import')}
    assert set(values) == set(files)
    for name, (path, status, told) in files.items():
        assert values[name]['status'] == status, (name, values[name])
        line = [line for line in answer.err.splitlines() if name in line]
        assert not told or (len(line) == 1 and told in line[0]), (name, line)
    imported, = place.ctl('show', '--json', values['windows-1256.txt']['articles'][0]).lines('show')
    assert imported['text'] == latin


def test_file_without_permission(place):
    path = place.file('a.txt', 'خبر')
    path.chmod(0)
    nobody = {}
    if os.geteuid() == 0:
        nobody = {'user': 65534, 'group': 65534, 'extra_groups': []}
        place.folder.chmod(0o777)
        try:
            subprocess.run([PROGRAM, '--version'], capture_output=True, check=True, **nobody)
        except (OSError, subprocess.SubprocessError):
            raise Skip('only root may run the program here') from None
    expect(place.ctl('import', path, **nobody), 1, 'You may not read it')


def test_folder_that_cannot_be_written(place):
    target = place.file('a-file', '')
    expect(place.run('import', '--data-dir', target / 'x', ARTICLES / 'agency-flash.txt'), 1,
           '--data-dir')


def test_broken_dossiers(place):
    for dossier in sorted(DOSSIERS.glob('broken-*')):
        answer = place.ctl('import', '--dossier', dossier, ARTICLES / 'agency-flash.txt')
        assert answer.err, f'{dossier.name} is not complained about'
        assert answer.code in (0, 1), (dossier.name, answer.code)
        if answer.code == 0:
            assert 'The dossier has a mistake' in answer.err and '.json' in answer.err, answer.err
            assert place.ctl('chronology', '--dossier', dossier).code in (0, 1)


def test_two_at_once(place):
    for number in range(120):
        place.file(f'in/{number}.txt', f'خبر رقم {number}\n\nنص الخبر رقم {number} عن أرمينيا وروسيا.')
    processes = [subprocess.Popen([PROGRAM, 'import', '--data-dir', place.data, place.folder / 'in'],
                                  env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                 for _ in range(3)]
    for process in processes:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err.decode()
    assert len(place.ctl('list', '--json').lines('list')) == 120
    expect(place.ctl('check'), 0)


def begin_long_import(place, number_of_files=4000):
    for number in range(number_of_files):
        place.file(f'in/{number}.txt', f'خبر رقم {number}\n\n' + f'نص {number} عن أرمينيا. ' * 40)
    process = subprocess.Popen([PROGRAM, 'import', '--data-dir', place.data, place.folder / 'in'],
                               env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            uri = f'file:{place.data}/archive.sqlite?mode=ro'
            with sqlite3.connect(uri, uri=True) as database:
                if database.execute('SELECT count(*) FROM article').fetchone()[0] > 0:
                    break
        except sqlite3.Error:
            pass
        time.sleep(0.01)
    if process.poll() is not None:
        raise Skip('the import ended before it could be disturbed')
    return process


def test_killed_import(place):
    process = begin_long_import(place)
    process.kill()
    process.communicate()
    value, = place.ctl('check', '--json').lines('check')
    assert value['sound'] and 0 < value['articles'] < 4000, value
    expect(place.ctl('import', place.folder / 'in'), 0)
    value, = place.ctl('check', '--json').lines('check')
    assert value['sound'] and value['articles'] == 4000, value


def test_interrupted_import(place):
    process = begin_long_import(place)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 1 and 'Interrupted' in err.decode(), (process.returncode, err)
    value, = place.ctl('check', '--json').lines('check')
    assert value['sound'] and 0 < value['articles'] < 4000, value


def test_broken_pipe(place):
    place.import_fixtures()
    process = subprocess.Popen(['sh', '-c', '"$0" chronology --data-dir "$1" --json | head -n 1', PROGRAM,
                                place.data], env=place.environment, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=20)
    assert len(out.splitlines()) == 1 and not err, err


def test_full_output(place):
    if not Path('/dev/full').exists():
        raise Skip('there is no /dev/full')
    place.import_fixtures()
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([PROGRAM, 'list', '--data-dir', place.data], env=place.environment,
                              stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1 and 'cannot be written' in done.stderr.decode(), done


def test_full_disk(place):
    disk = place.folder / 'disk'
    disk.mkdir()
    mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk],
                             capture_output=True)
    if mounted.returncode != 0:
        raise Skip('no file system can be mounted here')
    try:
        for number in range(600):
            # Of chance, so that packing does not make it small.
            text = ' '.join(str(random.random()) for _ in range(400))
            place.file(f'in/{number}.txt', f'خبر رقم {number}\n\n{text}\n')
        answer = place.run('import', '--data-dir', disk / 'data', place.folder / 'in')
        expect(answer, 1, 'The disk is full')
        check = place.run('check', '--json', '--data-dir', disk / 'data')
        assert not check.out or check.lines('check')[0]['sound'], check.out
    finally:
        subprocess.run(['umount', disk], check=True)


def main():
    cases = {name[5:].replace('_', '-'): function for name, function in globals().items()
             if name.startswith('test_')}
    wanted = sys.argv[3:] or list(cases)
    print(f'1..{len(wanted)}')
    failed = False
    for number, name in enumerate(wanted, 1):
        try:
            with tempfile.TemporaryDirectory(prefix='mirqabctl-') as folder:
                cases[name](Place(folder))
            print(f'ok {number} /mirqabctl/{name}')
        except Skip as reason:
            print(f'ok {number} /mirqabctl/{name} # SKIP {reason}')
        except Exception as fault:
            failed = True
            print(f'not ok {number} /mirqabctl/{name}')
            line = fault.__traceback__
            while line.tb_next and line.tb_next.tb_frame.f_code.co_filename == __file__:
                line = line.tb_next
            print(f'# line {line.tb_lineno}: {type(fault).__name__}: '
                  + str(fault)[:2000].replace('\n', '\n# '))
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
