"""Which words differ inside a link: matching, tidying, and the edit script they give."""

from storydiff.diffing.onesided import places_of_one_sided
from storydiff.diffing.script import Script, write_script

__all__ = ["Script", "places_of_one_sided", "write_script"]
