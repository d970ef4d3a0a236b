// Package modality says how a sentence puts a claim: states it or denies it, as
// done, agreed, under negotiation, planned, over or given up, and who says so.
//
//	m := modality.Analyze(sentence, from, to, "PARTY_TO")
//	if m.Polarity == text.Denied { … }
//
// The sentence is cut into words; what stands in brackets or between the two
// commas of an inserted clause is set aside unless one of the two mentions is in
// it, so that "Acme, which is not listed, signed a deal with Beta" is no denial.
// Then cues are looked for where they can bear on the relation: between the
// mentions, before the first ("denied that", "no deal between") and behind the
// second ("was never signed").
//
// A wrong denial loses a true edge, a missed one adds a doubtful edge. So a
// relation counts as denied only if the negation governs a word that can say this
// very relation (tables.go): "Belarus did not fulfil its obligations under the
// treaty" leaves Belarus a party to it. Nothing is learnt here; the tables were
// written from the conventions of the gold guide and tried on its train part.
//
// Nothing here keeps state: all functions may be called at the same time.
package modality
