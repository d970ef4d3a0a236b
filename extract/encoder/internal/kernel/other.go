//go:build (!amd64 && !arm64) || purego

package kernel

// machineSets lists the sets beyond plain Go: none here.
func machineSets() []*Set { return nil }
