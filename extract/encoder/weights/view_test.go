package weights

import (
	"slices"
	"testing"
)

// What a big endian machine would do with the file.
func TestCopyFloat32(t *testing.T) {
	b := []byte{0, 0, 0x80, 0x3f, 0, 0, 0x20, 0xc1}
	if got := copyFloat32(b); !slices.Equal(got, []float32{1, -10}) {
		t.Errorf("copyFloat32 = %v", got)
	}
}
