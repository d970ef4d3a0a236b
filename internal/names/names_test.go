package names

import (
	"strings"
	"testing"
)

var canonicalTests = []struct{ typ, name, want string }{
	{"Company", "OAO Gazprom", "gazprom"},
	{"Company", "Gazprom’s", "gazprom"},
	{"Company", "Great Wall Motor Co., Ltd.", "great wall motor"},
	{"Company", "Telecom Italia S.p.A.", "telecom italia"},
	{"Company", "AB InBev", "ab inbev"},
	{"Company", "SA", "sa"},
	{"Company", "Bank Corporation", "bank corporation"},
	{"Person", "Mr. Dmitry Peskov", "dmitry peskov"},
	{"Person", "Dr", "dr"},
	{"Place", "the Netherlands", "netherlands"},
	{"Place", "Dutch", "netherlands"},
	{"Place", "Côte d’Ivoire", "ivory coast"},
	{"Place", "The Hague", "hague"},
	{"Place", "State of Delaware", "delaware"},
	{"Place", "Republic of Korea", "south korea"},
	{"Product", "Russia", "russia"},
	{"Organization", "the United Nations", "united nations"},
	{"Product", "!?", ""},
}

func TestCanonical(t *testing.T) {
	for _, tt := range canonicalTests {
		if got := Canonical(tt.typ, tt.name); got != tt.want {
			t.Errorf("canonical(%s, %q) = %q, want %q", tt.typ, tt.name, got, tt.want)
		}
	}
}

func TestGeneric(t *testing.T) {
	for key, want := range map[string]bool{
		"ministry of commerce": true, "supreme court": true, "memorandum of understanding": true, "license agreement": true,
		"treaty of lisbon": false, "bank of russia": false, "nato": false, "power of siberia": false,
	} {
		if got := Generic(key); got != want {
			t.Errorf("Generic(%q) = %v", key, got)
		}
	}
}

func TestFormsApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Acme Foods Inc.", "Acme Foods Limited", true},
		{"Acme Foods GmbH", "Acme Foods S.A.", true},
		{"Acme Foods Ltd", "Acme Foods Limited", false},
		{"Acme Foods Corp.", "Acme Foods Corporation", false},
		{"Acme Foods Inc", "Acme Foods, Incorporated", false},
		{"Acme Foods S.A.", "Acme Foods SA", false},
		{"PAO Vector", "Vector PJSC", false},
		{"Vector OAO", "JSC Vector", false},
		{"Acme Foods", "Acme Foods Limited", false},
		{"Acme Foods Company", "Acme Foods Inc", false},
		{"Acme Foods Co., Ltd.", "Acme Foods Limited", false},
		{"Acme Foods Pte Ltd", "Acme Foods Ltd", false},
		{"Acme Foods Pte Ltd", "Acme Foods Inc", true},
	} {
		a, b := LegalForm(tt.a), LegalForm(tt.b)
		if got := FormsApart(a, b); got != tt.want || FormsApart(b, a) != got {
			t.Errorf("FormsApart(%q, %q) = %v", a, b, got)
		}
	}
}

// A name that two countries claim would join them.
func TestCountriesAreApart(t *testing.T) {
	owner := map[string]string{}
	rows := 0
	for line := range strings.Lines(countriesFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			t.Fatalf("%q has %d columns", line, len(f))
		}
		for _, n := range append(append([]string{f[0]}, list(f[1])...), list(f[2])...) {
			k := Fold(n)
			if o, taken := owner[k]; taken && o != f[0] {
				t.Errorf("%q belongs to %s and %s", n, o, f[0])
			}
			owner[k] = f[0]
		}
	}
	if rows < 195 {
		t.Errorf("%d countries", rows)
	}
}

func TestAcronym(t *testing.T) {
	for _, tt := range []struct {
		short, full string
		want        bool
	}{
		{"cnpc", "china national petroleum corporation", true},
		{"mfa", "ministry of foreign affairs", true}, {"mofa", "ministry of foreign affairs", true},
		{"un", "united nations", true}, {"u", "united", false}, {"united", "united nations", false}, {"abc", "china national", false},
	} {
		if got := Acronym(tt.short, tt.full); got != tt.want {
			t.Errorf("Acronym(%q, %q) = %v", tt.short, tt.full, got)
		}
	}
}

var foldTests = []struct{ name, want string }{
	{"Gazprom", "gazprom"},
	{"  The   Hague ", "the hague"},
	{"Chávez", "chavez"}, {"Cha\u0301vez", "chavez"},
	{"Łódź Straße Ærø", "lodz strasse aero"},
	{"U.S.", "us"}, {"U.S.A.", "usa"}, {"S.p.A.", "spa"}, {"J. Smith", "j smith"}, {"J.P. Morgan", "jp morgan"},
	{"Amazon.com", "amazon com"},
	{"AT&T", "at and t"}, {"Trinidad & Tobago", "trinidad and tobago"},
	{"LC-A+", "lc a plus"},
	{"O'Neil’s", "oneils"},
	{"ﬁne ①", "fine 1"},
	{"中俄", "中俄"},
	{"İstanbul", "istanbul"},
	{"...", ""}, {"", ""},
	{"\xff\xfe a", "a"},
}

func TestFold(t *testing.T) {
	for _, tt := range foldTests {
		if got := Fold(tt.name); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, tt := range foldTests {
		f.Add(tt.name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		once := Fold(name)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", name, once, twice)
		}
	})
}
