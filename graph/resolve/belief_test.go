package resolve

import "testing"

var beliefTests = []struct {
	name string
	says []float64 // one witness each
	want float64
}{
	{"nobody", nil, 0},
	{"one is taken at his word", []float64{0.62}, 0.62},
	{"a second counts an eighth", []float64{0.5, 0.5}, 0.5415},
	{"the surest counts in full, whoever comes first", []float64{0.2, 0.9}, 0.9028},
	{"who knows nothing adds nothing", []float64{0.9, 0}, 0.9},
	{"nothing is certain", []float64{1, 1}, certain},
	{"out of range", []float64{7, -3}, certain},
}

func TestBelief(t *testing.T) {
	for _, c := range beliefTests {
		var b belief
		for w, s := range c.says {
			b.add(w, s)
			b.add(w, s/2) // what a witness says again, less surely, changes nothing
		}
		if got := b.value(); got != c.want {
			t.Errorf("%s: value %g, want %g", c.name, got, c.want)
		}
	}
}
