// Package encoder is the neural reader's encoder: a small BERT in pure Go. It
// turns word pieces into hidden rows, from which heads read names, relations and
// links.
//
//	f, err := weights.Open(data)
//	model, err := encoder.Load(f, "")
//	session := model.NewSession() // one a goroutine
//	var ids []int32
//	ids = model.Vocabulary().Pieces(ids, "Gazprom")
//	hidden, err := session.Encode([][]encoder.Piece{{{ID: ids[0], Shape: 2}}})
//
// # Algorithm
//
// A word is cut into pieces (Vocabulary). A piece's row is the sum of four
// learnt rows: its piece, its place in the sequence, the shape of its word
// (capitals, digits; the pieces themselves are lower case) and, on the first
// word of a line, a row that says so; layer-normed. Each layer then does
//
//	x = norm1(x + out(attention(qkv(x))))
//	x = norm2(x + down(gelu(up(x))))
//
// with scaled dot-product attention over the sequence in several heads. The
// linear maps multiply 8-bit weights, one scale per output, with 8-bit
// activations, one scale per row; attention multiplies 12-bit integers. The
// package kernel, inside this one, says how.
//
// # Weights
//
// A weights file (package weights) holds, with H hidden columns, F feed-forward
// columns, V pieces and layers numbered from 0, in the meta data the numbers
// hidden, layers, heads, feedforward, positions and vocab, and the tensors
//
//	vocab              u8          the pieces, a line feed between them
//	encoder.word       .q i8 [V,H] .s f32 [V]    a row is q*s
//	encoder.position   f32 [positions,H]
//	encoder.shape      f32 [10,H]
//	encoder.linestart  f32 [H]
//	encoder.norm       .g .b f32 [H]             gain and bias
//	encoder.L.qkv      .q i8 [3H,H] .s .b f32 [3H]
//	encoder.L.out      .q i8 [H,H]  .s .b f32 [H]
//	encoder.L.norm1    .g .b f32 [H]
//	encoder.L.up       .q i8 [F,H]  .s .b f32 [F]
//	encoder.L.down     .q i8 [H,F]  .s .b f32 [H]
//	encoder.L.norm2    .g .b f32 [H]
//
// Heads add tensors of their own and read them with NewLinear or from the file.
// H and F are multiples of 64; a head has 32, 64, 96 or 128 columns; a sequence
// has at most 512 pieces.
//
// # Determinism
//
// The same pieces give the same bits on every machine, with every kernel set and
// whatever else is encoded in the same call: the reader's output is a function
// of its input. Golden hashes in the tests hold it to that. The rules by which
// this is reached stand in package kernel; heads keep to them by computing with
// Session.Apply, Session.GELU, Exp, Log, Sigmoid, Softmax and LogSoftmax, and by
// writing float32(x*y) + z where they multiply and add.
//
// # Speed and closeness
//
// Word pieces a second on one busy core of a Xeon, six layers of 384 columns, two
// sequences of 128 pieces: AVX-512 VNNI 13,000 to 18,000, AVX-VNNI 9,000 to 11,500,
// AVX2 6,000 to 7,500, plain Go 450. Longer sequences cost more: with VNNI at 256
// pieces three quarters of the speed at 32. Load takes 15 to 60 ms.
//
// On arm64 there are kernels for NEON with and without SDOT, not measured on a
// chip: counted on a model of one they do 15 times and 6 times what plain Go
// does. Plain Go serves every other processor.
//
// With the weights of MiniLM-L6 hidden rows have a mean cosine of .9978 to those
// of the same model in float32, over 1,000 pieces of news; the least was .993.
package encoder
