# lib.sh - how a golden screen is printed; read by run and golden.

top_srcdir=$(cd "${top_srcdir:-$folder/../..}" && pwd)
top_builddir=$(cd "${top_builddir:-$top_srcdir/build}" && pwd)
GRADLAB_LESSONS=$top_srcdir/lessons
export GRADLAB_LESSONS
unset TERM NO_COLOR LANG LANGUAGE LC_CTYPE LC_MESSAGES GRADLAB_KERNELS

has_utf8() {
	[ "$(LC_ALL=C.UTF-8 locale charmap 2>/dev/null)" = UTF-8 ]
}

# What the command in the first line of a screen prints.
picture() {
	eval "set -- $(sed -n '1s/^\$ //p' "$1")"
	LC_ALL=C.UTF-8 "$top_builddir/gradlab" print "$@" 2>&1 </dev/null |
		sed 's/ *$//'
}
