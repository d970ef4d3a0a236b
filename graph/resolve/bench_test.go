package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"entente/graph/resolve"
)

// newsroom makes n documents of some 30 entities each, drawn from a world that
// grows with n: a few names everywhere, most of them rare.
func newsroom(n int) []resolve.Item {
	rng := rand.New(rand.NewPCG(1, 2))
	syllables := []string{"nor", "vik", "bal", "tic", "ran", "do", "mar", "len", "kas", "tor", "ve", "lin", "sa", "ber"}
	word := func(i int) string {
		w := ""
		for k := 0; k < 4; k++ {
			w += syllables[(i>>(3*k)+5*k)%len(syllables)]
		}
		return w
	}
	pick := func(most int) int { x := rng.Float64(); return int(x * x * float64(most)) }
	kinds := []string{"Company", "Person", "Organization", "Place", "Product"}
	items := make([]resolve.Item, n)
	for d := range items {
		var entities, relations []string
		for range 24 {
			k := pick(8 * n)
			entities = append(entities, fmt.Sprintf("%s:%s %s", kinds[k%len(kinds)], word(k), word(k/7)))
		}
		for range 4 {
			entities = append(entities, fmt.Sprintf("Agreement?a deal on %s", word(pick(n))))
		}
		entities = append(entities, "Place:Russia", "Place:China")
		for range 30 {
			relations = append(relations, fmt.Sprintf("%d PARTY_TO %d", rng.IntN(24), 24+rng.IntN(4)))
		}
		items[d] = doc(fmt.Sprintf("%06d", d), entities, relations...)
	}
	return items
}

func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		items := newsroom(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				mustResolve(b, items...)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "docs/s")
		})
	}
}
