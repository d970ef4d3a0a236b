package main

import (
	"fmt"
	"os"

	"entente/extract"
)

// openExtractor loads the reader, with the weights of a file if one is named.
func openExtractor(model string) (reader, error) {
	var o extract.Options
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
