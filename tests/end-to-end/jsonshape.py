# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares JSON with the shapes of mirqabctl-schema.json.

A shape is a name of the file, or: {"type", "nullable", "pattern", "at_least"};
{"enum": […]}; {"array": shape}; {"type": "object", "members", "optional",
"explained"}: members are all there, in this order, and no other is.
"""
import json
import re
from pathlib import Path

SHAPES = json.loads((Path(__file__).parent / 'mirqabctl-schema.json').read_text(encoding='utf-8'))
TYPES = {'string': str, 'integer': int, 'boolean': bool, 'object': dict}


def faults(value, shape, explained=False, where='$'):
    """What of value does not fit the shape, a sentence each."""
    if isinstance(shape, str):
        shape = SHAPES[shape]
    if 'enum' in shape:
        if value not in shape['enum']:
            yield f'{where}: {value!r} is none of {shape["enum"]}'
    elif 'array' in shape:
        if not isinstance(value, list):
            yield f'{where}: {value!r} is no array'
            return
        for number, item in enumerate(value):
            yield from faults(item, shape['array'], explained, f'{where}[{number}]')
    elif value is None:
        if not shape.get('nullable'):
            yield f'{where} is null'
    elif type(value) is not TYPES[shape['type']]:
        yield f'{where}: {value!r} is no {shape["type"]}'
    elif shape['type'] == 'object':
        yield from object_faults(value, shape, explained, where)
    elif 'pattern' in shape and not re.fullmatch(shape['pattern'], value):
        yield f'{where}: {value!r} does not match {shape["pattern"]}'
    elif 'at_least' in shape and value < shape['at_least']:
        yield f'{where}: {value} is less than {shape["at_least"]}'


def object_faults(value, shape, explained, where):
    expected = dict(shape['members'])
    if explained:
        expected.update(shape.get('explained', {}))
    optional = shape.get('optional', {})
    required = [name for name in value if name not in optional]
    if required != list(expected):
        yield f'{where} has {required}, not {list(expected)}'
    for name, item in value.items():
        inner = expected.get(name, optional.get(name))
        if inner is not None:
            yield from faults(item, inner, explained, f'{where}.{name}')
