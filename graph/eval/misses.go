package eval

import (
	"fmt"
	"io"
	"strings"
)

// WriteMisses writes what was missed, made up, lost and wrong in the n worst
// documents, the worst first, and why; all of them if n is 0.
func (r *Report) WriteMisses(w io.Writer, n int) error {
	worst := r.Worst()
	if n > 0 && n < len(worst) {
		worst = worst[:n]
	}
	var b strings.Builder
	for i := range worst {
		worst[i].writeMisses(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Document) writeMisses(b *strings.Builder) {
	fmt.Fprintf(b, "%s: entities F1 %.2f, relations F1 %.2f\n", d.Name, d.Entities.Total.F1(), d.Relations.Total.F1())
	nodes := func(what string, list []Node) {
		for _, n := range list {
			fmt.Fprintf(b, "  %-9s%-12s %s%s\n", what, n.Type, oneLine(n.Name), because(n.Fault, n.Of))
		}
	}
	edges := func(what string, list []Edge) {
		for _, e := range list {
			fmt.Fprintf(b, "  %-9s%s -%s-> %s%s\n", what, oneLine(e.From), e.Type, oneLine(e.To), because(e.Fault, e.Of))
		}
	}
	nodes("missed", d.Missed)
	nodes("spurious", d.Spurious)
	edges("lost", d.Lost)
	edges("wrong", d.Wrong)
}

// because writes a fault behind what it is the fault of.
func because(f Fault, of string) string {
	switch {
	case f == "":
		return ""
	case of == "":
		return "  (" + string(f) + ")"
	}
	return "  (" + string(f) + ": " + oneLine(of) + ")"
}

// oneLine folds white space, and stands in for a name that is not there.
func oneLine(name string) string {
	if name == "" {
		return "(not named here)"
	}
	return strings.Join(strings.Fields(name), " ")
}
