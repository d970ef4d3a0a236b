package eval_test

import (
	"context"
	"testing"

	"entente/graph/eval"

	"github.com/google/go-cmp/cmp"
)

func TestGoldMentions(t *testing.T) {
	all, err := eval.GoldMentions(context.Background(), "testdata/gold", "testdata/texts")
	if err != nil {
		t.Fatal(err)
	}
	body := readText(t, "harbour")
	var got []string
	for _, m := range all["harbour"] {
		got = append(got, m.Type+" "+body[m.Start:m.End])
	}
	// What stands in the noise is left out, what stands in a description is not.
	want := []string{
		"Person Žofia Krall", "Company Nordhavn Lines", "Person Ilse Brandt", "Place Port Ellis", "Company Nordhavn Lines",
		"Agreement contract to dredge the Ellis Channel with the Bank of Ellis", "Place Ellis Channel", "Company Bank of Ellis",
		"Company Bank of Ellis", "Project the second pier", "Place Ellis",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("GoldMentions (-want +got):\n%s", d)
	}
	if _, err := eval.GoldMentions(context.Background(), t.TempDir(), "testdata/texts"); err == nil {
		t.Error("no gold gives no error")
	}
}

// TestFaults names what went wrong with each node and edge.
func TestFaults(t *testing.T) {
	d := score(t, eval.Options{}).Documents[0]
	lost, wrong := map[string]eval.Fault{}, map[string]eval.Fault{}
	for _, e := range d.Lost {
		lost[e.Type+" "+e.To] = e.Fault
	}
	for _, e := range d.Wrong {
		wrong[e.Type+" "+e.To] = e.Fault
	}
	if diff := cmp.Diff(map[string]eval.Fault{
		"WORKS_FOR Ellis": eval.Reversed,
		"PARTY_TO contract to dredge the Ellis Channel": eval.OtherType,
		"FINANCES second pier":                          eval.MissedEnd,
	}, lost); diff != "" {
		t.Errorf("lost (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]eval.Fault{
		"WORKS_FOR Mayor Ilse Brandt": eval.Reversed,
		"PARTY_TO contract":           eval.WrongEnd,
		"LOCATED_IN ":                 eval.WrongEnd,
	}, wrong); diff != "" {
		t.Errorf("wrong (-want +got):\n%s", diff)
	}
}

var calibrateTests = []struct {
	name   string
	stated []float64
	right  int // the first so many are right
	want   float64
}{
	{"nothing", nil, 0, 0},
	{"honest", []float64{0.5, 0.5}, 1, 0},
	{"too sure", []float64{1, 1, 1, 1}, 1, 0.75},
	{"too modest", []float64{0, 0}, 2, 1},
	{"two bins", []float64{0.95, 0.95, 0.15, 0.15}, 2, 0.1},
}

func TestCalibrate(t *testing.T) {
	for _, c := range calibrateTests {
		var list []eval.Judgement
		for i, s := range c.stated {
			list = append(list, eval.Judgement{Confidence: s, Right: i < c.right})
		}
		got := eval.Calibrate(list, 10)
		if got.Error != c.want {
			t.Errorf("%s: error %g, want %g", c.name, got.Error, c.want)
		}
		if first := got.Steps[0]; first.System != len(c.stated) || first.Right != c.right {
			t.Errorf("%s: all in all %v", c.name, first)
		}
	}
}
