package resolve_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"entente/extract/text"
	"entente/graph"
	"entente/graph/resolve"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// doc builds an item by hand: entities are written "Type:Name" or, for what is
// only described, "Type?words"; further forms of a chain follow after "|".
// Relations are written "0 REL 1" with indices of entities, "!0 REL 1" if denied.
func doc(path string, entities []string, relations ...string) resolve.Item {
	it := resolve.Item{Document: text.Document{ID: "id-" + path, Path: path}, Claims: text.Claims{Document: "id-" + path}}
	var body strings.Builder
	for _, e := range entities {
		at := strings.IndexAny(e, ":?")
		named := e[at] == ':'
		forms := strings.Split(e[at+1:], "|")
		c := text.Entity{Type: e[:at], Name: forms[0], Named: named, Confidence: 0.8, Aliases: forms[1:]}
		for _, f := range forms {
			c.Mentions = append(c.Mentions, text.Mention{
				Span: text.Span{Start: body.Len(), End: body.Len() + len(f)}, Type: c.Type, Named: named, Score: 0.8,
			})
			body.WriteString(f + ". ")
		}
		it.Claims.Entities = append(it.Claims.Entities, c)
	}
	for _, r := range relations {
		denied := strings.HasPrefix(r, "!")
		var c text.Relation
		if _, err := fmt.Sscanf(strings.TrimPrefix(r, "!"), "%d %s %d", &c.From, &c.Type, &c.To); err != nil {
			panic(err)
		}
		c.Confidence, c.Polarity = 0.5, text.Affirmed
		if denied {
			c.Polarity = text.Denied
		}
		c.Evidence = []text.Evidence{{Span: text.Span{Start: body.Len(), End: body.Len() + len(r)}, Finder: "test", Score: 0.5}}
		body.WriteString(r + ". ")
		it.Claims.Relations = append(it.Claims.Relations, c)
	}
	it.Document.Text = body.String()
	return it
}

