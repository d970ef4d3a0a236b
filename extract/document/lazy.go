package document

import (
	"regexp"
	"sync"
)

// lazy returns a function that compiles a pattern when it is first called. A
// program that reads no documents then does not pay for the patterns at its
// start, which together take milliseconds.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
