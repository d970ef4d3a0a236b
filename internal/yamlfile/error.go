// Package yamlfile tells mistakes in YAML files with their places.
package yamlfile

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/token"
)

// Error is a mistake in a YAML file.
type Error struct {
	// File is the name that the reader of the file was given.
	File string
	// Line and Column count from 1; both are 0 where the mistake has no place, such
	// as a list that is missing.
	Line, Column int
	Message      string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// At gives e the place of a token, if that has one.
func (e *Error) At(t *token.Token) {
	if t != nil && t.Position != nil {
		e.Line, e.Column = t.Position.Line, t.Position.Column
	}
}

// Wrap gives an error of the YAML library the shape of ours.
func Wrap(file string, err error) *Error {
	e := &Error{File: file, Message: err.Error()}
	var y yaml.Error
	if errors.As(err, &y) {
		e.Message = y.GetMessage()
		e.At(y.GetToken())
	}
	return e
}
