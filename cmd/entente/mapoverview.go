package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entente/export"
	"entente/graph"
	"entente/graph/analyze"
)

// mostCommunities is how many communities an overview shows unless the user wants more.
const mostCommunities = 30

// openFolders makes a folder for each target that is one, and names the overview in it.
func (m *mapping) openFolders() error {
	for i, file := range m.to.files {
		folder, ok := m.folder(file)
		if !ok || file == stdoutName {
			continue
		}
		m.to.files[i] = filepath.Join(folder, "overview"+m.ending())
		if _, err := os.Stat(folder); err == nil {
			continue
		}
		if err := os.Mkdir(folder, 0o777); err != nil {
			return fmt.Errorf("-o %s: %w", file, err)
		}
		m.made = append(m.made, folder)
	}
	return nil
}

// unmake takes the folders away that stayed empty.
func (m *mapping) unmake() {
	for _, folder := range m.made {
		os.Remove(folder) // fails for one with files in it
	}
}

// oneFile refuses formats that are no single file: an overview has one for each map.
func (m *mapping) oneFile() error {
	for _, file := range m.to.files {
		f, err := m.to.formatOf(file)
		if err == nil && (f.Files != nil || len(f.Parts) > 0) {
			err = usage(fmt.Errorf("-o %s: %s takes several files, and so many maps have no place in them", file, f.Name))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// noFolder refuses folders for a single map.
func (m *mapping) noFolder() error {
	for _, file := range m.to.files {
		if _, ok := m.folder(file); ok {
			return withHint(usage(fmt.Errorf("-o %s is a folder", file)), "only an overview fills one; name a file for this map")
		}
	}
	return nil
}

// folder reports whether a target is a folder to put maps into. One that a format makes
// is none.
func (m *mapping) folder(file string) (string, bool) {
	if f, err := m.to.formatOf(filepath.Clean(file)); err == nil && f.Files != nil {
		return "", false
	}
	if strings.HasSuffix(file, "/") || strings.HasSuffix(file, string(filepath.Separator)) {
		return filepath.Clean(file), true
	}
	info, err := os.Stat(file)
	return file, err == nil && info.IsDir()
}

// ending is that of maps in a folder.
func (m *mapping) ending() string {
	f, err := export.ByName(cmp.Or(m.to.format, "svg"))
	if err != nil {
		return ".svg"
	}
	return f.Ext
}

// overview draws the communities of a graph, and each of them.
func (m *mapping) overview(ctx context.Context, c *console, g *graph.Graph) error {
	if err := m.oneFile(); err != nil {
		return err
	}
	o, err := analyze.Summarize(ctx, g, unless(m.to.options.MaxNodes, mostCommunities))
	if err != nil {
		return err
	}
	if len(o.Communities) == 0 {
		return withHint(errors.New("no three entities hang together: there are no communities"), "'entente map -o FILE' without --communities draws what there is")
	}
	if !m.communities {
		c.note("%d entities are too many for one map: drawing an overview of %s", connected(g), counted(len(o.Communities), "community", "communities"))
	}
	written := 0
	for _, file := range m.to.files {
		n, err := m.writeOverview(ctx, c, g, o, file)
		if err != nil {
			return err
		}
		written += n
	}
	c.note("%s of %s%s", counted(len(o.Communities), "community", "communities"),
		counted(len(g.Entities()), "entity", "entities"), told(m.to.written()))
	if more := written - len(m.to.files); more > 0 {
		c.note("and %s beside, which the overview's nodes lead to", counted(more, "map", "maps"))
	}
	return nil
}

// writeOverview writes the overview to a file and the communities to files beside it. It
// returns how many files it wrote.
func (m *mapping) writeOverview(ctx context.Context, c *console, g *graph.Graph, o analyze.Overview, file string) (int, error) {
	f, err := m.to.formatOf(file)
	if err != nil {
		return 0, err
	}
	top := m.overviewOptions(o)
	if file == stdoutName {
		return 1, f.Write(ctx, c.out, o.Graph, top)
	}
	set := newMapSet(file, f)
	defer set.discard()
	top.Question.Links = map[string]string{}
	p := c.progress("maps")
	defer p.finish()
	for i, community := range o.Communities {
		part, err := analyze.Part(g, community.Members)
		if err != nil {
			return 0, err
		}
		name := set.name(i + 1)
		top.Question.Links[community.ID] = name
		if err := set.write(ctx, name, part, m.communityOptions(community, filepath.Base(file))); err != nil {
			return 0, err
		}
		p.set(i+1, len(o.Communities))
	}
	if err := set.write(ctx, filepath.Base(file), o.Graph, top); err != nil {
		return 0, err
	}
	return len(set.names), set.place()
}

func (m *mapping) overviewOptions(o analyze.Overview) export.Options {
	options := m.to.options
	options.Title = cmp.Or(options.Title, "Overview")
	options.MaxNodes = len(o.Communities)
	members := 0
	for _, c := range o.Communities {
		members += len(c.Members)
	}
	s := fmt.Sprintf("%s of %s; a line says how many relations run between two.",
		counted(len(o.Communities), "community", "communities"), counted(members, "entity", "entities"))
	if o.Weaker > 0 {
		s = strings.TrimSuffix(s, ".") + fmt.Sprintf("; %s left out.", count(o.Weaker, "weaker line"))
	}
	if o.Rest > 0 {
		s += fmt.Sprintf(" %s in %s left out.", counted(o.Rest, "entity", "entities"), counted(o.Others, "smaller group", "smaller groups"))
	}
	options.Question.Summary, options.Question.Cluster, options.Question.Alone = s, "", true
	return options
}

func (m *mapping) communityOptions(c analyze.Community, up string) export.Options {
	options := m.to.options
	options.Title, options.MaxNodes, options.Question.Up = c.Name, mostOnMap, up
	return options
}