func mustResolve(t testing.TB, items ...resolve.Item) *graph.Graph {
	t.Helper()
	g, err := resolve.Resolve(t.Context(), items, resolve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// namesOf returns "Type:Name" of all entities, sorted.
func namesOf(g *graph.Graph) []string {
	var list []string
	for _, e := range g.Entities() {
		list = append(list, e.Type+":"+e.Name)
	}
	slices.Sort(list)
	return list
}

type es = []string

var joinTests = []struct {
	name string
	docs []es
	want es
}{
	// Names.
	{"same name", []es{{"Company:Gazprom"}, {"Company:Gazprom"}}, es{"Company:Gazprom"}},
	{"case, diacritics, possessive", []es{{"Place:Tromsø"}, {"Place:TROMSO"}, {"Place:Tromso's"}}, es{"Place:Tromso's"}},
	{"legal forms", []es{{"Company:PAO Gazprom"}, {"Company:Gazprom PJSC"}, {"Company:Gazprom"}, {"Company:Gazprom"}}, es{"Company:Gazprom"}},
	{"legal form of a general name", []es{{"Company:Energy Company"}, {"Company:Energy"}}, es{"Company:Energy", "Company:Energy Company"}},
	{"leading the", []es{{"Organization:the European Union"}, {"Organization:European Union"}}, es{"Organization:European Union"}},
	{"two legal forms in two documents", []es{{"Company:Norvik Inc"}, {"Company:Norvik Limited"}, {"Company:Norvik, Incorporated"}, {"Company:Norvik Ltd"}}, es{"Company:Norvik Limited", "Company:Norvik, Incorporated"}},
	{"two spellings of a legal form in one document", []es{{"Company:Norvik Inc", "Company:Norvik Limited", "Company:Norvik Ltd"}}, es{"Company:Norvik Inc", "Company:Norvik Limited"}},
	{"two legal forms in one document", []es{{"Company:Porsche AG", "Company:Porsche SE"}}, es{"Company:Porsche AG", "Company:Porsche SE"}},
	{"one name twice in a document", []es{{"Company:Porsche", "Company:Porsche AG"}}, es{"Company:Porsche AG"}},
	{"not a sister", []es{{"Company:Gazprom"}, {"Company:Gazprom Neft"}}, es{"Company:Gazprom", "Company:Gazprom Neft"}},
	{"plus", []es{{"Product:LC-A", "Product:LC-A+"}}, es{"Product:LC-A", "Product:LC-A+"}},

	// Countries.
	{"adjective and official name", []es{{"Place:Russia"}, {"Place:Russian"}, {"Place:Russian Federation"}}, es{"Place:Russia"}},
	{"initials", []es{{"Place:U.S."}, {"Place:USA"}, {"Place:the United States of America"}}, es{"Place:United States"}},
	{"typed as a body", []es{{"Place:Russia"}, {"Organization:Russia"}}, es{"Place:Russia"}},
	{"two Koreas", []es{{"Place:North Korea"}, {"Place:South Korean"}}, es{"Place:North Korea", "Place:South Korea"}},
	{"two Congos", []es{{"Place:DR Congo"}, {"Place:Republic of the Congo"}}, es{"Place:Democratic Republic of the Congo", "Place:Republic of the Congo"}},
	{"capital that only lies there", []es{{"Place:China"}, {"Place:Beijing"}}, es{"Place:Beijing", "Place:China"}},

	// General names.
	{"general bodies of no country", []es{{"Organization:Ministry of Commerce"}, {"Organization:Ministry of Commerce"}},
		es{"Organization:Ministry of Commerce", "Organization:Ministry of Commerce"}},
	{"general bodies of one country", []es{{"Organization:Ministry of Commerce", "Place:China"}, {"Organization:Ministry of Commerce", "Place:China"}},
		es{"Organization:Ministry of Commerce", "Place:China"}},
	{"general bodies of two countries", []es{{"Organization:Ministry of Commerce", "Place:China"}, {"Organization:Ministry of Commerce", "Place:India"}},
		es{"Organization:Ministry of Commerce", "Organization:Ministry of Commerce", "Place:China", "Place:India"}},
	{"general bodies with their country in the name", []es{{"Organization:Chinese government", "Place:India"}, {"Organization:the Chinese government", "Place:Norway"}},
		es{"Organization:Chinese government", "Place:India", "Place:Norway"}},
	{"described body that a country has one of", []es{{"Organization?the Chinese government", "Place:India"}, {"Organization?Chinese government", "Place:Norway"}},
		es{"Organization:Chinese government", "Place:India", "Place:Norway"}},
	{"described body that a country has many of", []es{{"Organization?a Chinese court"}, {"Organization?a Chinese court"}}, es{"Organization:Chinese court", "Organization:Chinese court"}},
	{"capital that is called by its country's name", []es{{"Place:Washington|America"}, {"Place:United States"}}, es{"Place:United States"}},
	{"firm without the general word", []es{{"Company:Norvik Technologies|Norvik"}, {"Company:Norvik"}}, es{"Company:Norvik Technologies"}},
	{"roles of contracts", []es{{"Company:the Buyer"}, {"Company:Buyer"}}, es{"Company:Buyer", "Company:Buyer"}},
	{"word order of bodies", []es{{"Organization:Russian Ministry of Defence", "Place:Syria"}, {"Organization:Ministry of Defense of Russia", "Place:Syria"}},
		es{"Organization:Ministry of Defense of Russia", "Place:Syria"}},

	// Acronyms and short names.
	{"acronym that a document links", []es{{"Company:China National Petroleum Corporation|CNPC"}, {"Company:CNPC"}}, es{"Company:China National Petroleum Corporation"}},
	{"acronym that none links", []es{{"Company:China National Petroleum Corporation"}, {"Company:CNPC"}}, es{"Company:CNPC", "Company:China National Petroleum Corporation"}},
	{"acronym beside the name", []es{{"Company:Norvik Deep Sea|NDS"}, {"Company:Norvik Deep Sea", "Company:NDS"}}, es{"Company:Norvik Deep Sea"}},
	{"acronym of two", []es{{"Company:Norvik Deep Sea|NDS"}, {"Company:New Dacia Steel|NDS"}, {"Company:NDS"}}, es{"Company:NDS", "Company:New Dacia Steel", "Company:Norvik Deep Sea"}},
	{"slip of the reader", []es{{"Company:Gazprom Neft|Gazprom"}, {"Company:Gazprom"}}, es{"Company:Gazprom", "Company:Gazprom Neft"}},
	{"short name that leaves out general words", []es{{"Company:BT Group|BT"}, {"Company:BT"}}, es{"Company:BT Group"}},
	{"short name of a place", []es{{"Place:Louisiana Territory|Louisiana"}, {"Place:Louisiana"}}, es{"Place:Louisiana", "Place:Louisiana Territory"}},

	// Persons.
	{"full names", []es{{"Person:Alexey Kornya"}, {"Person:Alexey Kornya"}}, es{"Person:Alexey Kornya"}},
	{"last name, documents share a firm", []es{{"Person:Alexey Kornya", "Company:MTS"}, {"Person:Kornya", "Company:MTS"}}, es{"Company:MTS", "Person:Alexey Kornya"}},
	{"last name, nothing in common", []es{{"Person:Alexey Kornya"}, {"Person:Kornya"}}, es{"Person:Alexey Kornya", "Person:Kornya"}},
	{"last name of two", []es{{"Person:Alexey Kornya", "Company:MTS"}, {"Person:Olga Kornya"}, {"Person:Kornya", "Company:MTS"}},
		es{"Company:MTS", "Person:Alexey Kornya", "Person:Kornya", "Person:Olga Kornya"}},
	{"same last name", []es{{"Person:Bill Clinton", "Place:US"}, {"Person:Hillary Clinton", "Place:US"}}, es{"Person:Bill Clinton", "Person:Hillary Clinton", "Place:United States"}},
	{"initials of a person", []es{{"Person:Alexey Kornya", "Company:MTS"}, {"Person:A. Kornya", "Company:MTS"}}, es{"Company:MTS", "Person:Alexey Kornya"}},
	{"middle names differ", []es{{"Person:George H. W. Bush", "Place:US"}, {"Person:George W. Bush", "Place:US"}}, es{"Person:George H. W. Bush", "Person:George W. Bush", "Place:United States"}},
	{"transliterations", []es{{"Person:Alexey Kornya", "Company:MTS"}, {"Person:Aleksei Korniya", "Company:MTS"}}, es{"Company:MTS", "Person:Aleksei Korniya"}},
	{"near last names", []es{{"Person:Sergey Ivanov", "Company:MTS"}, {"Person:Sergey Ivankov", "Company:MTS"}}, es{"Company:MTS", "Person:Sergey Ivankov", "Person:Sergey Ivanov"}},
	{"last name alone, only a country in common", []es{{"Person:Smith", "Place:US"}, {"Person:Smith", "Place:US"}}, es{"Person:Smith", "Person:Smith", "Place:United States"}},
	{"person and firm", []es{{"Person:Henry Ford", "Company:Ford"}, {"Person:Ford", "Company:Ford"}}, es{"Company:Ford", "Person:Henry Ford"}},

	// Types.
	{"type by majority", []es{{"Company:Eutelsat", "Place:France"}, {"Company:Eutelsat", "Place:France"}, {"Organization:Eutelsat", "Place:France"}}, es{"Company:Eutelsat", "Place:France"}},
	{"types without context", []es{{"Company:Eutelsat"}, {"Organization:Eutelsat"}}, es{"Company:Eutelsat", "Organization:Eutelsat"}},
	{"types in one document", []es{{"Company:Amber", "Product:Amber", "Place:Riga"}, {"Company:Amber", "Place:Riga"}}, es{"Company:Amber", "Place:Riga", "Product:Amber"}},
	{"club and city", []es{{"Place:Milan", "Place:Italy"}, {"Organization:Milan", "Place:Italy"}}, es{"Organization:Milan", "Place:Italy", "Place:Milan"}},

	// Descriptions.
	{"general description", []es{{"Agreement?the deal"}, {"Agreement?the deal"}}, es{"Agreement:deal", "Agreement:deal"}},
	{"description of a firm", []es{{"Company?an Angolan company"}, {"Company?an Angolan company"}}, es{"Company:Angolan company", "Company:Angolan company"}},
	{"one long description twice in a document", []es{{"Event?the opening ceremony of the Norvik Winter Games", "Event?opening ceremony of the Norvik Winter Games"}},
		es{"Event:opening ceremony of the Norvik Winter Games"}},
	{"one short description twice in a document", []es{{"Agreement?a loan from Norvik", "Agreement?a loan from Norvik"}}, es{"Agreement:loan from Norvik", "Agreement:loan from Norvik"}},
	{"capital letters make no name", []es{{"Agreement:Memorandum of Understanding"}, {"Agreement:Memorandum of Understanding"}}, es{"Agreement:Memorandum of Understanding", "Agreement:Memorandum of Understanding"}},
	{"law of a year", []es{{"Agreement:Securities Exchange Act of 1934"}, {"Agreement:SECURITIES EXCHANGE ACT OF 1934"}}, es{"Agreement:SECURITIES EXCHANGE ACT OF 1934"}},
	{"contract of a year", []es{{"Agreement:2015 Credit Agreement"}, {"Agreement:2015 Credit Agreement"}}, es{"Agreement:2015 Credit Agreement", "Agreement:2015 Credit Agreement"}},
	{"kind of contract", []es{{"Agreement:Joint Filing Agreement", "Agreement:Securities Exchange Act of 1934"}, {"Agreement:JOINT FILING AGREEMENT", "Agreement:Securities Exchange Act of 1934"}},
		es{"Agreement:JOINT FILING AGREEMENT", "Agreement:Joint Filing Agreement", "Agreement:Securities Exchange Act of 1934"}},
	{"named treaty", []es{{"Agreement:Treaty of Lisbon", "Place:Europe"}, {"Agreement:Treaty of Lisbon", "Place:Europe"}}, es{"Agreement:Treaty of Lisbon", "Place:Europe"}},
}

func TestJoins(t *testing.T) {
	for _, tt := range joinTests {
		t.Run(tt.name, func(t *testing.T) {
			var items []resolve.Item
			for i, d := range tt.docs {
				items = append(items, doc(fmt.Sprintf("%d.txt", i), d))
			}
			slices.Sort(tt.want)
			if d := cmp.Diff(tt.want, namesOf(mustResolve(t, items...))); d != "" {
				t.Errorf("entities (-want +got):\n%s", d)
			}
		})
	}
}

func TestCapitalThatActs(t *testing.T) {
	g := mustResolve(t,
		doc("1", es{"Place:Beijing", "Agreement:Amber Pact"}, "0 PARTY_TO 1"),
		doc("2", es{"Place:China", "Person:Li Wei"}, "1 WORKS_FOR 0"),
		doc("3", es{"Place:Beijing", "Person:Ann Lee"}, "1 VISITED 0"))
	want := es{"Agreement:Amber Pact", "Person:Ann Lee", "Person:Li Wei", "Place:Beijing", "Place:China"}
	if d := cmp.Diff(want, namesOf(g)); d != "" {
		t.Error(d)
	}
}

func TestPlacesOfTwoCountries(t *testing.T) {
	in := func(path, country, other string) resolve.Item {
		return doc(path, es{"Place:Victoria", "Place:" + country, "Company:" + other}, "0 LOCATED_IN 1")
	}
	g := mustResolve(t, in("1", "Canada", "Norvik"), in("2", "Seychelles", "Amber"), in("3", "Canada", "Baltic"),
		doc("4", es{"Place:Victoria"}))
	n := 0
	for _, e := range g.Entities() {
		if e.Name == "Victoria" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d Victorias, want 2: %v", n, namesOf(g))
	}
}

var describedTests = []struct {
	name string
	a, b resolve.Item
	want int // agreements
}{
	{"parties and words",
		doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?a deal to build a harbor terminal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"),
		doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?the harbor terminal deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), 1},
	{"parties, other words",
		doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?a deal to build a harbor terminal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"),
		doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?a loan for locomotives"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), 2},
	{"general words",
		doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?the deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"),
		doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?the deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), 2},
	{"general words, same date",
		dated(doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?the deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "3 March 2021"),
		dated(doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?a contract"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "March 2021"), 1},
	{"words, other date",
		dated(doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?the harbor terminal deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "3 March 2021"),
		dated(doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?the harbor terminal deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "4 March 2022"), 2},
	{"general words, same day of any week",
		dated(doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?the deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "Friday"),
		dated(doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?a contract"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "Friday"), 2},
	{"words, a date and a day of any week",
		dated(doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?the harbor terminal deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "3 March 2021"),
		dated(doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?the harbor terminal deal"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), "Wednesday"), 1},
	{"names of the parties are no words",
		doc("1", es{"Company:Norvik", "Company:Baltic", "Agreement?terms between Norvik and Baltic"}, "0 PARTY_TO 2", "1 PARTY_TO 2"),
		doc("2", es{"Company:Norvik", "Company:Baltic", "Agreement?merger of Norvik and Baltic"}, "0 PARTY_TO 2", "1 PARTY_TO 2"), 2},
}

func dated(it resolve.Item, date string) resolve.Item {
	it.Claims.Entities[2].Properties = map[string]string{"date": date}
	return it
}

func TestDescribed(t *testing.T) {
	for _, tt := range describedTests {
		t.Run(tt.name, func(t *testing.T) {
			n := 0
			for _, e := range mustResolve(t, tt.a, tt.b).Entities() {
				if e.Type == "Agreement" {
					n++
				}
			}
			if n != tt.want {
				t.Errorf("%d agreements, want %d", n, tt.want)
			}
		})
	}
}

// signed gives an item a signature that differs from the plain one in some of 128 slots.
func signed(it resolve.Item, differ int) resolve.Item {
	for i := range 128 {
		w := uint32(i + 1)
		if i%16 < differ*16/128 {
			w += 1000 * uint32(len(it.Document.Path)+int(it.Document.Path[0]))
		}
		it.Document.Signature = append(it.Document.Signature, w)
	}
	return it
}

func TestCopiesAreOneWitness(t *testing.T) {
	entities := es{"Company:Norvik", "Company:Baltic", "Agreement?the deal"}
	a := signed(doc("a", entities, "0 OWNS 1", "0 PARTY_TO 2"), 0)
	b := signed(doc("b", entities, "0 OWNS 1", "0 PARTY_TO 2"), 16)
	c := signed(doc("c", entities, "0 OWNS 1", "0 PARTY_TO 2"), 64)
	g := mustResolve(t, c, b, a)
	copies := map[string]string{}
	for _, d := range g.Documents() {
		copies[d.Path] = d.CopyOf
	}
	if d := cmp.Diff(map[string]string{"a": "", "b": "id-a", "c": ""}, copies); d != "" {
		t.Error(d)
	}
	owns := g.Relations()[0]
	if owns.Type != "OWNS" || owns.Confidence != 0.5415 || len(owns.Evidence) != 3 {
		t.Errorf("%s has confidence %g of %d evidence, want OWNS with 0.5415 of 3", owns.Type, owns.Confidence, len(owns.Evidence))
	}
	deals := slices.DeleteFunc(namesOf(g), func(s string) bool { return s != "Agreement:deal" })
	if len(deals) != 2 {
		t.Errorf("%d deals, want one for the text and its copy, and one more", len(deals))
	}
}

func TestRelations(t *testing.T) {
	a := doc("a", es{"Company:Norvik", "Company:Baltic", "Company:Norvik Inc"}, "0 PARTNERS_WITH 1", "!0 OWNS 1", "0 SUPPLIES 2", "0 OWNS 1")
	b := doc("b", es{"Company:Norvik", "Company:Baltic"}, "1 PARTNERS_WITH 0", "0 OWNS 1")
	a.Claims.Relations[3].Status, a.Claims.Relations[3].Properties = "planned", map[string]string{"stake": "30%"}
	b.Claims.Relations[1].Status, b.Claims.Relations[1].Properties = "agreed", map[string]string{"stake": "25%", "date": "2020"}
	g := mustResolve(t, a, b)
	var got []string
	for _, r := range g.Relations() {
		got = append(got, fmt.Sprintf("%s %s %s %g %d %v", r.Type, r.Polarity, r.Status, r.Confidence, len(r.Evidence), r.Properties))
	}
	slices.Sort(got)
	want := []string{
		"OWNS affirmed agreed 0.5415 2 map[date:2020 stake:30%]",
		"OWNS denied  0.5 1 map[]",
		"PARTNERS_WITH affirmed  0.5415 2 map[]",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("relations (-want +got):\n%s", d)
	}
}

// Where as many documents say one thing as the other, the later stage is taken.
func TestAgreementStatus(t *testing.T) {
	for _, tt := range []struct{ a, b, want string }{
		{"planned", "signed", "signed"}, {"signed", "ended", "ended"}, {"abandoned", "ended", "abandoned"}, {"signed", "", "signed"},
	} {
		var items []resolve.Item
		for i, status := range []string{tt.a, tt.b} {
			it := doc(fmt.Sprint(i), es{"Agreement:Treaty of Norvik", "Place:Norvik"}, "1 PARTY_TO 0")
			it.Claims.Entities[0].Properties = map[string]string{"status": status}
			items = append(items, it)
		}
		g := mustResolve(t, items...)
		if got := g.Entities()[0].Properties["status"]; len(g.Entities()) != 2 || got != tt.want {
			t.Errorf("%q and %q: %d entities, status %q, want 2 and %q", tt.a, tt.b, len(g.Entities()), got, tt.want)
		}
	}
}

func TestRefused(t *testing.T) {
	outside := doc("a", es{"Company:Norvik"})
	outside.Claims.Entities[0].Mentions[0].End = 99
	dangling := doc("a", es{"Company:Norvik"})
	dangling.Claims.Relations = []text.Relation{{Type: "OWNS", From: 0, To: 7}}
	foreign := doc("a", es{"Company:Norvik"})
	foreign.Claims.Document = "another"
	silent := doc("a", es{"Company:Norvik"})
	silent.Claims.Entities[0].Mentions = nil
	twice := doc("a", es{"Company:Norvik"})
	for name, items := range map[string][]resolve.Item{
		"span outside": {outside}, "dangling relation": {dangling}, "foreign claims": {foreign},
		"no mention": {silent}, "given twice": {twice, twice},
	} {
		if _, err := resolve.Resolve(t.Context(), items, resolve.Options{}); err == nil || !strings.Contains(err.Error(), "a") {
			t.Errorf("%s: error %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := resolve.Resolve(ctx, []resolve.Item{twice}, resolve.Options{}); err != context.Canceled {
		t.Errorf("cancelled: %v", err)
	}
}

func TestSameTextAtTwoPaths(t *testing.T) {
	a, b := doc("a", es{"Company:Norvik"}), doc("a", es{"Company:Norvik"})
	b.Document.Path = "b"
	g := mustResolve(t, b, a)
	if len(g.Documents()) != 1 || g.Documents()[0].Path != "a" {
		t.Errorf("documents %v, want the first path only", g.Documents())
	}
}

func TestIDsStayWhenOthersCome(t *testing.T) {
	a := doc("m", es{"Company:Norvik", "Place:Riga", "Agreement?the deal"}, "0 LOCATED_IN 1", "0 PARTY_TO 2")
	before := mustResolve(t, a)
	after := mustResolve(t, a, doc("a", es{"Company:Amber", "Person:Ann Lee"}, "1 WORKS_FOR 0"), doc("z", es{"Place:Oslo", "Agreement?the deal"}))
	for _, e := range before.Entities() {
		if _, err := after.Entity(e.ID); err != nil {
			t.Error(err)
		}
	}
}

// corpusOf draws documents over a few names, so that all rules have work.
func corpusOf(t *rapid.T) []resolve.Item {
	pool := es{"Company:Gazprom", "Company:PAO Gazprom", "Company:China National Petroleum Corporation|CNPC", "Company:CNPC",
		"Organization:Gazprom", "Organization:Ministry of Commerce", "Place:Russia", "Place:Russian", "Place:China", "Place:Beijing",
		"Person:Vladimir Putin|Putin", "Person:Putin", "Person:V. Putin", "Person:Lyudmila Putin", "Agreement?the deal",
		"Agreement?a deal on western gas supplies", "Agreement:Treaty of Riga", "Project:Power of Siberia", "Product:Gazprom", "Place:Victoria"}
	rels := []string{"PARTY_TO", "OWNS", "PARTNERS_WITH", "WORKS_FOR", "LOCATED_IN", "VISITED"}
	var items []resolve.Item
	for i := range rapid.IntRange(1, 8).Draw(t, "documents") {
		entities := rapid.SliceOfNDistinct(rapid.SampledFrom(pool), 1, 7, rapid.ID[string]).Draw(t, "entities")
		var relations []string
		for range rapid.IntRange(0, 8).Draw(t, "relations") {
			relations = append(relations, fmt.Sprintf("%d %s %d", rapid.IntRange(0, len(entities)-1).Draw(t, "from"),
				rapid.SampledFrom(rels).Draw(t, "type"), rapid.IntRange(0, len(entities)-1).Draw(t, "to")))
		}
		items = append(items, doc(fmt.Sprintf("%d", i), entities, relations...))
	}
	return items
}

func TestOrderOfItemsIsIrrelevant(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		items := corpusOf(rt)
		g, merges, err := resolve.Explain(t.Context(), items, resolve.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		rng.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		h, again, err := resolve.Explain(t.Context(), items, resolve.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		if d := cmp.Diff([]any{g.Documents(), g.Entities(), g.Relations(), merges}, []any{h.Documents(), h.Entities(), h.Relations(), again}); d != "" {
			rt.Fatalf("another order, another graph:\n%s", d)
		}
	})
}

func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		items := corpusOf(rt)
		g, err := resolve.Resolve(t.Context(), items, resolve.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		mentions := map[graph.Mention]int{}
		owner := map[graph.Mention]string{}
		for _, e := range g.Entities() {
			for _, m := range e.Mentions {
				mentions[m]++
				owner[m] = e.ID
			}
			if e.Confidence <= 0 || e.Confidence >= 1 || slices.Contains(e.Aliases, e.Name) || !slices.IsSorted(e.Aliases) {
				rt.Fatalf("entity %+v", e)
			}
		}
		evidence := map[graph.Mention]bool{}
		for _, r := range g.Relations() {
			if r.From == r.To || r.Confidence <= 0 || r.Confidence >= 1 {
				rt.Fatalf("relation %+v", r)
			}
			for _, v := range r.Evidence {
				evidence[graph.Mention{Document: v.Document, Start: v.Start, End: v.End}] = true
			}
		}
		for _, it := range items {
			for _, e := range it.Claims.Entities {
				for _, m := range e.Mentions {
					if n := mentions[graph.Mention{Document: it.Document.ID, Start: m.Start, End: m.End}]; n != 1 {
						rt.Fatalf("mention of %s is in %d entities", e.Name, n)
					}
				}
			}
			for _, r := range it.Claims.Relations {
				ends := [2]string{}
				for k, i := range []int{r.From, r.To} {
					m := it.Claims.Entities[i].Mentions[0]
					ends[k] = owner[graph.Mention{Document: it.Document.ID, Start: m.Start, End: m.End}]
				}
				v := r.Evidence[0]
				if ends[0] != ends[1] && !evidence[graph.Mention{Document: it.Document.ID, Start: v.Start, End: v.End}] {
					rt.Fatalf("evidence of %s is lost", r.Type)
				}
			}
		}
	})
}

func TestExplainGivesReasons(t *testing.T) {
	_, merges, err := resolve.Explain(t.Context(), []resolve.Item{
		doc("a", es{"Company:China National Petroleum Corporation|CNPC"}), doc("b", es{"Company:CNPC"}),
	}, resolve.Options{})
	if err != nil || len(merges) != 1 {
		t.Fatalf("%d merges, %v", len(merges), err)
	}
	m := merges[0]
	if m.Reason != "acronym of china national petroleum" || m.Names != [2]string{"China National Petroleum Corporation", "CNPC"} ||
		m.Documents != [2]string{"id-a", "id-b"} || !strings.HasPrefix(m.Entity, "company-china-national-petroleum-") {
		t.Errorf("merge %+v", m)
	}
}
