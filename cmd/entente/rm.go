package main

import (
	"errors"

	"entente/graph"

	"github.com/spf13/cobra"
)

func newRm(c *console) *cobra.Command {
	var db database
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "rm PATH|ID…",
		Short: "Forget documents and what only they say",
		Long: `Remove documents from the database, and with them all entities and relations that
no other document speaks of. A document is named by its path as it was built, by a
folder of such paths, by its ID or by its title. The files themselves stay. If one
name fits no document nothing is removed.`,
		Example: `  entente rm reports/march.html
  entente rm reports/ --db reports.db
  entente rm 3fa4c1d2e5b60718`,
		Args: atLeastOne("PATH or ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := db.open(cmd.Context())
			if err != nil {
				return err
			}
			n, err := s.Remove(cmd.Context(), args...)
			if err = errors.Join(err, s.Close()); errors.Is(err, graph.ErrNotFound) {
				return withHint(err, "'entente export --format json' lists the documents")
			} else if err != nil {
				return err
			}
			if asJSON {
				return c.json(map[string]int{"removed": n})
			}
			c.note("removed %s", count(n, "document"))
			return nil
		},
	}
	db.addFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the number of removed documents as JSON")
	return cmd
}
