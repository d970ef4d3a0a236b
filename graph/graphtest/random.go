package graphtest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"entente/graph"
)

var (
	randomTypes     = []string{"Person", "Company", "Organization", "Place", "Project", "Agreement", "Event", "Product"}
	randomRelations = []string{"PARTY_TO", "OWNS", "SUPPLIES", "PARTNERS_WITH", "LOCATED_IN", "FINANCES", "MEMBER_OF"}
	randomSyllables = strings.Fields("nor vik bal tic ran do mar len kas tor ve lin sa ber gan dro pol ri ka min")
	randomStatuses  = []string{"", "", "signed", "agreed", "planned", "former"}
)

// Random returns a graph of n entities and about 2n relations over n/10+1
// documents, with a few hubs, parallel relations and denied ones. The same n and
// seed give the same graph.
func Random(n int, seed uint64) *graph.Graph {
	rng := rand.New(rand.NewPCG(seed, uint64(n)))
	b := builder{documents: randomDocuments(rng, n/10+1)}
	for i := range n {
		d := b.documents[rng.IntN(len(b.documents))]
		e := b.entity(fmt.Sprintf("e%06d", i), randomTypes[rng.IntN(len(randomTypes))], "")
		e.Name = randomName(rng)
		e.Confidence = float64(rng.IntN(1000)) / 1000
		start := rng.IntN(len(d.Text) - 10)
		e.Mentions = []graph.Mention{{Document: d.ID, Start: start, End: start + 5}}
		if rng.IntN(4) == 0 {
			e.Aliases = []string{randomName(rng)}
		}
	}
	b.randomRelations(rng, n)
	return b.graph()
}

func (b *builder) randomRelations(rng *rand.Rand, n int) {
	seen := map[string]bool{}
	for range 2 * n {
		// Squaring the draw makes low numbers hubs.
		x := rng.Float64()
		from, to := int(float64(x*x)*float64(n)), rng.IntN(n)
		typ := randomRelations[rng.IntN(len(randomRelations))]
		id := fmt.Sprintf("%s-%06d-%06d", strings.ToLower(typ), from, to)
		if from == to || seen[id] {
			continue
		}
		seen[id] = true
		d := b.documents[rng.IntN(len(b.documents))]
		start := rng.IntN(len(d.Text) - 20)
		polarity := graph.Affirmed
		if rng.IntN(20) == 0 {
			polarity = graph.Denied
		}
		b.relations = append(b.relations, graph.Relation{
			ID: id, Type: typ, From: b.entities[from].ID, To: b.entities[to].ID,
			Confidence: float64(rng.IntN(1000)) / 1000, Polarity: polarity,
			Status: randomStatuses[rng.IntN(len(randomStatuses))], Properties: map[string]string{},
			Evidence: []graph.Evidence{{Document: d.ID, Start: start, End: start + 20, Finder: "random", Score: 0.5}},
		})
	}
}

func randomDocuments(rng *rand.Rand, n int) []graph.Document {
	documents := make([]graph.Document, n)
	for i := range documents {
		var text strings.Builder
		for range 20 {
			text.WriteString(randomName(rng) + " met " + randomName(rng) + ". ")
		}
		documents[i] = graph.Document{
			ID: fmt.Sprintf("doc%05d", i), Path: fmt.Sprintf("random/%05d.txt", i),
			Title: randomName(rng), Date: fmt.Sprintf("2020-01-%02d", i%28+1), Language: "en", Text: text.String(),
		}
	}
	return documents
}

func randomName(rng *rand.Rand) string {
	words := make([]string, 1+rng.IntN(3))
	for i := range words {
		var w string
		for range 2 + rng.IntN(2) {
			w += randomSyllables[rng.IntN(len(randomSyllables))]
		}
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
