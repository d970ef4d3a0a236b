package neo4jtest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func TestJavaVersion(t *testing.T) {
	for out, want := range map[string]int{
		"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime": 17,
		"openjdk version \"25\" 2025-09-16":                       25,
		"java version \"1.8.0_402\"":                              1,
		"something else":                                          0,
	} {
		if got := javaVersion(out); got != want {
			t.Errorf("javaVersion(%q) = %d, want %d", out, got, want)
		}
	}
}

func TestMissingJars(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("ENTENTE_NEO4J_LIB", dir)
	if _, err := Start(t.Context()); !errors.Is(err, ErrMissing) || !strings.Contains(err.Error(), dir) {
		t.Errorf("Start without jars: %v, want ErrMissing that names %s", err, dir)
	}
	t.Setenv("PATH", dir)
	if _, err := Fetch(t.Context()); !errors.Is(err, ErrMissing) || !strings.Contains(err.Error(), "mvn") {
		t.Errorf("Fetch without Maven: %v, want ErrMissing that names mvn", err)
	}
}

// TestAuthLine computes the hash as the server does.
func TestAuthLine(t *testing.T) {
	fields := strings.Split(strings.TrimSuffix(authLine("ann", "secret"), ":\n"), ":")
	parts := strings.Split(fields[1], ",")
	if len(fields) != 2 || fields[0] != "ann" || len(parts) != 4 || parts[0] != "SHA-256" || parts[3] != "1024" {
		t.Fatalf("auth line has the fields %q and parts %q", fields, parts)
	}
	salt, err := hex.DecodeString(parts[2])
	if err != nil || len(salt) != 32 {
		t.Fatalf("salt %q: %v", parts[2], err)
	}
	b := append(salt, "secret"...)
	for range 1024 {
		h := sha256.Sum256(b)
		b = h[:]
	}
	if got := hex.EncodeToString(b); got != parts[1] {
		t.Errorf("hash = %s, want %s", parts[1], got)
	}
}

// TestVersions holds together what must name the same release.
func TestVersions(t *testing.T) {
	if !strings.Contains(string(pom), "<version>"+Version+"</version>") {
		t.Errorf("pom.xml does not name %s", Version)
	}
	minor := Version[:strings.LastIndexByte(Version, '.')]
	if image, want := compose(t).Image, "neo4j:"+minor+"-community"; image != want {
		t.Errorf("docker-compose.yml has the image %s, the tests run on %s", image, want)
	}
}

// TestComposeIsPrivate shows that docker-compose.yml opens no port to the network and
// carries no password.
func TestComposeIsPrivate(t *testing.T) {
	s := compose(t)
	if len(s.Ports) != 2 {
		t.Errorf("ports: %q, want two", s.Ports)
	}
	for _, p := range s.Ports {
		if !strings.HasPrefix(p, "127.0.0.1:") {
			t.Errorf("port %s is open to the network", p)
		}
	}
	if auth := s.Environment["NEO4J_AUTH"]; !strings.HasPrefix(auth, "neo4j/${NEO4J_PASSWORD:?") {
		t.Errorf("NEO4J_AUTH = %s, want a password that must come from the environment", auth)
	}
	// The image reads NEO4J_* as settings, and does not start on one it does not know.
	if _, ok := s.Environment["NEO4J_PASSWORD"]; ok {
		t.Error("NEO4J_PASSWORD reaches the container")
	}
	if len(s.Healthcheck.Test) == 0 {
		t.Error("no health check")
	}
}

type service struct {
	Image       string
	Ports       []string
	Environment map[string]string
	Healthcheck struct{ Test []string }
}

func compose(t testing.TB) service {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docker-compose.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Services map[string]service }
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	return file.Services["neo4j"]
}
