package main

func magnitudes(f *file) {
	fn := f.begin("maxAbsSIMD", "is maxAbs for a positive multiple of 8.", "float32", "x *float32", "n int")
	fn.load("x R0", "n R1")
	fn.zero(0, 1)
	fn.label("loop")
	fn.op("VLD1.P 32(R0), [V2.S4, V3.S4]")
	for v := range 2 {
		fn.peak(v, 2+v)
	}
	fn.again("loop", 8, "R1")
	fn.foldMax(0, 1)
	fn.end("F0")

	fn = f.begin("foldAbsSIMD", "is foldAbs for a positive multiple of 8.", "", "peak *float32", "x *float32", "n int")
	fn.load("peak R0", "x R1", "n R2")
	fn.label("loop")
	fn.op("VLD1 (R0), [V0.S4, V1.S4]")
	fn.op("VLD1.P 32(R1), [V2.S4, V3.S4]")
	for v := range 2 {
		fn.peak(v, 2+v)
	}
	fn.op("VST1.P [V0.S4, V1.S4], 32(R0)")
	fn.again("loop", 8, "R2")
	fn.end("")
}

// peak sets m to max(m, |v|) and spoils v.
func (f *function) peak(m, v int) {
	f.word("fabs v%d.4s, v%d.4s", v, v)
	f.word("fmax v%d.4s, v%d.4s, v%d.4s", m, m, v)
}

// foldMax leaves the largest of both vectors in the first's lowest lane.
func (f *function) foldMax(a, b int) {
	f.word("fmax v%d.4s, v%d.4s, v%d.4s", a, a, b)
	f.word("fmaxv s%d, v%d.4s", a, a)
}

// foldSum leaves the sum of both vectors in the first's lowest lane, added in
// the order ((0+4)+(2+6)) + ((1+5)+(3+7)).
func (f *function) foldSum(a, b int) {
	f.word("fadd v%d.4s, v%d.4s, v%d.4s", a, a, b)
	f.op("VEXT $8, V%d.B16, V%d.B16, V%d.B16", a, a, b)
	f.word("fadd v%d.4s, v%d.4s, v%d.4s", a, a, b)
	f.word("faddp s%d, v%d.2s", a, a)
}

// narrow sets d to the lower halves of a's and b's int32.
func (f *function) narrow(a, b, d int) {
	f.op("VUZP1 V%d.H8, V%d.H8, V%d.H8", b, a, d)
}

func quantizers(f *file) {
	fn := f.begin("quantizeBytesNEON", "is quantizeInt8 for a positive multiple of 16.", "",
		"dst *byte", "x *float32", "n int", "inverse float32")
	fn.load("dst R0", "x R1", "n R2", "inverse F4")
	fn.label("loop")
	fn.op("VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]")
	for v := range 4 {
		fn.word("fmul v%d.4s, v%d.4s, v4.s[0]", v, v)
	}
	for v := range 4 {
		fn.word("fcvtns v%d.4s, v%d.4s", v, v)
	}
	fn.narrow(0, 1, 0)
	fn.narrow(2, 3, 2)
	fn.op("VUZP1 V2.B16, V0.B16, V0.B16")
	fn.op("VST1.P [V0.B16], 16(R0)")
	fn.again("loop", 16, "R2")
	fn.end("")

	fn = f.begin("quantizeColumnsSIMD", "is quantizeColumns for a positive multiple of 16.", "",
		"dst *int16", "x *float32", "inverse *float32", "n int")
	fn.load("dst R0", "x R1", "inverse R2", "n R3")
	fn.label("loop")
	fn.op("VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]")
	fn.op("VLD1.P 64(R2), [V4.S4, V5.S4, V6.S4, V7.S4]")
	for v := range 4 {
		fn.word("fmul v%d.4s, v%d.4s, v%d.4s", v, v, 4+v)
	}
	for v := range 4 {
		fn.word("fcvtns v%d.4s, v%d.4s", v, v)
	}
	fn.narrow(0, 1, 0)
	fn.narrow(2, 3, 1)
	fn.op("VST1.P [V0.H8, V1.H8], 32(R0)")
	fn.again("loop", 16, "R3")
	fn.end("")
}

func interleave(f *file) {
	fn := f.begin("interleaveSIMD", "is interleave for a positive multiple of 16.", "",
		"dst *int16", "a *int16", "b *int16", "n int")
	fn.load("dst R0", "a R1", "b R2", "n R3")
	fn.label("loop")
	for v := 0; v < 4; v += 2 {
		fn.op("VLD1.P 16(R1), [V%d.H8]", v)
		fn.op("VLD1.P 16(R2), [V%d.H8]", v+1)
	}
	for v := 0; v < 4; v += 2 {
		fn.op("VST2.P [V%d.H8, V%d.H8], 32(R0)", v, v+1)
	}
	fn.again("loop", 16, "R3")
	fn.end("")
}
