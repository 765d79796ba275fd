#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints 'N passed, N failed, N skipped' from meson's testlog.json."""
import json
import sys

counts = {'OK': 0, 'SKIP': 0}
failed = 0
with open(sys.argv[1], encoding='utf-8') as log:
    for line in log:
        result = json.loads(line)['result']
        if result in counts:
            counts[result] += 1
        elif result == 'EXPECTEDFAIL':
            counts['OK'] += 1
        else:
            failed += 1
print(f'{counts["OK"]} passed, {failed} failed, {counts["SKIP"]} skipped')
