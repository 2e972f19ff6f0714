# lib.sh - how a golden screen is printed; read by run and golden.

top_srcdir=$(cd "${top_srcdir:-$folder/../..}" && pwd)
top_builddir=$(cd "${top_builddir:-$top_srcdir/build}" && pwd)
GRADLAB_LESSONS=$top_srcdir/lessons
export GRADLAB_LESSONS
unset TERM NO_COLOR LANG LANGUAGE LC_CTYPE LC_MESSAGES GRADLAB_KERNELS

has_utf8() {
	[ "$(LC_ALL=C.UTF-8 locale charmap 2>/dev/null)" = UTF-8 ]
}

# What the command in the first line of a screen prints; a variable for it may
# stand before the words.
picture() {
	eval "set -- $(sed -n '1s/^\$ //p' "$1")"
	variable=
	case $1 in
	*=*) variable=$1 && shift ;;
	esac
	env LC_ALL=C.UTF-8 $variable "$top_builddir/gradlab" print "$@" \
		2>&1 </dev/null | sed 's/ *$//'
}
