package modality_test

import (
	"strings"
	"testing"

	"entente/extract/modality"
	"entente/extract/text"
)

func BenchmarkAnalyze(b *testing.B) {
	s := "Ada Lind, who has led the Tarn haulier since 2015, denied on Monday that Norvik, which is not listed, was in talks to buy Brask or had signed a contract with Tarn Motors."
	from, to := text.Span{Start: 73, End: 79}, text.Span{Start: 122, End: 127}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		modality.Analyze(s, from, to, "ACQUIRES")
	}
}

// BenchmarkBrackets would take minutes if inserted clauses were looked for without
// a limit.
func BenchmarkBrackets(b *testing.B) {
	s := strings.Repeat("( ", 50000)
	for b.Loop() {
		modality.Analyze(s, text.Span{Start: 0, End: 1}, text.Span{Start: len(s) - 2, End: len(s) - 1}, "OWNS")
	}
}
