package confidence

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"entente/extract/text"

	"github.com/google/go-cmp/cmp"
)

// claim is a document of two firms, each mentioned some times, and one relation.
func claim(tagged, found float64, mentions int, finders ...string) text.Claims {
	e := text.Entity{Type: "Company"}
	for range mentions {
		e.Mentions = append(e.Mentions, text.Mention{Score: tagged})
	}
	r := text.Relation{Type: "OWNS", From: 0, To: 1}
	for _, f := range finders {
		r.Evidence = append(r.Evidence, text.Evidence{Finder: f, Score: found})
	}
	return text.Claims{Entities: []text.Entity{e, e}, Relations: []text.Relation{r}}
}

func embeddedModel(t *testing.T) *Model {
	t.Helper()
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sureness returns the confidences of the first entity and of the first relation.
func sureness(m *Model, c text.Claims) (entity, relation float64) {
	m.Apply(&c)
	return c.Entities[0].Confidence, c.Relations[0].Confidence
}

// TestEmbeddedIsMonotone wants no claim of the shipped model to become less sure by a
// higher score, and all to be probabilities short of certainty.
func TestEmbeddedIsMonotone(t *testing.T) {
	m := embeddedModel(t)
	for _, n := range []int{1, 3, 20} {
		lastEntity, lastRelation := 0.0, 0.0
		for p := 0.0; p <= 1; p += 0.01 {
			entity, _ := sureness(m, claim(p, 0.5, n, head))
			_, relation := sureness(m, claim(0.9, p, n, head))
			for _, x := range []struct{ now, last float64 }{{entity, lastEntity}, {relation, lastRelation}} {
				if x.now < x.last || x.now <= 0 || x.now >= 1 {
					t.Fatalf("score %.2f, %d mentions: confidence %g after %g", p, n, x.now, x.last)
				}
			}
			lastEntity, lastRelation = entity, relation
		}
		_, unsureEnds := sureness(m, claim(0.3, 0.9, n, head))
		_, sureEnds := sureness(m, claim(0.99, 0.9, n, head))
		if unsureEnds >= sureEnds {
			t.Errorf("%d mentions: confidence %g between unsure ends, %g between sure ones", n, unsureEnds, sureEnds)
		}
	}
}

func TestCrowdWeighsAgainst(t *testing.T) {
	m := embeddedModel(t)
	alone := claim(0.95, 0.9, 1, head)
	crowded := claim(0.95, 0.9, 1, head)
	for range 6 {
		crowded.Entities = append(crowded.Entities, crowded.Entities[0])
		r := crowded.Relations[0]
		r.To = len(crowded.Entities) - 1
		crowded.Relations = append(crowded.Relations, r)
	}
	_, a := sureness(m, alone)
	_, b := sureness(m, crowded)
	if a <= b {
		t.Errorf("confidence %g alone, %g as one of seven", a, b)
	}
}

var finderTests = []struct {
	name    string
	finders []string
	want    float64
}{
	{"a pattern that was met often", []string{"pattern"}, 0.61},
	{"a rule that was not is half believed", []string{"my rule"}, 0.4},
	{"the surest counts", []string{"pattern", "my rule"}, 0.61},
	{"the head is not believed", []string{head}, 0.5},
	{"no evidence", nil, 1e-4},
}

func TestFinders(t *testing.T) {
	zero := weights{bias: 0, score: 0, mentions: 0, ends: 0, pairs: 0, crowd: 0}
	m := &Model{entity: zero, relation: zero, finders: map[string]float64{"pattern": 0.61}, truth: 0.5}
	for _, c := range finderTests {
		if _, got := sureness(m, claim(0.9, 0.8, 1, c.finders...)); got != c.want {
			t.Errorf("%s: confidence %g, want %g", c.name, got, c.want)
		}
	}
}

// judged draws documents whose claims are right as often as their scores say, squared.
func judged(documents int, seed uint64) []Judged {
	r := rand.New(rand.NewPCG(seed, 1))
	verdict := func(p float64) Verdict {
		if r.Float64() < p*p {
			return Right
		}
		return Wrong
	}
	var list []Judged
	for range documents {
		tagged, found := 0.2+0.8*r.Float64(), 0.2+0.8*r.Float64()
		c := claim(tagged, found, 1, head)
		list = append(list, Judged{c, []Verdict{verdict(tagged), Open}, []Verdict{verdict(found)}})
	}
	return list
}

// TestCrossFitIsHonest wants what a fit says of unseen claims to be true.
func TestCrossFitIsHonest(t *testing.T) {
	list := judged(4000, 1)
	entities, relations, err := CrossFit(list, 10)
	if err != nil {
		t.Fatal(err)
	}
	for name, all := range map[string][]Outcome{"entities": entities, "relations": relations} {
		if len(all) != len(list) {
			t.Fatalf("%d %s, want %d: what is open counts not at all", len(all), name, len(list))
		}
		var stated, right [10]float64
		var n [10]int
		for _, o := range all {
			b := min(int(o.Confidence*10), 9)
			n[b]++
			stated[b] += o.Confidence
			if o.Right {
				right[b]++
			}
		}
		for b := range n {
			if n[b] > 200 && math.Abs(stated[b]-right[b]) > 0.08*float64(n[b]) {
				t.Errorf("%s of about %.1f: stated %.0f right of %d, are %.0f", name, float64(b)/10, stated[b], n[b], right[b])
			}
		}
	}
}

func TestFitForgetsOrder(t *testing.T) {
	list := judged(300, 2)
	write := func() string {
		m, err := Fit(list)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := m.Write(&b, "for a test"); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := write()
	rand.New(rand.NewPCG(3, 3)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	if d := cmp.Diff(first, write()); d != "" {
		t.Errorf("another order gives another model (-first +second):\n%s", d)
	}
	if _, err := Load([]byte(first)); err != nil {
		t.Errorf("what a fit writes is not read: %v", err)
	}
}

func TestFitRefuses(t *testing.T) {
	if _, err := Fit(judged(12, 1)); !errors.Is(err, ErrTooFew) {
		t.Errorf("a dozen claims: error %v, want ErrTooFew", err)
	}
	if _, _, err := CrossFit(nil, 5); !errors.Is(err, ErrTooFew) {
		t.Errorf("no documents: error %v, want ErrTooFew", err)
	}
	upsideDown := judged(400, 1)
	for i := range upsideDown {
		for _, list := range [][]Verdict{upsideDown[i].Entities, upsideDown[i].Relations} {
			for k, v := range list {
				if v != Open {
					list[k] = Right + Wrong - v
				}
			}
		}
	}
	if _, err := Fit(upsideDown); err == nil || !strings.Contains(err.Error(), "falls with") {
		t.Errorf("scores that say the opposite: error %v", err)
	}
}

func TestFinderShares(t *testing.T) {
	var list []Judged
	for i := range 10 {
		c := claim(0.9, 0.8, 1, "often")
		if i == 0 {
			c = claim(0.9, 0.8, 1, "often", "once")
		}
		list = append(list, Judged{c, []Verdict{Open, Open}, []Verdict{Verdict(1 + i%2)}})
	}
	list = append(list, Judged{claim(0.9, 0.8, 1, "often", head), []Verdict{Open, Open}, []Verdict{Right}})
	// Five of ten and one of one are right, in all six of eleven; what the head found
	// as well does not count.
	want := map[string]float64{"often": 0.523, "once": 0.587}
	got, truth := finderShares(list)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("shares (-want +got):\n%s", d)
	}
	if truth != 0.714 { // six, and one more, of eleven times .8, and one more
		t.Errorf("truth %g", truth)
	}
}

var loadErrorTests = []struct{ name, in, want string }{
	{"empty", ``, "not a model"},
	{"no model", `[]`, "not a model"},
	{"another file", `{"format": "entente"}`, "not a model"},
	{"something behind", `{} {}`, "closing brace"},
	{"no weights", `{}`, `no weight of "bias"`},
	{"unknown term", `{"entity": {"bias": 0, "score": 1, "mentions": 0, "colour": 1}}`, `unknown term "colour"`},
	{"upside down", `{"entity": {"bias": 0, "score": -1, "mentions": 0}}`, `falls with "score"`},
	{"out of range", `{"entity": {"bias": 1e300, "score": 1, "mentions": 0}}`, "out of range"},
	{"no relations", `{"entity": {"bias": 0, "score": 1, "mentions": 0}}`, "relation: no weight"},
	{"no share", `{"entity": {"bias": 0, "score": 1, "mentions": 0},
		"relation": {"bias": 0, "score": 1, "ends": 0, "pairs": 0, "crowd": 0}, "finders": {"x": 2}}`, `finder "x": 2 is no share`},
	{"no truth", `{"entity": {"bias": 0, "score": 1, "mentions": 0},
		"relation": {"bias": 0, "score": 1, "ends": 0, "pairs": 0, "crowd": 0}}`, "truth 0"},
}

func TestLoadErrors(t *testing.T) {
	for _, c := range loadErrorTests {
		if _, err := Load([]byte(c.in)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

// FuzzLoad wants an error, or a model whose confidences are probabilities.
func FuzzLoad(f *testing.F) {
	f.Add(Parameters())
	for _, c := range loadErrorTests {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(data)
		if err != nil {
			return
		}
		if a, b := sureness(m, claim(0.7, 0.8, 2, head, "x")); !(a > 0 && a < 1 && b > 0 && b < 1) {
			t.Fatalf("confidences %g and %g", a, b)
		}
	})
}

func TestLogisticKnowsTheOdds(t *testing.T) {
	var x [][]float64
	var y []bool
	for i := range 3000 { // three of four are right with the feature, one of four without
		on := float64(i % 2)
		x, y = append(x, []float64{1, on}), append(y, (i/2)%4 < 1+2*int(on))
	}
	w := logistic(x, y, 1e-6)
	for i, want := range []float64{-math.Log(3), 2 * math.Log(3)} {
		if math.Abs(w[i]-want) > 1e-3 {
			t.Errorf("weight %d is %g, want %g", i, w[i], want)
		}
	}
}
