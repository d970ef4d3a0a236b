package picture

import (
	"context"
	"fmt"
	"image/png"
	"io"
	"math"

	"github.com/fogleman/gg"
	"golang.org/x/image/font"

	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// mostPixels is the most that a PNG may have: 128 MB while it is drawn.
const mostPixels = 32e6

// PNG writes the map to w, the same picture as SVG. What the embedded fonts lack, such
// as Arabic, is drawn with the system's fonts, so such a picture may look otherwise
// elsewhere; all others are the same bytes on every machine. A picture has no tooltips.
func PNG(ctx context.Context, w io.Writer, v graph.View, o Options) error {
	s, err := draw(ctx, v, o)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	if err := s.png(ctx, w, o.scale()); err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	return nil
}

func (o Options) scale() float64 {
	if o.Scale <= 0 {
		return 2
	}
	return o.Scale
}

// A canvas is a PNG in the making.
type canvas struct {
	*gg.Context
	scale float64
	faces map[faceKey]*typeset.Faces
}

type faceKey struct {
	weight typeset.Weight
	size   float64
}

func (s *scene) png(ctx context.Context, w io.Writer, scale float64) error {
	scale = min(scale, math.Sqrt(mostPixels/(s.width*s.height)))
	c := &canvas{Context: gg.NewContext(int(math.Ceil(s.width*scale)), int(math.Ceil(s.height*scale))),
		scale: scale, faces: map[faceKey]*typeset.Faces{}}
	c.colour(s.page)
	c.Clear()
	for _, g := range s.groups {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, p := range g.paths {
			c.path(p)
		}
		for _, t := range g.texts {
			if err := c.text(t); err != nil {
				return err
			}
		}
	}
	// The default level takes a third longer for a file 5 % smaller.
	return (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(w, c.Image())
}

func (c *canvas) path(p path) {
	k := c.scale
	c.ClearPath()
	for _, s := range p.segments {
		switch s.op {
		case 'M':
			c.MoveTo(s.p[0].X*k, s.p[0].Y*k)
		case 'L':
			c.LineTo(s.p[0].X*k, s.p[0].Y*k)
		case 'C':
			c.CubicTo(s.p[0].X*k, s.p[0].Y*k, s.p[1].X*k, s.p[1].Y*k, s.p[2].X*k, s.p[2].Y*k)
		case 'Z':
			c.ClosePath()
		}
	}
	if p.fill != "" {
		c.colour(p.fill)
		c.FillPreserve()
	}
	if p.stroke != "" {
		dash := make([]float64, len(p.dash))
		for i := range dash {
			dash[i] = p.dash[i] * k
		}
		c.SetDash(dash...)
		c.SetLineWidth(p.width * k)
		c.colour(p.stroke)
		c.StrokePreserve()
	}
	c.ClearPath()
}

func (c *canvas) text(t text) error {
	key := faceKey{t.weight, t.size * c.scale}
	faces, ok := c.faces[key]
	if !ok {
		var err error
		if faces, err = typeset.NewFaces(t.weight, key.size, typeset.Fallbacks); err != nil {
			return err
		}
		c.faces[key] = faces
	}
	c.colour(t.colour)
	runs, err := faces.Runs(t.s)
	if err != nil {
		return err
	}
	x, width := t.x*c.scale, 0.0
	for _, r := range runs {
		width += float64(font.MeasureString(r.Face, r.Text)) / 64
	}
	if t.middle {
		x -= width / 2
	}
	for _, r := range runs {
		c.SetFontFace(r.Face)
		c.DrawString(r.Text, x, t.y*c.scale)
		x += float64(font.MeasureString(r.Face, r.Text)) / 64
	}
	return nil
}

func (c *canvas) colour(s style.Colour) { c.SetRGB255(s.RGB()) }
