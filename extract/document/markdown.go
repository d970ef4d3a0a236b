package document

func parseMarkdown(path string, data []byte) (Result, error) { return parseText(path, data) }
