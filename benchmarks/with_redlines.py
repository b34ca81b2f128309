"""A word diff by redlines, if this Python can import it.

``python with_redlines.py LEFT RIGHT``
"""

import sys
from pathlib import Path

from redlines import Redlines

left, right = (Path(path).read_text("utf-8") for path in sys.argv[1:3])
sys.stdout.write(Redlines(left, right, markdown_style="none").output_markdown)
