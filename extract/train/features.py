"""What the reader sees of a text beside the word pieces: words, shapes, sentences,
and the features of a pair of mentions.

Everything here has a twin in Go (extract/segment, extract/coref, extract/relation):
change both or neither. Tests on the Go side hold the two together by a golden file
that dump_features.py writes.
"""

import bisect
import re
import unicodedata

WORD = re.compile(r"[^\W_]+|[^\w\s]|_", re.UNICODE)
MAX_PIECES = 12  # of one word


def words(text):
    """(start, end, word, line_start) of each word or punctuation mark."""
    out, last = [], 0
    for m in WORD.finditer(text):
        out.append((m.start(), m.end(), m.group(), m.start() == 0 or "\n" in text[last:m.start()]))
        last = m.end()
    return out


def shape(word):
    """Class of a word's letters: uncased pieces lose it, and names live by it."""
    if word.isdecimal():
        return 6
    if not word.isalnum():
        return 7
    if word.islower():
        return 1
    if any(c.isdecimal() for c in word):
        return 8
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[0].isupper() and word[1:].islower():
        return 2
    return 5


class WordPiece:
    """Greedy longest-match word pieces of an uncased vocabulary."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.cache = {}

    def __call__(self, word):
        if word not in self.cache:
            self.cache[word] = self._split(word)
        return self.cache[word]

    def _split(self, word):
        folded = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        unknown = [self.ids["[UNK]"]]
        pieces, at = [], 0
        while at < len(folded):
            for end in range(len(folded), at, -1):
                piece = ("##" if at else "") + folded[at:end]
                if piece in self.ids:
                    pieces.append(self.ids[piece])
                    at = end
                    break
            else:
                return unknown
        return pieces[:MAX_PIECES] or unknown


_STOP = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Rep|Rev|Hon|Cllr|Inc|Corp|Co|Ltd|Pte|Pvt|Pty|Sdn|"
    r"Bhd|Bros|Jr|Sr|Kav|No|Mt|vs?|U\.S|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$")
_FIRM = re.compile(r"(?:\b(?:Inc|Corp|Co|Ltd|Pte|Pvt|Pty|Bhd|Bros|Jr|Sr)|S\.A|N\.V|B\.V|A\.S|A\.G|p\.A|U\.S|U\.K)\.$")
_OPENER = re.compile(
    r"[\"“‘(\[]?(?:The|It|Its|In|This|These|That|Those|They|Their|There|He|His|She|Her|We|Our|If|But|However|Under|"
    r"After|Before|Both|When|While|Since|Although|According|Each|Such|For|From|With|Neither|No)[ ,\n]")
_ENUMERATOR = re.compile(r"[ \t]*[0-9]{1,3}(?:\.[0-9]{1,3})*\.")


def sentence_starts(text):
    """Offsets where sentences start, and one past the end of the text. A line break ends
    a sentence unless the text is wrapped there: one break after a long line."""
    cuts, line = [0], 0
    for m in _STOP.finditer(text):
        stop = m.group()
        before = text[max(0, m.start() - 8):m.start() + 1]
        if stop[0] == "." and _ABBREVIATION.search(before) and not (_FIRM.search(before) and _OPENER.match(text, m.end())):
            continue
        if stop == "\n" and _wrapped(text, m.start(), m.end()):
            continue
        if _enumerates(text, cuts[-1], m):
            continue
        cuts.append(m.end())
    return cuts + [len(text) + 1]


def _enumerates(text, start, stop):
    """Whether the stop closes no sentence but the number of a heading or a clause: "4. Price"."""
    return ("\n" not in stop.group() and (start == 0 or text[start - 1] == "\n")
            and _ENUMERATOR.fullmatch(text[start:stop.start() + 1]) is not None)


def _wrapped(text, at, after):
    start = text.rfind("\n", 0, at) + 1
    return 60 <= at - start <= 110 and after < len(text) and text[after].islower()


DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "both"}
_DEFINITE = DETERMINERS - {"a", "an"}


def mention_words(words_of_mention):
    """(folded words, surface words) of a mention without leading determiners, punctuation
    and the possessive s."""
    kept = [w for w in words_of_mention if w.isalnum()]
    while kept and kept[0].lower() in DETERMINERS:
        kept = kept[1:]
    if len(kept) > 1 and kept[-1] == "s":
        kept = kept[:-1]
    return [w.lower() for w in kept], kept


def mention_kind(words_of_mention):
    """0 a name, 1 a definite description, 2 an indefinite one, 3 a bare one."""
    _, surface = mention_words(words_of_mention)
    if any(w[0].isupper() or w[0].isdecimal() for w in surface):
        return 0
    first = words_of_mention[0].lower() if words_of_mention else ""
    if first in _DEFINITE:
        return 1
    return 2 if first in ("a", "an") else 3


def match(a, b):
    """How the words of two mentions agree, 0 to 6; a and b are results of mention_words."""
    (fa, sa), (fb, sb) = a, b
    if not fa or not fb:
        return 0
    if fa == fb:
        return 1
    if _acronym(sa, sb) or _acronym(sb, sa):
        return 2
    short, long = (fa, fb) if len(fa) <= len(fb) else (fb, fa)
    if long[:len(short)] == short or long[-len(short):] == short:
        return 3
    if set(short) <= set(long):
        return 4
    if fa[-1] == fb[-1]:
        return 5
    return 6 if any(len(w) >= 4 and w in fb for w in fa) else 0


def _acronym(short, long):
    return (len(short) == 1 and len(short[0]) > 1 and short[0].isupper() and len(long) > 1
            and "".join(w[0] for w in long if w[0].isupper()) == short[0])


def distance_bucket(gap):
    """Bucket 0 to 11 of the number of words between two mentions, 0 for nested ones."""
    if gap < 0:
        return 0
    return 1 + gap if gap < 6 else 7 + min(4, (gap - 6) // 6)


def sentence_index(cuts, offset):
    return bisect.bisect_right(cuts, offset) - 1
