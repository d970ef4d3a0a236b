package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// exactly is a cobra argument check for verbs with a fixed list of arguments,
// which it names when one is missing.
func exactly(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return usageErrorf(cmd, "%s: %s is missing", cmd.Name(), names[len(args)])
		case len(args) > len(names):
			return usageErrorf(cmd, "%s: %q is one argument too many", cmd.Name(), args[len(names)])
		}
		return nil
	}
}

// atLeastOne is a cobra argument check for verbs that take any number of things.
func atLeastOne(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageErrorf(cmd, "%s: %s is missing", cmd.Name(), name)
		}
		return nil
	}
}

func checkWorkers(n int) error {
	if n < 1 {
		return usage(fmt.Errorf("--workers %d is less than 1", n))
	}
	return nil
}
