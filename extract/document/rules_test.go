package document

import (
	"strings"
	"testing"

	"entente/extract/text"
)

// These tests see the rules from inside: the tables that they read and the
// small questions that they ask.

func TestMarkersFile(t *testing.T) {
	lex, err := parseMarkers(markersFile)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[kind]bool{}
	for _, ps := range lex.byFirst {
		for _, p := range ps {
			kinds[p.kind] = true
			if folded := strings.Join(fold(strings.ReplaceAll(strings.Join(p.words, " "), "*", "x"), maxFold), " "); folded != strings.ReplaceAll(strings.Join(p.words, " "), "*", "x") && !strings.Contains(strings.Join(p.words, " "), "#") {
				t.Errorf("phrase %q can never match: its words fold to %q", strings.Join(p.words, " "), folded)
			}
		}
	}
	if len(lex.menu) == 0 || len(kinds) != int(kindCount)-2 {
		t.Errorf("%d kinds of phrases and %d menu entries", len(kinds), len(lex.menu))
	}
	for _, bad := range []string{"[nonsense]\nx", "[related]\n^$", "[related]\n* x"} {
		if _, err := parseMarkers(bad); err == nil {
			t.Errorf("markers %q give no error", bad)
		}
	}
}

var cueTests = []struct {
	line string
	want kind
}{
	{"12 Comments", kindComments},
	{"COMMENTS (5)", kindComments},
	{"Readers' views (6)", kindComments},
	{"Your email address will not be published. Required fields are marked *", kindComments},
	{"You may also like", kindRelated},
	{"Read also: Bergen port fees rise", kindRelated},
	{"Sponsored: Fly to Malta from 29 euros", kindAdvert},
	{"--- Advertisement ---", kindAdvert},
	{">> Calendar 2035: order today <<", kindAdvert},
	{"We use cookies to improve your visit. Accept all", kindPromotion},
	{"Enjoying the Mail? Subscribe for 4.99 a month.", kindPromotion},
	{"Home | News | Sport | Log in", kindNavigation},
	{"Share: Facebook  X  LinkedIn", kindNavigation},
	{"© 2031 Harbour Media. All rights reserved.", kindBoilerplate},
	// what must not be taken for noise
	{"The firm said that it would share its profits with the workers of the plant.", kindNone},
	{"Comments by the minister were seen as a sign that the talks would go on next week.", kindNone},
	{"Subscribers of the telephone company grew by a tenth to 31 million last year, it said.", kindNone},
	{"Support for the president has fallen in the south, where a dam is to be built.", kindNone},
	{"A Final Comment", kindNone},
	{"Related party transactions are described in note 14 to the accounts of the group.", kindNone},
	{"Home prices in Oslo rose by four percent.", kindNone},
	{"\"We use cookies to pay for our journalism,\" she told the court in Dublin on Tuesday.", kindNone},
}

func TestCues(t *testing.T) {
	for _, c := range cueTests {
		if f := measure(c.line); f.cue != c.want {
			t.Errorf("measure(%q).cue = %s, want %s", c.line, kindNames[f.cue], kindNames[c.want])
		}
	}
}

var dayTests = []struct{ in, context, want string }{
	{"June 5, 2019", "", "2019-06-05"},
	{"5 June 2019, 12:40", "", "2019-06-05"},
	{"On the 5th of June, 2019", "", "2019-06-05"},
	{"2019-06-05T10:00:00Z", "", "2019-06-05"},
	{"2019/6/5", "", "2019-06-05"},
	{"Oslo, 5. juni 2019", "", "2019-06-05"},
	{"5 de enero de 2019", "", "2019-01-05"},
	{"25/12/2021", "", "2021-12-25"},
	{"12/25/2021", "", "2021-12-25"},
	{"04/02/2022", "", ""},
	{"04/02/2022", "They met on 4th February 2022.", "2022-02-04"},
	{"04/02/2022", "They met on April 2.", "2022-04-02"},
	{"03/03/2022", "", "2022-03-03"},
	{"31 June 2019", "", ""},
	{"Wednesday 20 November 2019 9:22 am", "", "2019-11-20"},
	{"May 2019", "", ""},
	{"Chapter 2019-06", "", ""},
}

func TestDayOf(t *testing.T) {
	for _, c := range dayTests {
		if got := dayOf(c.in, c.context); got != c.want {
			t.Errorf("dayOf(%q, %q) = %q, want %q", c.in, c.context, got, c.want)
		}
	}
}

var dateLineTests = []struct {
	s    string
	want bool
}{
	{"Tue 3 June 2025 | 12:40 GMT", true},
	{"Wednesday 20 November 2019 9:22 am", true},
	{"14 March, 09:12 GMT", true},
	{"Windhoek, 11 June", true},
	{"The 9 companies marched on", false},
	{"On 4 March 2031 the two ministers signed the treaty in Oslo.", false},
}

func TestIsDateLine(t *testing.T) {
	for _, c := range dateLineTests {
		if got := isDateLine(c.s); got != c.want {
			t.Errorf("isDateLine(%q) = %v", c.s, got)
		}
	}
}

var bulletTests = []struct {
	s    string
	want int
}{
	{"• one", 4}, {"- one", 2}, {"* one", 2}, {"1. one", 3}, {"12) one", 4}, {"(a) one", 4}, {"iv. one", 4},
	{"-5 degrees", 0}, {"J. Smith", 0}, {"2019. It was", 0}, {"a.m.", 0}, {"(see below) one", 0}, {"one", 0}, {"", 0},
}

func TestBulletLen(t *testing.T) {
	for _, c := range bulletTests {
		if got := bulletLen(c.s); got != c.want {
			t.Errorf("bulletLen(%q) = %d, want %d", c.s, got, c.want)
		}
	}
}

var hintTests = []struct {
	name string
	want text.Label
}{
	{"article__related-links", text.Related}, {"commentList", text.Comment}, {"author-bio", text.Boilerplate},
	{"newsletter_signup", text.Promotion}, {"top-nav", text.Navigation}, {"ad-slot", text.Promotion},
	{"read-more", text.Related}, {"story-body", text.Body}, {"shadow header-text", text.Body},
	{"has-sidebar", text.Body}, {"no-comments", text.Body}, {"loading", text.Body},
}

func TestNameHint(t *testing.T) {
	for _, c := range hintTests {
		if got := nameHint(c.name); got != c.want {
			t.Errorf("nameHint(%q) = %s, want %s", c.name, got, c.want)
		}
	}
}
