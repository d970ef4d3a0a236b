package explorer_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// browser is a headless Chromium, driven over its DevTools protocol
// (https://chromedevtools.github.io/devtools-protocol/).
type browser struct {
	t    testing.TB
	ws   *websocket.Conn
	last int
	// session is that of the page that commands go to.
	session string
}

// startBrowser starts Chromium, or skips the test where there is none.
func startBrowser(t testing.TB, flags ...string) *browser {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" || testing.Short() {
		t.Skip("there is no Chromium, or no time for it")
	}
	profile := t.TempDir()
	cmd := exec.Command(path, append([]string{
		"--headless", "--no-sandbox", "--disable-dev-shm-usage", "--user-data-dir=" + profile, "--remote-debugging-port=0",
		"--remote-allow-origins=*", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--window-size=1400,900",
		"--no-first-run", "--disable-extensions", "--force-prefers-reduced-motion", "about:blank",
	}, flags...)...)
	cmd.Env = append(os.Environ(), "HOME="+profile)
	if err := cmd.Start(); err != nil {
		t.Skip("Chromium does not start:", err)
	}
	b := &browser{t: t}
	t.Cleanup(func() { b.stop(cmd) })
	b.connect(filepath.Join(profile, "DevToolsActivePort"))
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	b.session = session.SessionID
	return b
}

// stop asks the browser to close, so that its children end too, before its folder goes.
func (b *browser) stop(cmd *exec.Cmd) {
	if b.ws != nil {
		b.session = ""
		b.last++
		websocket.JSON.Send(b.ws, map[string]any{"id": b.last, "method": "Browser.close"})
		defer b.ws.Close()
	}
	ended := make(chan struct{})
	go func() { cmd.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		cmd.Process.Kill()
		<-ended
	}
}

// connect waits for the file in which the browser tells its port and path.
func (b *browser) connect(file string) {
	b.t.Helper()
	for range 300 {
		data, err := os.ReadFile(file)
		if port, path, ok := strings.Cut(strings.TrimSpace(string(data)), "\n"); err == nil && ok {
			url := "ws://127.0.0.1:" + port + path
			if b.ws, err = websocket.Dial(url, "", "http://127.0.0.1"); err != nil {
				b.t.Fatal(err)
			}
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.t.Skip("Chromium does not come up within 30 s")
}

// call runs a command of the protocol and waits for its result; events are passed over.
func (b *browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	b.last++
	message := map[string]any{"id": b.last, "method": method, "params": params}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	if err := websocket.JSON.Send(b.ws, message); err != nil {
		b.t.Fatal(err)
	}
	b.ws.SetReadDeadline(time.Now().Add(60 * time.Second))
	for {
		var answer struct {
			ID     int
			Result json.RawMessage
			Error  *struct{ Message string }
		}
		if err := websocket.JSON.Receive(b.ws, &answer); err != nil {
			b.t.Fatalf("%s: %v", method, err)
		}
		if answer.ID != b.last {
			continue
		}
		if answer.Error != nil {
			b.t.Fatalf("%s: %s", method, answer.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(answer.Result, result); err != nil {
				b.t.Fatal(err)
			}
		}
		return
	}
}

// eval runs an expression in the page, waits for it if it is a promise, and reads its
// value.
func (b *browser) eval(expression string, value any) {
	b.t.Helper()
	var answer struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &answer)
	if e := answer.ExceptionDetails; e != nil {
		b.t.Fatalf("%s: %s %s", expression, e.Text, e.Exception.Description)
	}
	if value != nil {
		if err := json.Unmarshal(answer.Result.Value, value); err != nil {
			b.t.Fatalf("%s: %v", expression, err)
		}
	}
}

// text returns the text of an element.
func (b *browser) text(selector string) string {
	b.t.Helper()
	var s string
	b.eval(fmt.Sprintf("document.querySelector(%q)?.innerText ?? '(no element)'", selector), &s)
	return s
}

// open shows a page and waits until its program has run.
func (b *browser) open(url string) {
	b.t.Helper()
	// By way of an empty page: to go to another fragment alone would load nothing.
	b.call("Page.navigate", map[string]any{"url": "about:blank"}, nil)
	b.call("Page.navigate", map[string]any{"url": url}, nil)
	for range 600 {
		var ready bool
		b.eval("document.documentElement?.dataset.ready === 'yes'", &ready)
		if ready {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.t.Fatalf("%s never got ready", url)
}

// press presses keys one after the other, as a keyboard does.
func (b *browser) press(keys ...string) {
	b.t.Helper()
	codes := map[string]int{"Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}
	for _, key := range keys {
		down := map[string]any{"type": "keyDown", "key": key, "windowsVirtualKeyCode": codes[key]}
		if len(key) == 1 {
			down["text"] = key
		}
		b.call("Input.dispatchKeyEvent", down, nil)
		b.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key, "windowsVirtualKeyCode": codes[key]}, nil)
	}
}

// write types a text.
func (b *browser) write(text string) {
	b.t.Helper()
	b.call("Input.insertText", map[string]any{"text": text}, nil)
}
