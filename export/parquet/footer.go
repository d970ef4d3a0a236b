package parquet

// The structures, by the numbers of their fields, are those of
// https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.

func pageHeader(count, original, compressed int) []byte {
	var t thrift
	t.structure(func(t *thrift) {
		t.i32(1, 0) // a data page
		t.i32(2, int32(original))
		t.i32(3, int32(compressed))
		t.object(5, func(t *thrift) {
			t.i32(1, int32(count))
			t.i32(2, plainEncoding)
			t.i32(3, runLengths)
			t.i32(4, runLengths)
		})
	})
	return t.b
}

func footer(table Table, groups []group) []byte {
	var t thrift
	t.structure(func(t *thrift) {
		t.i32(1, 1) // version
		schema(t, table)
		t.i64(3, int64(table.Rows))
		t.list(4, kindStruct, len(groups))
		for _, g := range groups {
			t.structure(g.describe)
		}
		t.text(6, "entente")
	})
	return t.b
}

// schema is the tree of the columns as a list, each node before its children.
func schema(t *thrift, table Table) {
	all := []element{{name: "schema", children: len(table.Columns), repetition: noAnnotation, converted: noAnnotation, logic: noAnnotation}}
	for _, c := range table.Columns {
		all = append(all, c.schema...)
	}
	t.list(2, kindStruct, len(all))
	for _, e := range all {
		t.structure(e.describe)
	}
}

func (e element) describe(t *thrift) {
	if e.children == 0 && e.physical != 0 {
		t.i32(1, e.physical)
	}
	if e.repetition != noAnnotation {
		t.i32(3, e.repetition)
	}
	t.text(4, e.name)
	if e.physical == 0 {
		t.i32(5, int32(e.children))
	}
	if e.converted == noAnnotation {
		return
	}
	t.i32(6, int32(e.converted))
	t.object(10, func(t *thrift) { t.object(e.logic, func(*thrift) {}) })
}

func (g group) describe(t *thrift) {
	size := int64(0)
	t.list(1, kindStruct, len(g.chunks))
	for _, c := range g.chunks {
		size += c.original
		t.structure(func(t *thrift) {
			t.i64(2, c.offset)
			t.object(3, c.describe)
		})
	}
	t.i64(2, size)
	t.i64(3, int64(g.rows))
}

func (c chunk) describe(t *thrift) {
	t.i32(1, c.leaf.physical)
	t.list(2, kindI32, 2)
	t.integer(plainEncoding)
	t.integer(runLengths)
	t.list(3, kindBinary, len(c.leaf.path))
	for _, s := range c.leaf.path {
		t.bytes(s)
	}
	t.i32(4, gzipCodec)
	t.i64(5, int64(c.count))
	t.i64(6, c.original)
	t.i64(7, c.compressed)
	t.i64(9, c.offset)
}
