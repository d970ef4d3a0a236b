// Package segment cuts a document's content blocks into sentences and words.
//
// A word is a run of letters and digits; every other character that is not white
// space is a word by itself. Tokens keep their byte offsets, so that they and the
// white space between them tile the block. The rules are those the reader was
// trained with (extract/train/features.py): changing them means training anew.
package segment
