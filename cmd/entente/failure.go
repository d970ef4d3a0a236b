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
	exitDiffer  = 3 // of 'entente diff' alone
)

// errUsage marks a wrong call rather than a call that failed.
var errUsage = errors.New("wrong call")

// errReported ends a verb whose failures have been printed.
var errReported = errors.New("reported")

// usageError is a wrong call.
type usageError struct{ error }

// Is reports that a wrong call is an errUsage.
func (usageError) Is(target error) bool { return target == errUsage }

func (e usageError) Unwrap() error { return e.error }

// usage says that err is the caller's mistake: the exit code is 2.
func usage(err error) error { return usageError{err} }

// usageErrorf is a wrong call of a verb, whose help knows better.
func usageErrorf(cmd *cobra.Command, format string, args ...any) error {
	return withHint(usage(fmt.Errorf(format, args...)), "see '%s --help'", cmd.CommandPath())
}

// hinted is an error with the next step.
type hinted struct {
	error
	hint string
}

func (e *hinted) Unwrap() error { return e.error }

// Hint returns the next step. Errors of libraries may have such a method, too.
func (e *hinted) Hint() string { return e.hint }

// withHint adds the next step to err.
func withHint(err error, format string, args ...any) error {
	return &hinted{err, fmt.Sprintf(format, args...)}
}

// hintFor returns the hint that err carries, or the one that its kind suggests.
func hintFor(err error) string {
	if h := (interface{ Hint() string })(nil); errors.As(err, &h) && h.Hint() != "" {
		return h.Hint()
	}
	for _, known := range knownFailures {
		if errors.Is(err, known.err) {
			return known.hint
		}
	}
	return ""
}

// exitCode reports err to the user and returns the exit code that goes with it.
func (c *console) exitCode(err error) int {
	if err == nil {
		return exitOK
	}
	if errors.Is(err, errDiffer) {
		return exitDiffer
	}
	if !errors.Is(err, errReported) {
		c.report(err)
	}
	if errors.Is(err, errUsage) {
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
	c.say("%s %s", c.red("entente:"), visible(strings.TrimSpace(message)))
	if hint := hintFor(err); hint != "" {
		c.say("%s %s", c.bold("hint:"), visible(hint))
	}
}
