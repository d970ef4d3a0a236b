package document_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"entente/extract/document"
	"entente/extract/text"
)

// checkBlocks checks what text.Document promises of its blocks.
func checkBlocks(t *testing.T, r document.Result) {
	t.Helper()
	if !utf8.ValidString(r.Text) {
		t.Fatal("text is not UTF-8")
	}
	at := 0
	for i, b := range r.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(r.Text) {
			t.Fatalf("block %d [%d,%d) does not follow %d in a text of %d bytes", i, b.Start, b.End, at, len(r.Text))
		}
		checkBlank(t, r.Text[at:b.Start])
		s := r.Text[b.Start:b.End]
		if strings.TrimFunc(s, unicode.IsSpace) != s {
			t.Fatalf("block %d %q is not trimmed", i, s)
		}
		at = b.End
	}
	checkBlank(t, r.Text[at:])
}

func checkBlank(t *testing.T, s string) {
	t.Helper()
	if strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }) != "" {
		t.Fatalf("text %q lies between two blocks", s)
	}
}

const paragraph = "The firm Northfield Mills signed a contract with the town of Hale on Monday, and its head, Ada Brook, called it a great day for all."

var charsetTests = []struct {
	name, data, text string
	kind             document.Kind
}{
	{"UTF-8 as it is, CRLF kept", "Zürich\r\n\r\n" + paragraph + "\r\n", "Zürich\r\n\r\n" + paragraph + "\r\n", ""},
	{"UTF-8 byte order mark kept", "\ufeff" + paragraph, "\ufeff" + paragraph, ""},
	{"windows-1252 apostrophe", "Hale\x92s mayor. " + paragraph, "Hale’s mayor. " + paragraph, document.Recoded},
	{"a few broken bytes", strings.Repeat("Zürich Genève ", 20) + "\xff", strings.Repeat("Zürich Genève ", 20) + "\ufffd", document.BrokenText},
	{"UTF-16 with mark", "\xff\xfeH\x00a\x00l\x00e\x00", "Hale", document.Recoded},
	{"UTF-16 without mark", "\x00H\x00a\x00l\x00e\x00 \x00T\x00o\x00w\x00n", "Hale Town", document.Recoded},
	{"windows-1251", "\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xef\xee\xe4\xef\xe8\xf1\xe0\xeb \xf3\xea\xe0\xe7 \xee \xe3\xe0\xe7\xee\xef\xf0\xee\xe2\xee\xe4\xe5 \xe8 \xed\xe5\xf4\xf2\xe8.", "Президент подписал указ о газопроводе и нефти.", document.Recoded},
}

