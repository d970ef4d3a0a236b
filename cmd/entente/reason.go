package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// reasonFor is the message of err without the path and the operations that led
// to it, for a line that begins with the path.
func reasonFor(path string, err error) string {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err.Error()
	}
	message := strings.TrimPrefix(err.Error(), "document: ")
	return strings.TrimPrefix(message, fmt.Sprintf("read %s: ", path))
}
