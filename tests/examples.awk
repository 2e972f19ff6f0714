# examples.awk - the examples of a page, held against `gradlab check`.
#
# A fence names what it holds: `yaml lesson` a whole lesson; `yaml prelude`
# the beginning of those that follow; `yaml top` keys of a lesson, `yaml step`
# steps, `yaml keys` the keys of one step.  A fence `text` right behind it is
# what check says of it; without one check says nothing.
#
# Prints the page with what check says now; complaints go to standard error.
# Needs -v program=gradlab -v folder=TEMPORARY.

BEGIN {
	head = "format: 1\nlesson: example\ntitle: Example\n"
	file = folder "/example.yaml"
}

function indented(text, blanks) {
	gsub(/\n/, "\n" blanks, text)
	text = blanks text
	sub(/[ ]*$/, "", text)
	return text
}

function whole(kind, text) {
	if (kind == "lesson")
		return text
	if (kind == "prelude")
		return text "steps: [{id: one, say: \"{x} {h}\"}]\n"
	if (kind == "top")
		return head text
	if (kind == "step" && prelude == "")
		return head "let: f(x) = x^2\ncontrols: {x: {from: 0, to: 4}}\nsteps:\n" \
			indented(text, "  ")
	if (kind == "step")
		return prelude "steps:\n" indented(text, "  ")
	return prelude "steps:\n  - id: one\n" indented(text, "    ")
}

# What check says, without the places of a lesson nobody sees.
function findings(kind, text,   said, line, command) {
	printf "%s", whole(kind, text) >file
	close(file)
	command = "cd " folder " && " program " check example.yaml 2>&1"
	said = ""
	while ((command | getline line) > 0) {
		sub(/^example\.yaml:[0-9:]* /, "", line)
		said = said line "\n"
	}
	close(command)
	return said
}

function complain(text) {
	print FILENAME ":" begun ": " text >"/dev/stderr"
	wrong++
}

# A good example is one that nothing is said of.
function settle(line) {
	if (!pending)
		return
	pending = 0
	if (line == "```text") {
		skipping = 1
		if (said == "")
			complain("nothing is said of this example")
		print line
		printf "%s", said
	} else if (said != "") {
		complain("this example is not good:\n" said)
	}
}

skipping {
	if ($0 == "```") {
		skipping = 0
		print
	}
	next
}

inside {
	print
	if ($0 == "```") {
		inside = 0
		if (kind == "prelude")
			prelude = text
		said = findings(kind, text)
		pending = 1
		examples++
	} else {
		text = text $0 "\n"
	}
	next
}

{
	settle($0)
	if (skipping)
		next
	print
}

/^```yaml ./ {
	inside = 1
	begun = NR
	kind = substr($0, 9)
	text = ""
}

END {
	settle("")
	if (!examples)
		complain("there are no examples")
	exit wrong > 0
}
