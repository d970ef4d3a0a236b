package value_test

import (
	"strings"
	"testing"

	"entente/extract/text"
	"entente/extract/value"
)

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("On June 5, 2019 the two sides signed a 30-year contract worth $25 billion for the supply of 38 billion cubic metres of gas a year, of which almost 30 percent goes through the new line. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		value.Find(s, text.Span{End: len(s)}, value.Options{DocumentDate: "2019-06-06"})
	}
}
