package modality_test

import (
	"fmt"

	"entente/extract/modality"
	"entente/extract/text"
)

func ExampleAnalyze() {
	s := "Norvik, which is not listed, plans to buy Ellis Ferries, Ada Lind said."
	m := modality.Analyze(s, text.Span{Start: 0, End: 6}, text.Span{Start: 42, End: 55}, "ACQUIRES")
	fmt.Println(m.Polarity, m.Status, "by", m.Cue, "from", s[m.Source.Start:m.Source.End])
	// Output: affirmed planned by plans to from Ada Lind
}

func ExampleAgreementStatus() {
	s := "Norvik signed a contract with Port Ellis on Monday."
	mention := text.Span{Start: 14, End: 40}
	fmt.Println(modality.AgreementStatus(s, mention), modality.AgreementKind(s[mention.Start:mention.End]))
	// Output: signed contract
}
