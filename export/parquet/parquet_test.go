package parquet_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	reader "github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"entente/export/parquet"
)

// row has a column of each kind, as the library names them that reads them back.
type row struct {
	ID         string            `parquet:"id"`
	Note       *string           `parquet:"note,optional"`
	Score      float64           `parquet:"score"`
	Count      int64             `parquet:"count"`
	Aliases    []string          `parquet:"aliases,list"`
	Properties map[string]string `parquet:"properties"`
}

func table(rows []row) parquet.Table {
	var (
		ids, notes []string
		scores     []float64
		counts     []int
		aliases    [][]string
		properties []map[string]string
	)
	for _, r := range rows {
		note := ""
		if r.Note != nil {
			note = *r.Note
		}
		ids, notes, scores, counts = append(ids, r.ID), append(notes, note), append(scores, r.Score), append(counts, int(r.Count))
		aliases, properties = append(aliases, r.Aliases), append(properties, r.Properties)
	}
	return parquet.Table{Rows: len(rows), Columns: []parquet.Column{parquet.Text("id", ids), parquet.Optional("note", notes),
		parquet.Float("score", scores), parquet.Int("count", counts), parquet.TextList("aliases", aliases), parquet.TextMap("properties", properties)}}
}

func write(t testing.TB, table parquet.Table) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := parquet.Write(&b, table); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads a file by a library that has nothing to do with ours.
func read(t testing.TB, data []byte) []row {
	t.Helper()
	rows, err := reader.Read[row](bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// same compares rows; that a list or map is nil says nothing.
func same(want, got []row) string {
	empty := cmp.FilterValues(func(a, b []string) bool { return len(a)+len(b) == 0 }, cmp.Comparer(func(_, _ []string) bool { return true }))
	none := cmp.FilterValues(func(a, b map[string]string) bool { return len(a)+len(b) == 0 }, cmp.Comparer(func(_, _ map[string]string) bool { return true }))
	return cmp.Diff(want, got, empty, none)
}

func TestReadBack(t *testing.T) {
	note := "left \x00 right\n“”"
	rows := []row{
		{ID: "a", Note: &note, Score: .5, Count: -1, Aliases: []string{"x", "", "中俄"}, Properties: map[string]string{"k": "v", "": ""}},
		{},
		{ID: "c", Score: -1e300, Count: 1 << 60, Aliases: []string{""}},
	}
	if problem := same(rows, read(t, write(t, table(rows)))); problem != "" {
		t.Errorf("-want +got:\n%s", problem)
	}
}

func TestReadBackAny(t *testing.T) {
	texts := rapid.StringMatching(`\PC{0,12}`)
	rapid.Check(t, func(rt *rapid.T) {
		rows := make([]row, rapid.IntRange(0, 8).Draw(rt, "rows"))
		for i := range rows {
			rows[i] = row{ID: texts.Draw(rt, "id"), Score: rapid.Float64().Draw(rt, "score"), Count: rapid.Int64().Draw(rt, "count"),
				Aliases: rapid.SliceOfN(texts, 0, 18).Draw(rt, "aliases"), Properties: rapid.MapOfN(texts, texts, 0, 3).Draw(rt, "properties")}
			if s := texts.Draw(rt, "note"); s != "" {
				rows[i].Note = &s
			}
		}
		if problem := same(rows, read(t, write(t, table(rows)))); problem != "" {
			rt.Errorf("-want +got:\n%s", problem)
		}
	})
}

// More rows than fit into a row group, with lists across its bounds.
func TestReadBackMany(t *testing.T) {
	rows := make([]row, 60_000)
	for i := range rows {
		rows[i] = row{ID: fmt.Sprint("row ", i), Count: int64(i), Score: float64(i) / 3}
		if i%3 > 0 {
			rows[i].Aliases = slices.Repeat([]string{fmt.Sprint(i)}, i%3)
		}
	}
	back := read(t, write(t, table(rows)))
	if len(back) != len(rows) {
		t.Fatalf("%d rows, want %d", len(back), len(rows))
	}
	for i, got := range back {
		if want := rows[i]; got.ID != want.ID || got.Score != want.Score || got.Count != want.Count || !slices.Equal(got.Aliases, want.Aliases) {
			t.Fatalf("row %d is %+v, want %+v", i, got, want)
		}
	}
}

func TestSchema(t *testing.T) {
	data := write(t, table(nil))
	file, err := reader.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	const want = `message schema {
	required binary id (STRING);
	optional binary note (STRING);
	required double score;
	required int64 count (INT(64,true));
	required group aliases (LIST) {
		repeated group list {
			required binary element (STRING);
		}
	}
	required group properties (MAP) {
		repeated group key_value {
			required binary key (STRING);
			required binary value (STRING);
		}
	}
}`
	if problem := cmp.Diff(want, file.Schema().String()); problem != "" {
		t.Errorf("schema, -want +got:\n%s", problem)
	}
}

func TestBrokenText(t *testing.T) {
	got := read(t, write(t, table([]row{{ID: "a\xff", Aliases: []string{"\xc3"}, Properties: map[string]string{"k\xff": "\xff"}}})))
	if got[0].ID != "a\uFFFD" || got[0].Aliases[0] != "\uFFFD" || !maps.Equal(got[0].Properties, map[string]string{"k\uFFFD": "\uFFFD"}) {
		t.Errorf("broken bytes became %+v", got)
	}
}

func TestColumnsOfDifferentLength(t *testing.T) {
	err := parquet.Write(io.Discard, parquet.Table{Rows: 2, Columns: []parquet.Column{parquet.Text("id", []string{"a", "b"}), parquet.Int("n", []int{1})}})
	if err == nil || !strings.Contains(err.Error(), "column n has 1 rows, the table 2") {
		t.Errorf("Write = %v", err)
	}
}

type broken struct{ left int }

var errFull = errors.New("full")

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteErrors(t *testing.T) {
	rows := []row{{ID: "a"}}
	for left := range len(write(t, table(rows))) {
		if err := parquet.Write(&broken{left}, table(rows)); !errors.Is(err, errFull) {
			t.Fatalf("after %d bytes: %v, want %v", left, err, errFull)
		}
	}
}
