package rule

import (
	"embed"
	"io/fs"
	"path"
	"sync"
)

//go:embed packs/*.yaml
var packs embed.FS

// Packs returns the files of the built-in rules, by name.
func Packs() []File {
	names, err := fs.Glob(packs, "packs/*.yaml")
	if err != nil {
		panic(err) // the pattern is right
	}
	var files []File
	for _, name := range names {
		data, err := packs.ReadFile(name)
		if err != nil {
			panic(err) // the file is part of the program
		}
		files = append(files, File{Name: path.Base(name), Data: data})
	}
	return files
}

var builtin = sync.OnceValue(func() *Set {
	s, err := Load(nil, Packs()...)
	if err != nil {
		// The embedded files are checked by the tests.
		panic(err)
	}
	return s
})

// Builtin returns the project's own rules.
func Builtin() *Set { return builtin() }
