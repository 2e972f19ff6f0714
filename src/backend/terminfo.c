/* terminfo.c - which terminals the system knows. */
#include "terminfo.h"

#include <unistd.h>

#include <term.h>

bool terminfo_knows(const char *name)
{
	int why;

	if (setupterm(name, STDOUT_FILENO, &why) != 0)
		return false;
	del_curterm(cur_term);
	return true;
}
