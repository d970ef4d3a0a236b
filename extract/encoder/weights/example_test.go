package weights_test

import (
	"bytes"
	"fmt"
	"log"

	"entente/extract/encoder/weights"
)

func Example() {
	var b bytes.Buffer
	err := weights.Write(&b, map[string]any{"hidden": 2},
		weights.FromInt8("layer.q", []int8{127, -3, 0, 64}, 2, 2),
		weights.FromFloat32("layer.s", []float32{0.01, 0.02}, 2))
	if err != nil {
		log.Fatal(err)
	}
	f, err := weights.Open(b.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	q, err := f.Int8("layer.q", 2, 2)
	fmt.Println(q, err)
	_, err = f.Float32("layer.s", 3)
	fmt.Println(err)
	// Output:
	// [127 -3 0 64] <nil>
	// weights: tensor "layer.s" is f32[2], not f32[3]: missing from weights file
}
