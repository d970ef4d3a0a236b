package value_test

import (
	"math/big"
	"testing"
	"unicode/utf8"

	"entente/extract/text"
	"entente/extract/value"
)

// FuzzFind wants spans inside the text, on rune boundaries, in order and without
// overlaps, and amounts that are decimal numbers, from any text.
func FuzzFind(f *testing.F) {
	for _, group := range [][]findTest{moneyTests, measureTests, dateTests, relativeTests} {
		for _, c := range group {
			f.Add(c.text, "2019-06-06", 0, len(c.text))
		}
	}
	f.Add("\xff$5 \xe2\x82 million", "", 1, 9)
	f.Fuzz(func(t *testing.T, s, date string, start, end int) {
		last := 0
		for _, v := range value.Find(s, text.Span{Start: start, End: end}, value.Options{DocumentDate: date}) {
			if v.Start < last || v.Len() <= 0 || v.End > len(s) || v.Start < start || v.End > end {
				t.Fatalf("span %v behind %d, within %d-%d", v.Span, last, start, end)
			}
			last = v.End
			if v.Raw != s[v.Start:v.End] {
				t.Fatalf("raw %q is not the text", v.Raw)
			}
			if utf8.ValidString(s) && !utf8.ValidString(v.Raw) {
				t.Fatalf("span %v cuts a rune: %q", v.Span, v.Raw)
			}
			for _, n := range []string{v.Amount, v.High} {
				if _, ok := new(big.Rat).SetString(n); n != "" && !ok {
					t.Fatalf("%q is no decimal (%q)", n, v.Raw)
				}
			}
			if (v.Kind == value.Date) == (v.Amount != "" || v.Duration != "") {
				t.Fatalf("%+v is a date and an amount, or neither", v)
			}
		}
	})
}
