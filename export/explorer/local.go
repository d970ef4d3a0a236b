package explorer

import (
	"net"
	"net/http"
	"strings"
)

// Local lets only requests through that name this machine as their host: localhost or a
// loopback address. A server that listens on 127.0.0.1 needs it, since a page on the
// Internet can give its own name that address and then read what the server answers
// (DNS rebinding); but the browser tells the name.
func Local(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !Loopback(r.Host) {
			fail(w, http.StatusForbidden, "this server answers to localhost only")
			return
		}
		h.ServeHTTP(w, r)
	})
}

// Loopback reports whether an address, with or without a port, names this machine: an
// empty host does not, since to listen there means on all networks.
func Loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}
