package style_test

import (
	"math"
	"slices"
	"testing"

	"entente/export/style"
	"entente/graph/ontology"
)

func types() []string {
	var names []string
	for _, n := range ontology.Default().Nodes() {
		names = append(names, n.Name)
	}
	return names
}

// A reader who sees no colours tells the types apart by shape, one who sees them
// reads the text on them.
func TestNodes(t *testing.T) {
	for _, dark := range []bool{false, true} {
		shapes := map[style.Shape]string{}
		strokes := map[style.Colour]string{}
		for typ, n := range style.Nodes(types(), dark) {
			if other, taken := shapes[n.Shape]; taken {
				t.Errorf("%s and %s have the same shape", typ, other)
			}
			if other, taken := strokes[n.Stroke]; taken {
				t.Errorf("%s and %s have the same colour", typ, other)
			}
			shapes[n.Shape], strokes[n.Stroke] = typ, typ
			if c := contrast(t, n.Ink, n.Fill); c < 7 {
				t.Errorf("%s (dark %v): contrast of the text is %.1f, want 7", typ, dark, c)
			}
			if c := contrast(t, n.Stroke, style.For(dark).Page); c < 2.8 {
				t.Errorf("%s (dark %v): contrast of the outline is %.1f, want 2.8", typ, dark, c)
			}
		}
	}
}

func TestThemes(t *testing.T) {
	for _, dark := range []bool{false, true} {
		theme := style.For(dark)
		for name, c := range map[string]style.Colour{"ink": theme.Ink, "muted": theme.Muted} {
			if got := contrast(t, c, theme.Page); got < 4.5 {
				t.Errorf("dark %v: contrast of %s is %.1f, want 4.5", dark, name, got)
			}
		}
	}
}

// contrast as WCAG 2 defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func contrast(t *testing.T, a, b style.Colour) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, c style.Colour) float64 {
	t.Helper()
	if len(c) != 7 || c[0] != '#' {
		t.Fatalf("colour %q", c)
	}
	part := func(v int) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	r, g, b := c.RGB()
	return .2126*part(r) + .7152*part(g) + .0722*part(b)
}

func TestRGB(t *testing.T) {
	for _, tt := range []struct {
		colour style.Colour
		want   [3]int
	}{
		{"#0072b2", [3]int{0, 0x72, 0xb2}}, {"#ffffff", [3]int{255, 255, 255}}, {"", [3]int{}}, {"red", [3]int{}}, {"#1234567", [3]int{}},
	} {
		if r, g, b := tt.colour.RGB(); [3]int{r, g, b} != tt.want {
			t.Errorf("RGB of %q = %d, %d, %d, want %v", tt.colour, r, g, b, tt.want)
		}
	}
}

func TestOrder(t *testing.T) {
	got := style.Order([]string{"Zebra", "Place", "Company", "Ape", "Place"})
	if want := []string{"Company", "Place", "Ape", "Zebra"}; !slices.Equal(got, want) {
		t.Errorf("Order = %v, want %v", got, want)
	}
	looks := style.Nodes([]string{"Zebra", "Ape", "Company"}, false)
	if looks["Ape"].Fill == looks["Zebra"].Fill {
		t.Error("two unknown types look the same")
	}
}

// Every relation of the project's ontology has words, and the mutual ones are those
// that the ontology calls symmetric.
func TestWords(t *testing.T) {
	seen := map[string]string{}
	for _, r := range ontology.Default().Relations() {
		w := style.Words(r.Name)
		if other, taken := seen[w]; taken || w == "" {
			t.Errorf("%s and %s read %q", r.Name, other, w)
		}
		seen[w] = r.Name
		if style.Mutual(r.Name) != r.Symmetric {
			t.Errorf("Mutual(%s) = %v, want %v", r.Name, style.Mutual(r.Name), r.Symmetric)
		}
	}
	if got := style.Words("KEEPS_AN_EYE_ON"); got != "keeps an eye on" {
		t.Errorf("Words of an unknown relation = %q", got)
	}
}
