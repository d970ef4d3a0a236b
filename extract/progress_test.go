package extract

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// Progress goes up to all that there is, over the sections of a long document too,
// and nobody needs to ask for it.
func TestWithProgress(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := document(strings.Repeat(strings.ReplaceAll(article, "Read also", "Later")+"\n\n", 4))
	var steps []int
	total := 0
	ctx := WithProgress(context.Background(), func(done, all int) { steps, total = append(steps, done), all })
	if _, err := x.Extract(ctx, d); err != nil {
		t.Fatal(err)
	}
	if len(steps) < 3 || !slices.IsSorted(steps) || steps[0] == 0 || steps[len(steps)-1] != total || total < 4*100 {
		t.Errorf("steps %v of %d", steps, total)
	}
}
