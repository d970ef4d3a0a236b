// Package parquet writes tables as Apache Parquet files, the format of data frames
// (pandas, Polars, DuckDB, Spark):
//
//	err := parquet.Write(w, parquet.Table{Rows: 2, Columns: []parquet.Column{
//		parquet.Text("id", []string{"a", "b"}),
//		parquet.Float("confidence", []float64{0.9, 0.5}),
//		parquet.TextList("aliases", [][]string{{"x", "y"}, nil}),
//	}})
//
// It is the smallest part of the format that every reader knows: plain values, one
// page to a column and row group, gzip. A library that writes all of it makes the
// program 11 MB larger. Files hold no date; the same table gives the same bytes, with
// one version of Go.
package parquet
