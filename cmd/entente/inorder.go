package main

import (
	"iter"
	"sync"
)

// inOrder calls work for every item on up to workers goroutines and yields the
// results in the order of the items, so that what follows does not depend on
// who was faster. A slow consumer holds the work up: no more than three results
// per worker exist at a time. It returns when the last goroutine is gone, also
// where the consumer stops early.
func inOrder[T, R any](workers int, items iter.Seq[T], work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		var running sync.WaitGroup
		defer running.Wait()
		stop := make(chan struct{})
		defer close(stop)

		queue := make(chan chan R, 2*workers)
		running.Go(func() {
			defer close(queue)
			free := make(chan struct{}, workers)
			for item := range items {
				result := make(chan R, 1)
				if !send(free, struct{}{}, stop) || !send(queue, result, stop) {
					return
				}
				running.Go(func() {
					result <- work(item)
					<-free
				})
			}
		})
		for result := range queue {
			if !yield(<-result) {
				return
			}
		}
	}
}

// send sends v unless stop is closed, and reports whether it did.
func send[T any](c chan<- T, v T, stop <-chan struct{}) bool {
	select {
	case c <- v:
		return true
	case <-stop:
		return false
	}
}
