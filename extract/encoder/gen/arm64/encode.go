package main

import (
	"fmt"
	"regexp"
	"strconv"
)

// opcodes are the instructions that Go's assembler lacks, as GNU as writes them
// but for the numbers. All keep the numbers of their registers in the same bits,
// in the order d (from bit 0), n (5) and m (16).
var opcodes = map[string]uint32{
	"fadd v.4s, v.4s, v.4s":     0x4e20d400,
	"fsub v.4s, v.4s, v.4s":     0x4ea0d400,
	"fmul v.4s, v.4s, v.4s":     0x6e20dc00,
	"fmul v.4s, v.4s, v.s[]":    0x4f809000,
	"fmax v.4s, v.4s, v.4s":     0x4e20f400,
	"fmin v.4s, v.4s, v.4s":     0x4ea0f400,
	"fabs v.4s, v.4s":           0x4ea0f800,
	"fmaxv s, v.4s":             0x6e30f800, // the largest of four
	"faddp s, v.2s":             0x7e30d800, // the sum of the lower two
	"fcvtns v.4s, v.4s":         0x4e21a800, // to int32, ties to even
	"scvtf v.4s, v.4s":          0x4e21d800, // from int32
	"sdot v.4s, v.16b, v.4b[]":  0x4f80e000, // d[i] += sum of n[4i+j]*m[j], j < 4
	"smlal v.4s, v.4h, v.h[]":   0x0f402000, // d[i] += n[i]*m
	"smlal2 v.4s, v.8h, v.h[]":  0x4f402000, // d[i] += n[4+i]*m
	"smull v.8h, v.8b, v.8b":    0x0e20c000, // d[i] = n[i]*m[i]
	"smlal2 v.8h, v.16b, v.16b": 0x4e208000, // d[i] += n[8+i]*m[8+i]
	"sadalp v.4s, v.8h":         0x4e606800, // d[i] += n[2i]+n[2i+1]
}

var (
	register = regexp.MustCompile(`\b([vs])(\d+)`)
	index    = regexp.MustCompile(`\.(4b|s|h)\[(\d+)\]`)
)

// encode returns the word of one instruction, such as
// "sdot v16.4s, v8.16b, v0.4b[3]".
func encode(text string) (uint32, error) {
	form := index.ReplaceAllString(register.ReplaceAllString(text, "$1"), ".$1[]")
	word, ok := opcodes[form]
	if !ok {
		return 0, fmt.Errorf("encode %q: unknown form %q", text, form)
	}
	for i, r := range register.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(r[2])
		if err != nil || n > 31 {
			return 0, fmt.Errorf("encode %q: no register %s", text, r[0])
		}
		word |= uint32(n) << [...]int{0, 5, 16}[i]
	}
	element := index.FindStringSubmatch(text)
	if element == nil {
		return word, nil
	}
	bits, err := encodeIndex(word, element[1], element[2])
	if err != nil {
		return 0, fmt.Errorf("encode %q: %w", text, err)
	}
	return word | bits, nil
}

// encodeIndex returns the bits H (11), L (21) and M (20) that choose an element
// of register m. For halfwords M is taken from the register's number.
func encodeIndex(word uint32, size, number string) (uint32, error) {
	i, err := strconv.Atoi(number)
	switch {
	case err != nil:
		return 0, err
	case size == "h" && i < 8:
		if word&(1<<20) != 0 {
			return 0, fmt.Errorf("halfwords lie in registers 0 to 15")
		}
		return uint32(i>>2&1)<<11 | uint32(i>>1&1)<<21 | uint32(i&1)<<20, nil
	case size != "h" && i < 4:
		return uint32(i>>1&1)<<11 | uint32(i&1)<<21, nil
	}
	return 0, fmt.Errorf("no element %d", i)
}
