package main

import (
	"fmt"
	"os"

	"entente/extract"
)

// openExtractor loads the reader, with the weights of a file if one is named, and
// with the user's own rules.
func (c *console) openExtractor(model string) (reader, error) {
	rules, err := c.own.set(c)
	if err != nil {
		return nil, err
	}
	o := extract.Options{Rules: rules}
	if model != "" {
		data, err := os.ReadFile(model)
		if err != nil {
			return nil, fmt.Errorf("read the model: %w", err)
		}
		o.Model = data
	}
	x, err := extract.New(o)
	if err != nil && model != "" {
		return nil, fmt.Errorf("model %s: %w", model, err)
	}
	return x, err
}
