"""The kinds of change, the most serious first: the one list that screen, JSON and documents use."""

from __future__ import annotations

from storydiff.model import Family, Kind

__all__ = ["KINDS", "kind"]


def _kinds(family: Family, *rows: tuple[str, str, str, str]) -> tuple[Kind, ...]:
    return tuple(Kind(name, family, one, many, summary) for name, one, many, summary in rows)


#: Every kind there is, in order of seriousness.
KINDS: tuple[Kind, ...] = (
    *_kinds(
        Family.SUBSTANCE,
        (
            "negation",
            "negation",
            "negations",
            "A word that denies came or went: not, never, without.",
        ),
        ("number", "number", "numbers", "A quantity, sum, share, date or time has another value."),
        (
            "look-alike",
            "look-alike letter",
            "look-alike letters",
            "A letter of another script stands for one that looks the same.",
        ),
        ("quotation", "quotation", "quotations", "Words inside quotation marks are others."),
        ("name", "name", "names", "A person, place or body is called otherwise."),
        (
            "attribution",
            "attribution",
            "attributions",
            "Who said it, or the verb of saying: said, claimed.",
        ),
        (
            "hedge",
            "hedge",
            "hedges",
            "A word that makes a claim weaker or surer: allegedly, could.",
        ),
        ("passage", "passage", "passages", "A whole sentence or paragraph is on one side only."),
        (
            "wording",
            "change of wording",
            "changes of wording",
            "Other words; no narrower kind applies.",
        ),
    ),
    *_kinds(
        Family.STYLE,
        ("case", "change of case", "changes of case", "The same letters, capital or small."),
        (
            "punctuation",
            "punctuation mark",
            "punctuation marks",
            "A comma, full stop or other mark.",
        ),
        ("spelling", "spelling", "spellings", "Two accepted spellings of one word: colour, color."),
        (
            "abbreviation",
            "abbreviation",
            "abbreviations",
            "A word and its short form: Sen., Senator.",
        ),
        (
            "number-style",
            "number written otherwise",
            "numbers written otherwise",
            "The same value in other signs: 1,500, 1500; 5, five.",
        ),
        ("contraction", "contraction", "contractions", "Two words drawn into one: do not, don't."),
    ),
    *_kinds(
        Family.CREDIT,
        ("credit", "agency credit", "agency credits", "The agency's name put to a text."),
        ("dateline", "dateline", "datelines", "Place, agency and date before the first sentence."),
        ("byline", "byline", "bylines", "Who wrote it."),
        ("date", "date line", "date lines", "When it was published."),
        ("sign-off", "sign-off", "sign-offs", "Initials or a credit that end the text."),
        (
            "furniture",
            "line of page furniture",
            "lines of page furniture",
            "Menus, stamps and promotion: whatever else is not the article.",
        ),
    ),
    *_kinds(
        Family.TYPOGRAPHY,
        (
            "quotes",
            "quotation mark",
            "quotation marks",
            "Another form of a quotation mark or apostrophe.",
        ),
        ("dashes", "dash", "dashes", "Another form of a dash or hyphen, with the space round it."),
        ("ellipsis", "ellipsis", "ellipses", "Three dots or one sign."),
        ("special-space", "special space", "special spaces", "A no-break, thin or other space."),
        (
            "character-form",
            "form of a character",
            "forms of characters",
            "The same letter composed otherwise: ligature, width, accent.",
        ),
        (
            "invisible",
            "invisible character",
            "invisible characters",
            "A character without a picture.",
        ),
    ),
    *_kinds(
        Family.LAYOUT,
        (
            "line-wrap",
            "line break inside a paragraph",
            "line breaks inside paragraphs",
            "A line ends elsewhere inside a paragraph.",
        ),
        ("spacing", "spacing", "spacings", "More or less white space."),
        ("markup", "mark of markup", "marks of markup", "Signs of Markdown round the same words."),
        (
            "paragraph-split",
            "split of a paragraph",
            "splits of paragraphs",
            "One paragraph became two.",
        ),
        (
            "paragraph-merge",
            "merge of paragraphs",
            "merges of paragraphs",
            "Two paragraphs became one.",
        ),
        ("moved", "moved paragraph", "moved paragraphs", "The same paragraph stands elsewhere."),
    ),
)

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind(name: str) -> Kind:
    """The kind called `name`.

    :raises KeyError: if there is none.
    """
    return _BY_NAME[name]
