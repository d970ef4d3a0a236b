package graphtest

import (
	"strings"

	"entente/graph"
)

// nastyNames are what writers trip over: quotes, separators, line ends, control,
// right-to-left and combining characters, markup, formulas of spreadsheets,
// reserved words of query and graph languages, nothing at all, and very much.
var nastyNames = []string{
	"",
	" ",
	`He said "no", 'yes' and \ more`,
	"line one\nline two\r\nline three\ttab",
	"bell\x07 null\x00 escape\x1b[31m delete\x7f",
	"\u202eright to left override\u202c",
	"שלום עולם",
	"مرحبا بالعالم",
	"中俄东线天然气管道",
	"e\u0301 combining and 👩‍👩‍👧 joined",
	"<script>alert('x')</script>",
	"</title><svg onload=alert(1)>&amp;&lt;",
	"]]> <!-- --> <![CDATA[",
	"=cmd|' /C calc'!A0",
	"@SUM(1+1)*cmd",
	"a;b,c|d\te",
	"`backtick` {brace} $dollar ${x} %s %d",
	"node",
	"digraph",
	"MATCH (n) DETACH DELETE n //",
	"null",
	"-1.5e10",
	"\ufeffbyte order mark",
	"\u2028line separator\u2029",
	"\ufffdreplaced \uffff noncharacter",
}

// Nasty returns a graph whose names, types, titles, paths and properties hold
// what breaks careless writers, with parallel edges, edges both ways, one entity
// without relations and one relation that points back to its start.
func Nasty() *graph.Graph {
	text := strings.Join(nastyNames, "\n") + "\n"
	b := builder{documents: []graph.Document{
		{ID: "n1", Path: `folder with "quotes"/a&b<c>.txt`, Title: "<b>Title</b> \"quoted\" \n second line", Date: "2020-02-29", Text: text},
		{ID: "n2", Path: "empty.txt"},
	}}
	names := append([]string{strings.Repeat("very long name ", 134)[:2000]}, nastyNames...)
	kinds := []string{"Person", "Company", "Organization", "Place", "Project", "Agreement", "Event", "Product", "Odd `type` \"name\""}
	var ids []string
	for i, name := range names {
		id := "n" + strings.Repeat("0", i%3) + string(rune('a'+i)) + name[:min(len(name), 5)]
		id = strings.ToValidUTF8(id, "?")
		e := b.entity(id, kinds[i%len(kinds)], name, "note", name, `odd "key"`, "x\ny")
		e.Aliases = []string{name + " (alias)", "zz\"alias\""}
		ids = append(ids, id)
	}
	for i := range ids[:len(ids)-2] {
		b.link(i, "OWNS", ids[i], ids[i+1])
		b.link(i, "SUPPLIES", ids[i], ids[i+1])
		b.link(i, "PARTNERS_WITH", ids[i+1], ids[i])
	}
	b.link(0, "ODD TYPE `x` \"y\"", ids[0], ids[5])
	b.link(1, "OPPOSES", ids[3], ids[3])
	return b.graph()
}

// link adds a relation without looking for a quote; every third is denied.
func (b *builder) link(i int, typ, from, to string) {
	r := graph.Relation{
		ID: strings.ToLower(typ) + ":" + from + ">" + to, Type: typ, From: from, To: to,
		Confidence: float64(i%10) / 10, Polarity: graph.Affirmed, Status: []string{"", "signed", "planned"}[i%3],
		Properties: pairs([]string{"quote", nastyNames[i%len(nastyNames)]}),
		Evidence:   []graph.Evidence{{Document: "n1", Start: i, End: i, Finder: "rule \"x\"\n", Score: 1}},
	}
	if i%3 == 2 {
		r.Polarity = graph.Denied
	}
	b.relations = append(b.relations, r)
}