func TestCharsets(t *testing.T) {
	for _, c := range charsetTests {
		t.Run(c.name, func(t *testing.T) {
			r, err := document.Parse("a.txt", []byte(c.data), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if r.Text != c.text {
				t.Errorf("text %q, want %q", r.Text, c.text)
			}
			checkBlocks(t, r)
			var kind document.Kind
			if len(r.Warnings) > 0 {
				kind = r.Warnings[0].Kind
			}
			if kind != c.kind {
				t.Errorf("warning %q, want %q", kind, c.kind)
			}
		})
	}
}

var refusedTests = []struct {
	name, path, data string
	want             error
}{
	{"empty", "a.txt", "", document.ErrEmpty},
	{"only white space", "a.txt", " \r\n\t\n", document.ErrEmpty},
	{"only a mark", "a.txt", "\xff\xfe", document.ErrEmpty},
	{"zero bytes", "a.txt", "PK\x00\x01text", document.ErrBinary},
	{"PDF named .txt", "a.txt", "%PDF-1.4\n1 0 obj", document.ErrBinary},
	{"PNG named .html", "a.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", document.ErrBinary},
	{"JPEG without zero bytes", "a", "\xff\xd8\xff\xe1Exif" + strings.Repeat("\x8f\x9c\x1f", 40), document.ErrBinary},
	{"page without text", "a.html", "<html><script>x</script></html>", document.ErrEmpty},
	{"Markdown without text", "a.md", "```\ncode\n```\n", document.ErrEmpty},
	{"too large", "a.txt", strings.Repeat("x ", 600), document.ErrTooLarge},
}

func TestRefused(t *testing.T) {
	for _, c := range refusedTests {
		t.Run(c.name, func(t *testing.T) {
			_, err := document.Parse(c.path, []byte(c.data), document.Options{MaxBytes: 1000})
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			if !strings.Contains(err.Error(), c.path) {
				t.Errorf("error %q does not name the file", err)
			}
		})
	}
	if _, err := document.Parse("a", []byte("x"), document.Options{Format: "docx"}); !errors.Is(err, document.ErrFormat) {
		t.Errorf("error %v, want ErrFormat", err)
	}
}

func TestNoiseOnlyWarns(t *testing.T) {
	r, err := document.Parse("a.txt", []byte("Home | News | Sport | Log in\nWe use cookies to make this site work. Accept all\nAbout us | Contact | Privacy\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Warnings) != 1 || r.Warnings[0].Kind != document.NoContent {
		t.Errorf("warnings %v, want one of kind %s", r.Warnings, document.NoContent)
	}
	if r.Signature != nil {
		t.Error("page noise is signed")
	}
}

func TestForeignWarns(t *testing.T) {
	const german = "Die Gemeinde Halden hat am Dienstag einen Vertrag mit der Reederei Norvik unterschrieben. Das neue Schiff soll im Herbst in den Hafen kommen und die Insel mit dem Festland verbinden."
	for _, test := range []struct{ text, want string }{
		{german, "de"},
		{"<html lang=en><body><p>" + german + "</p></body></html>", "de"},
		{"The town of Halden signed a contract with the Norvik shipping line on Tuesday. The new ship is to reach the harbour in autumn and to link the island with the mainland.", "en"},
		{"Halden, Norvik, Baltic Rail", ""},
	} {
		r, err := document.Parse("-", []byte(test.text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		foreign := len(r.Warnings) == 1 && r.Warnings[0].Kind == document.Foreign
		if r.Language != test.want || foreign != (test.want == "de") {
			t.Errorf("language %q, want %q; warnings %v", r.Language, test.want, r.Warnings)
		}
	}
}

func TestLoadRefusesLargeFilesBySize(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.txt")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	// A sparse file: reading it through would take a while, its size does not.
	if err := os.Truncate(path, 200<<20); err != nil {
		t.Fatal(err)
	}
	_, err := document.Load(context.Background(), document.Source{Path: path}, document.Options{})
	if !errors.Is(err, document.ErrTooLarge) || !strings.Contains(err.Error(), "200.0 MiB") {
		t.Errorf("error %v, want ErrTooLarge with the size", err)
	}
}

// endless never ends; it counts what is read from it.
type endless struct{ n int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.n += int64(len(p))
	return len(p), nil
}

func TestReadStopsAtTheLimit(t *testing.T) {
	e := &endless{}
	_, err := document.Read(context.Background(), "-", e, document.Options{MaxBytes: 1 << 20})
	if !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("error %v, want ErrTooLarge", err)
	}
	if e.n > 4<<20 {
		t.Errorf("read %d bytes for a limit of 1 MiB", e.n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := document.Read(ctx, "-", e, document.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after cancel", err)
	}
}

func TestReadSniffsHTML(t *testing.T) {
	r, err := document.Read(context.Background(), "-", strings.NewReader(" <!DOCTYPE html><p>"+paragraph), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Format != "html" || r.Text != paragraph || r.Path != "-" {
		t.Errorf("format %s, path %s, text %q", r.Format, r.Path, r.Text)
	}
}

func TestSources(t *testing.T) {
	if err := os.Symlink("b.txt", filepath.Join("testdata", "folder", "link.txt")); err == nil {
		defer os.Remove(filepath.Join("testdata", "folder", "link.txt"))
	}
	var found, skipped, failed []string
	for s, err := range document.Sources(context.Background(), []string{"-", "testdata/folder", "testdata/folder/data.csv", "testdata/none"}, document.Options{}) {
		var skip *document.SkipError
		switch {
		case errors.As(err, &skip):
			skipped = append(skipped, filepath.ToSlash(skip.Path)+": "+skip.Reason)
		case err != nil:
			failed = append(failed, s.Path)
		default:
			found = append(found, filepath.ToSlash(s.Path))
		}
	}
	want := []string{"-", "testdata/folder/README", "testdata/folder/b.txt", "testdata/folder/link.txt", "testdata/folder/sub/a.md", "testdata/folder/data.csv"}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	want = []string{"testdata/folder/.hidden.txt: hidden", "testdata/folder/data.csv: unknown type .csv; name the file itself to read it as text", "testdata/folder/picture: binary file"}
	if diff := cmp.Diff(want, skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"testdata/none"}, failed); diff != "" {
		t.Errorf("failed (-want +got):\n%s", diff)
	}
}

func TestSourcesStop(t *testing.T) {
	n := 0
	for range document.Sources(context.Background(), []string{"testdata/folder", "testdata"}, document.Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("walked on to %d after a break", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range document.Sources(ctx, []string{"testdata/folder"}, document.Options{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v after cancel", err)
		}
	}
}

func TestLoadSameAsParse(t *testing.T) {
	data, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := document.Parse("testdata/news.txt", data, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := document.Load(context.Background(), document.Source{Path: "testdata/news.txt"}, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(parsed, loaded); diff != "" {
		t.Errorf("Load and Parse differ:\n%s", diff)
	}
	if parsed.Text != string(data) {
		t.Error("the text of a plain text is not the file")
	}
	if len(parsed.ID) != 16 || strings.Trim(parsed.ID, "0123456789abcdef") != "" {
		t.Errorf("ID %q", parsed.ID)
	}
	if _, err := document.Load(context.Background(), document.Source{Path: "testdata/none.txt"}, document.Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v for a missing file", err)
	}
}

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range document.Formats() {
		if f.Name == "" || f.Doc == "" || len(f.Exts) == 0 || len(f.MIME) == 0 || f.MaxBytes <= 0 {
			t.Errorf("format %+v is incomplete", f)
		}
		for _, e := range f.Exts {
			if seen[e] || !strings.HasPrefix(e, ".") || e != strings.ToLower(e) {
				t.Errorf("ending %q of %s", e, f.Name)
			}
			seen[e] = true
			r, err := document.Parse("a"+strings.ToUpper(e), []byte(paragraph), document.Options{})
			if err != nil || r.Format != f.Name {
				t.Errorf("a%s is read as %s: %v", e, r.Format, err)
			}
		}
	}
}

var wrapTests = []struct{ name, data, want string }{
	{"one line a paragraph", "Oslo is a town.\nBergen is a town too.", "Oslo is a town.|Bergen is a town too."},
	{"wrapped", "Northfield Mills is a maker of flour in the town of Hale, which\nlies in the north of the county.\n\nIt has", "Northfield Mills is a maker of flour in the town of Hale, which\nlies in the north of the county.|It has"},
	{"wrapped list", "- the first item of this list is so long that it has to be\n  broken into two lines\n- the second is not", "- the first item of this list is so long that it has to be\n  broken into two lines|- the second is not"},
	{"bullets", "  • one\n  • two", "• one|• two"},
	{"old Mac line ends", "Hale\rNorthfield", "Hale|Northfield"},
	{"page break", "Hale\fNorthfield", "Hale|Northfield"},
}

func TestPlainBlocks(t *testing.T) {
	for _, c := range wrapTests {
		t.Run(c.name, func(t *testing.T) {
			r, err := document.Parse("a.txt", []byte(c.data), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range r.Blocks {
				got = append(got, r.Text[b.Start:b.End])
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("blocks %q, want %q", s, c.want)
			}
		})
	}
}

// article is body text; the tests put noise around it.
const article = `The city of Hale has signed a contract with Northfield Mills for a new granary by the river.

The granary will cost 12 million pounds and is to be built by Stonecroft, a firm from Leeds, within two years.

Ada Brook, who leads Northfield, said that the firm would hire forty people, most of them from the town itself.

Mayor Colin Firth-Hay thanked the county council, which lends the town half of the money at two percent a year.`

func TestSimilarity(t *testing.T) {
	sign := func(s string) []uint32 {
		t.Helper()
		r, err := document.Parse("a.txt", []byte(s), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r.Signature
	}
	comments := "\n\nLeave a Reply\n\nYour email address will not be published\n\n"
	for range 12 {
		comments += "I have lived in Hale for thirty years and nobody ever asked me about a granary, and now we are to pay for it.\n\n"
	}
	a := sign(article)
	if s := text.Similarity(a, sign("Home | News | Log in\n\nGranary for Hale\n\n"+article+comments)); s < 0.9 {
		t.Errorf("the same body on another page is only %.2f alike", s)
	}
	if s := text.Similarity(a, sign(strings.ReplaceAll(article, "Hale", "Orlen Bay")+" Nothing more is known.")); s < 0.2 || s > 0.95 {
		t.Errorf("an edited body is %.2f alike", s)
	}
	if s := text.Similarity(a, sign(paragraph)); s > 0.1 {
		t.Errorf("another text is %.2f alike", s)
	}
	if sign("Too short to be signed.") != nil {
		t.Error("five words are signed")
	}
	if text.Similarity(nil, nil) != 0 {
		t.Error("two unsigned texts are alike")
	}
}

// TestArticleIsNeverLost puts each noise line behind the article, and the
// article's words must stay content.
func TestArticleIsNeverLost(t *testing.T) {
	for _, noise := range []string{"Comments (3)\nbob_1: no", "Related stories\n- One\n- Two", "Subscribe to our newsletter", "© Hale Times. All rights reserved.", "Share this"} {
		for _, page := range []string{article + "\n\n" + noise, "Home | News | Log in\nSkip to content\n\n" + article + "\n\n" + noise} {
			r, err := document.Parse("a.txt", []byte(page), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range r.Blocks {
				s := r.Text[b.Start:b.End]
				if strings.Contains(article, s) && !b.Label.Content() {
					t.Errorf("with %q the paragraph %.40q is %s", noise, s, b.Label)
				}
			}
		}
	}
}

func TestDeepHTML(t *testing.T) {
	for _, tag := range []string{"<div>", "<b>", "<p><i>", "<table><tr><td>"} {
		r, err := document.Parse("a.html", []byte(strings.Repeat(tag, 100_000)+paragraph), document.Options{})
		if err != nil {
			t.Fatalf("%s: %v", tag, err)
		}
		if !strings.Contains(r.Text, paragraph) {
			t.Errorf("%s: text lost", tag)
		}
		checkBlocks(t, r)
	}
	attr := `<p class="` + strings.Repeat("x ", 500_000) + `">` + paragraph
	if r, err := document.Parse("a.html", []byte(attr), document.Options{}); err != nil || r.Text != paragraph {
		t.Errorf("huge attribute: %v", err)
	}
}
