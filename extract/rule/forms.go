package rule

import "strings"

// irregular are verbs whose forms do not follow from their base form.
var irregular = map[string][]string{
	"be":       {"is", "are", "was", "were", "been", "being"},
	"become":   {"becomes", "became", "becoming"},
	"begin":    {"begins", "began", "begun", "beginning"},
	"bring":    {"brings", "brought", "bringing"},
	"build":    {"builds", "built", "building"},
	"buy":      {"buys", "bought", "buying"},
	"control":  {"controls", "controlled", "controlling"},
	"do":       {"does", "did", "done", "doing"},
	"draw":     {"draws", "drew", "drawn", "drawing"},
	"fly":      {"flies", "flew", "flown", "flying"},
	"freeze":   {"freezes", "froze", "frozen", "freezing"},
	"get":      {"gets", "got", "gotten", "getting"},
	"give":     {"gives", "gave", "given", "giving"},
	"go":       {"goes", "went", "gone", "going"},
	"have":     {"has", "had", "having"},
	"hold":     {"holds", "held", "holding"},
	"lead":     {"leads", "led", "leading"},
	"lend":     {"lends", "lent", "lending"},
	"make":     {"makes", "made", "making"},
	"meet":     {"meets", "met", "meeting"},
	"pay":      {"pays", "paid", "paying"},
	"run":      {"runs", "ran", "running"},
	"see":      {"sees", "saw", "seen", "seeing"},
	"sell":     {"sells", "sold", "selling"},
	"send":     {"sends", "sent", "sending"},
	"speak":    {"speaks", "spoke", "spoken", "speaking"},
	"spend":    {"spends", "spent", "spending"},
	"take":     {"takes", "took", "taken", "taking"},
	"win":      {"wins", "won", "winning"},
	"withdraw": {"withdraws", "withdrew", "withdrawn", "withdrawing"},
	"write":    {"writes", "wrote", "written", "writing"},
}

// doubling are verbs that double their last letter.
var doubling = map[string]bool{"ban": true, "equip": true, "fit": true, "ship": true, "stop": true, "bar": true, "slam": true, "plan": true}

// forms returns the forms of a verb in base form, itself among them, as British and
// American English write them.
func forms(verb string) []string {
	if f, ok := irregular[verb]; ok {
		return append([]string{verb}, f...)
	}
	last := verb[len(verb)-1]
	stem := verb[:len(verb)-1]
	switch {
	case last == 'e':
		out := []string{verb, verb + "s", verb + "d", stem + "ing"}
		return british(out, verb)
	case last == 'y' && len(stem) > 0 && !strings.ContainsRune("aeiou", rune(stem[len(stem)-1])):
		return []string{verb, stem + "ies", stem + "ied", verb + "ing"}
	case doubling[verb]:
		return []string{verb, verb + "s", verb + string(last) + "ed", verb + string(last) + "ing"}
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch") || last == 'x':
		return []string{verb, verb + "es", verb + "ed", verb + "ing"}
	}
	return []string{verb, verb + "s", verb + "ed", verb + "ing"}
}

// british adds the other spelling of verbs in -ise or -ize.
func british(out []string, verb string) []string {
	for _, pair := range [][2]string{{"ise", "ize"}, {"ize", "ise"}} {
		stem, ok := strings.CutSuffix(verb, pair[0])
		if !ok || len(stem) < 3 {
			continue
		}
		other := stem + pair[1]
		return append(out, other, other+"s", other+"d", stem+pair[1][:2]+"ing")
	}
	return out
}
