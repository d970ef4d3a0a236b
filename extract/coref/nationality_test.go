package coref

import (
	"testing"

	"entente/internal/marked"
)

func TestNationality(t *testing.T) {
	for annotation, want := range map[string]string{
		"[Company|the Chinese firm]":              "china",
		"[Organization|South Korean government]":  "south korea",
		"[Organization|Government of China]":      "",
		"[Company|China Development Bank] is big": "china",
		"[Company|Gazprom]":                       "",
		"[Place|Chinese mainland]":                "",
	} {
		s, m := marked.Parse(annotation)
		if got := nationality(s, &m[0]); got != want {
			t.Errorf("nationality(%s) = %q, want %q", annotation, got, want)
		}
	}
}

func TestForeign(t *testing.T) {
	for _, c := range []struct {
		a, b []string
		want bool
	}{
		{nil, nil, false}, {[]string{"china"}, nil, false}, {[]string{"china"}, []string{"russia"}, true},
		{[]string{"china", "russia"}, []string{"russia"}, false},
	} {
		if got := foreign(c.a, c.b); got != c.want {
			t.Errorf("foreign(%v, %v) = %v", c.a, c.b, got)
		}
	}
}
