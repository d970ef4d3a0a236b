package eval

import (
	"context"
	"path"
	"path/filepath"
	"slices"

	"entente/extract/text"
)

// GoldMentions returns the mentions of the gold files below goldDir, optional ones
// included, by the base name of their file without .json, each list in text order.
// Where two entities share a span, the first that is not optional has it. Noise is
// left out, and so is what lies inside a longer mention of the same entity. Given to
// a reader in place of its own, they show what it makes of mentions without a fault.
// It fails as Score does.
func GoldMentions(ctx context.Context, goldDir, textDir string) (map[string][]TypedSpan, error) {
	names, err := goldNames(goldDir)
	if err != nil {
		return nil, err
	}
	all := map[string][]TypedSpan{}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f, err := loadGold(goldDir, textDir, name)
		if err != nil {
			return nil, err
		}
		all[path.Base(name)] = f.typedSpans()
	}
	return all, nil
}

func (f *goldFile) typedSpans() []TypedSpan {
	at, regions := f.text.bytes(), noiseSpans(f.gold, f.text)
	var list []TypedSpan
	for _, m := range goldMentions(f) {
		if !inside(m.span, regions) {
			list = append(list, TypedSpan{text.Span{Start: at[m.start], End: at[m.end]}, m.types[0]})
		}
	}
	slices.SortFunc(list, compareTyped)
	return list
}

// bytes returns the byte index of each character of the text, and of its end.
func (p *page) bytes() []int {
	at := make([]int, 0, len(p.char))
	for i, c := range p.char {
		if c >= 0 {
			at = append(at, i)
		}
	}
	return at
}

// NameOf returns the name that gold of the document at a path has: its base name
// without .txt, .md, .htm or .html.
func NameOf(document string) string {
	return textExtension.ReplaceAllString(path.Base(filepath.ToSlash(document)), "")
}
