package extract

import "context"

type progressKey struct{}

// WithProgress returns a context under which reading a document tells f how far it
// is: how many of its words and marks have been read, of how many that it has. f is
// called every few hundred of them, by the goroutine that reads, and should be quick;
// where several documents are read under one context it is called for all of them.
func WithProgress(ctx context.Context, f func(done, total int)) context.Context {
	return context.WithValue(ctx, progressKey{}, f)
}

// progressOf returns what WithProgress gave the context, or a function that does
// nothing.
func progressOf(ctx context.Context) func(done, total int) {
	if f, ok := ctx.Value(progressKey{}).(func(done, total int)); ok {
		return f
	}
	return func(int, int) {}
}
