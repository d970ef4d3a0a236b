package resolve

import "testing"

func TestTidy(t *testing.T) {
	for _, test := range []struct {
		name   string
		proper bool
		want   string
	}{
		{"Norvik Shipping", true, "Norvik Shipping"},
		{"the European Union", true, "European Union"},
		{"The Hague", true, "The Hague"},
		{"The Government of Peru", true, "Government of Peru"},
		{"Ĩ agreement ĩ", false, "Ĩ agreement ĩ"}, // their last byte is that of a bracket
		{"The Bank", true, "The Bank"},
		{"historic” Phase 1 trade agreement", false, "historic Phase 1 trade agreement"},
		{"Amber «Road» Fund", true, "Amber «Road» Fund"},
		{"An agreement on gas", false, "agreement on gas"},
		{"this deal", false, "this deal"},
		{"a", false, "a"},
		{"“full-fledged official visit on Tuesday", false, "full-fledged official visit on Tuesday"},
		{"“Amber Road”", true, "Amber Road"},
		{`"Amber" and "Pearl"`, true, `"Amber" and "Pearl"`},
		{`OOO "Norvik"`, true, `OOO "Norvik"`},
		{"Amber Road”", true, "Amber Road"},
		{"Norvik and Sons (N&S", true, "Norvik and Sons"},
		{"Norvik (Bermuda) Ltd", true, "Norvik (Bermuda) Ltd"},
		{"N&S) Ltd", true, "N&S Ltd"},
		{"/s/ JANE ROE Jane Roe", true, "Jane Roe"},
		{"Jane B. Roe Jane B. Roe", true, "Jane B. Roe"},
		{"Duran Duran", true, "Duran Duran"},
		{"(", true, "("},
		{"", true, ""},
	} {
		if got := tidy(test.name, test.proper); got != test.want {
			t.Errorf("tidy(%q, %v) = %q, want %q", test.name, test.proper, got, test.want)
		}
	}
}
