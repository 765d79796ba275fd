# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF as qpdf tells it: objects, streams and the operators of a page."""
import base64
import json
import re
import subprocess

REFERENCE = re.compile(r'\d+ \d+ R$')
TOKEN = re.compile(rb'\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|/[^\s/<>\[\](){}]*|[^\s/<>\[\](){}]+')


class Stream:
    def __init__(self, value):
        self.dictionary = value['dict']
        self.data = base64.b64decode(value.get('data', ''))


class PdfFile:
    def __init__(self, path):
        self.bytes = path.read_bytes()
        done = subprocess.run(['qpdf', '--json=2', '--json-stream-data=inline',
                               '--decode-level=generalized', str(path)],
                              capture_output=True, check=True)
        _header, objects = json.loads(done.stdout)['qpdf']
        self.objects = {}
        for name, value in objects.items():
            if name == 'trailer':
                self.trailer = value['value']
            elif 'stream' in value:
                self.objects[name[4:]] = Stream(value['stream'])
            else:
                self.objects[name[4:]] = value['value']
        self.catalogue = self.get(self.trailer['/Root'])

    def get(self, value, default=None):
        """The object behind a reference, or the value itself."""
        if isinstance(value, str) and REFERENCE.match(value):
            return self.objects.get(value, default)
        return default if value is None else value

    def pages(self):
        waiting = [self.catalogue['/Pages']]
        while waiting:
            reference = waiting.pop(0)
            node = self.get(reference)
            if node['/Type'] == '/Pages':
                waiting = list(node['/Kids']) + waiting
            else:
                yield reference, node

    def operators(self, stream):
        """(operator, operands) of a content stream; a dictionary is one operand."""
        operands, nests = [], []
        for token in TOKEN.findall(stream.data):
            text = token.decode('latin-1')
            if text in ('[', '<<'):
                nests.append((text, operands))
                operands = []
            elif text in (']', '>>'):
                _opened, outer = nests.pop()
                value = operands if text == ']' else dict(zip(operands[::2], operands[1::2]))
                operands = outer + [value]
            elif nests or text[0] in '(</-+.0123456789':
                operands.append(text)
            else:
                yield text, operands
                operands = []


def text_of(value):
    return value[2:] if isinstance(value, str) and value[:2] in ('u:', 'b:') else value
