package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/export/picture"
	"entente/graph"

	"github.com/spf13/cobra"
)

const mapHelp = `Draw a map that answers a question: what surrounds something, how two things hang
together, who made an agreement on what terms, what a document says, which groups
there are, what happened when. Each question has its flag.

Without one the whole graph is drawn: its best connected entities or, if it has more
than 150, an overview of communities, each with a map of its own to which the
overview's nodes lead in an SVG.

A map shows so many entities as a person can read, 40 or, of a whole graph, 60 unless
--max-nodes says otherwise; its caption says what is left out. The ending of the file
says the format: .svg and .png are pictures, the others hold the same part of the
graph as data.`

const mapExamples = `  entente map -o gazprom.svg --focus Gazprom
  entente map -o near.png --focus Gazprom --focus Rosneft --depth 2 --dark
  entente map -o mts-rosneft.svg --between MTS Rosneft
  entente map -o deal.svg --agreement "5G deal"
  entente map -o story.svg --document seeds/victory-day-deals.md --cluster country
  entente map -o maps/ --communities
  entente map -o when.svg --timeline --focus Gazprom`

// mapping holds the flags of the verb.
type mapping struct {
	from               source
	pick               selection
	to                 target
	between, agreement string
	communities        bool
	cluster            string
	// made are the folders that the call made for its maps.
	made []string
}

func newMap(c *console) *cobra.Command {
	m := &mapping{}
	cmd := &cobra.Command{
		Use:     "map -o FILE",
		Short:   "Draw a map that answers a question",
		Long:    mapHelp,
		Example: mapExamples,
		Args:    m.arguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(m.to.files) == 0 && m.to.format == "" {
				return usageErrorf(cmd, "map: -o FILE is missing")
			}
			// An empty name, of a variable that is not set, asks a question that the values alone don't tell.
			for _, flag := range []string{"between", "agreement"} {
				if f := cmd.Flags().Lookup(flag); f.Changed && f.Value.String() == "" {
					return usageErrorf(cmd, "map: --%s lacks a name", flag)
				}
			}
			return m.run(cmd.Context(), c, args)
		},
	}
	m.to.addFlags(cmd)
	m.from.addFlags(cmd)
	m.pick.filter.MinConfidence = leastOnMaps
	m.pick.addFlags(cmd)
	f := cmd.Flags()
	f.StringVar(&m.between, "between", "", "how A and B hang together: --between `A` B")
	f.StringVar(&m.agreement, "agreement", "", "the agreement of this `NAME`: parties, subject, signers, terms")
	f.BoolVar(&m.communities, "communities", false, "the groups that the graph falls into; -o FOLDER/ or FILE gets an overview and a map of each")
	f.BoolVar(&m.to.options.Question.Timeline, "timeline", false, "what has a date, in the order of time")
	f.StringVar(&m.cluster, "cluster", "none", "frame entities by `WHAT`: country, community or none")
	f.Lookup("max-nodes").Usage = "at most `N` entities on a map (default 40; 60 of a whole graph or on a timeline)"
	return cmd
}

// leastOnMaps is the confidence below which claims are more often wrong than right by
// two to one: a table of them has its use, a picture should not rest on them.
const leastOnMaps = 0.3

// arguments takes B of --between A B.
func (m *mapping) arguments(cmd *cobra.Command, args []string) error {
	switch {
	case cmd.Flags().Changed("between") && len(args) != 1:
		return usageErrorf(cmd, "map: --between takes two names: --between A B")
	case !cmd.Flags().Changed("between") && len(args) > 0:
		return usageErrorf(cmd, "map takes no argument %q", args[0])
	}
	return nil
}

func (m *mapping) run(ctx context.Context, c *console, args []string) (err error) {
	defer func() {
		if err != nil {
			m.unmake()
		}
	}()
	if err := cmp.Or(m.to.toStdout(c), m.check(ctx)); err != nil {
		return err
	}
	g, err := m.from.load(ctx, c)
	if err != nil {
		return err
	}
	if len(g.Entities()) == 0 {
		return withHint(errors.New("the graph is empty: there is nothing to draw"), "'entente build PATH…' reads documents into it")
	}
	// The names of --between and --agreement are looked for in all of the graph.
	whole := g
	if g, err = m.pick.apply(g); err != nil {
		return err
	}
	if len(g.Entities()) == 0 {
		return errors.New("the flags leave nothing of the graph: there is nothing to draw")
	}
	m.to.options.Denied = m.pick.filter.Denied
	if m.communities || m.isWhole() && connected(g) > mostWhole && m.to.options.MaxNodes == 0 {
		return m.overview(ctx, c, g)
	}
	if g, err = m.ask(ctx, c, whole, g, args); err != nil {
		return err
	}
	if err := m.to.write(ctx, c, g); err != nil {
		return err
	}
	c.note("%s, %s%s", counted(len(g.Entities()), "entity", "entities"), count(len(g.Relations()), "relation"), told(m.to.written()))
	return nil
}

// mostWhole is the number of entities up to which a whole graph is drawn as it is.
const mostWhole = 150

// connected counts the entities that a relation touches: the others are not drawn.
func connected(g *graph.Graph) int {
	touched := map[string]bool{}
	for _, r := range g.Relations() {
		touched[r.From], touched[r.To] = true, true
	}
	return len(touched)
}

// isWhole reports whether the call asks no question.
func (m *mapping) isWhole() bool {
	return m.between == "" && m.agreement == "" && !m.to.options.Question.Timeline &&
		len(m.pick.filter.Focus) == 0 && len(m.pick.filter.Documents) == 0
}

// check finds mistakes before the graph is read.
func (m *mapping) check(ctx context.Context) error {
	if m.cluster == "none" {
		m.cluster = ""
	}
	m.to.options.Question.Cluster = picture.Clustering(m.cluster)
	clusters := []picture.Clustering{"", picture.ByCountry, picture.ByCommunity}
	if !slices.Contains(clusters, m.to.options.Question.Cluster) {
		return usage(fmt.Errorf("--cluster %s: there are country, community and none", m.cluster))
	}
	if err := m.exclusive(); err != nil {
		return err
	}
	if m.communities || m.isWhole() {
		if err := m.openFolders(); err != nil {
			return err
		}
	} else if err := m.noFolder(); err != nil {
		return err
	}
	return cmp.Or(m.to.check(), m.to.spare(ctx, nil, m.from.database.file(), m.from.file))
}

// exclusive refuses two questions at once.
func (m *mapping) exclusive() error {
	var asked []string
	for _, q := range []struct {
		flag string
		set  bool
	}{
		{"--focus", len(m.pick.filter.Focus) > 0}, {"--between", m.between != ""}, {"--agreement", m.agreement != ""},
		{"--communities", m.communities},
	} {
		if q.set {
			asked = append(asked, q.flag)
		}
	}
	if m.communities && m.to.options.Question.Timeline {
		asked = append(asked, "--timeline")
	}
	if len(asked) > 1 {
		return usage(fmt.Errorf("%s and %s are two questions: draw a map for each", asked[0], asked[1]))
	}
	return nil
}

// unless returns what the user wants, or the default.
func unless(wanted, usual int) int {
	if wanted > 0 {
		return wanted
	}
	return usual
}
