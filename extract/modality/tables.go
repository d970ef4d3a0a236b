package modality

import (
	"strings"
	"sync"

	"entente/internal/wordset"
)

// clauseBreaks end the clause behind the second mention.
var clauseBreaks = wordset.Of(", ; : . ! ? but while whereas although though because which who that after before when if")

// openers begin a clause that is inserted between two commas.
var openers = wordset.Of("which who whose where whom when though although while whereas despite unlike a an the its once now formerly already not")

// verbs are stems of words that can say a relation; forms makes their forms. An
// empty type holds those of any relation.
var verbs = map[string]string{
	"PARTY_TO": `sign conclud ink reach agree enter join ratif* seal make made strik struck finaliz finalis secur clinch win won
		award accept approv renew extend have has had hold held party sell sold buy bought lend lent borrow negotiat`,
	"SIGNED":          "sign ink adopt initial seal conclud",
	"CONCERNS":        "cover includ concern appl* extend mention relat involv",
	"PARTICIPATES_IN": "participat take took taken join attend build built develop host run ran operat involv send sent play enter part construct invite invit lead led work",
	"OWNS":            "own hold held have has had control possess buy bought acquir retain keep kept belong",
	"SUBSIDIARY_OF":   "belong own control subsidiary unit part",
	"ACQUIRES":        "buy bought acquir take took taken purchas bid bidding merg offer",
	"FINANCES":        "lend lent financ fund invest pay paid give gave given grant provid sponsor back contribut receiv get got guarante",
	"SUPPLIES":        "suppl* sell sold deliver ship shipped shipping provid export buy bought import receiv get got purchas order",
	"PARTNERS_WITH":   "cooperat collaborat partner work form join ally team merg",
	"WORKS_FOR":       "work serv lead led head join employ hir appoint nam elect run ran hold held represent chair",
	"MET_WITH":        "meet met talk see seen saw hold held speak spoke receiv",
	"LOCATED_IN":      "lie lies lay locat base based operat open have has situat part",
	"MEMBER_OF":       "join belong admit accede member part enter",
	"VISITED":         "visit travel go went gone come came arriv fly flew attend tour set",
	"PRODUCES":        "mak made produc build built develop manufactur design sell sold",
	"SUPPORTS":        "support back endors favour favor approv welcom recogni* prais agree accept vote",
	"OPPOSES":         "oppos object reject condemn criticis criticiz protest",
	"SANCTIONS":       "sanction impos blacklist ban restrict fine fined penalis penaliz",
	"":                "",
}

// nouns are things whose absence denies a relation: "no deal between", "holds no
// stake in", "ruled out a merger".
var nouns = map[string]string{
	"PARTY_TO": `deal deals agreement agreements contract contracts accord pact treaty memorandum licence license loan
		order orders arrangement understanding commitment talks negotiations merger sale takeover`,
	"SIGNED":          "deal agreement contract accord pact treaty memorandum document documents statement signature",
	"CONCERNS":        "provision provisions mention reference application",
	"PARTICIPATES_IN": "part role plans plan intention involvement participation interest",
	"OWNS":            "stake stakes share shares interest interests holding holdings ownership control assets",
	"SUBSIDIARY_OF":   "subsidiary link links connection",
	"ACQUIRES":        "plans plan intention intentions interest bid offer takeover merger acquisition deal sale talks",
	"FINANCES":        "money funding loan loans credit grant grants aid investment funds support financing guarantee sponsor plans plan intention",
	"SUPPLIES":        "deliveries supplies goods orders order customer supplier arms weapons exports sales plans plan intention shipments",
	"PARTNERS_WITH":   "partnership cooperation alliance venture ties link links relationship connection merger plans plan intention",
	"WORKS_FOR":       "post position role job employee link links connection ties",
	"MET_WITH":        "meeting talks contact contacts meetings plans plan intention",
	"LOCATED_IN":      "office offices plant plants operations presence branch branches base business factory",
	"MEMBER_OF":       "member members membership",
	"VISITED":         "visit trip plans plan intention",
	"PRODUCES":        "plans plan intention production",
	"SUPPORTS":        "support backing sympathy",
	"OPPOSES":         "objection objections opposition",
	"SANCTIONS":       "sanctions restrictions plans plan intention",
	"":                "",
}

// harmless are phrases with a negator that deny nothing.
var harmless = phrases(`not only / not just / not merely / not simply / not solely / not least / not less than /
	no less than / not more than / no more than / not later than / no later than / not exceeding / no fewer than /
	no doubt / without delay / without doubt / without prejudice / whether or not / not until / not for profit /
	no matter / no sooner / not surprising / not surprisingly / not unlike / not to mention / no wonder / no fly /
	no one but / nothing but / not necessarily / not alone / not far from / not long after / not long before / if not`)

// bridges may stand between a negator and the verb that it governs.
var bridges = wordset.Of(`be been being have has had yet ever even also actually formally officially currently directly itself
	to so far at any point already really in fact the a an any its their his her own get gotten going willing
	able ready planning plan plans intend intending intends want wants wanted wish wishes seek seeking expected
	expect expects going about set allowed agreed considering`)

// before may stand between a negator and the mention that it excludes.
var before = wordset.Of("with to in by for from of at on the a an its under between")

// deniers are verbs that deny what follows.
var deniers = phrases(`denied / denies / deny / denying / refuted / refutes / dismissed reports / dismissed claims /
	dismissed rumours / dismissed rumors / dismissed speculation / rejected claims / rejected reports /
	rejected suggestions / rejected allegations / rejected rumours / rejected speculation / it is not true that /
	it was not true that / is untrue that / false reports that / falsely claimed that / falsely reported that /
	contrary to reports that / contrary to claims that / no evidence that`)

// shunners are verbs whose infinitive or object does not happen.
var shunners = phrases(`refused to / refuses to / refusing to / declined to / declines to / failed to / fails to / failing to /
	unable to / ruled out / rules out / ruling out / stopped short of / without / instead of / rather than /
	decided against / opted not to / chose not to / prevented from / barred from / banned from`)

// pending are negations that only put off.
var pending = phrases(`not yet / has yet to / have yet to / had yet to / yet to / not finally / not been finalised / not been finalized / not decided / not final`)

// phrases cuts a table of phrases at slashes.
func phrases(s string) [][]string {
	var list [][]string
	for _, p := range strings.Split(s, "/") {
		list = append(list, strings.Fields(p))
	}
	return list
}

// forms are all forms of the words that can say a relation, by type. There are some
// thousand, of no use to a program that reads nothing.
var forms = sync.OnceValue(func() map[string]map[string]bool { return inflectAll(verbs) })

// nounForms are the nouns of a relation, by type.
var nounForms = func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for typ, words := range nouns {
		m[typ] = wordset.Of(words)
	}
	return m
}()

func inflectAll(table map[string]string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for typ, stems := range table {
		m[typ] = map[string]bool{}
		for _, stem := range strings.Fields(stems) {
			for _, form := range inflect(stem) {
				m[typ][form] = true
			}
		}
	}
	return m
}

// inflect adds the regular endings to a stem; "ratif*" stands for a stem in y.
// Some of the forms are no words, and so match nothing.
func inflect(stem string) []string {
	endings := []string{"", "e", "s", "es", "d", "ed", "ing"}
	if s, ok := strings.CutSuffix(stem, "*"); ok {
		stem, endings = s, []string{"y", "ies", "ied", "ying", "se", "sed", "sing", "ze", "zed", "zing"}
	}
	list := make([]string, 0, len(endings))
	for _, e := range endings {
		list = append(list, stem+e)
	}
	return list
}
