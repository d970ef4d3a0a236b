// Package neo4jtest runs tests against a real Neo4j Community server. The server
// needs Java 17 or newer and its jars, no Docker and no installation:
//
//	go run ./internal/neo4jtest/fetch   # once: 123 MB from Maven Central, needs mvn
//
// A package with such tests starts one server for all of them, at the first that
// asks, and stops it in TestMain:
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }
//
//	func TestPush(t *testing.T) {
//		s := neo4jtest.Shared(t) // an empty database
//		…
//	}
//
// Without Java or the jars these tests skip and say what is missing. Where the
// environment has ENTENTE_REQUIRE_NEO4J=1 they fail instead. ENTENTE_NEO4J_LIB names
// another folder for the jars.
//
// Another server, such as that of docker compose, is used where
// ENTENTE_TEST_NEO4J_URI and ENTENTE_TEST_NEO4J_PASSWORD name one. ALL ITS DATA IS
// DELETED, which is why the everyday NEO4J_URI does not count here.
package neo4jtest
