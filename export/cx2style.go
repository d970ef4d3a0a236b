package export

import (
	"entente/export/style"
	"entente/graph"
)

// The style of a CX2 file (https://cytoscape.org/cx/cx2/cx2-visual-styles/) is a set
// of defaults, and mappings from attributes to looks: those of the maps, as far as
// Cytoscape has the shapes. What a user changes there is his.

// cx2Shapes are Cytoscape's. A note becomes a diamond, and a frame a double border.
var cx2Shapes = map[style.Shape]string{style.Rounded: "round-rectangle", style.Rectangle: "rectangle", style.Hexagon: "hexagon",
	style.Ellipse: "ellipse", style.Octagon: "octagon", style.Note: "diamond", style.Parallelogram: "parallelogram",
	style.Pill: "round-rectangle", style.Framed: "rectangle"}

type cx2Style struct {
	Default     map[string]map[string]any `json:"default"`
	NodeMapping map[string]cx2Mapping     `json:"nodeMapping"`
	EdgeMapping map[string]cx2Mapping     `json:"edgeMapping"`
}

type cx2Mapping struct {
	Type       string        `json:"type"`
	Definition cx2Definition `json:"definition"`
}

type cx2Definition struct {
	Attribute string     `json:"attribute"`
	Type      string     `json:"type"`
	Map       []cx2Value `json:"map,omitempty"`
}

// cx2Value is the look for a value of the attribute.
type cx2Value struct {
	Value string `json:"v"`
	Look  string `json:"vp"`
}

func cx2Look(v graph.View, o Options) cx2Style {
	theme := style.For(o.Dark)
	return cx2Style{
		Default: map[string]map[string]any{
			"network": {"NETWORK_BACKGROUND_COLOR": theme.Page},
			"node": {"NODE_WIDTH": 110, "NODE_HEIGHT": 44, "NODE_BORDER_WIDTH": 1.5, "NODE_LABEL_FONT_SIZE": 11,
				"NODE_LABEL_MAX_WIDTH": 100, "NODE_LABEL_COLOR": theme.Ink},
			"edge": {"EDGE_WIDTH": 1.5, "EDGE_LINE_COLOR": theme.Line, "EDGE_TARGET_ARROW_COLOR": theme.Line,
				"EDGE_TARGET_ARROW_SHAPE": "triangle", "EDGE_LABEL_FONT_SIZE": 9, "EDGE_LABEL_COLOR": theme.Muted},
		},
		NodeMapping: cx2NodeMapping(v, o),
		EdgeMapping: cx2EdgeMapping(v, theme),
	}
}

func cx2NodeMapping(v graph.View, o Options) map[string]cx2Mapping {
	var types []string
	for _, e := range v.Entities() {
		types = append(types, e.Type)
	}
	looks := style.Nodes(types, o.Dark)
	var fill, border, shape, line, ink []cx2Value
	for _, t := range style.Order(types) {
		look := looks[t]
		fill = append(fill, cx2Value{t, string(look.Fill)})
		border = append(border, cx2Value{t, string(look.Stroke)})
		ink = append(ink, cx2Value{t, string(look.Ink)})
		shape = append(shape, cx2Value{t, cx2Shapes[look.Shape]})
		if look.Shape == style.Framed {
			line = append(line, cx2Value{t, "double"})
		}
	}
	return cx2Mappings(map[string]cx2Mapping{
		"NODE_LABEL":            {"PASSTHROUGH", cx2Definition{Attribute: "name", Type: "string"}},
		"NODE_BACKGROUND_COLOR": discrete("type", fill),
		"NODE_BORDER_COLOR":     discrete("type", border),
		"NODE_BORDER_STYLE":     discrete("type", line),
		"NODE_LABEL_COLOR":      discrete("type", ink),
		"NODE_SHAPE":            discrete("type", shape),
	})
}

func cx2EdgeMapping(v graph.View, theme style.Theme) map[string]cx2Mapping {
	var types []string
	for _, r := range v.Relations() {
		if undirected(&r) {
			types = append(types, r.Type)
		}
	}
	var mutual []cx2Value
	for _, t := range style.Order(types) {
		mutual = append(mutual, cx2Value{t, "none"})
	}
	denied := []cx2Value{{graph.Denied, string(theme.DeniedLine)}}
	return cx2Mappings(map[string]cx2Mapping{
		"EDGE_LABEL":              {"PASSTHROUGH", cx2Definition{Attribute: "interaction", Type: "string"}},
		"EDGE_LINE_STYLE":         discrete("status", []cx2Value{{"planned", "dashed"}, {"negotiated", "dashed"}, {"former", "dotted"}, {"abandoned", "dotted"}}),
		"EDGE_LINE_COLOR":         discrete("polarity", denied),
		"EDGE_TARGET_ARROW_COLOR": discrete("polarity", denied),
		"EDGE_TARGET_ARROW_SHAPE": discrete("interaction", mutual),
	})
}

func discrete(attribute string, values []cx2Value) cx2Mapping {
	return cx2Mapping{"DISCRETE", cx2Definition{attribute, "string", values}}
}

// cx2Mappings leaves out those that map nothing.
func cx2Mappings(all map[string]cx2Mapping) map[string]cx2Mapping {
	for name, m := range all {
		if m.Type == "DISCRETE" && len(m.Definition.Map) == 0 {
			delete(all, name)
		}
	}
	return all
}
