package encoder

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/extract/encoder/weights"
)

// testVocabulary holds the pieces of the tables below; their IDs are their places.
var testVocabulary = strings.Fields(`[PAD] [UNK] [CLS] [SEP] gas ##prom ##es gazprom un ##believ ##able sao ist ##anbul
	a ##a ##b ##bc abc λογος λογο ##ς ##σ σ 中 ##国 1 ##9 ##99 ' # ##s œuvre strasse straße д ##и`)

var piecesTests = []struct {
	word, want string
}{
	// whole words, longest first
	{"gas", "gas"},
	{"gases", "gas ##es"},
	{"gazprom", "gazprom"},
	{"gasprom", "gas ##prom"},
	{"unbelievable", "un ##believ ##able"},
	{"abc", "abc"},
	{"aabc", "a ##a ##bc"},
	{"1999", "1 ##99 ##9"},

	// a word that cannot be cut to its end is unknown as a whole
	{"xyz", "[UNK]"},
	{"gasx", "[UNK]"},
	{"ab", "a ##b"},
	{"b", "[UNK]"},
	{"", "[UNK]"},

	// longest first does not turn back: "abc" is taken, then nothing fits
	{"abcbc", "abc ##bc"},
	{"abbc", "a ##b ##bc"},

	// capitals and accents go
	{"Gazprom", "gazprom"},
	{"GAZPROM", "gazprom"},
	{"São", "sao"},
	{"SA\u0303O", "sao"},
	{"İstanbul", "ist ##anbul"},
	{"й", "[UNK]"}, // и, as it is without its breve, is known inside words only
	{"дй", "д ##и"},
	{"\u0301\u0302", "[UNK]"}, // nothing but accents

	// letters that are no accented others stay
	{"Œuvre", "œuvre"},
	{"STRASSE", "strasse"},
	{"Straße", "straße"},

	// capital sigma
	{"ΛΟΓΟΣ", "λογος"},
	{"ΛΟΓΟΣΣ", "λογο ##σ ##ς"},
	{"λογοσ", "λογο ##σ"}, // a small one stays as it is
	{"Σ", "σ"},

	// other scripts, signs, and what looks like a mark
	{"中国", "中 ##国"},
	{"'", "'"},
	{"#", "#"},
	{"##s", "##s"},
	{"s##s", "[UNK]"},
	{"[CLS]", "[UNK]"}, // lower-cased, so no text can name a special piece

	// at most twelve pieces, but all must fit
	{strings.Repeat("a", 12), "a" + strings.Repeat(" ##a", 11)},
	{strings.Repeat("a", 40), "a" + strings.Repeat(" ##a", 11)},
	{strings.Repeat("a", 40) + "x", "[UNK]"},

	// broken UTF-8
	{"gas\xff", "[UNK]"},
	{"\xe4\xb8", "[UNK]"},
}

func TestPieces(t *testing.T) {
	v, err := parseVocabulary(strings.Join(testVocabulary, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range piecesTests {
		var got []string
		for _, id := range v.Pieces(nil, c.word) {
			got = append(got, testVocabulary[id])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("Pieces(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestPiecesAppends(t *testing.T) {
	v, _ := parseVocabulary(strings.Join(testVocabulary, "\n"))
	got := v.Pieces([]int32{99}, "gasx")
	got = v.Pieces(got, "gases")
	if want := []int32{99, 1, 4, 6}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestVocabularyID(t *testing.T) {
	v, _ := parseVocabulary(strings.Join(testVocabulary, "\n"))
	for i, piece := range testVocabulary {
		if id, ok := v.ID(piece); !ok || int(id) != i {
			t.Errorf("ID(%q) = %d, %v", piece, id, ok)
		}
	}
	if _, ok := v.ID("prom"); ok || v.Len() != len(testVocabulary) {
		t.Errorf("ID(prom) found, or Len = %d", v.Len())
	}
}

func TestLoadVocabularyErrors(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"empty piece":  {"[UNK]\n\na", weights.ErrFormat},
		"listed twice": {"[UNK]\na\na", weights.ErrFormat},
		"no unknown":   {"a\nb", weights.ErrFormat},
		"line at end":  {"[UNK]\na\n", weights.ErrFormat},
		"no tensor":    {"", weights.ErrMissing},
	} {
		var b bytes.Buffer
		var tensors []weights.Source
		if c.text != "" {
			tensors = append(tensors, weights.FromBytes("vocab", []byte(c.text)))
		}
		if err := weights.Write(&b, nil, tensors...); err != nil {
			t.Fatal(err)
		}
		f, err := weights.Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := LoadVocabulary(f); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// The sigma rule, and nothing else, differs from strings.ToLower.
var lowerTests = []struct {
	word, want string
}{
	{"ΟΔΟΣ", "οδος"},
	{"ΣΟΦΟΣ", "σοφος"},
	{"Σ", "σ"},
	{"1Σ", "1σ"},
	{"ΑΣΑ", "ασα"},
	{"ΑΣ1", "ας1"},
	{"ΑΣ'", "ας'"},
	{"ΑΣ'Α", "ασ'α"},
	{"Α'Σ", "α'ς"},
	{"'Σ", "'σ"},
	{"ΑΣ\u0301", "ας\u0301"},
	{"ΑΣ\u0301Α", "ασ\u0301α"},
	{"ªΣ", "ªς"},
	{"ĠIT", "ġit"},
}

func TestLower(t *testing.T) {
	for _, c := range lowerTests {
		if got := lower(c.word); got != c.want {
			t.Errorf("lower(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

// FuzzPieces: any word gives 1 to 12 pieces of the vocabulary that spell the
// beginning of the folded word, or [UNK].
func FuzzPieces(f *testing.F) {
	for _, c := range piecesTests {
		f.Add(c.word)
	}
	v, err := parseVocabulary(strings.Join(testVocabulary, "\n"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, word string) {
		ids := v.Pieces(nil, word)
		if len(ids) == 1 && ids[0] == v.unknown {
			return
		}
		var spelt strings.Builder
		for i, id := range ids {
			piece := testVocabulary[id]
			if i > 0 {
				piece = strings.TrimPrefix(piece, continuation)
			}
			spelt.WriteString(piece)
		}
		folded := string(appendFolded(nil, word))
		if len(ids) < 1 || len(ids) > maxPieces || !strings.HasPrefix(folded, spelt.String()) || !utf8.ValidString(spelt.String()) {
			t.Errorf("Pieces(%q) = %v", word, ids)
		}
		if len(ids) < maxPieces && spelt.String() != folded {
			t.Errorf("Pieces(%q) spells %q", word, spelt.String())
		}
	})
}
