"""Runs the programs on stdin and compares what they print with the comments
that stand below each of them."""

import contextlib
import io
import re
import sys

NONE = "# No form in Python: "


def number(word):
    return {"True": 1.0, "False": 0.0}.get(word) if word in (
        "True", "False") else float(word.strip('"'))


def near(got, wanted):
    if got == wanted:
        return True
    try:
        a, b = number(got), number(wanted)
    except ValueError:
        return False
    if a != a or b != b:
        return a != a and b != b
    return a == b or abs(a - b) <= 1e-9*max(1, abs(b))


def trouble(program):
    """Why the program is not right, or None."""
    code, _, told = program.partition("\n# It prints:\n")
    wanted = [line[2:].split() for line in told.splitlines()
              if line.startswith("# ")]
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "program", "exec"), {"__name__": "program"})
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)
    got = [line.split() for line in out.getvalue().splitlines()]
    if not wanted or len(got) != len(wanted):
        return "%d lines, not %d" % (len(got), len(wanted))
    for line, (left, right) in enumerate(zip(got, wanted), 1):
        if len(left) != len(right) or not all(map(near, left, right)):
            return "line %d is %s, not %s" % (line, left, right)
    return None


count = 0
lesson = ""
for part in re.split(r"^(?=## |# Panel )", sys.stdin.read(), flags=re.M):
    if part.startswith("## "):
        lesson = part[3:].strip()
    if not part.startswith("# Panel "):
        continue
    count += 1
    name = lesson + ": " + part.splitlines()[0][2:]
    if NONE in part:
        print("ok %d - %s: no program, and it says why: %s" % (
            count, name, part.split(NONE)[1].splitlines()[0]))
        continue
    why = trouble(part)
    print("%s %d - %s" % ("not ok" if why else "ok", count, name))
    if why:
        print("# " + why)
print("1..%d" % count)
