"""A word diff with difflib as it comes (its autojunk on): the peer that everybody has.

``python with_difflib.py LEFT RIGHT``
"""

import difflib
import re
import sys
from pathlib import Path

WORDS = re.compile(r"\w+|\s+|[^\w\s]")

left, right = (WORDS.findall(Path(path).read_text("utf-8")) for path in sys.argv[1:3])
for op, a, b, c, d in difflib.SequenceMatcher(None, left, right).get_opcodes():
    if op == "equal":
        sys.stdout.write("".join(left[a:b]))
        continue
    if a < b:
        sys.stdout.write(f"[-{''.join(left[a:b])}-]")
    if c < d:
        sys.stdout.write(f"{{+{''.join(right[c:d])}+}}")
