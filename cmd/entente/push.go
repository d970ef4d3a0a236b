package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"entente/export/neo4j"

	"github.com/spf13/cobra"
)

func newPush(c *console) *cobra.Command {
	var from source
	var pick selection
	var o neo4j.Options
	var passwordFile string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "push --uri URI",
		Short: "Put the graph into a Neo4j server",
		Long: `Put the graph into a Neo4j database (version 5 or newer). Only what differs from an
earlier push is written: a second push changes nothing, and one that was cut off
is completed by the next. What earlier pushes wrote and the graph no longer has is
deleted unless --keep is given; what others wrote is left alone.

The password comes from --password-file or from the environment variable
NEO4J_PASSWORD, never from the command line, which other users can see.`,
		Example: `  NEO4J_PASSWORD=secret entente push --uri bolt://localhost
  entente push --uri neo4j+s://graph.example.org --user reader --password-file pw
  entente push --uri bolt://localhost --database news --focus Gazprom --depth 2`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.URI == "" {
				return usageErrorf(cmd, "push: --uri is missing")
			}
			var err error
			if o.Password, err = password(passwordFile); err != nil {
				return err
			}
			g, err := pick.load(cmd.Context(), c, &from)
			if err != nil {
				return err
			}
			o.Denied = pick.filter.Denied
			bar := c.progress("rows")
			o.Progress = bar.set
			summary, err := neo4j.Push(cmd.Context(), g, o)
			bar.finish()
			if errors.Is(err, neo4j.ErrAuth) && o.Password == "" {
				return withHint(err, "no password was given: set NEO4J_PASSWORD or use --password-file")
			} else if err != nil {
				return err
			}
			return c.tellPush(summary, asJSON)
		},
	}
	from.addFlags(cmd)
	pick.addFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.URI, "uri", "", "address `URI` of the server, such as bolt://localhost:7687")
	flags.StringVar(&o.User, "user", "neo4j", "user `NAME`")
	flags.StringVar(&passwordFile, "password-file", "", "`FILE` whose first line is the password (default $NEO4J_PASSWORD)")
	flags.StringVar(&o.Database, "database", "", "database `NAME` (default the server's own)")
	flags.BoolVar(&o.Keep, "keep", false, "delete nothing that an earlier push wrote")
	flags.BoolVar(&asJSON, "json", false, "print what was done as JSON")
	return cmd
}

// password reads the first line of a file, or the environment.
func password(file string) (string, error) {
	if file == "" {
		return os.Getenv("NEO4J_PASSWORD"), nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("read the password: %w", err)
	}
	line, _, _ := strings.Cut(string(data), "\n")
	return strings.TrimSuffix(line, "\r"), nil
}

func (c *console) tellPush(s neo4j.Summary, asJSON bool) error {
	if !asJSON {
		c.note("%s", s)
		return nil
	}
	return c.json(map[string]int{
		"nodes_created": s.NodesCreated, "nodes_changed": s.NodesChanged,
		"nodes_unchanged": s.NodesUnchanged, "nodes_deleted": s.NodesDeleted,
		"nodes_released":    s.NodesReleased,
		"relations_created": s.RelationsCreated, "relations_changed": s.RelationsChanged,
		"relations_unchanged": s.RelationsUnchanged, "relations_deleted": s.RelationsDeleted,
		"properties_set": s.PropertiesSet,
	})
}
