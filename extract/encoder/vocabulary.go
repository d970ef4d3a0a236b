package encoder

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"entente/extract/encoder/weights"
)

const (
	// continuation marks a piece that goes on with a word.
	continuation = "##"
	// unknown stands for a word that no pieces make up.
	unknown = "[UNK]"
	// maxPieces is how many pieces of a word are kept: of longer ones (hashes,
	// chemical names, words run together) the reader learns nothing more.
	maxPieces = 12
)

// Vocabulary cuts words into the pieces that the encoder knows. It is immutable
// and safe for concurrent use.
type Vocabulary struct {
	ids     map[string]int32
	longest int // bytes of the longest piece, its mark not counted
	unknown int32
}

// LoadVocabulary reads the tensor "vocab": pieces with a line feed between them,
// numbered from 0. The error is weights.ErrMissing or, if a piece is empty,
// listed twice, or [UNK] is not among them, weights.ErrFormat.
func LoadVocabulary(f *weights.File) (*Vocabulary, error) {
	b, err := f.Bytes("vocab")
	if err != nil {
		return nil, fmt.Errorf("encoder: load vocabulary: %w", err)
	}
	v, err := parseVocabulary(string(b))
	if err != nil {
		return nil, fmt.Errorf("encoder: load vocabulary: %w", err)
	}
	return v, nil
}

func parseVocabulary(text string) (*Vocabulary, error) {
	v := &Vocabulary{ids: make(map[string]int32, 1+strings.Count(text, "\n"))}
	for piece := range strings.SplitSeq(text, "\n") {
		id := int32(len(v.ids))
		if _, double := v.ids[piece]; double || piece == "" {
			return nil, fmt.Errorf("%w: piece %d, %q, is empty or listed twice", weights.ErrFormat, id, piece)
		}
		v.ids[piece] = id
		v.longest = max(v.longest, len(strings.TrimPrefix(piece, continuation)))
	}
	var ok bool
	if v.unknown, ok = v.ids[unknown]; !ok {
		return nil, fmt.Errorf("%w: no piece %s", weights.ErrFormat, unknown)
	}
	return v, nil
}

// Len returns the number of pieces; their IDs run from 0 to Len()-1.
func (v *Vocabulary) Len() int { return len(v.ids) }

// ID returns the number of a piece, spelt as in the vocabulary ("[CLS]", "gas",
// "##es"), and whether there is such a piece.
func (v *Vocabulary) ID(piece string) (int32, bool) {
	id, ok := v.ids[piece]
	return id, ok
}

// Pieces appends the pieces of one word to dst and returns it. The word is
// lower-cased and stripped of its accents; then the longest piece that begins it
// is taken off, again and again. A word that cannot be cut to its end is [UNK];
// of any other the first 12 pieces are kept. At least one piece is appended,
// even for an empty word.
func (v *Vocabulary) Pieces(dst []int32, word string) []int32 {
	// The folded word lies behind two free bytes: the mark of a piece that goes on
	// is written over what is already taken, just before it.
	const room = len(continuation)
	var buffer [128]byte
	b := appendFolded(buffer[:room], word)
	mark, count := len(dst), 0
	for i := room; i < len(b); count++ {
		start := i
		if i > room {
			start = i - room
			copy(b[start:], continuation)
		}
		id, end, ok := v.longestPiece(b, start, i)
		if !ok {
			return append(dst[:mark], v.unknown)
		}
		if count < maxPieces {
			dst = append(dst, id)
		}
		i = end
	}
	if count == 0 {
		dst = append(dst, v.unknown)
	}
	return dst
}

// longestPiece finds the longest piece b[start:end] with end > from, where
// b[start:from] is its mark, if any. end is the end of a rune.
func (v *Vocabulary) longestPiece(b []byte, start, from int) (id int32, end int, ok bool) {
	for end = min(len(b), from+v.longest); end > from; end-- {
		if end < len(b) && !utf8.RuneStart(b[end]) {
			continue
		}
		if id, ok = v.ids[string(b[start:end])]; ok {
			return id, end, true
		}
	}
	return 0, 0, false
}
