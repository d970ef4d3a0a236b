//go:build !unix

package export

import "io/fs"

func umask() fs.FileMode { return 0 }
