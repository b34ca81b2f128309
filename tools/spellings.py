"""Make the list of spellings: pairs of a British and an American word, from the lists of SCOWL.

Run it where the word lists of the Debian package ``scowl`` are, and put what it prints behind the head
of ``src/storydiff/kinds/words/en-spellings.txt``, which says where the list comes from::

    python -m tools.spellings /usr/share/dict/scowl

A word that only British lists have, made over by one or two of the known differences, gives a word
that only American lists have: that is a pair. So is a word of the lists of variants (connexion) with
the English word that one difference makes of it. No pair is written by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

#: What British and American spellings differ in; tried in this order.
DIFFERENCES = (
    ("our", "or"), ("ll", "l"), ("l", "ll"), ("re", "er"), ("ae", "e"), ("oe", "e"), ("ys", "yz"),
    ("is", "iz"), ("ogue", "og"), ("ence", "ense"), ("mould", "mold"), ("moult", "molt"),
    ("gramme", "gram"), ("ph", "f"), ("plough", "plow"), ("que", "k"), ("sc", "sk"),
    ("grey", "gray"), ("tyre", "tire"), ("kerb", "curb"), ("dgem", "dgm"), ("eing", "ing"),
    ("eable", "able"), ("xion", "ction"), ("ou", "o"), ("inium", "inum"), ("aught", "aft"),
    ("pyj", "paj"), ("mum", "mom"), ("tt", "t"), ("pp", "p"), ("gg", "g"), ("vv", "v"),
    ("lleries", "lries"), ("ellery", "elry"), ("oeu", "eu"), ("uo", "o"), ("efact", "ifact"),
    ("aero", "air"), ("ence", "ance"), ("s", "z"), ("c", "k"), ("ck", "c"), ("wards", "ward"),
    ("uage", "age"), ("ou", "u"), ("ao", "o"), ("ise", "ize"), ("gau", "ga"), ("cosy", "cozy"),
)  # fmt: skip
#: What else variants differ in.
OLDER = (
    ("in", "en"), ("en", "in"), ("im", "em"), ("i", "y"), ("y", "i"), ("er", "or"),
    ("or", "er"), ("e", ""), ("", "e"), ("z", "zz"), ("n", "nn"), ("nn", "n"),
    ("ph", "f"), ("ow", "ou"), ("rr", "r"), ("r", "rr"), ("i", "e"),
    ("ei", "ie"), ("ea", "e"), ("able", "ible"), ("ey", "y"), ("z", "s"), ("b", "bb"), ("p", "pp"),
)  # fmt: skip
#: The largest of the lists that are read: with those beyond it come words that no paper prints.
LARGEST = 70


def words(folder: Path, *names: str) -> set[str]:
    """The words of those lists, up to the size that is read; possessives are left out."""
    found: set[str] = set()
    for name in names:
        for path in folder.glob(f"{name}-words.*"):
            if int(path.suffix[1:]) <= LARGEST:
                found |= set(path.read_text(encoding="latin-1").split())
    return {word for word in found if word.isascii() and word.isalpha() and word.islower()}


def made_over(word: str, differences: tuple[tuple[str, str], ...] = DIFFERENCES) -> Iterator[str]:
    """`word` with each difference at each place."""
    for british, american in differences:
        for found in re.finditer(british, word):
            yield word[: found.start()] + american + word[found.end() :]


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """British and American words, by the British."""
    american = words(folder, "american")
    british = words(folder, "british", "british_z")
    both = words(folder, "english")
    only_american = american - british - both
    for word in sorted(british - american - both):
        once = list(made_over(word))
        twice = [other for one in once for other in made_over(one)]
        found = next((other for other in (*once, *twice) if other in only_american), None)
        if found and len(word) > 3:
            yield word, found


def variants(folder: Path) -> Iterator[tuple[str, str]]:
    """Older or rarer spellings and the usual ones, by the older."""
    usual = words(folder, "english", "american", "british")
    for word in sorted(words(folder, "variant_1", "variant_2", "variant_3") - usual):
        found = next(
            (other for other in made_over(word, DIFFERENCES + OLDER) if other in usual), None
        )
        # Short words, other first letters and other endings are other words too often: hallo, halo.
        if found and len(word) > 5 and _is_alike(word, found):
            yield word, found


def _is_alike(word: str, other: str) -> bool:
    if word[0] != other[0] and {word[0], other[0]} not in ({"i", "e"}, {"p", "f"}):
        return False
    return not (
        word.startswith(other)
        or other.startswith(word)
        or word.endswith("es") != other.endswith("es")
    )


if __name__ == "__main__":
    lists = Path(sys.argv[1])
    american_of = dict(pairs(lists))
    for older_word, usual_word in variants(lists):
        american_of.setdefault(older_word, american_of.get(usual_word, usual_word))
    for one, other in sorted(american_of.items()):
        sys.stdout.write(f"{one} {other}\n")
