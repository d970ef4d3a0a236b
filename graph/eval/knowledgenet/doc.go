// Package knowledgenet scores graphs by the measure of KnowledgeNet, a set of passages
// from the web with the facts that they state (https://github.com/diffbot/knowledge-net,
// Mesquita et al., EMNLP 2019).
//
//	set, err := knowledgenet.Read(r, 3) // fold 3
//	for path, text := range set.Texts() {
//		// read the text, and put what it says into a graph under the path
//	}
//	report := set.Score(g)
//
// Set.ScoreFacts scores facts that another program found, given in the form of the set.
//
// A passage is read as JSON, one a line: {"fold", "document", "passage_start", "text",
// "annotated_properties", "facts": [{"property", "subject": [start, end], "object":
// [start, end]}]}, in characters of the text. Passages of one document are joined to one
// text, in order.
//
// A fact is right where the property is the gold's and both spans overlap the gold's:
// the Text measure of the benchmark. Only passages count that were annotated for the
// property. Facts and gold are paired one to one.
//
// The set's properties are not our relation types. Six of the fifteen can be said with
// ours (see the table in map.go); Report.Mapped is the score of these alone, where a
// relation of ours that says more than the property still counts as a fact. Its
// subjects are often pronouns, which are no mentions of ours.
package knowledgenet
