package resolve

import "entente/extract/text"

// Copies are found by MinHash: the share of equal slots of two signatures
// estimates the share of word shingles that the texts have in common (Broder,
// "On the resemblance and containment of documents", 1997). Signatures are cut
// into bands of four slots; documents that agree in a whole band are compared.
// Of two documents at 0.7 at least one of 32 bands agrees with probability
// 0.9998.

const (
	bandSlots = 4
	// copySimilarity is the share of equal slots above which a text is a copy.
	copySimilarity = 0.7
)

type band struct {
	at    int
	slots [bandSlots]uint32
}

// markCopies sets the witness of each document that copies an earlier one.
// Documents are compared with originals only, so that copies do not chain.
func markCopies(docs []document) {
	originals := map[band][]int{}
	for i := range docs {
		sig := docs[i].Signature
		if w := nearest(docs, originals, i); w >= 0 {
			docs[i].witness = w
			continue
		}
		for _, b := range bands(sig) {
			originals[b] = append(originals[b], i)
		}
	}
}

// nearest returns the original that document i copies, or -1.
func nearest(docs []document, originals map[band][]int, i int) int {
	best, found := copySimilarity, -1
	compared := map[int]bool{}
	for _, b := range bands(docs[i].Signature) {
		for _, k := range originals[b] {
			if compared[k] {
				continue
			}
			compared[k] = true
			s := text.Similarity(docs[i].Signature, docs[k].Signature)
			if s > best || s == best && found >= 0 && k < found {
				best, found = s, k
			}
		}
	}
	return found
}

func bands(sig []uint32) []band {
	list := make([]band, 0, len(sig)/bandSlots)
	for at := 0; at+bandSlots <= len(sig); at += bandSlots {
		list = append(list, band{at, [bandSlots]uint32(sig[at:])})
	}
	return list
}
