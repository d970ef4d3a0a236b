package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"entente/graph"
)

// SIF is Cytoscape's simplest format: "name, relation, name" on a line, or a name
// alone for what has no relations. Things are known by their names, so names have to
// differ. Cytoscape looks at the first line alone to see whether tabs or blanks part
// the fields, hence relations come first, and where there is none names have a tab
// behind them.

func writeSIF(w io.Writer, v graph.View, o Options) error {
	bw := bufio.NewWriter(w)
	names, linked := sifNames(v), map[string]bool{}
	for _, r := range v.Relations() {
		kind := cmp.Or(sifText(r.Type), "related")
		if r.Polarity == graph.Denied {
			if !o.Denied {
				continue
			}
			kind += " (denied)"
		}
		linked[r.From], linked[r.To] = true, true
		fmt.Fprintf(bw, "%s\t%s\t%s\n", names[r.From], kind, names[r.To])
	}
	behind := ""
	if len(linked) == 0 {
		behind = "\t"
	}
	for _, e := range v.Entities() {
		if !linked[e.ID] {
			fmt.Fprintf(bw, "%s%s\n", names[e.ID], behind)
		}
	}
	return bw.Flush()
}

// sifNames returns a name for each entity that no other has: that of several things
// which share one gets the type, if need be a number too.
func sifNames(v graph.View) map[string]string {
	shared := map[string]int{}
	for _, e := range v.Entities() {
		shared[sifText(e.Name)]++
	}
	names, used := map[string]string{}, map[string]bool{}
	for name := range shared {
		used[name] = true // so that no made name takes that of another thing
	}
	for _, e := range v.Entities() {
		name := sifText(e.Name)
		if name == "" || shared[name] > 1 {
			name = unused(strings.TrimSpace(name+" ("+sifText(e.Type)+")"), used)
		}
		names[e.ID], used[name] = name, true
	}
	return names
}

// unused returns the name, with a number behind it if it is used.
func unused(name string, used map[string]bool) string {
	free := name
	for n := 2; used[free]; n++ {
		free = fmt.Sprintf("%s %d", name, n)
	}
	return free
}

// sifText folds white space to blanks and drops control characters: a field has no
// other escape.
func sifText(s string) string { return strings.Join(strings.Fields(xmlText(s)), " ") }
