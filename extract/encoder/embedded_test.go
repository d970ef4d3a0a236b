package encoder_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"

	"entente/extract/encoder"
)

// TestManifestTellsOfTheseWeights: whoever replaces the weights must replace what is
// said of them.
func TestManifestTellsOfTheseWeights(t *testing.T) {
	data, err := os.ReadFile("MANIFEST.json")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct{ SHA256, Command, License string }
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(encoder.Embedded())
	if got := hex.EncodeToString(sum[:]); got != manifest.SHA256 {
		t.Errorf("reader.weights is %s, the manifest tells of %s", got, manifest.SHA256)
	}
	if manifest.Command == "" || manifest.License == "" {
		t.Error("the manifest lacks the command or the licence")
	}
}
