package explorer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"entente/export/style"
	"entente/graph"
)

//go:embed assets
var assets embed.FS

// The parts of the program, in the order in which they are joined to one script. They
// share one function's scope: there is no module loader in a page without a network.
var programParts = []string{
	"data.js", "state.js", "search.js", "paths.js", "shapes.js", "labels.js", "picture.js",
	"elements.js", "panel.js", "filters.js", "keys.js", "main.js",
}

// The licences that go with the libraries wherever they go.
var licences = []string{"sigma", "graphology", "graphology-utils", "events"}

var pageTemplate = template.Must(template.ParseFS(assets, "assets/page.html"))

// page is what the template needs.
type page struct {
	Title, Theme, Policy, Licences string
	Style                          template.CSS
	Libraries, Program, Data       template.JS
}

// Write writes the page to w. The same graph and options give the same bytes. An error
// is w's, ctx's, or names the entity or relation whose confidence is no number.
func Write(ctx context.Context, w io.Writer, g graph.View, o Options) error {
	v, err := newView(ctx, g, o)
	if err != nil {
		return err
	}
	data, err := encode(v)
	if err != nil {
		return err
	}
	return writePage(w, v.Title, data, o)
}

func writePage(w io.Writer, title string, data []byte, o Options) error {
	p := frame()
	p.Title, p.Data = title, template.JS(data)
	if o.Dark {
		p.Theme = "dark"
	}
	return pageTemplate.Execute(w, p)
}

// frame is what all pages share.
var frame = sync.OnceValue(func() page {
	p := page{
		Style: template.CSS(pageStyle()), Libraries: template.JS(asset("vendor/libraries.min.js")),
		Program: template.JS(program()), Licences: licenceTexts(),
	}
	p.Policy = policy([]string{string(p.Libraries), string(p.Program)}, string(p.Style))
	return p
})

// encode writes data as JSON that can stand in a page: "<", ">", "&" and the line
// separators of JavaScript are escaped.
func encode(data any) ([]byte, error) {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(data); err != nil {
		return nil, fmt.Errorf("explorer: %w", err)
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// policy allows the scripts and the style of the page and nothing else: no network, no
// other script, wherever it might come from.
func policy(scripts []string, css string) string {
	var hashes []string
	for _, s := range scripts {
		hashes = append(hashes, hash(s))
	}
	return "default-src 'none'; script-src " + strings.Join(hashes, " ") + "; style-src " + hash(css) +
		"; base-uri 'none'; form-action 'none'"
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// program joins the parts of the program.
func program() string {
	var b strings.Builder
	b.WriteString("(() => {\n\"use strict\";\n")
	for _, name := range programParts {
		b.WriteString(asset("app/" + name))
	}
	b.WriteString("})();\n")
	return b.String()
}

// pageStyle is the style sheet, with the colours that all pictures share before it.
func pageStyle() string {
	light, dark := variables(style.Light), variables(style.Dark)
	return ":root { color-scheme: light; " + light + " }\n" +
		"@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; " + dark + " } }\n" +
		":root[data-theme=dark] { color-scheme: dark; " + dark + " }\n" + asset("style.css")
}

func variables(t style.Theme) string {
	return fmt.Sprintf("--page: %s; --ink: %s; --muted: %s; --line: %s; --denied: %s;", t.Page, t.Ink, t.Muted, t.Line, t.DeniedLine)
}

func licenceTexts() string {
	var b strings.Builder
	for _, name := range licences {
		fmt.Fprintf(&b, "%s\n\n%s\n\n", name, strings.TrimSpace(asset("vendor/LICENSE-"+name+".txt")))
	}
	return strings.TrimSpace(b.String())
}

// asset returns an embedded file. That one is missing is a mistake that every test of
// the package finds.
func asset(name string) string {
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err)
	}
	return string(data)
}
