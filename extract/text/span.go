package text

// Span is a half-open range [Start, End) of byte offsets into a document's text.
type Span struct {
	Start, End int
}

// Len returns the number of bytes of s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s (equal spans contain each other).
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }
