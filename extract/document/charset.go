package document

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Bytes to text, in this order: UTF-8 as it is; UTF-16 by its byte order mark
// or its pattern of zero bytes; binary files are refused; UTF-8 with a few
// broken bytes is mended; the rest goes to a detector, and where that is not
// sure the text is taken for windows-1252, the commonest by far.

// sniffLen bytes at the start decide whether a file is text.
const sniffLen = 8 << 10

// decode returns data as valid UTF-8. Data in valid UTF-8 come back byte for
// byte. The error wraps ErrEmpty or ErrBinary.
func decode(data []byte) (string, []Warning, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", nil, ErrEmpty
	}
	if enc, name := utf16Of(data); enc != nil {
		return recode(data, enc, name)
	}
	if kind := binaryKind(data[:min(len(data), sniffLen)]); kind != "" {
		return "", nil, fmt.Errorf("%w: it looks like %s; convert it to text or HTML first", ErrBinary, kind)
	}
	if bytes.Count(data, []byte{0})*1000 > len(data) {
		return "", nil, fmt.Errorf("%w: it is full of zero bytes; convert it to text or HTML first", ErrBinary)
	}
	if utf8.Valid(data) {
		return string(data), nil, nil
	}
	if broken, good := countBroken(data); good > 4*broken {
		w := Warning{BrokenText, fmt.Sprintf("%d broken bytes in UTF-8 text were replaced by U+FFFD", broken)}
		return strings.ToValidUTF8(string(data), "\uFFFD"), []Warning{w}, nil
	}
	enc, name := detectCharset(data)
	return recode(data, enc, name)
}

func recode(data []byte, enc encoding.Encoding, name string) (string, []Warning, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", nil, fmt.Errorf("%w: not readable as %s", ErrBinary, name)
	}
	s := strings.ToValidUTF8(string(out), "\uFFFD")
	if strings.TrimSpace(strings.Trim(s, "\ufeff")) == "" {
		return "", nil, ErrEmpty
	}
	return s, []Warning{{Recoded, "decoded from " + name + "; positions count in the decoded text"}}, nil
}

func utf16Of(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}) && len(data)%2 == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}) && len(data)%2 == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"
	}
	var zeros [2]int
	head := data[:min(len(data), sniffLen)&^1]
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 8:
	case zeros[0] == 0 && zeros[1]*10 > half*7:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE"
	case zeros[1] == 0 && zeros[0]*10 > half*7:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE"
	}
	return nil, ""
}

// binaryKind names what head is when it is no text, in words; empty for text.
func binaryKind(head []byte) string {
	if enc, _ := utf16Of(head); enc != nil {
		return ""
	}
	if kind := magicKind(head); kind != "" {
		return kind
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return "a binary file (zero bytes)"
	}
	control := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1b\x1a", rune(c)) {
			control++
		}
	}
	if control*20 > len(head) {
		return "a binary file (control characters)"
	}
	return ""
}

func magicKind(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "a PDF file"
	case bytes.HasPrefix(head, []byte("{\\rtf")):
		return "an RTF file"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "a zip archive or an office document"
	case bytes.HasPrefix(head, []byte("\x7fELF")):
		return "a program"
	}
	// The standard detector knows pictures, sound, fonts and archives; some of
	// its signatures are printable ("OTTO", "BM"), so text is believed first.
	if utf8.Valid(head[:max(0, len(head)-utf8.UTFMax)]) && bytes.IndexByte(head, 0) < 0 {
		return ""
	}
	mime, _, _ := strings.Cut(http.DetectContentType(head), ";")
	if strings.HasPrefix(mime, "text/") || mime == "application/octet-stream" {
		return ""
	}
	return "a file of type " + mime
}

// countBroken counts bytes that are no UTF-8 and characters of several bytes
// that are.
func countBroken(data []byte) (broken, good int) {
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			good++
		}
		data = data[n:]
	}
	return broken, good
}

// detectCharset guesses the character set of text that is not UTF-8. Guesses
// on a few odd bytes are not worth having: a lone 0x92 in English text is a
// windows-1252 apostrophe, whatever a detector makes of it.
func detectCharset(data []byte) (encoding.Encoding, string) {
	sample := data[:min(len(data), 256<<10)]
	high := 0
	for _, c := range sample {
		if c >= utf8.RuneSelf {
			high++
		}
	}
	if high*50 > len(sample) {
		r := chardet.Detect(sample)
		enc, name := charset.Lookup(r.Encoding)
		if enc != nil && name != "utf-8" && r.Confidence > 0.5 {
			return enc, name
		}
	}
	return charmap.Windows1252, "windows-1252"
}
