"""What aligning reads of one article: of each paragraph its key, words and kind of text."""

from __future__ import annotations

from msgspec import Struct

from storydiff.model import Article, Role
from storydiff.prepare.keys import paragraph_key
from storydiff.prepare.wording import bare_words, own_text

__all__ = ["ARTICLE", "SYLLABIC", "Reading", "Standing", "may_resemble"]

#: Words are compared by so many letters at their beginning: "walked" then is "walking", in most
#: languages that inflect at the end. Four to six do equally well on retold fables, where they find
#: one pair in twenty more; two texts that are close do not need it.
STEM = 5
#: The first letter of the scripts that are not alphabets: what is said of the length of words, here
#: and elsewhere, is said of the scripts before it.
SYLLABIC = "\u0900"

#: Roles that stand for one and the same kind of text: two paragraphs of one kind may be alike.
Standing = str
ARTICLE: Standing = "article"


def standing(role: Role) -> Standing:
    """The kind of text a role makes: all of the article is one kind, everything else its own."""
    return ARTICLE if role.is_article else role.value


def may_resemble(left: Standing, right: Standing) -> bool:
    """Whether shared words alone can link two paragraphs.

    A menu has nothing to do with a story's body, nor a byline with a sign-off: there only equal or
    nearly equal text counts.
    """
    return left == right


class Reading(Struct, frozen=True):
    """One article as aligning sees it; all lists have one entry for each paragraph."""

    article: Article
    keys: list[str]
    """The folded text of the article's own words: what parts such as a dateline say is left out."""
    standings: list[Standing]
    _words: list[list[str] | None]

    @classmethod
    def of(cls, article: Article) -> Reading:
        """Read every paragraph of `article`."""
        paragraphs = article.paragraphs
        return cls(
            article,
            [paragraph_key(own_text(article, paragraph)) for paragraph in paragraphs],
            [standing(paragraph.role) for paragraph in paragraphs],
            [None] * len(paragraphs),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def words(self, index: int) -> list[str]:
        """The stems of the words of paragraph `index`; its key if it has marks only."""
        words = self._words[index]
        if words is None:
            words = [
                word if word.isdecimal() else word[:STEM] for word in bare_words(self.keys[index])
            ]
            self._words[index] = words
        return words

    def size(self, index: int) -> int:
        """How many words paragraph `index` has, or would have if spaces set them off: an estimate."""
        key = self.keys[index]
        return max(key.count(" ") + 1, len(key) // 5)

    def text(self, index: int) -> str:
        """The text of paragraph `index`, to the character."""
        return self.article.text_of(index)

    def of_kind(self, standing: Standing) -> list[int]:
        """The paragraphs that are this kind of text."""
        return [index for index, one in enumerate(self.standings) if one == standing]

    def of_article(self) -> list[int]:
        """The paragraphs that are the article itself."""
        return self.of_kind(ARTICLE)

    def has_parts(self, index: int) -> bool:
        """Whether paragraph `index` has parts with a role of their own."""
        return bool(self.article.paragraphs[index].parts)

    def is_head(self, index: int) -> bool:
        """Whether paragraph `index` heads the text or a part of it."""
        return self.role(index) in (Role.HEADLINE, Role.SUBHEAD)

    def role(self, index: int) -> Role:
        """The role of paragraph `index`."""
        return self.article.paragraphs[index].role
