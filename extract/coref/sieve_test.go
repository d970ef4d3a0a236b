package coref

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/marked"
)

// linkedNames returns the chains that the rules for names make, as "Type: a = b".
func linkedNames(annotation string) []string {
	s, mentions := marked.Parse(annotation)
	retype(s, mentions)
	p := linkByRule(s, mentions)
	var out []string
	for _, c := range p.chains() {
		var forms []string
		for _, i := range c.Members {
			forms = append(forms, s.Document.Text[mentions[i].Start:mentions[i].End])
		}
		out = append(out, c.Type+": "+strings.Join(forms, " = "))
	}
	return out
}

func TestLinkNames(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		want   []string
	}{
		"equal names": {
			"[Company|Acme Corp.] said. [Company|ACME] grew. [Company|Beta] fell.",
			[]string{"Company: Acme Corp. = ACME", "Company: Beta"},
		},
		"a body spelled out is one whatever its acronym was taken for": {
			"The [Organization|Office of Water Trade] ([Company|OWT]) met. [Company|OWT] fined two; [Company|OWT] left.",
			[]string{"Organization: Office of Water Trade = OWT = OWT = OWT"},
		},
		"words that make a place, marks that make a product": {
			"[Organization|River Alder] rose. [Company|Port of Norvik] closed. [Company|Velaria®] sells; [Product|Velaria] helps. [Person|River Stone] left.",
			[]string{"Place: River Alder", "Place: Port of Norvik", "Product: Velaria® = Velaria", "Person: River Stone"},
		},
		"a mark makes a product of what most mentions took for a firm": {
			"[Company|Velaria®] sells. [Company|Velaria] helps; [Company|Velaria] is new.",
			[]string{"Product: Velaria® = Velaria = Velaria"},
		},
		"a firm may bear a mark": {
			"[Company|Norvik®] sells. [Company|Norvik] grew. [Company|Norvik Seeds Ltd] owns it; [Company|Norvik] too.",
			[]string{"Company: Norvik® = Norvik = Norvik", "Company: Norvik Seeds Ltd"},
		},
		"a river whose name a person bears": {
			"The [Person|River Alder] rose. [Person|Alder] saw it.",
			[]string{"Place: River Alder", "Person: Alder"},
		},
		"another legal form is another firm": {
			"[Company|Acme Foods Inc.], the US unit of [Company|Acme Foods Limited], said. [Company|Acme Foods] and [Company|Acme Foods Incorporated] grew; so did [Company|Acme Foods Ltd].",
			[]string{"Company: Acme Foods Inc. = Acme Foods Incorporated", "Company: Acme Foods Limited = Acme Foods = Acme Foods Ltd"},
		},
		"a short name is the nearer firm's": {
			"[Company|Acme Foods Limited] is based in Cork. [Company|Acme Foods Inc.] in Ohio belongs to it. [Company|Acme] grew.",
			[]string{"Company: Acme Foods Limited", "Company: Acme Foods Inc. = Acme"},
		},
		"acronym far from its long form": {
			"[Company|CNPC] rose. Oil fell. [Company|China National Petroleum Corporation] agreed.",
			[]string{"Company: CNPC = China National Petroleum Corporation"},
		},
		"defined terms": {
			"[Company|Acme Holdings Ltd] (the \"[Company|Licensor]\") and [Company|Beta LLC] (hereinafter, “[Company|Licensee]”) agree.",
			[]string{"Company: Acme Holdings Ltd = Licensor", "Company: Beta LLC = Licensee"},
		},
		"a role behind the law of the party": {
			"[Company|Acme GmbH], a company under the laws of [Place|Germany] (the \"[Company|Supplier]\"), and [Company|Beta LLC] of [Place|Ohio] (“[Company|Buyer]”) agree.",
			[]string{"Company: Acme GmbH = Supplier", "Place: Germany", "Company: Beta LLC = Buyer", "Place: Ohio"},
		},
		"brackets that define nothing": {
			"[Company|Acme] of [Place|Baar] ([Place|Switzerland]) and the [Place|UK] ([Organization|AUKUS]).",
			[]string{"Company: Acme", "Place: Baar", "Place: Switzerland", "Place: UK", "Organization: AUKUS"},
		},
		"initials of another type": {
			"the [Project|Belt and Road Initiative] ([Organization|BRI]).",
			[]string{"Organization: Belt and Road Initiative = BRI"},
		},
		"a role is one thing, with an article or without": {
			"[Company|the Buyer] pays. [Company|Buyer] owns it; [Company|Seller] does not. [Organization|the Securities and Exchange Commission]; [Organization|Securities and Exchange Commission].",
			[]string{"Company: the Buyer = Buyer", "Company: Seller", "Organization: the Securities and Exchange Commission = Securities and Exchange Commission"},
		},
		"what is called so, not where it has its seat": {
			"[Company|Acme Gas, S.L.], of [Place|Vigo] (\"[Company|AGS]\"), holds the [Event|Vigo Race] in [Place|Spain] (the \"[Event|Race]\").",
			[]string{"Company: Acme Gas, S.L. = AGS", "Place: Vigo", "Event: Vigo Race = Race", "Place: Spain"},
		},
		"acronyms made with freedom": {
			"[Organization|Eurasian Economic Union] and [Organization|New York State Attorney General]: the [Organization|EAEU], [Organization|NYAG]; [Event|World War II], [Event|WW II]; [Organization|EU].",
			[]string{"Organization: Eurasian Economic Union = EAEU", "Organization: New York State Attorney General = NYAG", "Event: World War II = WW II", "Organization: EU"},
		},
		"an acronym of two": {
			"[Company|Acme Gas Company], [Company|Alpha Gold Company]. [Company|AGC] grew.",
			[]string{"Company: Acme Gas Company", "Company: Alpha Gold Company", "Company: AGC"},
		},
		"the last words of a name": {
			"[Product|Rolls-Royce Silver Seraph]; the [Organization|United States Supreme Court]; the [Organization|Council of the European Union]. [Product|Silver Seraph]. The [Organization|Supreme Court]. The [Organization|European Union].",
			[]string{"Product: Rolls-Royce Silver Seraph = Silver Seraph", "Organization: United States Supreme Court = Supreme Court", "Organization: Council of the European Union", "Organization: European Union"},
		},
		"plurals": {
			"[Product|F-16] and more [Product|F-16s]; two [Company|Alfa Romeos] of [Company|Alfa Romeo]; [Person|Roe] and the [Person|Roes].",
			[]string{"Product: F-16 = F-16s", "Company: Alfa Romeos = Alfa Romeo", "Person: Roe", "Person: Roes"},
		},
		"names behind descriptions and titles": {
			"[Company|the Dutch bank Acme Finance], [Company|buyers of Acme Steel]. [Company|Acme Finance]; [Company|Acme Steel]; [Person|Ann Roe], [Person|President Roe], [Person|Envoy for Roe].",
			[]string{"Company: the Dutch bank Acme Finance = Acme Finance", "Company: buyers of Acme Steel", "Company: Acme Steel", "Person: Ann Roe = President Roe", "Person: Envoy for Roe"},
		},
		"a possessive inside of a name": {
			"[Company|China Development Bank] and [Company|China’s Development Bank].",
			[]string{"Company: China Development Bank = China’s Development Bank"},
		},
		"a name that begins with a number": {
			"[Company|20th Century Acme] and [Company|Acme].",
			[]string{"Company: 20th Century Acme", "Company: Acme"},
		},
		"last names": {
			"[Person|Jane Roe] met [Person|John Doe]. [Person|Roe] smiled at Mr [Person|Doe].",
			[]string{"Person: Jane Roe = Roe", "Person: John Doe = Doe"},
		},
		"a last name of two words": {
			"[Person|Ann van der Laak] and [Person|Bo Roe-Ong]. [Person|van der Laak]; Ms [Person|Roe-Ong].",
			[]string{"Person: Ann van der Laak = van der Laak", "Person: Bo Roe-Ong = Roe-Ong"},
		},
		"a last name of two": {
			"[Person|Jane Roe] met [Person|Ann Roe]. [Person|Roe] smiled.",
			[]string{"Person: Jane Roe", "Person: Ann Roe", "Person: Roe"},
		},
		"countries and their adjectives": {
			"[Place|China] and the [Place|Chinese] side; the [Place|People's Republic of China].",
			[]string{"Place: China = Chinese = People's Republic of China"},
		},
		"one type a spelling": {
			"[Person|Vladimir Putin] came. [Place|Putin] spoke. [Organization|Russia] and [Place|Russia].",
			[]string{"Person: Vladimir Putin = Putin", "Place: Russia = Russia"},
		},
		"what has a legal form is a company without it": {
			"[Company|Norsk Havvind AS] grew. [Person|Norsk Havvind] sold. [Company|Molde AS] left [Place|Molde].",
			[]string{"Company: Norsk Havvind AS = Norsk Havvind", "Company: Molde AS", "Place: Molde"},
		},
		"one type a spelling, by the most mentions": {
			"[Company|Acme], [Company|Acme], [Company|Acme], [Place|Acme] and [Place|Acme].",
			[]string{"Company: Acme = Acme = Acme = Acme = Acme"},
		},
		"a person called by the last name": {
			"[Organization|Evsey Roe] explained. [Person|Roe] said more, and [Person|Roe] left.",
			[]string{"Person: Evsey Roe = Roe = Roe"},
		},
		"a short form of a firm's name": {
			"[Company|Fleet Laboratories Limited] grew. [Company|Fleet] sold [Company|Fleet Street News]. The [Organization|Fleet] rose.",
			[]string{"Company: Fleet Laboratories Limited = Fleet = Fleet", "Company: Fleet Street News"},
		},
		"a short form of two": {
			"[Company|Acme Oil] and [Company|Acme Gas] merged. [Company|Acme] said so.",
			[]string{"Company: Acme Oil", "Company: Acme Gas", "Company: Acme"},
		},
		"a unit and its parent in one sentence": {
			"[Company|Acme Oil], a unit of [Company|Acme], grew. [Company|Acme] did not.",
			[]string{"Company: Acme Oil", "Company: Acme = Acme"},
		},
		"former names": {
			"[Company|Glow Mobile, Inc.] f/k/a [Company|Sorbet, Inc.] and [Company|Beta], formerly [Company|Gamma], agree.",
			[]string{"Company: Glow Mobile, Inc. = Sorbet, Inc.", "Company: Beta = Gamma"},
		},
		"parent and unit are two": {
			"[Company|Gazprom] owns [Company|Gazprom Neft].",
			[]string{"Company: Gazprom", "Company: Gazprom Neft"},
		},
	} {
		if diff := cmp.Diff(c.want, linkedNames(c.marked)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

func TestLinkDescriptions(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		want   []string
	}{
		"the holder of an office": {
			"Chinese President [Person|Li Wei] came. [Person|The President of China] spoke. [Person|The Russian President] did not.",
			[]string{"Person: Li Wei = The President of China", "Person: The Russian President"},
		},
		"an office with two holders": {
			"French Foreign Minister [Person|Jean Roux] and the former French Foreign Minister [Person|Anne Noir] met. [Person|The French Foreign Minister] left.",
			[]string{"Person: Jean Roux", "Person: Anne Noir", "Person: The French Foreign Minister"},
		},
		"an office without a name": {
			"[Person|The President of Russia] came. [Person|the Russian president] left.",
			[]string{"Person: The President of Russia = the Russian president"},
		},
		"a phrase, and the same that goes on": {
			"[Event|The Baku Talks] began. [Event|The Baku talks of 4 May] ended; [Event|Baku talks] too. [Event|The talks] failed.",
			[]string{"Event: The Baku Talks = Baku talks", "Event: The Baku talks of 4 May", "Event: The talks"},
		},
		"a phrase of many words without a name": {
			"[Agreement|a joint statement on stronger global stability] and [Agreement|the Joint Statement on Stronger Global Stability in the Modern Age]; [Agreement|a joint statement] too.",
			[]string{"Agreement: a joint statement on stronger global stability = the Joint Statement on Stronger Global Stability in the Modern Age", "Agreement: a joint statement"},
		},
		"a phrase of three words": {
			"[Event|Baku gas talks] began. [Event|The Baku gas talks of 4 May] ended. [Event|Oslo gas talks] went on.",
			[]string{"Event: Baku gas talks = The Baku gas talks of 4 May", "Event: Oslo gas talks"},
		},
		"a phrase that two go on from": {
			"[Event|Baku gas talks] in May, [Event|Baku gas talks of June] and [Event|Baku gas talks of July].",
			[]string{"Event: Baku gas talks", "Event: Baku gas talks of June", "Event: Baku gas talks of July"},
		},
		"what a contract calls itself": {
			"[Agreement|Supply Agreement]. [Agreement|This Agreement] amends [Agreement|the Loan Agreement]; [Agreement|this Agreement] ends. [Agreement|This Amendment] holds.",
			[]string{"Agreement: Supply Agreement = This Agreement = this Agreement", "Agreement: the Loan Agreement", "Agreement: This Amendment"},
		},
		"a description that a comma sets apart": {
			"[Company|Acme], [Company|a Dutch bank], lends to [Company|a Danish firm], [Company|Beta]. [Company|The lender], [Company|Gamma] and [Company|Delta] do not, nor [Company|Epsilon], [Company|the broker], and [Company|Zeta].",
			[]string{"Company: Acme = a Dutch bank", "Company: a Danish firm = Beta", "Company: The lender", "Company: Gamma", "Company: Delta", "Company: Epsilon", "Company: the broker", "Company: Zeta"},
		},
		"bodies of a state": {
			"[Organization|The Nigerian government] and [Organization|the Government of Nigeria]; [Organization|the Government of Peru]; [Organization|a Peruvian delegation] and [Organization|a Peruvian delegation].",
			[]string{"Organization: The Nigerian government = the Government of Nigeria", "Organization: the Government of Peru", "Organization: a Peruvian delegation", "Organization: a Peruvian delegation"},
		},
		"the kind that a name says": {
			"[Organization|The Central Asia Desk] and [Organization|the Centre for Gas]. [Organization|The Desk] works; [Organization|the Centre] does not. [Place|North China], [Place|the China].",
			[]string{"Organization: The Central Asia Desk = The Desk", "Organization: the Centre for Gas = the Centre", "Place: North China", "Place: the China"},
		},
		"a description that leads to its name": {
			"[Company|Chinese export credit insurer] [Company|Sinosure] lends; [Company|the bank] and [Company|Acme] too.",
			[]string{"Company: Chinese export credit insurer = Sinosure", "Company: the bank", "Company: Acme"},
		},
	} {
		if diff := cmp.Diff(c.want, linkedNames(c.marked)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

func TestConflict(t *testing.T) {
	for _, c := range []struct {
		a, b string
		typ  string
		want bool
	}{
		{"Gazprom", "Rosneft", "Company", true},
		{"Gazprom", "Gazprom Neft", "Company", false},
		{"China", "South China", "Place", true},
		{"Jane Roe", "John Roe", "Person", true},
		{"Roe", "Jane Roe", "Person", false},
		{"CNPC", "China National Petroleum Corporation", "Company", false},
	} {
		s, m := marked.Parse("[" + c.typ + "|" + c.a + "] and [" + c.typ + "|" + c.b + "]")
		if got := conflict(asName(s, m, 0), asName(s, m, 1)); got != c.want {
			t.Errorf("conflict(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
