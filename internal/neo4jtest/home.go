package neo4jtest

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"path/filepath"
)

// conf makes a small server that listens on this machine only, writes 2 MB to disk
// rather than 516, stops in a second rather than twelve, and does not lock a user
// out after three wrong passwords.
const conf = `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:%[1]d
server.bolt.advertised_address=127.0.0.1:%[1]d
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
dbms.security.auth_enabled=true
dbms.security.auth_max_failed_attempts=0
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.store.files.preallocate=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=1s
`

// makeHome writes what a server needs before its first start.
func makeHome(home string, port int, user, password string) error {
	files := map[string]string{
		"conf/neo4j.conf":    fmt.Sprintf(conf, port),
		"data/dbms/auth.ini": authLine(user, password),
	}
	for name, content := range files {
		path := filepath.Join(home, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// authLine is what "neo4j-admin dbms set-initial-password" writes: a salted
// SHA-256, applied 1024 times. It spares the start of a second JVM.
func authLine(user, password string) string {
	salt := make([]byte, 32)
	rand.Read(salt)
	hash := sha256.Sum256(append(salt[:len(salt):len(salt)], password...))
	for range 1023 {
		hash = sha256.Sum256(hash[:])
	}
	return fmt.Sprintf("%s:SHA-256,%s,%s,1024:\n", user, hex.EncodeToString(hash[:]), hex.EncodeToString(salt))
}

// freePort returns a port that nobody listens on at this moment.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
