package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitOK      = 0
	exitFailure = 1
	exitUsage   = 2
)

// failure is an error with what the program knows beyond its message.
type failure struct {
	error
	// hint is the next step, empty where it is unknown.
	hint string
	// usage marks a wrong call rather than a call that failed.
	usage bool
}

func (f *failure) Unwrap() error { return f.error }

// withHint adds the next step to err.
func withHint(err error, format string, args ...any) error {
	return &failure{error: err, hint: fmt.Sprintf(format, args...)}
}

// usageErrorf says that the command was called wrongly.
func usageErrorf(cmd *cobra.Command, format string, args ...any) error {
	return &failure{
		error: fmt.Errorf(format, args...),
		hint:  fmt.Sprintf("see '%s --help'", cmd.CommandPath()),
		usage: true,
	}
}

// errReported ends a verb with exit code 1 whose failures have been printed.
var errReported = errors.New("reported")

// exitCode reports err to the user and returns the exit code that goes with it.
func (c *console) exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errReported):
		return exitFailure
	}
	c.report(err)
	if f := (*failure)(nil); errors.As(err, &f) && f.usage {
		return exitUsage
	}
	return exitFailure
}

// report prints an error and its hint.
func (c *console) report(err error) {
	message := err.Error()
	if errors.Is(err, context.Canceled) {
		message = "interrupted"
	}
	c.say("%s %s", c.red("entente:"), strings.TrimSpace(message))
	if hint := hintFor(err); hint != "" {
		c.say("%s %s", c.bold("hint:"), hint)
	}
}

// hintFor returns the hint that err carries, or the one that its kind suggests.
func hintFor(err error) string {
	if f := (*failure)(nil); errors.As(err, &f) && f.hint != "" {
		return f.hint
	}
	for _, known := range knownFailures {
		if errors.Is(err, known.err) {
			return known.hint
		}
	}
	return ""
}

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
